/**
 * Which day counts, and how near it is.
 *
 * D4  A rolling call has no due date.
 * D8  A stated date beats a computed one, however it was computed; the difference stays visible. A submission date is never
 *     moved later; the internal target is the last working day at or before it.
 */
import { type Calendar, noOneOffs, type OneOffs, previousWorkday } from '../calendar/holidays.ts';
import { addDays, type Day, daysBetween, startOfWeek } from '../core/day.ts';
import type { Locale } from '../core/locale.ts';
import { homeCalendar } from '../region/home.ts';

export type DeadlineDates = { readonly statedOn: Day | null; readonly computedOn: Day | null };

export type DeadlineModel = 'single_stage' | 'two_stage' | 'multiple_cutoff' | 'rolling' | 'closed' | 'unknown';

export type EffectiveDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'day';
      readonly day: Day;
      readonly source: 'stated' | 'computed';
      /** Days from the computed to the stated date; 0 when they agree, `null` when there is only one. */
      readonly differsBy: number | null;
    };

/** The day that counts (D4, D8). `model` is that of the call, when the deadline belongs to one. */
export function effectiveDay(
  { statedOn, computedOn }: DeadlineDates,
  model: DeadlineModel | null = null,
): EffectiveDay {
  if (model === 'rolling') return { kind: 'none' };
  if (statedOn !== null) {
    const differsBy = computedOn === null ? null : daysBetween(computedOn, statedOn);
    return { kind: 'day', day: statedOn, source: 'stated', differsBy };
  }
  return computedOn === null
    ? { kind: 'unknown' }
    : { kind: 'day', day: computedOn, source: 'computed', differsBy: null };
}

/** Only the day, for the column `effectiveOn`. */
export function effectiveOn(dates: DeadlineDates, model: DeadlineModel | null = null): Day | null {
  const effective = effectiveDay(dates, model);
  return effective.kind === 'day' ? effective.day : null;
}

/** The last working day at or before a submission date (D8). The office's own holidays count. */
export const internalTarget = (
  submission: Day,
  calendar: Calendar = homeCalendar(),
  oneOffs: OneOffs = noOneOffs,
): Day => previousWorkday(submission, calendar, oneOffs);

/** In the order of the list: Überfällig · Heute · Diese Woche · Nächste Woche · Später · Ohne Frist. */
export const dueGroups = ['overdue', 'today', 'thisWeek', 'nextWeek', 'later', 'none'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Weeks run from Monday to Sunday. */
export function dueGroup(effectiveOn: Day | null, today: Day): DueGroup {
  if (effectiveOn === null) return 'none';
  if (effectiveOn < today) return 'overdue';
  if (effectiveOn === today) return 'today';
  const nextMonday = addDays(startOfWeek(today), 7);
  if (effectiveOn < nextMonday) return 'thisWeek';
  return effectiveOn < addDays(nextMonday, 7) ? 'nextWeek' : 'later';
}

const german = (days: number): string => {
  if (days < 0) return days === -1 ? '1 Tag überfällig' : `${-days} Tage überfällig`;
  if (days === 0) return 'heute';
  return days === 1 ? 'morgen' : `in ${days} Tagen`;
};

const english = (days: number): string => {
  if (days < 0) return days === -1 ? '1 day overdue' : `${-days} days overdue`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
};

/** "12 Tage überfällig", "heute", "morgen", "in 5 Tagen", "ohne Frist". */
export function dueWords(effectiveOn: Day | null, today: Day, locale: Locale = 'de'): string {
  if (effectiveOn === null) return locale === 'de' ? 'ohne Frist' : 'no deadline';
  const days = daysBetween(today, effectiveOn);
  return locale === 'de' ? german(days) : english(days);
}
