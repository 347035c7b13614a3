import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseOf, commonBase, type FieldWrite } from '../../shared/sync/base.ts';

const runs = { numRuns: 2000 };

/**
 * Histories of one field: each write replaces some of the writes before it, by number. Live is what nothing replaced; this
 * is the definition, and shares no code with the engine.
 */
const anyWrites = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { minLength: 1, maxLength: 12 }).map((choices) =>
  choices.map((named, at): FieldWrite<number> => {
    const dots = at === 0 ? [] : [...new Set(named.map((number) => `w${number % at}`))];
    return { dot: `w${at}`, replaces: dots, value: at };
  }),
);

const liveOf = (writes: readonly FieldWrite<number>[]) => {
  const replaced = new Set(writes.flatMap(({ replaces }) => replaces));
  return writes.map(({ dot }) => dot).filter((dot) => !replaced.has(dot));
};

const descends = (writes: readonly FieldWrite<number>[], dot: string, from: string): boolean =>
  (writes.find((write) => write.dot === dot)?.replaces ?? []).some(
    (before) => before === from || descends(writes, before, from),
  );

test('S4: the base is replaced by every live value, directly or through others, and none of that kind descends from it', () => {
  fc.assert(
    fc.property(anyWrites, (writes) => {
      const live = liveOf(writes);
      const base = baseOf(writes, live);
      const common = writes.map(({ dot }) => dot).filter((dot) => live.every((one) => descends(writes, one, dot)));
      const nearest = common.filter((dot) => !common.some((other) => descends(writes, other, dot))).sort();
      const expected = live.length < 2 ? undefined : nearest.at(-1);
      expect(base?.[0]).toBe(expected);
      if (base) expect(base[1]).toBe(writes.find(({ dot }) => dot === base[0])?.value);
    }),
    runs,
  );
});

test('S1, S3: neither the order of the ops, nor of the live values, nor repetition changes it', () => {
  fc.assert(
    fc.property(
      anyWrites.chain((writes) =>
        fc.tuple(
          fc.constant(writes),
          fc.shuffledSubarray([...writes, ...writes], { minLength: writes.length * 2 }),
          fc.shuffledSubarray(liveOf(writes), { minLength: liveOf(writes).length }),
        ),
      ),
      ([writes, shuffled, live]) => {
        expect(baseOf(shuffled, live)).toEqual(baseOf(writes, liveOf(writes)));
      },
    ),
    runs,
  );
});

test('nothing that happened in other branches, or before the base, changes it', () => {
  const writes: FieldWrite<string>[] = [
    { dot: 'a.1', replaces: [], value: 'erste Fassung' },
    { dot: 'a.2', replaces: ['a.1'], value: 'zweite Fassung' },
    { dot: 'b.1', replaces: ['a.2'], value: 'von B' },
    { dot: 'c.1', replaces: ['a.2'], value: 'von C' },
    { dot: 'c.2', replaces: ['c.1'], value: 'von C, noch einmal' },
  ];
  expect(baseOf(writes, ['b.1', 'c.2'])).toEqual(['a.2', 'zweite Fassung']);
});

test('values without a common predecessor have no base, and neither has a single one', () => {
  const writes: FieldWrite<string>[] = [
    { dot: 'a.1', replaces: [], value: 'von A' },
    { dot: 'b.1', replaces: [], value: 'von B' },
  ];
  expect(baseOf(writes, ['a.1', 'b.1'])).toBeNull();
  expect(baseOf(writes, ['a.1'])).toBeNull();
  expect(baseOf([], [])).toBeNull();
});

test('a predecessor that has not arrived, or was erased, is none', () => {
  const writes: FieldWrite<string>[] = [
    { dot: 'b.1', replaces: ['a.1'], value: 'von B' },
    { dot: 'c.1', replaces: ['a.1'], value: 'von C' },
  ];
  expect(baseOf(writes, ['b.1', 'c.1'])).toBeNull();
});

/** Writes that name, beside what they replaced, some of what that had replaced: as an edit names the first value of its field. */
const withShortcuts = anyWrites.chain((writes) =>
  fc
    .array(fc.array(fc.nat(30), { maxLength: 2 }), { minLength: writes.length, maxLength: writes.length })
    .map((extra) => {
      const behind = (dot: string) =>
        writes.filter((write) => descends(writes, dot, write.dot)).map((write) => write.dot);
      return {
        writes,
        shortened: writes.map((write, at) => {
          const far = behind(write.dot);
          const more = (extra[at] ?? []).flatMap((number) => far[number % Math.max(1, far.length)] ?? []);
          return { ...write, replaces: [...new Set([...write.replaces, ...more])] };
        }),
      };
    }),
);

test('naming farther predecessors too does not change the nearest common one', () => {
  fc.assert(
    fc.property(withShortcuts, ({ writes, shortened }) => {
      const live = liveOf(writes);
      expect(liveOf(shortened)).toEqual(live);
      expect(baseOf(shortened, live)).toEqual(baseOf(writes, live));
    }),
    runs,
  );
});

test('what is missing may leave the base unknown, and never makes a farther value the base', () => {
  fc.assert(
    fc.property(withShortcuts, fc.array(fc.nat(30), { maxLength: 4 }), ({ shortened }, gone) => {
      const live = liveOf(shortened);
      const missing = new Set(gone.map((number) => `w${number}`).filter((dot) => !live.includes(dot)));
      const base = baseOf(
        shortened.filter(({ dot }) => !missing.has(dot)),
        live,
      );
      if (base !== null) expect(base).toEqual(baseOf(shortened, live));
    }),
    runs,
  );
});

test('between two texts of which one was written beside what is gone, the first text is not taken for the base', () => {
  const writes: FieldWrite<string>[] = [
    { dot: 'a.1', replaces: [], value: 'Eins.' },
    { dot: 'b.9', replaces: ['a.1', 'a.8'], value: 'Neun.' },
    { dot: 'c.1', replaces: ['a.1', 'a.5'], value: 'Aus der Zeit von Fünf.' },
    { dot: 'a.10', replaces: ['a.1', 'b.9'], value: 'Zehn.' },
    { dot: 'b.10', replaces: ['a.1', 'b.9'], value: 'Auch zehn.' },
  ];
  expect(baseOf(writes, ['b.9', 'c.1'])).toBeNull();
  expect(baseOf(writes, ['a.10', 'b.10'])).toEqual(['b.9', 'Neun.']);
});

test('dots that name each other in a circle, as only a forger could write them, end and give no base', () => {
  const circle: Record<string, string[]> = { x: ['y'], y: ['x'], p: ['x'], q: ['y'] };
  expect(
    commonBase(
      (dot) => circle[dot] ?? [],
      ['p', 'q'],
      () => true,
    ),
  ).toBeNull();
});
