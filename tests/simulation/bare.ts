import { leafOfLine } from '../../db/bundle/chain.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import type { BareStore, ExpectedRow } from '../sync/oracle-store.ts';
import type { BareSegment } from '../sync/oracle-tree.ts';
import type { Ledger } from './ledger.ts';

type Row = { writer: string; from_seq: number; to_seq: number; head: string; held: 0 | 1; header: string; ops: string };

const naturalKeys: BareStore['naturalKeys'] = Object.fromEntries(
  Object.values(entities).flatMap((entity) => ('key' in entity && entity.key ? [[entity.name, entity.key]] : [])),
);

/** Texts that merge by sentences have their own tests; here they ask nobody. */
export const asks: BareStore['asks'] = (entity, field) => {
  const declared = entityNamed(entity);
  return declared !== null && fieldNamed(declared, field)?.merge === 'ask';
};

/** A store as bare facts, for the oracle; `bodies` puts back what was pruned, by leaf. */
export function bareStoreOf(office: TestOffice, bodies?: ReadonlyMap<string, string>): BareStore {
  const db = storeOf(office).writing;
  const rows = db.prepare('SELECT writer, from_seq, to_seq, head, held, header, ops FROM segment').all() as Row[];
  const keys = db.prepare('SELECT writer, public_key, own FROM writer WHERE public_key IS NOT NULL').all() as {
    writer: string;
    public_key: string;
    own: 0 | 1;
  }[];
  const lineOf = (line: string) =>
    line.startsWith('{"leaf"') ? (bodies?.get(leafOfLine(line).toString('base64url')) ?? line) : line;
  return {
    root: String(db.prepare("SELECT value FROM meta WHERE key = 'root'").pluck().get() ?? ''),
    segments: rows.map(({ head, held, header: text, ops }): BareSegment => {
      const header = JSON.parse(text) as SegmentHeader;
      const { writer, from, to, prev, reg, seen } = header;
      const lines = ops.split('\n').map(lineOf);
      return { writer, class: header.class ?? 'shared', from, to, prev, head, reg, seen, lines, counts: held === 0 };
    }),
    keys: new Map(keys.map(({ writer, public_key }) => [writer, (JSON.parse(public_key) as { x: string }).x])),
    own: new Set(keys.filter(({ own }) => own === 1).map(({ writer }) => writer)),
    naturalKeys,
    asks,
  };
}

/** The ops of a ledger by leaf, to put back what was pruned. */
export const bodiesOf = (ledger: Ledger): ReadonlyMap<string, string> =>
  new Map([...ledger.typed.values()].map(({ leaf, line }) => [leaf, line]));

/** What the engine keeps, in the words of the oracle. */
export function rowsOf(office: TestOffice): Record<string, ExpectedRow> {
  const db = storeOf(office).writing;
  const rows = db.prepare('SELECT no, entity, id, state, hidden FROM record WHERE local = 0 ORDER BY entity, id').all();
  const conflictsOf = db.prepare('SELECT field FROM conflict WHERE record = ? ORDER BY field').pluck();
  const kept: [string, ExpectedRow][] = [];
  for (const { no, entity, id, state: text, hidden } of rows as {
    no: number;
    entity: string;
    id: string;
    state: string;
    hidden: 0 | 1;
  }[]) {
    const state = JSON.parse(text) as RowState;
    if (state.created.dot === '') continue;
    const cells = Object.entries(state.cells).filter(([, { live }]) => live.length > 0);
    const live = cells
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, cell]) => [
        field,
        Object.fromEntries(
          cell.live.map(([dot, stamp, value]) => [
            dot,
            [stamp, field === '_del' && value !== null ? 'deleted' : value],
          ]),
        ),
      ]);
    const conflicts = (conflictsOf.all(no) as string[]).filter((field) => field === '_del' || asks(entity, field));
    kept.push([
      `${entity}:${id}`,
      {
        live: Object.fromEntries(live),
        created: state.created.dot,
        updated: state.updated.dot,
        hidden: hidden === 1,
        conflicts,
      },
    ]);
  }
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Dots the engine lists as refused. */
export function refusedAt(office: TestOffice): string[] {
  const rows = storeOf(office).writing.prepare('SELECT writer, seq FROM refused').all() as {
    writer: string;
    seq: number;
  }[];
  return [...new Set(rows.map(({ writer, seq }) => `${writer}.${seq}`))].sort();
}
