import { expect, test } from 'vitest';
import { whenText } from '../../../renderer/home/when.ts';
import { formatClock } from '../../../renderer/i18n/moment.ts';
import { day } from '../../../shared/core/day.ts';

const today = day('2026-11-23');
const clock = (instant: string) => formatClock(Date.parse(instant), 'de');

test('a change of today or yesterday is told with its time, an older one with its day', () => {
  expect(whenText('2026-11-23T07:05:00Z', today, 'de')).toBe(`heute ${clock('2026-11-23T07:05:00Z')}`);
  expect(whenText('2026-11-22T07:05:00Z', today, 'de')).toBe(`gestern ${clock('2026-11-22T07:05:00Z')}`);
  expect(whenText('2026-11-03T07:05:00Z', today, 'de')).toBe('03.11.2026');
});

test('the day of a change is the day in Germany', () => {
  expect(whenText('2026-11-22T23:30:00Z', today, 'en')).toMatch(/^today /);
});

test('what is no moment is shown as it stands', () => {
  expect(whenText('irgendwann', today, 'de')).toBe('irgendwann');
});
