import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../shared/sync/sequence-diff.ts';
import { mergeText3 } from '../../shared/sync/text3.ts';

const runs = { numRuns: 3000 };

// Few different sentences, so that the same one stands in several places and diffs have something to go wrong with.
const anySentence = fc.constantFrom('Eins.', 'Zwei!', 'Drei?', 'Vier.', 'Fünf z. B. so.', 'Sechs …');
const anyGap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n');
const anyText = fc
  .array(fc.tuple(anyGap, anySentence), { maxLength: 7 })
  .map((parts) => parts.map(([gap, sentence], at) => (at === 0 ? '' : gap) + sentence).join(''));
const anyVariants = fc.array(anyText, { minLength: 1, maxLength: 4 });

test('changes turn one sequence into the other, in order, and never touch each other', () => {
  const anySequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(anySequence, anySequence, (from, to) => {
      const changes = changesBetween(from, to);
      let [done, result] = [0, [] as string[]];
      for (const { start, end, by } of changes) {
        expect(start).toBeGreaterThanOrEqual(done);
        if (done > 0) expect(start).toBeGreaterThan(done - 1);
        result = [...result, ...from.slice(done, start), ...by];
        done = end;
      }
      expect([...result, ...from.slice(done)]).toEqual(to);
      changes.forEach((change, at) => {
        const next = changes[at + 1];
        if (next) expect(next.start).toBeGreaterThan(change.end);
      });
    }),
    runs,
  );
});

test('the order of the variants, and how often each is there, does not matter', () => {
  fc.assert(
    fc.property(
      anyText,
      anyVariants.chain((variants) =>
        fc.tuple(fc.constant(variants), fc.shuffledSubarray([...variants, ...variants], { minLength: 0 })),
      ),
      (base, [variants, more]) => {
        const other = [...more, ...variants].reverse();
        expect(mergeText3(base, other)).toEqual(mergeText3(base, variants));
      },
    ),
    runs,
  );
});

test('one variant is shown as it is, and one that changed nothing changes nothing', () => {
  fc.assert(
    fc.property(anyText, anyVariants, (base, variants) => {
      const [first = ''] = variants;
      expect(mergeText3(base, [first])).toEqual({ text: first, conflict: false, overlaps: [] });
      expect(mergeText3(base, [base, ...variants])).toEqual(mergeText3(base, variants));
    }),
    runs,
  );
});

test('every sentence that somebody wrote stands in the merged text, and every overlap is found where it says', () => {
  fc.assert(
    fc.property(anyText, anyVariants, (base, variants) => {
      const { text, conflict, overlaps } = mergeText3(base, variants);
      expect(conflict).toBe(overlaps.length > 0);
      const inBase = new Set(base.split(/(?<=[.!?…])\s+/));
      for (const sentence of variants.flatMap((variant) => variant.split(/(?<=[.!?…])\s+/))) {
        if (!inBase.has(sentence)) expect(text).toContain(sentence);
      }
      for (const { at, length, alternatives } of overlaps) {
        expect(alternatives.length).toBeGreaterThan(1);
        const said = text.slice(at, at + length);
        for (const alternative of alternatives) expect(said).toContain(alternative);
      }
    }),
    runs,
  );
});

test('changes to different sentences are both there, and nobody is asked', () => {
  const anyOld = fc.array(anySentence, { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(anyOld, fc.nat(), fc.nat(), (sentences, i, j) => {
      const [one, other] = [i % sentences.length, j % sentences.length];
      fc.pre(one !== other);
      const numbered = sentences.map((sentence, at) => `Nummer ${at}: ${sentence}`);
      const written = (changes: Record<number, string>) => numbered.map((text, at) => changes[at] ?? text).join(' ');
      const merged = mergeText3(written({}), [written({ [one]: 'Von Olfen.' }), written({ [other]: 'Von Senden.' })]);
      expect(merged).toEqual({
        text: written({ [one]: 'Von Olfen.', [other]: 'Von Senden.' }),
        conflict: false,
        overlaps: [],
      });
    }),
    runs,
  );
});
