import { dotOf, seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField, type Op } from '../../shared/sync/op.ts';
import { lineOf } from '../bundle/line.ts';
import type { Writer } from '../store/database.ts';
import { isAbsentLine } from './leaf.ts';

type Pending = { seq: number; record: number; line: string };

/**
 * Gives edits that were never signed to a new writer, in the caller's transaction; answers the records they touch.
 *
 * A store that was restored or copied must not go on under its old name: the original may have used the same numbers for other
 * edits (docs/bundle-format.md §8). What had been signed stays as it is; what had not is said again by the new writer.
 */
export function reauthorPending(db: Writer, from: string, to: string): Set<number> {
  const all = db.prepare('SELECT seq, record, line FROM pending WHERE writer = ? ORDER BY seq').all(from) as Pending[];
  // What was erased before it was signed is not said again.
  const rows = all.filter(({ line }) => !isAbsentLine(line));
  // Of a forked log every branch hands over; what another one brought stands there already.
  const last = db.prepare('SELECT seq FROM writer WHERE writer = ?').pluck().get(to) as number;
  const numbers = new Map(rows.map(({ seq }, index) => [seq, last + index + 1]));
  const records = new Set<number>();
  db.prepare('DELETE FROM pending WHERE writer = ?').run(from);
  for (const { record, line } of rows) {
    const op = renamed(JSON.parse(line) as Op, from, to, numbers);
    db.prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, ?, ?)').run(to, op.n, record, lineOf(op));
    records.add(record);
  }
  db.prepare('UPDATE writer SET seq = sealed, own = 0 WHERE writer = ?').run(from);
  db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(last + rows.length, to);
  return records;
}

function renamed(op: Op, from: string, to: string, numbers: ReadonlyMap<number, number>): Op {
  const dot = (old: string): string => {
    const number = writerOf(old) === from ? numbers.get(seqOf(old)) : undefined;
    return number === undefined ? old : dotOf(to, number);
  };
  const p = Object.fromEntries(
    Object.entries(op.p).map(([field, dots]) => [field, typeof dots === 'string' ? dot(dots) : dots.map(dot)]),
  );
  const deletion = op.set[deletedField];
  const isDeletion = typeof deletion === 'object' && deletion !== null;
  const set = isDeletion
    ? { ...op.set, [deletedField]: renamedSeen(deletion as Record<string, number>, from, to, numbers) }
    : op.set;
  const n = numbers.get(op.n) ?? op.n;
  return { ...op, n, p, set, x: numbers.get(op.x) ?? n };
}

/** What a deletion had seen of the old log is, beyond what was signed, now in the new one. */
function renamedSeen(
  seen: Readonly<Record<string, number>>,
  from: string,
  to: string,
  numbers: ReadonlyMap<number, number>,
): Json {
  const highest = seen[from] ?? 0;
  const unsigned = [...numbers].filter(([old]) => old <= highest).map(([, fresh]) => fresh);
  return unsigned.length === 0 ? { ...seen } : { ...seen, [to]: Math.max(...unsigned) };
}
