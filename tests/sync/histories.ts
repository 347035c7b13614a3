import fc from 'fast-check';
import { seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Op } from '../../shared/sync/op.ts';
import { type Entry, joinOps, type RowState } from '../../shared/sync/row-state.ts';
import type { Written } from './oracle.ts';

/** One thing that happens: an office edits a field of a row, or learns what another one knows. */
type Happening =
  | {
      readonly kind: 'edit';
      readonly site: number;
      readonly row: number;
      readonly field: number;
      readonly value: number;
    }
  | { readonly kind: 'meet'; readonly from: number; readonly to: number };

// Few rows, few fields, few sites: small ranges make collisions common, and collisions are the point.
export const anyHistory = (sites = 3, rows = 2, fields = 2): fc.Arbitrary<readonly Happening[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        site: fc.nat(sites - 1),
        row: fc.nat(rows - 1),
        field: fc.nat(fields - 1),
        value: fc.nat(3),
      }),
      fc.record({ kind: fc.constant('meet' as const), from: fc.nat(sites - 1), to: fc.nat(sites - 1) }),
    ),
    { maxLength: 40, size: 'max' },
  );

const rowIds = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
export const writerIds = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'];

/** `open`: ops whose authors had seen more of some log than has come here yet. */
type Site = {
  readonly seqs: Map<string, number>;
  readonly rows: Map<string, RowState>;
  readonly log: Written[];
  open: Written[];
};

/** Plays a history with the real join; answers every op written, as each author had seen the world. */
export function play(history: readonly Happening[]): { written: Written[]; sites: Site[] } {
  const sites: Site[] = writerIds.map(emptySite);
  const written: Written[] = [];
  let ms = 0;
  for (const happening of history) {
    if (happening.kind === 'edit') {
      const site = sites[happening.site];
      const writer = writerIds[happening.site];
      if (!site || !writer) continue;
      ms += 1;
      const id = rowIds[happening.row] ?? '';
      const field = `f${happening.field}`;
      const n = (site.seqs.get(writer) ?? 0) + 1;
      const dots = (site.rows.get(id)?.cells[field]?.live ?? []).map(([dot]) => dot);
      const p = dots.length === 0 ? {} : { [field]: dots.length === 1 ? (dots[0] ?? '') : dots };
      const op: Op = { e: 'thing', id, n, p, set: { [field]: happening.value }, t: `${ms}-0`, u: writer, x: n };
      const entry = { writer, op, seen: Object.fromEntries(site.seqs) };
      written.push(entry);
      deliver(site, [entry]);
    } else {
      const [from, to] = [sites[happening.from], sites[happening.to]];
      if (from && to) deliver(to, from.log);
    }
  }
  return { written, sites };
}

/** Joins what is new to a site, each log in its order, like the chain enforces it. */
export function deliver(site: Site, ops: readonly Written[]): void {
  for (const written of ops) {
    const { writer, op } = written;
    if (op.n !== (site.seqs.get(writer) ?? 0) + 1) continue;
    site.seqs.set(writer, op.n);
    site.log.push(written);
    site.rows.set(op.id, joinOps(site.rows.get(op.id) ?? null, [entryOf(site, written)]));
    if (!isConfirmed(site, written)) site.open.push(written);
    const clear = site.open.filter((one) => isConfirmed(site, one));
    site.open = site.open.filter((one) => !clear.includes(one));
    for (const id of new Set(clear.map((one) => one.op.id))) site.rows.set(id, wholeRow(site, id));
  }
}

/** Everything its author had seen has come here too. */
const isConfirmed = (site: Site, { seen }: Written): boolean =>
  Object.entries(seen).every(([of, seq]) => seq <= (site.seqs.get(of) ?? 0));

const wholeRow = (site: Site, id: string): RowState =>
  joinOps(
    null,
    site.log.filter(({ op }) => op.id === id).map((one) => entryOf(site, one)),
  );

/** Names another log only as far as the author had seen it, and only once it has come so far here too. */
const entryOf = (site: Site, { writer, op, seen }: Written): Entry => ({
  log: writer,
  op,
  stamp: op.t,
  reach: (dot) => {
    const of = writerOf(dot);
    if (of === writer) return seqOf(dot) < op.n ? dot : null;
    const reached = seen[of] ?? 0;
    return seqOf(dot) <= reached && reached <= (site.seqs.get(of) ?? 0) ? dot : null;
  },
  bound: (deletion) => deletion,
});

export const emptySite = (): Site => ({ seqs: new Map(), rows: new Map(), log: [], open: [] });

/** Registers as plain text, for comparing bytes. */
export const registersOf = (site: Site): string =>
  JSON.stringify([...site.rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, row]) => [id, sorted(row)]));

const sorted = (row: RowState) => ({ ...row, cells: Object.entries(row.cells).sort(([a], [b]) => (a < b ? -1 : 1)) });
