import { expect, test } from 'vitest';
import { uiTexts } from '../../renderer/i18n/ui-texts.ts';
import { dueGroup, dueWords } from '../../renderer/ui/due.ts';
import { day } from '../../shared/core/day.ts';

const monday = day('2026-11-23');
const sunday = day('2026-11-29');

test.each([
  ['2026-11-22', 'overdue'],
  ['2026-11-23', 'today'],
  ['2026-11-24', 'thisWeek'],
  ['2026-11-29', 'thisWeek'],
  ['2026-11-30', 'nextWeek'],
  ['2026-12-06', 'nextWeek'],
  ['2026-12-07', 'later'],
  [null, 'none'],
])('seen on a Monday, %s is in the group %s', (due, group) => {
  expect(dueGroup(due, monday)).toBe(group);
});

test('on a Sunday the next day is already next week', () => {
  expect(dueGroup('2026-11-30', sunday)).toBe('nextWeek');
});

test('a deadline is said in words, with the right plural', () => {
  const say = (due: string | null) => dueWords(due, monday, uiTexts.de);
  expect([
    say('2026-11-11'),
    say('2026-11-22'),
    say('2026-11-23'),
    say('2026-11-24'),
    say('2026-11-28'),
    say(null),
  ]).toEqual(['12 Tage überfällig', '1 Tag überfällig', 'heute', 'morgen', 'in 5 Tagen', 'ohne Frist']);
  expect(dueWords('2026-11-11', monday, uiTexts.en)).toBe('12 days overdue');
});
