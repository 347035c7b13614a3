import { expect, test } from 'vitest';
import {
  activeFilters,
  countValues,
  filterProjects,
  guiltyFilter,
  noFilter,
  nothing,
  type ProjectFilter,
  withoutFilter,
} from '../../../renderer/projects/filter.ts';
import { filterInWords } from '../../../renderer/projects/filter-words.ts';
import { day } from '../../../shared/core/day.ts';
import { line } from './lines.ts';

const today = day('2026-11-23');
const titles = (rows: readonly { readonly title: string | null }[]) => rows.map(({ title }) => title);
const filter = (change: Partial<ProjectFilter>): ProjectFilter => ({ ...noFilter, ...change });

const heat = line({
  title: 'Kommunale Wärmeplanung',
  status: 'planned',
  ampel: 'green',
  leadBodyId: 'a',
  leadBody: 'Nottuln',
});
const road = line({
  title: 'Straßenbeleuchtung',
  status: 'running',
  ampel: 'red',
  code: 'DIG-07',
  nextDueOn: '2026-11-20',
});
const school = line({
  title: 'Grundschule Süd',
  status: 'running',
  ampel: 'green',
  nextDueOn: '2026-12-23',
  hasConflict: true,
});
const rows = [heat, road, school];

test.each([
  ['warme', ['Kommunale Wärmeplanung']],
  ['waermepl kommunal', ['Kommunale Wärmeplanung']],
  ['strasse', ['Straßenbeleuchtung']],
  ['dig-07', ['Straßenbeleuchtung']],
  ['nottuln', ['Kommunale Wärmeplanung']],
  ['  ', titles(rows)],
])('the text "%s" is compared folded, over number, title and names', (text, found) => {
  expect(titles(filterProjects(rows, filter({ text }), today))).toEqual(found);
});

test('several values of one filter are alternatives, several filters must all hold', () => {
  const wanted = filter({ status: ['planned', 'running'], ampel: ['green'] });

  expect(titles(filterProjects(rows, wanted, today))).toEqual(['Kommunale Wärmeplanung', 'Grundschule Süd']);
});

test('where one filter is enough, the text still narrows the list down', () => {
  const wanted = filter({ status: ['planned'], ampel: ['red'], combine: 'any' });

  expect(titles(filterProjects(rows, wanted, today))).toEqual(['Kommunale Wärmeplanung', 'Straßenbeleuchtung']);
  expect(titles(filterProjects(rows, { ...wanted, text: 'strasse' }, today))).toEqual(['Straßenbeleuchtung']);
});

test('deadlines are filtered relative to today: overdue, within 30 days, none', () => {
  expect(titles(filterProjects(rows, filter({ due: ['overdue'] }), today))).toEqual(['Straßenbeleuchtung']);
  expect(titles(filterProjects(rows, filter({ due: ['soon'] }), today))).toEqual(['Grundschule Süd']);
  expect(titles(filterProjects(rows, filter({ due: ['none'] }), today))).toEqual(['Kommunale Wärmeplanung']);
  const tooLate = line({ nextDueOn: '2026-12-24' });
  expect(filterProjects([tooLate], filter({ due: ['soon'] }), today)).toEqual([]);
});

test('what has no value can be asked for as well', () => {
  expect(titles(filterProjects(rows, filter({ leadBodyId: [nothing] }), today))).toEqual([
    'Straßenbeleuchtung',
    'Grundschule Süd',
  ]);
});

test('projects in conflict can be found', () => {
  expect(titles(filterProjects(rows, filter({ conflict: true }), today))).toEqual(['Grundschule Süd']);
});

test('the filter without which most projects come back is to blame for an empty list', () => {
  const wanted = filter({ status: ['running'], ampel: ['yellow'] });

  expect(filterProjects(rows, wanted, today)).toEqual([]);
  expect(guiltyFilter(rows, wanted, today)).toBe('ampel');
  expect(guiltyFilter(rows, filter({ text: 'gibtesnicht', status: ['running'] }), today)).toBe('text');
});

test('where only taking off several filters helps, no single one is blamed', () => {
  expect(guiltyFilter(rows, filter({ text: 'gibtesnicht', ampel: ['yellow'] }), today)).toBeNull();
});

test('the filters at work are named in words, alternatives with "oder"', () => {
  const wanted = filter({ text: ' warme ', status: ['planned', 'running'], leadBodyId: ['a', nothing], due: ['soon'] });

  expect(activeFilters(wanted).map((id) => filterInWords(id, wanted, rows, 'de'))).toEqual([
    'Text: warme',
    'Status: geplant oder in Umsetzung',
    'Federführung: Nottuln oder ohne Angabe',
    'Frist: nächste 30 Tage',
  ]);
  expect(filterInWords('status', filter({ status: ['a', 'b', 'c', 'd'] }), rows, 'en')).toBe('Status: 4 values');
});

test('taking one filter off leaves the others', () => {
  const wanted = filter({ text: 'warme', status: ['planned'] });

  expect(withoutFilter(wanted, 'status')).toEqual(filter({ text: 'warme' }));
});

test('the menus know how many projects have a value', () => {
  expect([...countValues(rows, 'status')]).toEqual([
    ['planned', 1],
    ['running', 2],
  ]);
});

test('a filter that asks for nothing gives back the very same list', () => {
  expect(filterProjects(rows, noFilter, today)).toBe(rows);
});

test('who cares for a project and how urgent it is are filters, with the name of the person', () => {
  const cared = line({
    title: 'Radweg',
    caretakerPersonId: 'p1',
    caretaker: 'Digitalisierung Nottuln',
    priority: 'high',
  });
  const all = [...rows, cared];
  const wanted = filter({ caretakerPersonId: ['p1'], priority: ['high'] });

  expect(titles(filterProjects(all, wanted, today))).toEqual(['Radweg']);
  expect(titles(filterProjects(all, filter({ caretakerPersonId: [nothing] }), today))).toEqual(titles(rows));
  expect(filterInWords('caretakerPersonId', wanted, all, 'de')).toContain('Digitalisierung Nottuln');
});
