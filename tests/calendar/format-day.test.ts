import { expect, test } from 'vitest';
import { formatDay, formatDayLong, formatVague, formatWeekday } from '../../shared/calendar/format-day.ts';
import { day } from '../../shared/core/day.ts';

const some = day('2027-03-31');

test('a day is written short with two digits each, long with its weekday', () => {
  expect(formatDay(some)).toBe('31.03.2027');
  expect(formatDayLong(some)).toBe('Mittwoch, 31. März 2027');
  expect(formatDayLong(some, 'en')).toBe('Wednesday, 31 March 2027');
  expect([formatWeekday(some), formatWeekday(some, 'en')]).toEqual(['Mi', 'Wed']);
});

test('a vague date is written no more precisely than its source', () => {
  expect(formatVague(some, 'day')).toBe('31.03.2027');
  expect(formatVague(some, 'month')).toBe('März 2027');
  expect(formatVague(some, 'quarter')).toBe('I. Quartal 2027');
  expect(formatVague(some, 'season')).toBe('Frühjahr 2027');
  expect(formatVague(some, 'year')).toBe('2027');
  expect(formatVague(some, 'quarter', 'en')).toBe('Q1 2027');
  expect(formatVague(some, 'season', 'en')).toBe('Spring 2027');
});

test('a winter is named after both its years, whichever of its months the day lies in', () => {
  expect(formatVague(day('2021-12-01'), 'season')).toBe('Winter 2021/22');
  expect(formatVague(day('2022-02-28'), 'season')).toBe('Winter 2021/22');
  expect(formatVague(day('2099-12-01'), 'season')).toBe('Winter 2099/00');
});
