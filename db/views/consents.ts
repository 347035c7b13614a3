import type { Lock } from '../../shared/agency/contract.ts';
import { isLocking } from '../../shared/agency/lock.ts';
import {
  countKinds,
  neededOf,
  type Outlook,
  reservationOutlook,
  shownStatus,
} from '../../shared/councils/requirement.ts';
import { readStep, type Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import { readMerged } from './merged.ts';
import { type RequirementView, requirementsInSteps } from './requirement-states.ts';

export type ReservationRow = {
  readonly id: string;
  readonly title: string | null;
  /** As it is shown: releasable follows from the councils' answers, everything else is a person's word (D2). */
  readonly status: string;
  readonly rule: string | null;
  readonly outlook: Outlook;
  /** Answers that count, of those that are needed. */
  readonly adopted: number;
  readonly required: number;
  /** Answers a person has to look at. */
  readonly toCheck: number;
  readonly requirements: readonly RequirementView[];
};

type StoredRow = {
  readonly id: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly rule: string | null;
  readonly neededCount: number | null;
};

/** Reservations with how many councils have agreed, of those that must. */
export const readReservations = (db: Reader): ReservationRow[] => drained(reservationsInSteps(db));

/** The same in steps. */
export function* reservationsInSteps(db: Reader): Generator<Step, ReservationRow[]> {
  const requirementsOf = yield* requirementsInSteps(db);
  yield readStep();
  const rows = db
    .prepare(
      'SELECT id, title, status, rule, needed_count AS neededCount FROM reservation WHERE hidden = 0 ORDER BY title, id',
    )
    .all() as StoredRow[];
  return rows.map(({ neededCount, ...row }) => {
    const requirements = requirementsOf.get(row.id) ?? [];
    const states = requirements.map(({ state }) => state);
    const outlook = reservationOutlook(row.rule, neededCount, states);
    const { met, check } = countKinds(states);
    return {
      ...row,
      status: shownStatus(row.status, outlook),
      outlook,
      adopted: met,
      required: neededOf(row.rule, neededCount, states.length) ?? states.length,
      toCheck: check,
      requirements,
    };
  });
}

/**
 * What a reservation says to whatever names it. One that was deleted holds nothing back any more; one that has not arrived does,
 * because nobody here knows (D7).
 */
export const readLocks = (db: Reader): ((reservationId: string | null) => Lock | null) => drained(locksInSteps(db));

/** The same in steps. */
export function* locksInSteps(db: Reader): Generator<Step, (reservationId: string | null) => Lock | null> {
  const merged = readMerged(db, 'reservation');
  const known = new Map((yield* reservationsInSteps(db)).map((row) => [row.id, row]));
  const deleted = db.prepare('SELECT 1 FROM reservation WHERE id = ? AND hidden = 1');
  return (named) => {
    if (named === null) return null;
    const reservationId = merged.keptFor(named);
    const row = known.get(reservationId);
    if (row === undefined && deleted.get(reservationId) !== undefined) return null;
    const { title = null, status = 'unknown', outlook = 'unclear', adopted = 0, required = 0, toCheck = 0 } = row ?? {};
    return { reservationId, title, status, isLocking: isLocking(status), outlook, adopted, required, toCheck };
  };
}
