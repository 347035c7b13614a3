import { foldRegistry } from '../../shared/trust/registry.ts';
import type { Transaction } from '../store/transaction.ts';
import { registryOf } from '../trust/registry-log.ts';
import { replan } from './recompute.ts';

/**
 * Lets what this action has said in the registry count here, at once: what waited for an admission is taken in, what may no longer
 * count is judged anew, what is erased is taken out. The others learn of it with the next bundle.
 */
export function applyRegistry(tx: Transaction): void {
  const { db, identity } = tx;
  const { ops } = registryOf(db);
  const writer = identity.registry?.writer ?? '';
  const stored = db.prepare('SELECT seq FROM writer WHERE writer = ?').pluck().get(writer) as number | undefined;
  const added = (tx.seqOf.get(writer) ?? 0) - (stored ?? 0);
  if (added <= 0) return;
  replan(db, tx.ports.nowMs(), {
    registryBefore: foldRegistry(ops.slice(0, ops.length - added)),
    revision: tx.revision,
  });
}
