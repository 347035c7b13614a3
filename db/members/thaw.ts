import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import { memberOf } from '../../shared/trust/registry.ts';
import type { CommandScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { replan } from '../sync/recompute.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';
import { unknownMember } from './as-root.ts';

/**
 * Somebody has looked why a log has two histories: both stay, and what has waited behind them counts from now on.
 *
 * Holds for this store only. Should the log fork once more, it waits again.
 */
export function thaw({ db, tx }: CommandScope, { writer }: Parsed<'member.thaw'>) {
  const member = memberOf(registryOf(db), writer, handoversOf(db));
  if (member === null) return unknownMember;
  const waiting = heldOps(db, member.logs);
  const release = db.prepare('UPDATE writer SET frozen = 0 WHERE substr(writer, 1, 16) = ?');
  for (const log of member.logs) release.run(log);
  replan(db, tx.ports.nowMs(), { revision: tx.revision });
  return ok({ writer: member.writer, released: waiting - heldOps(db, member.logs) });
}

function heldOps(db: Reader, logs: readonly string[]): number {
  const held = db
    .prepare('SELECT coalesce(sum(to_seq - from_seq + 1), 0) FROM segment WHERE held = 1 AND writer = ?')
    .pluck();
  return logs.reduce((sum, log) => sum + (held.get(log) as number), 0);
}
