import { expect, test } from 'vitest';
import { applyFilter, type FilterSpec, guiltyPart, noFilter, valuesIn } from '../../renderer/app/list/line-filter.ts';

type Line = { readonly name: string; readonly audiences: readonly string[]; readonly body: string };

const lines: readonly Line[] = [
  { name: 'Anna', audiences: ['Räte', 'Vereine'], body: 'Kreis' },
  { name: 'Bea', audiences: ['Vereine'], body: 'Olfen' },
  { name: 'Cem', audiences: [], body: 'Kreis' },
];

const audiences = {
  id: 'audiences',
  label: 'Zielgruppe',
  valueIn: (line: Line) => line.audiences,
  nameOf: (value: string) => value || 'ohne Zielgruppe',
};
const spec: FilterSpec<Line> = {
  fields: [audiences, { id: 'body', label: 'Kommune', valueIn: ({ body }) => body, nameOf: (value) => value }],
  words: ({ name }) => [name],
};

const shown = (chosen: Readonly<Record<string, readonly string[]>>) =>
  applyFilter(lines, { ...noFilter, chosen }, spec).map(({ name }) => name);

test('a line with several values is shown by any of them, one without by the word for that', () => {
  expect(shown({ audiences: ['Vereine'] })).toEqual(['Anna', 'Bea']);
  expect(shown({ audiences: ['Räte'] })).toEqual(['Anna']);
  expect(shown({ audiences: ['Räte', ''] })).toEqual(['Anna', 'Cem']);
  expect(shown({ audiences: ['Vereine'], body: ['Kreis'] })).toEqual(['Anna']);
  expect(shown({ audiences: [''], body: ['Olfen'] })).toEqual([]);
});

test('the menu offers each value once, and the part that hides everything is named', () => {
  expect(valuesIn(lines, audiences).map(({ label }) => label)).toEqual(['Räte', 'Vereine', 'ohne Zielgruppe']);
  expect(guiltyPart(lines, { text: 'dora', chosen: { audiences: ['Räte'] } }, spec)).toBe('text');
});
