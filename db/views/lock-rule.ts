import type { Lock } from '../../shared/agency/contract.ts';
import { goesOnDespiteLock } from '../../shared/agency/lock.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from './consents.ts';
import { readLinkedReservations } from './linked-locks.ts';

type Values = Readonly<Record<string, unknown>>;

/** The reservations that hold back this step; none where nothing does (shared/agency/lock.ts). */
export function locksAgainst(db: Reader, entity: string, before: Values, changes: Values): readonly Lock[] {
  if (!goesOnDespiteLock(entity, before, changes)) return [];
  const { reservationId, id } = { ...before, ...changes };
  const isNamed = entity === 'position' || entity === 'budgetItem';
  const named = isNamed ? [reservationId] : readLinkedReservations(db, `${entity}:${String(id)}`);
  const lockOf = readLocks(db);
  const locks = new Map<string, Lock>();
  for (const one of named) {
    const lock = lockOf(typeof one === 'string' ? one : null);
    if (lock?.isLocking) locks.set(lock.reservationId, lock);
  }
  return [...locks.values()];
}

const heldBack: Readonly<Record<string, string>> = {
  position: 'Eine gesperrte Stelle wird weder ausgeschrieben noch besetzt.',
  budgetItem: 'Gesperrte Mittel werden weder gebunden noch ausgegeben.',
  project: 'Ein gesperrtes Projekt geht nicht in Umsetzung.',
  agreement: 'Eine gesperrte Vereinbarung wird weder geschlossen noch wirksam.',
};

/** The sentence that refuses a step a reservation holds back, or `null` where nothing does. */
export function lockRefusal(db: Reader, entity: string, before: Values, changes: Values): string | null {
  const [lock] = locksAgainst(db, entity, before, changes);
  if (lock === undefined) return null;
  const name =
    lock.title === null
      ? 'Der Sperrvermerk, der hier genannt ist, ist noch nicht eingetroffen'
      : `„${lock.title}“ ist nicht aufgehoben`;
  const count = lock.required === 0 ? '' : ` (${lock.adopted} von ${lock.required} Beschlüssen liegen vor)`;
  return `${heldBack[entity]} ${name}${count}. Bitte heben Sie zuerst den Sperrvermerk auf, lösen Sie ihn hier, oder gehen Sie mit einer Begründung weiter („Trotz Sperrvermerk weitergehen“).`;
}
