import { expect, test } from 'vitest';
import { dayField, dueField } from '../../renderer/app/list/filter-fields.ts';
import { applyFilter, guiltyPart, valuesIn } from '../../renderer/app/list/line-filter.ts';
import { day } from '../../shared/core/day.ts';

type Line = { readonly id: string; readonly dueOn: string | null; readonly status: string };

/** A Monday. */
const today = day('2026-11-23');

const lines: readonly Line[] = [
  { id: 'late', dueOn: '2026-11-01', status: 'open' },
  { id: 'done', dueOn: '2026-11-01', status: 'done' },
  { id: 'now', dueOn: '2026-11-23', status: 'open' },
  { id: 'friday', dueOn: '2026-11-27', status: 'open' },
  { id: 'next', dueOn: '2026-12-04', status: 'open' },
  { id: 'far', dueOn: '2027-06-01', status: 'open' },
  { id: 'never', dueOn: null, status: 'open' },
];

const due = dueField<Line>(
  'Frist',
  ({ dueOn }) => dueOn,
  ({ status }) => status === 'done',
  today,
  'de',
);
const spec = { fields: [due], words: ({ id }: Line) => [id] };
const shown = (...chosen: string[]) =>
  applyFilter(lines, { text: '', chosen: { due: chosen } }, spec).map(({ id }) => id);

test('days are asked for by how near they are, in the order of all lists; what is done is neither late nor near', () => {
  expect(valuesIn(lines, due).map(({ label }) => label)).toEqual([
    'Überfällig',
    'Heute',
    'Diese Woche',
    'Nächste Woche',
    'Später',
    'Ohne Frist',
    'erledigt',
  ]);
  expect(shown('overdue')).toEqual(['late']);
  expect(shown('today', 'thisWeek')).toEqual(['now', 'friday']);
  expect(shown('none')).toEqual(['never']);
  expect(shown('settled')).toEqual(['done']);
});

test('a day nobody has is named as the filter that hides everything', () => {
  const few = lines.filter(({ id }) => id === 'far');
  expect(guiltyPart(few, { text: 'far', chosen: { due: ['overdue'] } }, spec)).toBe('due');
});

test('of days nobody has to keep, as those of meetings, what lies behind is past and not overdue', () => {
  const days = dayField<Line>('Beginn', ({ dueOn }) => dueOn, today, 'de');
  expect(valuesIn(lines, days).map(({ label }) => label)).toEqual([
    'Heute',
    'Diese Woche',
    'Nächste Woche',
    'Später',
    'Ohne Datum',
    'Vergangen',
  ]);
  const past = applyFilter(lines, { text: '', chosen: { due: ['settled'] } }, { ...spec, fields: [days] });
  expect(past.map(({ id }) => id)).toEqual(['late', 'done']);
});
