import { finishTransaction, type Transaction } from '../store/transaction.ts';
import { replan } from './recompute.ts';

/** Ends a user action: counters back, and rows whose rights it may have changed are judged anew, with what they grant. */
export function finishEdits(tx: Transaction): void {
  finishTransaction(tx);
  if (tx.rejudge.size > 0) replan(tx.db, tx.ports.nowMs(), { keys: tx.rejudge, revision: tx.revision });
}
