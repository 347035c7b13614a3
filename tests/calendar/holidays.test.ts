import { getHolidays } from 'feiertagejs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { otherStates } from '../../shared/calendar/calendars.ts';
import data from '../../shared/calendar/holidays.json' with { type: 'json' };
import {
  calendars,
  coverage,
  holidayName,
  isCovered,
  isWorkday,
  mayBeFree,
  nextWorkday,
  oneOffKey,
  previousWorkday,
} from '../../shared/calendar/holidays.ts';
import { addDays, day, weekday, yearOf } from '../../shared/core/day.ts';

/** Holidays on a Sunday are left out of the comparison: Easter Sunday is one in some sources, and free anyway. */
const onWeekdays = (days: readonly string[]): string[] => days.filter((some) => weekday(day(some)) !== 7).toSorted();

/** The other source reckons in the clock of the machine and is a day off far east of Germany. */
beforeAll(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterAll(() => vi.unstubAllEnvs());

const years = (from: number): number[] => Array.from({ length: 2040 - from + 1 }, (_, index) => from + index);

describe('the holidays', () => {
  test.each([
    ['NW', 2019],
    ['BUND', 2019],
    ['BE', 2020],
  ] as const)(
    'of %s equal a second source from %i to 2040, but for the one-off days it does not know',
    (calendar, from) => {
      const oneOff = calendar === 'BE' ? ['2020-05-08', '2025-05-08', '2028-06-17'] : [];
      const theirs = years(from).flatMap((year) => getHolidays(year, calendar).map((holiday) => holiday.dateString));
      const ours = Object.keys(data[calendar]).filter((some) => Number(some.slice(0, 4)) >= from);
      expect(onWeekdays(ours)).toEqual(onWeekdays([...new Set([...theirs, ...oneOff])]));
    },
  );

  test.each(otherStates)('of %s equal the second source on every weekday from 2019 to 2040', (state) => {
    // Only most municipalities of Bavaria have it; there nothing is moved, because too early is safe.
    const isUnsure = (some: string) => state === 'BY' && some.endsWith('-08-15');
    const theirs = new Set(years(2019).flatMap((year) => getHolidays(year, state).map(({ dateString }) => dateString)));
    const differing: string[] = [];
    for (let on = coverage.from; on <= coverage.to; on = addDays(on, 1)) {
      if (weekday(on) === 7 || isUnsure(on)) continue;
      if (theirs.has(on) !== (holidayName(on, state) !== null)) differing.push(on);
    }
    expect(differing).toEqual([]);
  });

  test('a holiday somebody has entered counts at its seat only, one of the country everywhere', () => {
    const oneOffs = new Map([
      [oneOffKey('HE', day('2027-09-15')), 'Landesjubiläum'],
      [oneOffKey('BUND', day('2027-09-16')), 'Gedenktag'],
    ]);
    expect(isWorkday(day('2027-09-15'), 'HE', oneOffs)).toBe(false);
    expect(isWorkday(day('2027-09-15'), 'NW', oneOffs)).toBe(true);
    expect(calendars.every((calendar) => !isWorkday(day('2027-09-16'), calendar, oneOffs))).toBe(true);
    expect(nextWorkday(day('2027-09-15'), 'HE', oneOffs)).toBe('2027-09-17');
    expect(previousWorkday(day('2027-09-16'), 'HE', oneOffs)).toBe('2027-09-14');
  });

  test('Berlin had and has holidays of a single year', () => {
    expect(isWorkday(day('2025-05-08'), 'BE')).toBe(false);
    expect(isWorkday(day('2025-05-08'), 'NW')).toBe(true);
    expect(holidayName(day('2028-06-17'), 'BE')).toContain('einmalig');
  });

  test('Fronleichnam and Allerheiligen are free in NRW, not in Berlin', () => {
    expect(holidayName(day('2026-06-04'), 'NW')).toBe('Fronleichnam');
    expect(isWorkday(day('2026-06-04'), 'BE')).toBe(true);
    expect(isWorkday(day('2027-11-01'), 'NW')).toBe(false);
  });

  test('Heiligabend and Silvester are working days', () => {
    expect(isWorkday(day('2026-12-24'), 'NW') && isWorkday(day('2026-12-31'), 'NW')).toBe(true);
  });

  test('the years of the data are said, and outside them every day may be free', () => {
    expect([yearOf(coverage.from), yearOf(coverage.to)]).toEqual([2019, 2040]);
    expect([
      isCovered(day('2018-12-31')),
      isCovered(day('2019-01-01')),
      isCovered(day('2040-12-31')),
      isCovered(day('2041-01-01')),
    ]).toEqual([false, true, true, false]);
    expect(mayBeFree(day('2041-06-05'))).toBe(true);
    expect(mayBeFree(day('2026-06-03'))).toBe(false);
    expect(mayBeFree(day('2026-06-04'))).toBe(true);
  });
});

describe('§ 193 BGB', () => {
  test('Good Friday leads to Tuesday after Easter, and back to Maundy Thursday', () => {
    expect(nextWorkday(day('2026-04-03'), 'NW')).toBe('2026-04-07');
    expect(previousWorkday(day('2026-04-06'), 'NW')).toBe('2026-04-02');
  });

  test('a working day stays where it is', () => {
    expect(nextWorkday(day('2026-11-23'), 'NW')).toBe('2026-11-23');
    expect(previousWorkday(day('2026-11-23'), 'NW')).toBe('2026-11-23');
  });

  test('without a calendar only the weekend is free', () => {
    expect(nextWorkday(day('2026-12-25'), null)).toBe('2026-12-25');
    expect(nextWorkday(day('2026-12-26'), null)).toBe('2026-12-28');
  });
});
