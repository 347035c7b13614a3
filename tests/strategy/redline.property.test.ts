import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StrategyPart } from '../../shared/strategy/amendments/parts.ts';
import { redline } from '../../shared/strategy/amendments/redline.ts';
import { type DiffPart, redlineRuns } from '../../shared/text/word-runs.ts';

const without = (parts: readonly DiffPart[], kind: DiffPart['kind']) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

const words = [
  'Rad',
  'Weg',
  'und',
  'für',
  '2027.',
  '–',
  'ÄÖÜ',
  'z. B.',
  'Ende!',
  '\n',
  '\u00A0',
  'e\u0301',
  '🚲',
  '§ 3',
];
const word = fc.constantFrom(...words);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '  ', '', '\n\n')), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

test('W1: without the insertions a redline is the old text, without the deletions the new one', () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const runs = redlineRuns(from, to);
      expect(without(runs, 'added')).toBe(from);
      expect(without(runs, 'removed')).toBe(to);
      expect(runs.every((run, at) => run.text !== '' && run.kind !== runs[at - 1]?.kind)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a text that only gained and lost words anywhere keeps W1, too', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(200), word), { maxLength: 6 }), (from, edits) => {
      const to = edits.reduce((now, [at, by]) => now.slice(0, at) + by + now.slice(at + (at % 5)), from);
      const runs = redlineRuns(from, to);
      expect([without(runs, 'added'), without(runs, 'removed')]).toEqual([from, to]);
    }),
    { numRuns: 1000 },
  );
});

test('RE1, RE2: every part of either edition stands in the redline once, with its words', () => {
  const part = (key: string) =>
    fc.record<StrategyPart>({
      key: fc.constant(key),
      kind: fc.constantFrom('goal', 'field', 'measure'),
      code: fc.constantFrom('', 'P1', 'P2', 'P10'),
      title: fc.constantFrom('Rad', 'Weg', 'Radweg bauen'),
      text,
      details: fc.constant(''),
      fieldKey: fc.constantFrom('', 'a', 'b', 'gone'),
      mergedFrom: fc.subarray(['a', 'b', 'c', 'd']),
      amendments: fc.constant([]),
    });
  const edition = fc
    .subarray(['a', 'b', 'c', 'd', 'e', 'f'])
    .chain((keys) => fc.tuple(...keys.map((key) => part(key))));
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      const { parts, counts } = redline(before, after);
      const keys = new Set([...before, ...after].map(({ key }) => key));
      expect(parts.map(({ key }) => key).sort()).toEqual([...keys].sort());
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(keys.size);
      for (const one of parts) {
        expect(without(one.text, 'added')).toBe(before.find(({ key }) => key === one.key)?.text ?? '');
        expect(without(one.text, 'removed')).toBe(after.find(({ key }) => key === one.key)?.text ?? '');
      }
    }),
  );
});

test('two texts of ten thousand words that share none are struck and put in as a whole', () => {
  const long = (seed: string) => Array.from({ length: 10_000 }, (_, at) => `${seed}${at}`).join(' ');
  expect(redlineRuns(long('alt'), long('neu')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
