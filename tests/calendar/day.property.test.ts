import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, formatDayLong, formatVague } from '../../shared/calendar/format-day.ts';
import { isWorkday, nextWorkday, previousWorkday } from '../../shared/calendar/holidays.ts';
import { parseDay } from '../../shared/calendar/parse-day.ts';
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOfMonth,
  daysBetween,
  isDay,
  isoWeek,
  mondayOfWeek,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  weekday,
} from '../../shared/core/day.ts';

const origin = day('1900-01-01');
const anyDay = fc
  .integer({ min: 0, max: daysBetween(origin, day('2199-12-31')) })
  .map((days): Day => addDays(origin, days));
const anyToday = anyDay.filter((some) => some < '2199-01-01');
const calendar = fc.constantFrom('NW', 'BE', 'BUND', null);

describe('days', () => {
  test('adding days and counting them are each other’s reverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(isDay(to)).toBe(true);
        expect(daysBetween(from, to)).toBe(days);
        expect(weekday(to)).toBe(((((weekday(from) - 1 + days) % 7) + 7) % 7) + 1);
      }),
    );
  });

  test('adding months keeps the number of the day or ends on the last day before it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const to = addMonths(from, months);
        if (dayOfMonth(to) === dayOfMonth(from)) expect(addMonths(to, -months)).toBe(from);
        else expect(dayOfMonth(addDays(to, 1))).toBe(1);
      }),
    );
  });

  test('every day lies in the ISO week whose Monday its week number names', () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        const { year, week } = isoWeek(some);
        expect(mondayOfWeek(year, week)).toBe(startOfWeek(some));
      }),
    );
  });
});

describe('working days', () => {
  test('D8: the previous working day is never later and the next one never earlier, both are working days', () => {
    fc.assert(
      fc.property(anyDay, calendar, (some, seat) => {
        const [before, after] = [previousWorkday(some, seat), nextWorkday(some, seat)];
        expect(before <= some && some <= after).toBe(true);
        expect(isWorkday(before, seat) && isWorkday(after, seat)).toBe(true);
        expect(isWorkday(some, seat)).toBe(before === after);
      }),
    );
  });
});

describe('what is written can be read', () => {
  test('a day in every form a person may type it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (some, today) => {
        const expected = { ok: true, day: some, precision: 'day' };
        expect(parseDay(formatDay(some), today)).toEqual(expected);
        expect(parseDay(formatDayLong(some, 'de'), today)).toEqual(expected);
        expect(parseDay(formatDayLong(some, 'en'), today)).toEqual(expected);
        expect(parseDay(some, today)).toEqual(expected);
        expect(parseDay(formatDay(some).replaceAll('.', ''), today)).toEqual(expected);
      }),
    );
  });

  test('a vague date in both languages', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom('de', 'en'), (some, today, locale) => {
        const season = addMonths(startOfYear(some), 2 + 3 * (dayOfMonth(some) % 4));
        for (const [first, precision] of [
          [startOfMonth(some), 'month'],
          [startOfQuarter(some), 'quarter'],
          [season, 'season'],
          [startOfYear(some), 'year'],
        ] as const) {
          expect(parseDay(formatVague(first, precision, locale), today)).toEqual({ ok: true, day: first, precision });
        }
      }),
    );
  });

  test('no text makes the reader stumble, and what it reads is a day', () => {
    const near = fc.array(
      fc.constantFrom(
        '31',
        '.',
        '2',
        ' ',
        'kw',
        '/',
        'mär',
        'ende',
        '+',
        'w',
        'Q',
        '2027',
        'mo',
        ',',
        'i',
        '-',
        '0',
        'th',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        anyToday,
        fc.oneof(
          fc.string(),
          near.map((parts) => parts.join('')),
        ),
        (today, text) => {
          const parsed = parseDay(text, today);
          expect(parsed.ok ? isDay(parsed.day) : parseDay(parsed.example, today).ok).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
