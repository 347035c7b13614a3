import type { Json } from '../../shared/sync/json.ts';
import { OracleRegistry } from './oracle-registry.ts';
import { judgeAll, type Keys, type Reason, reached, seenBy, type Written } from './oracle-rows.ts';
import { ancestor, type BareSegment, dotOf, Forest, type Node } from './oracle-tree.ts';

/** A store as bare facts. */
export type BareStore = {
  readonly root: string;
  readonly segments: readonly BareSegment[];
  /** Raw public keys (b64u) by log. */
  readonly keys: ReadonlyMap<string, string>;
  /** Logs this store writes itself: what it writes before its admission counts on its own screen. */
  readonly own: ReadonlySet<string>;
  readonly naturalKeys: Keys;
  /** `true` where different live values wait for a person. */
  readonly asks: (entity: string, field: string) => boolean;
};

export type ExpectedRow = {
  /** Field → dot → stamp and value. */
  readonly live: Readonly<Record<string, Readonly<Record<string, readonly [stamp: string, value: Json]>>>>;
  readonly created: string;
  readonly updated: string;
  readonly hidden: boolean;
  readonly conflicts: readonly string[];
};

export type Expected = {
  /** Whether a log belongs to a member, through handovers too. */
  readonly isMember: (writer: string) => boolean;
  readonly isEnded: (writer: string) => boolean;
  readonly rows: Readonly<Record<string, ExpectedRow>>;
  /** Dots of ops that do not count in any segment that carries them, with the reason. */
  readonly refused: Readonly<Record<string, Reason>>;
  /** By `writer.seq.leaf`: what became of each op, and of its values by field. */
  readonly fates: ReadonlyMap<
    string,
    { readonly reason: Reason; readonly live: readonly string[]; readonly replaced: readonly string[] }
  >;
};

type Live = Map<string, { value: Json; node: Node; by: Written }>;
type Cells = Map<string, Live>;
type Draft = { readonly cells: Cells; readonly edits: Written[] };

/** What must be live, hidden, refused and in conflict, from the bare set of ops by the definition and nothing else. */
export function expectedOf(store: BareStore): Expected {
  const forest = new Forest(store.segments);
  const registry = new OracleRegistry(store.root, store.segments, store.keys, forest);
  const written = allWritten(store, forest, registry);
  const { accepted, reasons } = judgeAll(written, registry, store.naturalKeys, forest);
  const replaced = replacedBy(accepted, forest);
  const rows = new Map<string, Draft>();
  for (const by of accepted) {
    const { node, op } = by;
    const row: Draft = rows.get(`${op.e}:${op.id}`) ?? { cells: new Map(), edits: [] };
    rows.set(`${op.e}:${op.id}`, row);
    row.edits.push(by);
    for (const [field, value] of Object.entries(op.set)) {
      if (replaced.has(`${op.e}:${op.id}/${field}/${dotOf(node)}`)) continue;
      const cell: Live = row.cells.get(field) ?? new Map();
      row.cells.set(field, cell);
      cell.set(dotOf(node), { value, node, by });
    }
  }
  const expected = [...rows].map(([key, { cells, edits }]) => [
    key,
    rowOf(key, cells, edits, { store, forest, registry }),
  ]);
  return {
    isMember: (writer) => registry.isMember(writer) || registryLogs(store).has(writer),
    isEnded: (writer) => registry.endOf(writer) !== null,
    rows: Object.fromEntries(expected.sort(byKey)) as Record<string, ExpectedRow>,
    refused: refusedOf(written, reasons),
    fates: fatesOf(written, reasons, replaced),
  };
}

const byKey = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

const registryLogs = ({ segments }: BareStore): ReadonlySet<string> =>
  new Set(segments.filter((it) => it.class === 'registry').map(({ writer }) => writer));

/** Every op with a body, once for each segment that speaks for it; members' affairs are no rows. */
function allWritten(store: BareStore, forest: Forest, registry: OracleRegistry): Written[] {
  const registries = registryLogs(store);
  const free = { role: 'coordination', body: '', rules: { implementation: [], contact: [] } };
  const isFree = (node: Node) => registry.length === 0 || (store.own.has(node.name) && !registry.isMember(node.writer));
  return forest.all().flatMap((node) => {
    const { op, writer } = node;
    if (op === null || op.e === 'adm' || registries.has(writer)) return [];
    return node.carriers.map((segment) => ({
      node,
      op,
      segment,
      standing: isFree(node) ? { ...free, writer, site: writer } : registry.standing(node, segment.reg),
    }));
  });
}

/** Cell and dot of every value that somebody replaced who held it, and by which ops. */
function replacedBy(accepted: ReadonlySet<Written>, forest: Forest): Map<string, string[]> {
  const replaced = new Map<string, string[]>();
  for (const by of accepted) {
    for (const [field, named] of Object.entries(by.op.p)) {
      for (const dot of typeof named === 'string' ? [named] : named) {
        const node = reached(by, dot, forest);
        if (node === null) continue;
        const cell = `${by.op.e}:${by.op.id}/${field}/${dotOf(node)}`;
        replaced.set(cell, [...(replaced.get(cell) ?? []), dotOf(by.node)]);
      }
    }
  }
  return replaced;
}

type Ground = { readonly store: BareStore; readonly forest: Forest; readonly registry: OracleRegistry };

function rowOf(key: string, cells: Cells, edits: readonly Written[], ground: Ground): ExpectedRow {
  const { store, registry } = ground;
  const [entity = ''] = key.split(':');
  const inTime = edits
    .map(({ node, op }) => ({ dot: dotOf(node), at: stampOf(op.t, registry.shiftOf(node.writer, node.seq)) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.dot < b.dot ? -1 : 1));
  const deletions = [...(cells.get('_del')?.values() ?? [])].filter(({ value }) => value !== null);
  const others = [...cells].flatMap(([field, cell]) =>
    [...cell.values()].filter(({ value }) => field !== '_del' || value === null),
  );
  const hidden = deletions.some((deletion) =>
    others.every(({ node }) => hadSeen(deletion.by, deletion.value as Record<string, number>, node, ground.forest)),
  );
  const conflicts = [...cells]
    .filter(([field, cell]) => field !== '_del' && store.asks(entity, field) && differ([...cell.values()]))
    .map(([field]) => field);
  if (deletions.length > 0 && !hidden) conflicts.push('_del');
  return {
    live: plain(cells, ground),
    created: inTime[0]?.dot ?? '',
    updated: inTime.at(-1)?.dot ?? '',
    hidden,
    conflicts: hidden ? [] : conflicts.sort(),
  };
}

function stampOf(stamp: string, shift: number): [number, number] {
  const [ms = '0', counter = '0'] = stamp.split('-');
  return [Math.max(0, Number(ms) + shift), Number(counter)];
}

const differ = (values: readonly { readonly value: Json }[]): boolean =>
  new Set(values.map(({ value }) => JSON.stringify(value))).size > 1;

/** Whether a deletion knew of an op: named it by writer and number, and its author can be shown to have held it. */
function hadSeen(by: Written, seen: Readonly<Record<string, number>>, node: Node, forest: Forest): boolean {
  return Object.entries(seen).some(([log, number]) => {
    const held = seenBy(by, log, forest);
    return held !== null && node.seq <= Math.min(number, held.seq) && ancestor(held, node.seq) === node;
  });
}

/** Live values as they stand in registers; deletions are compared by what they hide, not by how they say it. */
function plain(cells: Cells, { registry }: Ground): ExpectedRow['live'] {
  const live = [...cells].filter(([, cell]) => cell.size > 0).sort(byKey);
  return Object.fromEntries(
    live.map(([field, cell]) => [
      field,
      Object.fromEntries(
        [...cell].sort(byKey).map(([dot, { value, node, by }]) => {
          const stamp = stampOf(by.op.t, registry.shiftOf(node.writer, node.seq)).join('-');
          return [dot, [stamp, field === '_del' && value !== null ? 'deleted' : value]];
        }),
      ),
    ]),
  );
}

function refusedOf(written: readonly Written[], reasons: ReadonlyMap<Written, Reason>): Record<string, Reason> {
  const refused = new Map<string, Reason>();
  const good = new Set(written.filter((it) => reasons.get(it) === null).map(({ node }) => node));
  for (const it of written) if (!good.has(it.node)) refused.set(dotOf(it.node), reasons.get(it) ?? null);
  return Object.fromEntries([...refused].filter(([, reason]) => reason !== 'erased').sort(byKey));
}

const nameIn = ({ writer, seq, leaf }: Node): string => `${writer}.${seq}.${leaf}`;

function fatesOf(
  written: readonly Written[],
  reasons: ReadonlyMap<Written, Reason>,
  replaced: ReadonlyMap<string, readonly string[]>,
): Expected['fates'] {
  const fates = new Map<string, { reason: Reason; live: string[]; replaced: string[] }>();
  for (const it of written) {
    const { node, op } = it;
    const reason = reasons.get(it) ?? null;
    const known = fates.get(nameIn(node));
    if (known?.reason === null) continue;
    const isReplaced = (field: string) => replaced.has(`${op.e}:${op.id}/${field}/${dotOf(node)}`);
    const fields = Object.keys(op.set);
    fates.set(nameIn(node), {
      reason,
      live: fields.filter((f) => !isReplaced(f)),
      replaced: fields.filter(isReplaced),
    });
  }
  return fates;
}
