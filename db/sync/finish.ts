import type { Step } from '../scope.ts';
import { finishTransaction, type Transaction } from '../store/transaction.ts';
import { type ActionMark, recordActionInSteps, stepOf } from '../store/undo.ts';
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

/**
 * Ends a user action that may have touched very many records: kept for undo, and who may write in what is new is judged once for all of
 * it. Answers the mark of the action, `null` if it changed nothing.
 */
export function* endAction(tx: Transaction, at: string): Generator<Step, ActionMark | null> {
  const action = yield* recordActionInSteps(tx, at);
  yield* endEdits(tx);
  return action;
}

/** The same for what is no action of its own. */
export function* endEdits(tx: Transaction): Generator<Step> {
  for (const done of finishInSteps(tx)) yield stepOf(done, tx.changes.length);
}
