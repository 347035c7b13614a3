import {
  addDays,
  type Day,
  dayOrNull,
  daysBetween,
  endOfMonth,
  isoWeek,
  startOfMonth,
  startOfWeek,
} from '../core/day.ts';

/**
 * The days of a calendar: weeks from Monday to Sunday, each with its number (ISO 8601).
 *
 * KC1  A month is shown in whole weeks; days of its neighbours are there and are told apart.
 * KC2  What was published stands on the day it was published; everything else on the day it is planned for. An event stands on each of its
 *      days.
 * KC3  Moved to another day, an event keeps its length. What was published is not moved: that day is a fact.
 */
export type CalendarWeek = { readonly number: number; readonly days: readonly Day[] };
export type CalendarSpan = 'month' | 'week';

/** The weeks that show a day's month, or the week itself. */
export function weeksOf(of: Day, span: CalendarSpan): readonly CalendarWeek[] {
  const first = startOfWeek(span === 'month' ? startOfMonth(of) : of);
  const last = span === 'month' ? endOfMonth(of) : of;
  const count = Math.floor(daysBetween(first, last) / 7) + 1;
  return Array.from({ length: count }, (_, week) => {
    const monday = addDays(first, week * 7);
    return { number: isoWeek(monday).week, days: Array.from({ length: 7 }, (_, at) => addDays(monday, at)) };
  });
}

export type Dated = {
  readonly id: string;
  readonly status: string;
  readonly channel: string | null;
  readonly plannedOn: string | null;
  readonly plannedTime: string | null;
  readonly endsOn: string | null;
  readonly publishedOn: string | null;
};

/** More days than a calendar shows: an end that is years away is a slip, and no reason to draw for hours. */
const longestEventDays = 366;

/** First and last day a contribution stands on (KC2); `null` for one without a day. */
export function daysOf(item: Dated): { readonly from: Day; readonly to: Day } | null {
  const published = item.status === 'published' ? dayOrNull(item.publishedOn) : null;
  const from = (item.channel === 'event' ? dayOrNull(item.plannedOn) : null) ?? published ?? dayOrNull(item.plannedOn);
  if (from === null) return null;
  const end = item.channel === 'event' ? dayOrNull(item.endsOn) : null;
  const to = end === null || end < from || daysBetween(from, end) > longestEventDays ? from : end;
  return { from, to };
}

/** The contributions of each day, by time and then in the order they came in. */
export function byDay<One extends Dated>(items: readonly One[]): ReadonlyMap<Day, readonly One[]> {
  const found = new Map<Day, One[]>();
  for (const item of items) {
    const days = daysOf(item);
    if (days === null) continue;
    for (let number = 0; number <= daysBetween(days.from, days.to); number += 1) {
      const on = addDays(days.from, number);
      const list = found.get(on);
      if (list === undefined) found.set(on, [item]);
      else list.push(item);
    }
  }
  const hour = ({ plannedTime }: Dated) => plannedTime ?? '';
  for (const list of found.values())
    list.sort((one, other) => (hour(one) < hour(other) ? -1 : hour(one) > hour(other) ? 1 : 0));
  return found;
}

/** Whether a contribution may be moved to another day (KC3). */
export const isMovable = ({ status, channel }: Dated): boolean => status !== 'published' || channel === 'event';

/** What is written when a contribution moves by some days; `null` where it has no day to move from. */
export function movedBy(item: Dated, days: number): { readonly plannedOn: Day; readonly endsOn?: Day } | null {
  const from = dayOrNull(item.plannedOn);
  if (from === null || !isMovable(item)) return null;
  const end = dayOrNull(item.endsOn);
  return { plannedOn: addDays(from, days), ...(end === null ? {} : { endsOn: addDays(end, days) }) };
}

/** Whether something is still to be done for a contribution. */
export const isOpenItem = ({ status }: Pick<Dated, 'status'>): boolean =>
  status !== 'published' && status !== 'cancelled';
