import type { Lock } from '../../shared/agency/contract.ts';
import { isLocking } from '../../shared/agency/lock.ts';
import type { Reader } from '../store/database.ts';
import { readMerged } from './merged.ts';

/** D2: an amended resolution counts once a person has accepted it as equivalent. Of a `reservation_requirement` q. */
export const countsAsAdopted =
  "(q.status = 'adopted' OR (q.status = 'adopted_amended' AND q.accepted_as_equivalent = 1))";

export type ReservationRow = {
  readonly id: string;
  readonly title: string | null;
  readonly status: string;
  readonly adopted: number;
  readonly required: number;
};

/** Reservations with how many councils have agreed, of those that must. */
export const readReservations = (db: Reader): ReservationRow[] =>
  db
    .prepare(
      `SELECT v.id, v.title, coalesce(v.status, 'active') AS status, count(q.id) AS required,
         coalesce(sum(${countsAsAdopted}), 0) AS adopted
       FROM reservation v LEFT JOIN reservation_requirement q ON q.reservation_id = v.id AND q.hidden = 0
       WHERE v.hidden = 0
       GROUP BY v.id ORDER BY v.title, v.id`,
    )
    .all() as ReservationRow[];

/**
 * What a reservation says to whatever names it. One that was deleted holds nothing back any more; one that has not arrived does,
 * because nobody here knows (D7).
 */
export function readLocks(db: Reader): (reservationId: string | null) => Lock | null {
  const merged = readMerged(db, 'reservation');
  const known = new Map(readReservations(db).map((row) => [row.id, row]));
  const deleted = db.prepare('SELECT 1 FROM reservation WHERE id = ? AND hidden = 1');
  return (named) => {
    if (named === null) return null;
    const reservationId = merged.keptFor(named);
    const row = known.get(reservationId);
    if (row === undefined && deleted.get(reservationId) !== undefined) return null;
    const { title = null, status = 'unknown', adopted = 0, required = 0 } = row ?? {};
    return { reservationId, title, status, isLocking: isLocking(status), adopted, required };
  };
}
