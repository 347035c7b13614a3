import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from '../../shared/text/word-runs.ts';

const before = 'Der Kreis übernimmt die Schulung. Beginn ist im Frühjahr.';

test('neighbouring words that changed together are one change, not one for each word', () => {
  expect(wordDiff(before, 'Nottuln übernimmt die Schulung. Beginn ist im Frühjahr.')).toEqual([
    { text: 'Der Kreis', kind: 'removed' },
    { text: 'Nottuln', kind: 'added' },
    { text: ' übernimmt die Schulung. Beginn ist im Frühjahr.', kind: 'same' },
  ]);
});

test('what was only added strikes nothing', () => {
  const parts = wordDiff(before, `${before} Olfen macht mit.`);
  expect(parts?.map(({ kind }) => kind)).toEqual(['same', 'added']);
});

test('texts with next to nothing in common are not marked', () => {
  expect(wordDiff('Ein Radweg entlang der Stever', 'Sensoren zählen freie Parkplätze')).toBeNull();
});

test('the marks never lose a letter: without what was added it is the old text, without what was struck the new one', () => {
  const word = fc.constantFrom('Rad', 'Weg', 'Stever', 'und', 'für', '2027', '–', 'ÄÖÜ', 'a.b');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (from, to) => {
      const parts = wordDiff(from, to);
      if (parts === null) return;
      const without = (kind: 'added' | 'removed') =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('added')).toBe(from);
      expect(without('removed')).toBe(to);
    }),
  );
});
