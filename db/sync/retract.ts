import { type Dot, seqOf, writerOf } from '../../shared/sync/dot.ts';
import type { Transaction } from '../store/transaction.ts';
import { replan } from './recompute.ts';

/**
 * Takes an own op back as if it had never been written: only the newest of its log, and only while it is unsigned, so that nobody
 * can have seen it and its number can be used again. Answers whether it could.
 */
export function retract(tx: Transaction, dot: Dot, entity: string, id: string): boolean {
  const { db } = tx;
  const writer = writerOf(dot);
  const seq = seqOf(dot);
  if (tx.seqOf.has(writer)) return false;
  const newest = db
    .prepare('UPDATE writer SET seq = seq - 1 WHERE writer = ? AND seq = ? AND sealed < seq')
    .run(writer, seq);
  if (newest.changes === 0) return false;
  db.prepare('DELETE FROM pending WHERE writer = ? AND seq = ?').run(writer, seq);
  replan(db, tx.ports.nowMs(), { keys: [`${entity}:${id}`], revision: tx.revision });
  return true;
}
