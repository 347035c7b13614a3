import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedMatch, foldWords } from '../../shared/core/fold.ts';

test.each([
  ['warme', 'Wärme'],
  ['waerme', 'Wärme'],
  ['WÄRME', 'Wärme'],
  ['wärme', 'Waerme'],
  ['strasse', 'Straße'],
  ['straße', 'Strasse'],
  ['STRASSE', 'Straße'],
  ['kuste', 'Küste'],
  ['foerder', 'Förderfrist'],
  ['forder', 'Förderfrist'],
  ['cafe', 'Café'],
  ['lodz', 'Łódź'],
  ['neu', 'Neue Wege'],
  ['aktue', 'aktuell'],
  ['trophae', 'Trophäe'],
  ['trophaee', 'Trophäe'],
  ['sv-10', 'SV-10-0056'],
  ['digitalagentur', 'Digital\u00ADagentur'],
])('"%s" finds "%s"', (query, text) => {
  expect(foldedMatch(text, query)).toBe(true);
});

test('every word of the query must be there, in any order', () => {
  expect(foldedMatch('Wärmeplanung in Nottuln', 'nottuln warme')).toBe(true);
  expect(foldedMatch('Wärmeplanung in Nottuln', 'nottuln wind')).toBe(false);
  expect(foldedMatch('Wärme', '')).toBe(true);
});

test('words are letters and digits', () => {
  expect(foldWords('SV-10-0056: Straßen & Wege')).toEqual(['sv', '10', '0056', 'strassen', 'wege']);
});

const anyText = fc.string({ unit: 'grapheme' });

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('the beginning of a word finds the word while it is typed', () => {
  const german = fc
    .array(fc.constantFrom(...'abeiouäöüßsnrtAEÄ'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''));
  fc.assert(
    fc.property(german, fc.nat(), (word, length) => {
      expect(fold(word).startsWith(fold(word.slice(0, length % (word.length + 1))))).toBe(true);
    }),
  );
});
