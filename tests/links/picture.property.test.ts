import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NearLine, NearRecord } from '../../shared/links/contract.ts';
import { apart, layOutLinks, reach } from '../../shared/links/picture.ts';

const line = (from: string, to: string): NearLine => ({
  id: `${from}-${to}`,
  from,
  to,
  entity: 'link',
  row: '1',
  field: null,
  kind: 'inspires',
  reason: null,
  stays: false,
});

/** Up to 40 neighbours before or after, each with up to 20 of its own; some hang on two. */
const anyAnswer = fc
  .array(fc.record({ isAfter: fc.boolean(), own: fc.nat(20), isShared: fc.boolean() }), { maxLength: 40 })
  .map((near) => {
    const record = (reference: string, step: number): NearRecord => ({
      reference,
      entity: 'project',
      title: reference,
      isMissing: false,
      step,
    });
    const records = [record('c', 0), ...near.map((_, n) => record(`n${n}`, 1))];
    const lines = near.map(({ isAfter }, n) => (isAfter ? line('c', `n${n}`) : line(`n${n}`, 'c')));
    near.forEach(({ own, isShared }, n) => {
      for (let k = 0; k < own; k += 1) {
        records.push(record(`n${n}f${k}`, 2));
        lines.push(line(`n${n}`, `n${n}f${k}`));
        if (isShared && n > 0) lines.push(line(`n${n}f${k}`, 'n0'));
      }
    });
    return { center: 'c', records, lines };
  });

test('P1, P2: nothing overlaps, nothing leaves the picture, and the same answer is the same picture', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const { places } = layOutLinks(answer);
      for (const [at, one] of places.entries()) {
        expect(Math.hypot(one.x, one.y)).toBeLessThan(reach - 13);
        for (const other of places.slice(at + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart - 0.1);
      }
      expect(layOutLinks(structuredClone(answer))).toEqual({ ...layOutLinks(answer) });
    }),
    { numRuns: 300 },
  );
});

test('P3: everything is drawn or counted, once, and hangs on something that is drawn', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const { places, lines, left } = layOutLinks(answer);
      const drawn = new Set(places.map(({ reference }) => reference));
      expect(drawn.size).toBe(places.length);
      expect(places.length + left).toBe(answer.records.length);
      for (const { from, to } of lines) expect(drawn.has(from) && drawn.has(to)).toBe(true);
      for (const { reference, step } of places)
        if (step > 0) expect(lines.some(({ from, to }) => from === reference || to === reference)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what comes before stands on the left, what comes of it on the right', () => {
  const records = ['c', 'a', 'b'].map((reference, at) => ({
    reference,
    entity: 'note',
    title: reference,
    isMissing: false,
    step: at === 0 ? 0 : 1,
  }));
  const { places } = layOutLinks({ center: 'c', records, lines: [line('a', 'c'), line('c', 'b')] });
  const x = Object.fromEntries(places.map((place) => [place.reference, place.x]));
  expect(x).toEqual({ c: 0, a: -74, b: 74 });
});
