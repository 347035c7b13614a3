import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { answer } from '../../../db/answer.ts';
import { Office } from '../../../db/office/office.ts';
import { atomically } from '../../../db/store/atomically.ts';
import { folderAt } from '../../../db/store/folder.ts';
import { newIdentity, saveIdentity } from '../../../db/store/identity.ts';
import { writeMeta } from '../../../db/store/meta.ts';
import { createStore, type Store } from '../../../db/store/open.ts';
import { registerOwnWriters } from '../../../db/store/writers.ts';
import { liveDigest } from '../../../db/sync/digest.ts';
import { ok } from '../../../shared/core/result.ts';
import { coesfeld } from '../../../shared/region/region.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { Cell, RowState } from '../../../shared/sync/row-state.ts';
import { conflictFields, isHidden, sameJson, shownValue } from '../../../shared/sync/view.ts';

export type File = { readonly name: string; readonly text: string };

/** A file as somebody hands it over: perhaps no text any more. */
export type Given = { readonly name: string; readonly text: string | Uint8Array };

type ByField<Value> = Record<string, Value>;
type Judged = {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly verdict: string;
  readonly why: string | null;
};

/** What a reader finds that starts with nothing and reads some files one after the other. */
export type Reading = {
  readonly read: readonly {
    readonly file: string;
    readonly fault: { readonly code: string; readonly line: number } | null;
    readonly segments: readonly Judged[];
  }[];
  readonly refused: readonly { readonly dot: string; readonly reason: string }[];
  readonly registers: Record<string, ByField<Record<string, Json>>>;
  /** Of every register with different live values what each policy shows. */
  readonly shown: Record<string, ByField<Record<string, Json>>>;
  /** Fields that wait for a person, if the policy of every field is `ask`. */
  readonly conflicts: Record<string, readonly string[]>;
  readonly hidden: readonly string[];
  readonly digest: string;
};

/** Lets the engine read files into an empty store that has pinned this root and writes nothing itself. */
export async function readByEngine(root: string, files: readonly Given[]): Promise<Reading> {
  const dir = mkdtempSync(join(tmpdir(), 'vectors-'));
  const folder = folderAt(join(dir, 'store'));
  const created = createStore(folder);
  if (!created.ok) throw new Error(created.error.message);
  const identity = newIdentity(root);
  atomically(created.value.writing, () => {
    registerOwnWriters(created.value.writer, identity);
    writeMeta(created.value.writer, 'root', root);
    return ok(null);
  });
  saveIdentity(folder, identity);
  created.value.close();
  const office = new Office({
    dataDir: folder.root,
    ports: { nowMs: () => Date.parse('2027-01-12T08:00:00Z'), newId: () => '01949e5a-0000-7000-8000-0000000000ff' },
    region: coesfeld,
    app: 'digitalagentur/vectors',
    files: { pathOf: (ticket) => ({ path: ticket, name: basename(ticket) }) },
  });
  try {
    const read: Reading['read'][number][] = [];
    for (const { name, text } of files) {
      const ticket = join(dir, name);
      writeFileSync(ticket, text);
      read.push({ file: name, ...(await importedBy(office, ticket)) });
    }
    const open = office.opened();
    if (!open.ok) throw new Error(open.error.message);
    return { read, ...stateOf(open.value.store) };
  } finally {
    office.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function importedBy(office: Office, ticket: string) {
  const { reply } = await answer(office, 'bundle.import', { ticket });
  if (!reply.ok) {
    const { code, reason, line } = reply.error as { code: string; reason?: string; line?: number };
    if (reason === undefined || line === undefined) throw new Error(`no fault of the file: ${code}`);
    return { fault: { code: reason, line }, segments: [] };
  }
  const { segments } = reply.value as { segments: readonly Judged[] };
  const judged = segments.map(({ writer, from, to, verdict, why }) => ({ writer, from, to, verdict, why }));
  return { fault: null, segments: judged.sort(byPlace) };
}

const byPlace = (a: Judged, b: Judged): number =>
  compare(a.writer, b.writer) || a.from - b.from || a.to - b.to || compare(a.verdict, b.verdict);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Row = { readonly entity: string; readonly id: string; readonly state: string };

function stateOf({ reader }: Store): Omit<Reading, 'read'> {
  const rows = reader.prepare('SELECT entity, id, state FROM record WHERE local = 0').all() as Row[];
  const states = rows
    .map(({ entity, id, state }) => [`${entity}:${id}`, JSON.parse(state) as RowState] as const)
    .filter(([, { cells }]) => Object.keys(cells).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hidden = states.filter(([, state]) => isHidden(state)).map(([row]) => row);
  const waiting = states.map(
    ([row, state]) => [row, hidden.includes(row) ? [] : conflictFields(state, () => 'ask')] as const,
  );
  const refused = reader.prepare('SELECT writer, seq, reason FROM refused ORDER BY writer, seq').all() as {
    writer: string;
    seq: number;
    reason: string;
  }[];
  return {
    refused: refused.map(({ writer, seq, reason }) => ({ dot: `${writer}.${seq}`, reason })),
    registers: Object.fromEntries(states.map(([row, { cells }]) => [row, byField(cells, (cell) => valuesOf(cell))])),
    shown: withoutEmpty(states.map(([row, { cells }]) => [row, byField(cells, (cell, field) => shownOf(cell, field))])),
    conflicts: withoutEmpty(waiting),
    hidden,
    digest: liveDigest(reader),
  };
}

function byField<Value>(cells: Readonly<Record<string, Cell>>, of: (cell: Cell, field: string) => Value | null) {
  const found: ByField<Value> = {};
  for (const field of Object.keys(cells).sort()) {
    const cell = cells[field];
    const value = cell === undefined || cell.live.length === 0 ? null : of(cell, field);
    if (value !== null) found[field] = value;
  }
  return found;
}

const withoutEmpty = <Value extends object>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.fromEntries(entries.filter(([, value]) => Object.keys(value).length > 0));

const valuesOf = ({ live }: Cell): Record<string, Json> =>
  Object.fromEntries(live.map(([dot, , value]) => [dot, value]));

const policies = ['ask', 'auto', 'max', 'min', 'any-true'] as const;

function shownOf(cell: Cell, field: string): Record<string, Json> | null {
  const [first] = cell.live;
  if (first === undefined || field === '_del' || cell.live.every(([, , value]) => sameJson(value, first[2])))
    return null;
  return Object.fromEntries(policies.map((policy) => [policy, shownValue(cell, policy) ?? null]));
}
