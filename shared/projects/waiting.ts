/**
 * Tasks that wait for somebody. Status, name and day are fields of their own; a plain edit of one of them keeps them in step:
 *
 * W1  A task that begins to wait knows since when: today, unless a day is given.
 * W2  Naming on whom an open task waits makes it wait.
 * W3  A task that goes on waits for nobody any more.
 */
import type { Day } from '../core/day.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a change of a task means beside what it says; `before` is the task as it stood, or `null` for a new one. */
export function keepWaitingInStep<Changes extends Values>(
  before: Values | null,
  changes: Changes,
  today: Day,
): Changes {
  const was = String(before?.['status'] ?? 'open');
  const names = 'waitingFor' in changes && changes['waitingFor'] !== null && changes['waitingFor'] !== '';
  const begins = names && !('status' in changes) && (was === 'open' || was === 'in_progress');
  const status = begins ? 'waiting' : (changes['status'] ?? was);
  if (status === 'waiting') {
    const isKnown = 'waitingSince' in changes || (was === 'waiting' && Boolean(before?.['waitingSince']));
    return { ...changes, ...(begins ? { status } : {}), ...(isKnown ? {} : { waitingSince: today }) };
  }
  if (was !== 'waiting' || !('status' in changes)) return changes;
  return {
    ...changes,
    ...(before?.['waitingFor'] ? { waitingFor: null } : {}),
    ...(before?.['waitingSince'] ? { waitingSince: null } : {}),
  };
}
