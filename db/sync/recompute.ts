import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import type { Op } from '../../shared/sync/op.ts';
import { joinOp, type RowState } from '../../shared/sync/row-state.ts';
import type { Reader, Writer } from '../store/database.ts';
import { localWriter } from '../store/identity.ts';
import { holdRecord, saveRecord } from '../store/record.ts';
import { contextOf, opsIn, ownContext } from './replay.ts';

type SegmentRow = { no: number; writer: string; header: string };
type Wanted = (op: Op) => boolean;

/**
 * Registers of records, computed from the log alone: state is a function of the set of ops.
 *
 * Logs are replayed one writer after the other, which is as good as any order (S1); a replaced value that comes later in this
 * order is awaited like one that has not arrived. Segments outside `relevant` are passed over unread.
 */
function replayAll(
  db: Reader,
  wanted: Wanted,
  relevant: ReadonlySet<number> | null,
): { states: Map<string, RowState>; local: Set<string>; ops: number } {
  const states = new Map<string, RowState>();
  const local = new Set<string>();
  const progress = new Map<string, number>();
  const applied = (writer: string) => progress.get(writer) ?? 0;
  let ops = 0;
  const join = (writer: string, op: Op, context: ReturnType<typeof ownContext>) => {
    ops += 1;
    if (wanted(op)) {
      const key = `${op.e}:${op.id}`;
      states.set(key, joinOp(states.get(key) ?? null, writer, op, context));
      if (writer === localWriter) local.add(key);
    }
    progress.set(writer, op.n);
  };
  const segments = db.prepare('SELECT no, writer, header FROM segment WHERE held = 0 ORDER BY writer, from_seq');
  const bodyOf = db.prepare('SELECT ops FROM segment WHERE no = ?');
  for (const { no, writer, header: text } of segments.all() as SegmentRow[]) {
    const header = JSON.parse(text) as SegmentHeader;
    if (relevant === null || relevant.has(no)) {
      const { ops: body } = bodyOf.get(no) as { ops: string };
      for (const op of opsIn(body)) join(writer, op, contextOf(header, applied));
    }
    progress.set(writer, header.to);
  }
  const pending = db.prepare('SELECT writer, line FROM pending ORDER BY writer, seq');
  for (const { writer, line } of pending.iterate() as IterableIterator<{ writer: string; line: string }>) {
    join(writer, JSON.parse(line) as Op, ownContext(applied));
  }
  for (const state of states.values()) forgetArrived(state, applied);
  return { states, local, ops };
}

/** What was awaited only because of the order of replay is no longer. */
function forgetArrived(state: RowState, applied: (writer: string) => number): void {
  for (const cell of Object.values(state.cells)) {
    const rest = (cell.awaited ?? []).filter((dot) => {
      const at = dot.lastIndexOf('.');
      return Number(dot.slice(at + 1)) > applied(dot.slice(0, at));
    });
    if (rest.length > 0) cell.awaited = rest;
    else delete cell.awaited;
  }
}

const partsOf = (key: string): [entity: string, id: string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
};

/** Computes some records anew and writes those that differ; answers how many did. A record without ops is taken out. */
export function recomputeRecords(db: Writer, keys: ReadonlySet<string>, revision: number): number {
  const { states, local } = replayAll(db, (op) => keys.has(`${op.e}:${op.id}`), segmentsOf(db, keys));
  return [...keys].filter((key) => replaceState(db, key, states.get(key) ?? null, local.has(key), revision)).length;
}

/** The segments that speak of these records. */
function segmentsOf(db: Reader, keys: ReadonlySet<string>): Set<number> {
  const read = db.prepare(
    'SELECT s.segment FROM record r JOIN record_segment s ON s.record = r.no WHERE r.entity = ? AND r.id = ?',
  );
  const found = new Set<number>();
  for (const key of keys) {
    for (const { segment } of read.all(...partsOf(key)) as { segment: number }[]) found.add(segment);
  }
  return found;
}

/** Everything anew, from the log. */
export function rebuildAll(db: Writer, revision: number): { ops: number; records: number; differed: number } {
  const { states, local, ops } = replayAll(db, () => true, null);
  const stored = db.prepare('SELECT entity, id FROM record').all() as { entity: string; id: string }[];
  const keys = new Set([...states.keys(), ...stored.map(({ entity, id }) => `${entity}:${id}`)]);
  let differed = 0;
  for (const key of keys) if (replaceState(db, key, states.get(key) ?? null, local.has(key), revision)) differed += 1;
  return { ops, records: states.size, differed };
}

function replaceState(db: Writer, key: string, state: RowState | null, local: boolean, revision: number): boolean {
  const held = holdRecord(db, ...partsOf(key));
  const before = held.before;
  held.state = state;
  held.local = local;
  const no = saveRecord(db, held, revision);
  const after = db.prepare('SELECT state FROM record WHERE no = ?').get(no) as { state: string } | undefined;
  return (after?.state ?? null) !== before;
}
