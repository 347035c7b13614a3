import { expect, test } from 'vitest';
import { type GroupBy, groupProjects } from '../../../renderer/projects/list/groups.ts';
import { day } from '../../../shared/core/day.ts';
import { line } from './lines.ts';

const today = day('2026-11-23');
const rows = [
  line({ status: 'running', ampel: 'green', leadBodyId: 'n', leadBody: 'Nottuln', nextDueOn: '2026-11-01' }),
  line({ status: 'idea', ampel: 'red', leadBodyId: 'b', leadBody: 'Billerbeck', nextDueOn: '2026-11-23' }),
  line({ status: 'idea', ampel: 'unknown', leadBodyId: 'x', leadBody: null }),
  line({ status: 'idea', ampel: 'yellow' }),
];

function headings(groupBy: GroupBy): readonly string[] {
  const groups = groupProjects(groupBy, rows, 'de', today);
  if (groups === undefined) return [];
  const used = new Set(rows.map(groups.of));
  return groups.order.filter((group) => used.has(group)).map(groups.title);
}

test('groups by status follow the life of a project', () => {
  expect(headings('status')).toEqual(['Idee', 'in Umsetzung']);
});

test('groups by traffic light begin with red', () => {
  expect(headings('ampel')).toEqual(['rot', 'gelb', 'nicht gemeldet', 'grün']);
});

test('groups by lead body follow the names; what has not arrived is said, and what is not given comes last', () => {
  expect(headings('leadBodyId')).toEqual(['Billerbeck', 'Nottuln', 'noch nicht eingetroffen', 'ohne Angabe']);
});

test('groups by deadline are those of all lists', () => {
  expect(headings('due')).toEqual(['Überfällig', 'Heute', 'Ohne Frist']);
  expect(groupProjects('due', rows, 'de', today)?.tone?.('overdue')).toBe('danger');
});

test('without grouping there are no groups', () => {
  expect(groupProjects('nothing', rows, 'de', today)).toBeUndefined();
});
