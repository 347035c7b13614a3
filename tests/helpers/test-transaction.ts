import { atomically } from '../../db/store/atomically.ts';
import { beginTransaction, type Transaction } from '../../db/store/transaction.ts';
import { finishEdits } from '../../db/sync/finish.ts';
import { ok } from '../../shared/core/result.ts';
import type { TestOffice } from './office.ts';

/** Writes to the store of an office without a call of the contract: what seeding and newer versions do. */
export function inTransaction(of: TestOffice, work: (tx: Transaction) => void): void {
  const opened = of.office.opened();
  if (!opened.ok) throw new Error(opened.error.message);
  const { store, identity } = opened.value;
  atomically(store.writing, () => {
    const tx = beginTransaction(store.writer, identity, of.ports);
    work(tx);
    finishEdits(tx);
    return ok(null);
  });
}
