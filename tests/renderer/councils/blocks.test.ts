import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf } from '../../../renderer/councils/reading/blocks.ts';
import { fixtureNames, pasted, read } from '../../councils/papers/help.ts';

const blocks = (text: string) => {
  const { source, segments, findings } = read(text);
  return blocksOf(source, segments, findings);
};
const shown = (text: string): string =>
  blocks(text)
    .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
    .join('');

test.each(fixtureNames)('the page shows every character of %s, in its order', (name) => {
  expect(shown(pasted(name))).toBe(pasted(name));
});

test('the page shows every character of any text at all', () => {
  const word = fc.constantFrom(
    'Beschluss:',
    '\n',
    '\r\n',
    'III. Auswirkungen',
    ' ',
    'SV-10-0056',
    '5.000 €',
    '\u00a0',
    'x',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(shown(any)).toBe(any);
    }),
    { numRuns: 500 },
  );
});

test('a heading that only opens others is no remainder', () => {
  const found = blocks('Beschluss:\nJa.\n\nIII. Auswirkungen\n\nPersonal: keine\n\nSeite 3');
  expect(found.map(({ kind, fields }) => [kind, ...fields])).toEqual([
    ['part', 'resolutionText'],
    ['group'],
    ['part', 'effectsPersonnel'],
    ['rest'],
  ]);
});
