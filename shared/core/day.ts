/**
 * Civil days: `YYYY-MM-DD`, no clock and no time zone.
 *
 * A day is counted through midnight UTC, where every day has 24 hours; the clock of the machine is never asked. Because the
 * text sorts like the calendar, days are compared with `<`.
 */
import { assert } from './assert.ts';

/** A civil day that exists in the calendar. */
export type Day = string & { readonly __brand: 'Day' };

const msPerDay = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

const toNumber = (day: Day): number => Date.parse(day) / msPerDay;

/** The calendar ends here on both sides: the four digits of a year have no room for more. */
const firstDay = '0001-01-01' as Day;
const lastDay = '9999-12-31' as Day;

/** What lies beyond the calendar is its end: "31.12.9999" is how other programs write "for ever", and a day later is still that. */
function fromNumber(number: number): Day {
  assert(!Number.isNaN(number), 'a day is counted in numbers');
  if (number <= toNumber(firstDay)) return firstDay;
  if (number >= toNumber(lastDay)) return lastDay;
  return day(new Date(number * msPerDay).toISOString().slice(0, 10));
}

/** Whether a value names a day that exists; `2026-02-30` does not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !pattern.test(value) || value < '0001') return false;
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** A day we know to be one: constants, tests, values that were checked before. */
export function day(text: string): Day {
  assert(isDay(text), `"${text}" is a day`);
  return text;
}

/** A day from a stored or foreign text; what is not a day counts as not given. */
export const dayOrNull = (value: unknown): Day | null => (isDay(value) ? value : null);

/** The day with these numbers, or `null` where the calendar has none. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return dayOrNull(text);
}

export const yearOf = (of: Day): number => Number(of.slice(0, 4));
/** 1 to 12. */
export const monthOf = (of: Day): number => Number(of.slice(5, 7));
/** 1 to 31. */
export const dayOfMonth = (of: Day): number => Number(of.slice(8, 10));

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The month `months` after the one `from` lies in, as year and month. */
function monthAfter(from: Day, months: number): { readonly year: number; readonly month: number } {
  const index = yearOf(from) * 12 + (monthOf(from) - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

export const addDays = (from: Day, days: number): Day => fromNumber(toNumber(from) + days);

/** The day with number `wanted` of the month `months` later; a month that is too short ends earlier (§ 188(3) BGB). */
export function dayInMonthAfter(from: Day, months: number, wanted: number): Day {
  const { year, month } = monthAfter(from, months);
  if (year < 1) return firstDay;
  if (year > 9999) return lastDay;
  const found = dayFrom(year, month, Math.min(wanted, daysInMonth(year, month)));
  assert(found !== null, 'a month that is cut to its length has the day');
  return found;
}

/** The same number of a later month; 31.01. and one month is the last of February. */
export const addMonths = (from: Day, months: number): Day => dayInMonthAfter(from, months, dayOfMonth(from));

/** The same day of a later year; 29.02. becomes 28.02. where there is none. */
export const addYears = (from: Day, years: number): Day => addMonths(from, years * 12);

/** How many days later `to` is; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = (of: Day): number => ((((toNumber(of) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the week. */
export const startOfWeek = (of: Day): Day => addDays(of, 1 - weekday(of));

/** Week number and the year it belongs to: the year of the week's Thursday (ISO 8601). */
export function isoWeek(of: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(startOfWeek(of), 3);
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(firstOf(year, 1), thursday) / 7) + 1 };
}

/** The Monday of an ISO week, or `null` when the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | null {
  if (!Number.isInteger(week) || week < 1 || week > 53) return null;
  const fourthOfJanuary = dayFrom(year, 1, 4);
  if (fourthOfJanuary === null) return null;
  const monday = addDays(startOfWeek(fourthOfJanuary), (week - 1) * 7);
  return isoWeek(monday).year === year ? monday : null;
}

function firstOf(year: number, month: number): Day {
  const first = dayFrom(year, month, 1);
  assert(first !== null, 'every month has a first day');
  return first;
}

export const startOfMonth = (of: Day): Day => firstOf(yearOf(of), monthOf(of));
export const endOfMonth = (of: Day): Day => dayInMonthAfter(of, 0, 31);

/** 1 to 4. */
export const quarterOf = (of: Day): number => Math.ceil(monthOf(of) / 3);
export const startOfQuarter = (of: Day): Day => firstOf(yearOf(of), quarterOf(of) * 3 - 2);
export const endOfQuarter = (of: Day): Day => dayInMonthAfter(startOfQuarter(of), 2, 31);

export const startOfYear = (of: Day): Day => firstOf(yearOf(of), 1);
export const endOfYear = (of: Day): Day => dayInMonthAfter(startOfYear(of), 11, 31);

export const earlierDay = (one: Day, other: Day): Day => (one < other ? one : other);
export const laterDay = (one: Day, other: Day): Day => (one > other ? one : other);

let berlin: Intl.DateTimeFormat | null = null;

/**
 * What calendar and clock say in Germany at a moment (milliseconds since 1970). The formatter is made on first use and kept: making one
 * is slow, and tests without a clock never need it.
 */
export function wallClockAt(instantMs: number): { readonly day: Day; readonly time: string } {
  berlin ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Berlin',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts: Record<string, string> = {};
  for (const { type, value } of berlin.formatToParts(instantMs)) parts[type] = value;
  return {
    day: day(`${parts['year']}-${parts['month']}-${parts['day']}`),
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

/** The civil day in Germany at a moment. */
export const todayIn = (instantMs: number): Day => wallClockAt(instantMs).day;
