import { goesOnDespiteLock } from '../../shared/agency/lock.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from './consents.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The sentence that refuses a step a reservation holds back, or `null` where nothing does: a locked post is neither advertised
 * nor filled, locked money neither bound nor spent (shared/agency/lock.ts).
 */
export function lockRefusal(db: Reader, entity: string, before: Values, changes: Values): string | null {
  if (!goesOnDespiteLock(entity, before, changes)) return null;
  const { reservationId } = { ...before, ...changes };
  const lock = readLocks(db)(typeof reservationId === 'string' ? reservationId : null);
  if (lock === null || !lock.isLocking) return null;
  const name =
    lock.title === null
      ? 'Der Sperrvermerk, der hier genannt ist, ist noch nicht eingetroffen'
      : `„${lock.title}“ ist nicht aufgehoben`;
  const count = lock.required === 0 ? '' : ` (${lock.adopted} von ${lock.required} Beschlüssen liegen vor)`;
  const what =
    entity === 'position'
      ? 'Eine gesperrte Stelle wird weder ausgeschrieben noch besetzt.'
      : 'Gesperrte Mittel werden weder gebunden noch ausgegeben.';
  return `${what} ${name}${count}. Bitte heben Sie zuerst den Sperrvermerk auf, oder lösen Sie ihn hier.`;
}
