import type { Lock, Lockable } from '../../shared/agency/contract.ts';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from '../views/consents.ts';
import { readLinkedReservations } from '../views/linked-locks.ts';

type Override = {
  readonly id: string;
  readonly reservationId: string | null;
  readonly reason: string | null;
  readonly on: string | null;
  readonly by: string;
};

/** What holds one record back, and who went on in spite of it. */
export function locksOf({ db }: QueryScope, { entity, id }: Parsed<'lock.of'>) {
  const lockOf = readLocks(db);
  const locks = namedBy(db, entity, id).flatMap((reservationId): Lock[] => {
    const lock = lockOf(reservationId);
    return lock === null ? [] : [lock];
  });
  const overrides = db
    .prepare(
      `SELECT o.id, o.reservation_id AS reservationId, o.reason, o."on", o.created_by AS by
       FROM lock_override o WHERE o.hidden = 0 AND o.subject = ? ORDER BY o.created_at DESC, o.id`,
    )
    .all(`${entity}:${id}`) as Override[];
  return ok({ locks: locks.sort((one, other) => Number(other.isLocking) - Number(one.isLocking)), overrides });
}

/** A post and money name their reservation themselves; it is linked with everything else. */
function namedBy(db: Reader, entity: Lockable, id: string): readonly string[] {
  if (entity === 'project' || entity === 'agreement') return readLinkedReservations(db, `${entity}:${id}`);
  const table = entity === 'position' ? 'position' : 'budget_item';
  const named = db.prepare(`SELECT reservation_id FROM ${table} WHERE id = ?`).pluck().get(id) as
    | string
    | null
    | undefined;
  return named === null || named === undefined ? [] : [named];
}
