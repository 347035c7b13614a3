import { describe, expect, test } from 'vitest';
import { nextWorkday, previousWorkday } from '../../shared/calendar/holidays.ts';
import { InvariantError } from '../../shared/core/assert.ts';
import {
  addDays,
  addMonths,
  addYears,
  day,
  dayFrom,
  daysBetween,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  isDay,
  isoWeek,
  mondayOfWeek,
  quarterOf,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  todayIn,
  weekday,
} from '../../shared/core/day.ts';

describe('a day', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    '2026-04-01T00:00',
    '',
    '0000-01-01',
  ])('"%s" does not exist', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test('what is no text is no day', () => {
    expect([null, undefined, 20260101, new Date(), {}].map(isDay)).toEqual([false, false, false, false, false]);
  });

  test('a constant that is no day breaks a promise of ours', () => {
    expect(() => day('2026-02-30')).toThrow(InvariantError);
    expect(() => addDays(day('2026-02-28'), Number.NaN)).toThrow(InvariantError);
  });

  test('the calendar ends with the year 9999, "for ever" of other programs, and nothing comes after it', () => {
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addMonths(day('9999-11-30'), 3)).toBe('9999-12-31');
    expect(addDays(day('0001-01-01'), -400)).toBe('0001-01-01');
    expect(addYears(day('0003-05-05'), -4)).toBe('0001-01-01');
    expect(endOfQuarter(day('9999-12-31'))).toBe('9999-12-31');
    // A holiday, and a Monday: there is no working day before it.
    expect(previousWorkday(day('0001-01-01'), 'NW')).toBe('0001-01-01');
    expect(nextWorkday(day('9999-12-31'), 'NW')).toBe('9999-12-31');
  });
});

describe('counting', () => {
  test('a month from a day the next month lacks ends on its last day', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(day('2026-12-31'), 2)).toBe('2027-02-28');
    expect(addMonths(day('2026-01-15'), -13)).toBe('2024-12-15');
  });

  test('a year from 29.02. is 28.02., four years are 29.02. again', () => {
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });

  test('days are counted across the change of summer time without a gap', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
    expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31);
    expect(daysBetween(day('2026-04-01'), day('2026-03-01'))).toBe(-31);
  });

  test('weeks are those of ISO 8601', () => {
    expect(weekday(day('2026-11-23'))).toBe(1);
    expect(weekday(day('1969-12-28'))).toBe(7);
    expect(startOfWeek(day('2026-11-29'))).toBe('2026-11-23');
    expect(isoWeek(day('2027-01-01'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(day('2024-12-30'))).toEqual({ year: 2025, week: 1 });
    expect(mondayOfWeek(2026, 53)).toBe('2026-12-28');
    expect(mondayOfWeek(2027, 53)).toBeNull();
    expect(mondayOfWeek(2027, 0)).toBeNull();
  });

  test('months, quarters and years know their first and last day', () => {
    const some = day('2028-02-10');
    expect([startOfMonth(some), endOfMonth(some)]).toEqual(['2028-02-01', '2028-02-29']);
    expect([quarterOf(some), startOfQuarter(some), endOfQuarter(some)]).toEqual([1, '2028-01-01', '2028-03-31']);
    expect([startOfYear(some), endOfYear(some)]).toEqual(['2028-01-01', '2028-12-31']);
    expect(dayFrom(2027, 2, 29)).toBeNull();
  });
});

describe('today', () => {
  test.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('at %s it is %s in Germany', (instant, expected) => {
    expect(todayIn(Date.parse(instant))).toBe(expected);
  });
});
