import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byDay, type Dated, daysOf, movedBy, weeksOf } from '../../shared/communication/calendar.ts';
import {
  addDays,
  day,
  daysBetween,
  endOfMonth,
  isoWeek,
  monthOf,
  startOfMonth,
  weekday,
} from '../../shared/core/day.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days));

test('KC1: a month is whole weeks from Monday, each with its number, and holds every day of the month', () => {
  fc.assert(
    fc.property(anyDay, (of) => {
      const weeks = weeksOf(of, 'month');
      const days = weeks.flatMap((week) => week.days);
      expect(days.every((one, at) => weekday(one) === (at % 7) + 1)).toBe(true);
      expect(days.every((one, at) => at === 0 || daysBetween(days[at - 1] as never, one) === 1)).toBe(true);
      const own = days.filter((one) => monthOf(one) === monthOf(of));
      expect([own[0], own.at(-1)]).toEqual([startOfMonth(of), endOfMonth(of)]);
      for (const week of weeks) expect(week.number).toBe(isoWeek(week.days[6] as never).week);
      expect(weeksOf(of, 'week')).toHaveLength(1);
      expect(weeksOf(of, 'week')[0]?.days).toContain(of);
    }),
  );
});

const item = (more: Partial<Dated>): Dated => ({
  ...{ id: 'one', status: 'draft', channel: 'press', plannedOn: '2026-12-02', plannedTime: null, endsOn: null },
  ...{ publishedOn: null, ...more },
});

test('KC2: what was published stands on the day it was, an event on each of its days', () => {
  const published = item({ status: 'published', publishedOn: '2026-12-04' });
  const event = item({ id: 'event', channel: 'event', endsOn: '2026-12-04', plannedTime: '09:30' });
  const early = item({ id: 'early', plannedOn: '2026-12-04', plannedTime: '08:00' });
  const days = byDay([event, published, early, item({ id: 'none', plannedOn: null })]);
  const ids = Object.fromEntries([...days].map(([on, all]) => [on, all.map(({ id }) => id)]));
  expect(ids).toEqual({
    '2026-12-02': ['event'],
    '2026-12-03': ['event'],
    '2026-12-04': ['one', 'early', 'event'],
  });
  expect(daysOf(item({ channel: 'event', endsOn: '2226-12-04' }))).toEqual({ from: '2026-12-02', to: '2026-12-02' });
  expect(daysOf(item({ channel: 'event', endsOn: '2026-11-04' }))).toEqual({ from: '2026-12-02', to: '2026-12-02' });
});

test('KC3: an event keeps its length, and what was published is not moved', () => {
  expect(movedBy(item({ channel: 'event', endsOn: '2026-12-03' }), 7)).toEqual({
    plannedOn: '2026-12-09',
    endsOn: '2026-12-10',
  });
  expect(movedBy(item({}), -2)).toEqual({ plannedOn: '2026-11-30' });
  expect(movedBy(item({ status: 'published', publishedOn: '2026-12-02' }), 1)).toBeNull();
  expect(movedBy(item({ plannedOn: null }), 1)).toBeNull();
});
