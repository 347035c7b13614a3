import { expect, test } from 'vitest';
import { heirOf, weekGroups } from '../../../renderer/projects/week/groups.ts';
import { day } from '../../../shared/core/day.ts';
import type { WeekLine } from '../../../shared/projects/week-contract.ts';

const today = day('2026-11-25');
const line = (id: string, dueOn: string | null) => ({ id, dueOn }) as WeekLine;
const lines = [
  line('a', '2026-11-20'),
  line('b', '2026-11-25'),
  line('c', '2026-11-29'),
  line('d', '2026-11-30'),
  line('e', '2026-12-07'),
  line('f', null),
];

test('lines stand under Überfällig, Heute, Diese Woche, Nächste Woche, Später and Ohne Frist; a week ends on Sunday', () => {
  expect(weekGroups(lines, today, 100).map(({ id, lines: own }) => [id, own.map((one) => one.id).join()])).toEqual([
    ['overdue', 'a'],
    ['today', 'b'],
    ['thisWeek', 'c'],
    ['nextWeek', 'd'],
    ['later', 'e'],
    ['none', 'f'],
  ]);
});

test('of many lines the first are shown, and every group says how many it has', () => {
  const many = [...lines, line('g', null), line('h', null)];
  expect(weekGroups(many, today, 6).map(({ lines: own, total }) => [own.length, total])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 3],
  ]);
});

test('the line below takes the focus of one that leaves, or the one above, or none', () => {
  expect([heirOf(lines, 'b'), heirOf(lines, 'f'), heirOf([line('x', null)], 'x')]).toEqual(['c', 'e', null]);
});
