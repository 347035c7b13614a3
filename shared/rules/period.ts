/** Counting periods, §§ 187–190 BGB. Nothing here knows working days. */
import { addDays, type Day, dayInMonthAfter, dayOfMonth } from '../core/day.ts';
import type { Period, PeriodUnit } from './fields.ts';

type Count =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number; readonly extraDays: number };

const daysIn: Partial<Record<PeriodUnit, number>> = { days: 1, weeks: 7, halfMonths: 15 };
const monthsIn: Partial<Record<PeriodUnit, number>> = { months: 1, quarters: 3, halfYears: 6, years: 12 };

/** A hundred years; longer periods are slips. */
const mostMonths = 1200;

/**
 * A period as days or as months, `null` when the law knows no such period (a third of a week). § 189: half a year is six
 * months, a quarter three, half a month 15 days; the 15 days of "one and a half months" are counted last.
 */
export function countOf({ amount, unit }: Period): Count | null {
  const days = daysIn[unit];
  if (days !== undefined) {
    const total = amount * days;
    return Number.isInteger(amount) && total <= mostMonths * 30.5 ? { kind: 'days', days: total } : null;
  }
  const total = amount * (monthsIn[unit] ?? 0);
  const months = Math.floor(total);
  const half = total - months;
  if (months > mostMonths || (half !== 0 && half !== 0.5)) return null;
  return months === 0 ? { kind: 'days', days: 15 } : { kind: 'months', months, extraDays: half === 0 ? 0 : 15 };
}

/** § 187(1), § 188: the day of the event is not counted; the period ends on the day with the same name or number. */
export function endAfterEvent(event: Day, count: Count): Day {
  if (count.kind === 'days') return addDays(event, count.days);
  return addDays(dayInMonthAfter(event, count.months, dayOfMonth(event)), count.extraDays);
}

/**
 * § 187(2), § 188: the first day is counted; the period ends the day before the same number. Where the month has no such
 * day, it ends on the month's last day (§ 188(3)): one month from 31.01. ends on 28.02., from 31.03. on 30.04.
 */
export function endFromStart(start: Day, count: Count): Day {
  if (count.kind === 'days') return addDays(start, count.days - 1);
  const before = dayOfMonth(start) - 1;
  const end =
    before === 0 ? addDays(dayInMonthAfter(start, count.months, 1), -1) : dayInMonthAfter(start, count.months, before);
  return addDays(end, count.extraDays);
}

/** After the end of another period: the count begins with the next day, which is counted (§§ 187(2), 190). */
export const endAfterPeriod = (previousEnd: Day, count: Count): Day => endFromStart(addDays(previousEnd, 1), count);

const singular: Readonly<Record<PeriodUnit, readonly [one: string, many: string]>> = {
  days: ['Tag', 'Tage'],
  weeks: ['Woche', 'Wochen'],
  halfMonths: ['halber Monat', 'halbe Monate'],
  months: ['Monat', 'Monate'],
  quarters: ['Vierteljahr', 'Vierteljahre'],
  halfYears: ['halbes Jahr', 'halbe Jahre'],
  years: ['Jahr', 'Jahre'],
};

/** "6 Wochen" */
export const periodWords = ({ amount, unit }: Period): string =>
  `${String(amount).replace('.', ',')} ${singular[unit][amount === 1 ? 0 : 1]}`;
