import type { Day } from '../../shared/core/day.ts';
import type { DeadlineLine } from '../../shared/funding/contract.ts';
import { ask, bridge } from '../app/bridge.ts';
import { say } from '../app/messages.ts';
import { order } from '../app/orders.ts';
import { failureSentence } from '../i18n/failures.ts';
import { currentLocale } from '../i18n/locale.ts';
import { isSettled } from './day-facts.ts';
import { deadlineTexts } from './texts.ts';

const words = () => deadlineTexts[currentLocale()];
const titleOf = (line: DeadlineLine): string => line.title ?? words().untitled;

/** Marks deadlines as done today (D5); one undo for all of them. */
export async function complete(lines: readonly DeadlineLine[], today: Day): Promise<void> {
  const open = lines.filter(({ status }) => !isSettled(status));
  const [first] = open;
  if (first === undefined) return;
  if (open.length === 1) {
    const title = titleOf(first);
    await order('deadline.complete', { id: first.id, seen: first.version }, { done: () => words().completed(title) });
    return;
  }
  const set = { status: 'done', doneOn: today };
  const ids = open.map(({ id }) => id);
  await order(
    'record.updateMany',
    { entity: 'deadline', ids, set },
    { done: ({ changed }) => words().completedMany(changed) },
  );
}

export async function reopen(line: DeadlineLine): Promise<void> {
  const set = { status: 'open', doneOn: null };
  const title = titleOf(line);
  await order(
    'record.update',
    { entity: 'deadline', id: line.id, set, seen: line.version },
    { done: () => words().reopened(title) },
  );
}

/** Deletes deadlines; one undo for all of them. */
export async function remove(lines: readonly DeadlineLine[]): Promise<boolean> {
  const [first] = lines;
  if (first === undefined) return false;
  if (lines.length === 1) {
    const title = titleOf(first);
    const one = { entity: 'deadline', id: first.id, seen: first.version };
    return (await order('record.delete', one, { done: () => words().removed(title) })).ok;
  }
  const ids = lines.map(({ id }) => id);
  const many = { entity: 'deadline', ids };
  return (await order('record.deleteMany', many, { done: ({ changed }) => words().removedMany(changed) })).ok;
}

/** Writes the deadlines that have a day into a calendar file of the person's choice. */
export async function exportCalendar(lines: readonly DeadlineLine[], today: Day): Promise<void> {
  const texts = words();
  const ids = lines.filter(({ effectiveOn }) => effectiveOn !== null).map(({ id }) => id);
  if (ids.length === 0) {
    say('warning', texts.nothingToExport);
    return;
  }
  const { files } = bridge();
  const file = await files.reserve({ kind: 'calendar', suggestedName: texts.icsName(today) });
  if (file === null) return;
  const outcome = await ask('deadline.calendar', { ticket: file.ticket, ids });
  if (!outcome.ok) {
    say('error', failureSentence(outcome.error, currentLocale()));
    return;
  }
  await files.deliver(file.ticket);
  say('success', texts.exported(outcome.value.events, file.name));
}
