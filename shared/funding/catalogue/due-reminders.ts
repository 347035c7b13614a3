import { type Calendar, calendars, type OneOffs, previousWorkday } from '../../calendar/holidays.ts';
import { addDays, type Day, dayOrNull, daysBetween } from '../../core/day.ts';
import { homeCalendar } from '../../region/home.ts';
import { leadDaysOf } from '../lead-days.ts';

/** The working days on which a deadline is reminded of: calendar days before, moved to the working day at or before. */
export function reminderDays(
  due: Day,
  leadDays: readonly number[],
  calendar: string | null,
  oneOffs: OneOffs,
): readonly Day[] {
  const seat: Calendar = calendars.find((known) => known === calendar) ?? homeCalendar();
  return leadDays.map((days) => previousWorkday(addDays(due, -days), seat, oneOffs));
}

/** What people are reminded of. */
export type RemindedOf = 'deadline' | 'communicationItem';

export type Remindable = {
  /** A deadline when left out. */
  readonly entity?: RemindedOf;
  readonly id: string;
  readonly title: string | null;
  readonly status: string;
  readonly effectiveOn: string | null;
  readonly reminders: string | null;
  readonly calendar: string | null;
};

export type Reminder = {
  readonly entity: RemindedOf;
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: Day;
  /** Days from today to the deadline; negative: overdue. */
  readonly days: number;
  /** The working day on which it was to be said. */
  readonly remindOn: Day;
};

/** So long a silence is not made up for: who comes back from a long leave is told of the newest reminder of each deadline, once. */
const longestSilence = 400;

/**
 * Which reminders have come due since the last look, at most one per deadline: the newest. Without a last look only those of today. What
 * is settled, has no day, or has passed is not reminded of; the list says what is overdue.
 */
export function dueReminders(
  lines: readonly Remindable[],
  since: Day | null,
  today: Day,
  oneOffs: OneOffs,
): readonly Reminder[] {
  const after = since === null || daysBetween(since, today) > longestSilence ? addDays(today, -1) : since;
  const found: Reminder[] = [];
  for (const { entity = 'deadline', id, title, status, effectiveOn, reminders, calendar } of lines) {
    const due = dayOrNull(effectiveOn);
    if (due === null || due < today || status !== 'open') continue;
    const days = reminderDays(due, leadDaysOf(reminders), calendar, oneOffs);
    const remindOn = days
      .filter((day) => day > after && day <= today)
      .sort()
      .at(-1);
    if (remindOn === undefined) continue;
    found.push({ entity, id, title: title ?? '', effectiveOn: due, days: daysBetween(today, due), remindOn });
  }
  return found.sort((one, other) => one.days - other.days || one.title.localeCompare(other.title, 'de'));
}
