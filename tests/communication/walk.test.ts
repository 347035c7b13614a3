import { expect, test } from 'vitest';
import { type CalendarPlace, stepOf, walkCalendar } from '../../renderer/communication/calendar/walk.ts';
import { intentOf } from '../../renderer/ui/table/grid-keys.ts';
import type { CalendarSpan } from '../../shared/communication/calendar.ts';
import { day } from '../../shared/core/day.ts';

const ids = (of: string): readonly string[] => (of === '2026-12-02' ? ['a', 'b'] : []);
const none = { ctrlKey: false, shiftKey: false, altKey: false };

function press(from: string, item: string | null, key: string, span: CalendarSpan = 'month'): CalendarPlace | null {
  const intent = intentOf({ key, ...none });
  return intent === null ? null : walkCalendar({ day: day(from), item }, intent, ids, span);
}

test.each([
  ['2026-12-02', 'ArrowRight', '2026-12-03'],
  ['2026-12-01', 'ArrowLeft', '2026-11-30'],
  ['2026-12-02', 'ArrowDown', '2026-12-09'],
  ['2026-12-02', 'ArrowUp', '2026-11-25'],
  ['2026-12-02', 'Home', '2026-11-30'],
  ['2026-12-02', 'End', '2026-12-06'],
  ['2026-01-31', 'PageDown', '2026-02-28'],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(press(from, null, key)).toEqual({ day: to, item: null });
});

test('of a week, the page keys turn the week', () => {
  expect(press('2026-12-02', null, 'PageUp', 'week')).toEqual({ day: '2026-11-25', item: null });
});

test('inside of a day, up and down walk through its contributions, and from the first one back to the day', () => {
  expect(press('2026-12-02', 'a', 'ArrowDown')).toEqual({ day: '2026-12-02', item: 'b' });
  expect(press('2026-12-02', 'b', 'ArrowDown')).toEqual({ day: '2026-12-02', item: 'b' });
  expect(press('2026-12-02', 'a', 'ArrowUp')).toEqual({ day: '2026-12-02', item: null });
  expect(press('2026-12-02', 'b', 'ArrowRight')).toEqual({ day: '2026-12-03', item: null });
  expect(press('2026-12-02', null, 'Enter')).toBeNull();
});

test('only Strg with an arrow moves a contribution', () => {
  const held = { ...none, ctrlKey: true };
  expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home'].map((key) => stepOf({ key, ...held }))).toEqual([
    ...[-1, 1, -7, 7, null],
  ]);
  expect(stepOf({ key: 'ArrowLeft', ...none })).toBeNull();
  expect(stepOf({ key: 'ArrowLeft', ...held, altKey: true })).toBeNull();
});
