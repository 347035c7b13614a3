import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Accepted, applyAmendments } from '../../shared/strategy/amendments/apply.ts';
import { part } from './part.ts';

const base = ['P1', 'P2', 'P3'].map((key) => part(key));
const key = fc.constantFrom('P1', 'P2', 'P3', 'P7');
const text = fc
  .tuple(fc.constantFrom('Erster', 'Erster neu', 'Anders'), fc.constantFrom('Zweiter', 'Zweiter neu', ''))
  .map(([one, other]) => `${one} Satz. ${other} Satz. Dritter Satz.`);

// Few parts and few words, so that amendments meet.
const amendment = (id: string): fc.Arbitrary<Accepted> =>
  fc
    .record({
      kind: fc.constantFrom('add', 'change', 'drop', 'merge'),
      target: key,
      into: key,
      title: fc.constantFrom('Maßnahme P1', 'x', 'y'),
      code: fc.constantFrom('P1', 'P2', 'P9'),
      text,
    })
    .map(({ kind, target, into, ...words }): Accepted => {
      const about = base.find((one) => one.key === (kind === 'merge' ? into : target));
      const { code = '', title = '', text: seen = '', fieldKey = '' } = about ?? {};
      return {
        id,
        kind,
        targetKind: 'measure',
        target: kind === 'add' ? '' : target,
        mergeInto: kind === 'merge' ? into : '',
        words: { ...words, fieldKey: '' },
        seen: kind === 'change' || kind === 'merge' ? { code, title, text: seen, fieldKey } : null,
      };
    });
const set = fc.subarray(['a', 'b', 'c', 'd', 'e']).chain((ids) => fc.tuple(...ids.map(amendment)));

test('A1: the order in which amendments were accepted does not matter', () => {
  const shuffled = set.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(applyAmendments(base, other)).toEqual(applyAmendments(base, all));
    }),
    { numRuns: 1000 },
  );
});

test('A2: a part leaves only by an amendment nothing contradicts, and none is lost without one', () => {
  fc.assert(
    fc.property(set, (all) => {
      const { parts, faults } = applyAmendments(base, all);
      const contested = new Set(
        faults.filter(({ code }) => /^(target|merged|dropped)-/.test(code)).flatMap(({ amendments }) => amendments),
      );
      const ended = all.filter(({ id, kind }) => !contested.has(id) && (kind === 'drop' || kind === 'merge'));
      const there = new Set(parts.map((one) => one.key));
      expect(base.filter((one) => !there.has(one.key)).map((one) => one.key)).toEqual(
        [...new Set(ended.map(({ target }) => target))].sort(),
      );
      for (const one of parts) for (const id of one.amendments) expect(contested.has(id)).toBe(false);
      // What was merged in is named by exactly the part that took it in.
      for (const { target, kind, mergeInto } of ended)
        if (kind === 'merge') expect(parts.find((one) => one.key === mergeInto)?.mergedFrom).toContain(target);
    }),
    { numRuns: 1000 },
  );
});
