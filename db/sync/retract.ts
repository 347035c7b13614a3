import { seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Retractable } from '../store/undo.ts';
import { replanInSteps } from './recompute.ts';

/**
 * Takes own ops back as if they had never been written: only the newest of their logs, and only while they are unsigned, so that nobody
 * can have seen them and their numbers can be used again. All of them or none; answers whether it could. Yields the rows judged so far.
 */
export function* retract(tx: Transaction, decided: readonly Retractable[]): Generator<number, boolean> {
  const { db } = tx;
  const byWriter = Map.groupBy(decided, ({ dot }) => writerOf(dot));
  const ends: (readonly [writer: string, from: number, to: number])[] = [];
  for (const [writer, ops] of byWriter) {
    const seqs = [...new Set(ops.map(({ dot }) => seqOf(dot)))].sort((a, b) => a - b);
    const [from = 0, to = 0] = [seqs[0], seqs.at(-1)];
    const newest = db.prepare('SELECT seq, sealed FROM writer WHERE writer = ?').get(writer) as
      | { seq: number; sealed: number }
      | undefined;
    const isTail = newest?.seq === to && to - from + 1 === seqs.length && from > newest.sealed;
    if (tx.seqOf.has(writer) || !isTail) return false;
    ends.push([writer, from, to]);
  }
  for (const [writer, from, to] of ends) {
    db.prepare('UPDATE writer SET seq = ? WHERE writer = ?').run(from - 1, writer);
    db.prepare('DELETE FROM pending WHERE writer = ? AND seq BETWEEN ? AND ?').run(writer, from, to);
  }
  yield* replanInSteps(db, tx.ports.nowMs(), {
    keys: new Set(decided.map(({ entity, id }) => `${entity}:${id}`)),
    revision: tx.revision,
  });
  return true;
}
