import { finishTransaction, type Transaction } from '../store/transaction.ts';
import { replanInSteps } from './recompute.ts';

/**
 * Ends a user action: counters back, and rows whose rights it may have changed are judged anew, with what they grant. Yields the rows
 * judged so far, for an action that made very many.
 */
export function* finishInSteps(tx: Transaction): Generator<number> {
  finishTransaction(tx);
  if (tx.rejudge.size > 0) yield* replanInSteps(tx.db, tx.ports.nowMs(), { keys: tx.rejudge, revision: tx.revision });
}

/** The same in one go. */
export function finishEdits(tx: Transaction): void {
  for (const _ of finishInSteps(tx));
}
