import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, firstGap, type Held, samenessOf, sameSegment, sortEntries } from '../../shared/transport/compare.ts';
import { type ObjectName, objectPath } from '../../shared/transport/names.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz234567'];
const word = (length: number) =>
  fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }).map((all) => all.join(''));
const object: fc.Arbitrary<ObjectName> = fc
  .record({
    writer: fc.constantFrom('a'.repeat(16), 'b'.repeat(16)),
    from: fc.integer({ min: 1, max: 50 }),
    length: fc.integer({ min: 0, max: 20 }),
    id: word(26),
    erased: fc.constantFrom(0, 0, 0, 2),
  })
  .map(({ from, length, ...rest }) => ({ ...rest, from, to: from + length }));
const distinct = fc.uniqueArray(object, { selector: sameSegment, maxLength: 12 });

const held = (one: ObjectName, more: Partial<Held> = {}): Held => ({ ...one, bytes: null, mayGo: true, ...more });
const entry = (one: ObjectName, bytes = 10) => ({ name: objectPath(one), bytes });

test('F3: what is missing there is only ever put there, and what waits is only ever fetched', () => {
  fc.assert(
    fc.property(distinct, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (all, a, b) => {
      const here = all.slice(0, a);
      const there = all.slice(Math.min(b, all.length));
      const { waiting, lacking, broken, outdated } = compare(
        sortEntries(there.map((one) => entry(one))),
        here.map((one) => held(one)),
        new Map(),
      );
      const keys = (list: readonly ObjectName[]) => new Set(list.map(sameSegment));
      expect(keys(waiting)).toEqual(keys(there.filter((one) => !here.includes(one))));
      expect(keys(lacking)).toEqual(keys(here.filter((one) => !there.includes(one))));
      expect([broken, outdated]).toEqual([[], []]);
    }),
  );
});

test('the order in which a place lists its files does not matter', () => {
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), (all, numbers) => {
      const entries = all.map((one) => entry(one));
      const shuffled = entries
        .map((one) => [numbers.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      const namesOf = (list: typeof entries) =>
        compare(sortEntries(list), [], new Map())
          .waiting.map(({ name }) => name)
          .sort();
      expect(namesOf(shuffled)).toEqual(namesOf(entries));
    }),
  );
});

const one: ObjectName = { writer: 'a'.repeat(16), from: 1, to: 5, id: 'b'.repeat(26), erased: 0 };

test('a segment of which more was erased here replaces its older edition, and one of which more was erased there does not', () => {
  const clean = held({ ...one, erased: 2 });
  const outcome = compare(sortEntries([entry(one)]), [clean], new Map());
  expect(outcome.lacking).toEqual([clean]);
  expect(outcome.outdated.map(({ name }) => name)).toEqual([objectPath(one)]);
  const behind = compare(sortEntries([entry({ ...one, erased: 2 })]), [held(one)], new Map());
  expect([behind.lacking, behind.outdated, behind.waiting]).toEqual([[], [], []]);
});

test('what may not go out is neither put nor replaced, also when somebody else has put it', () => {
  const secret = held({ ...one, erased: 1 }, { mayGo: false });
  const outcome = compare(sortEntries([entry(one)]), [secret], new Map());
  expect(outcome).toEqual({ waiting: [], lacking: [], broken: [], outdated: [] });
  expect(compare(sortEntries([]), [secret], new Map()).lacking).toEqual([]);
});

test('an own object that is shorter than it must be is put again', () => {
  const own = held(one, { bytes: 10 });
  expect(compare(sortEntries([entry(one, 4)]), [own], new Map()).broken).toEqual([own]);
  expect(compare(sortEntries([entry(one, 10)]), [own], new Map()).broken).toEqual([]);
});

test('a copy counts by what is in it: it is fetched if nothing else carries it, and harmless otherwise', () => {
  const name = `${one.writer}/1-5-${one.id} (Konfliktkopie).daseg`;
  const copies = new Map([[name, one]]);
  const sorted = sortEntries([{ name, bytes: 10 }]);
  expect(compare(sorted, [], copies).waiting.map((found) => found.name)).toEqual([name]);
  expect(compare(sorted, [held(one)], copies).waiting).toEqual([]);
  const both = sortEntries([{ name, bytes: 10 }, entry(one)]);
  expect(compare(both, [], copies).waiting.map((found) => found.name)).toEqual([objectPath(one)]);
});

test('the first gap of a log is found whatever the order and overlap of its runs', () => {
  const run = (from: number, to: number) => ({ from, to });
  expect(firstGap([], 3)).toEqual(run(1, 3));
  expect(firstGap([run(4, 9), run(1, 3)], 9)).toBeNull();
  expect(firstGap([run(6, 9), run(1, 2), run(2, 3)], 9)).toEqual(run(4, 5));
  expect(firstGap([run(1, 9)], 12)).toEqual(run(10, 12));
  expect(firstGap([run(5, 9)], 3)).toEqual(run(1, 3));
});

test('a place is known by its markers; without one it is ours only if something there is known here', () => {
  const marker = (digit: string) => ({
    name: `exchange-${digit.repeat(8)}-0000-7000-8000-000000000000.json`,
    bytes: 1,
  });
  const ours = sortEntries([marker('1')]).exchanges;
  expect(samenessOf(sortEntries([]), [], false)).toBe('new');
  expect(samenessOf(sortEntries([marker('1'), marker('2')]), ours, false)).toBe('same');
  expect(samenessOf(sortEntries([]), ours, false)).toBe('emptied');
  expect(samenessOf(sortEntries([{ name: 'Protokoll.docx', bytes: 1 }]), ours, false)).toBe('emptied');
  expect(samenessOf(sortEntries([marker('2')]), ours, true)).toBe('swapped');
  expect(samenessOf(sortEntries([entry(one)]), ours, false)).toBe('swapped');
  expect(samenessOf(sortEntries([entry(one)]), ours, true)).toBe('same');
});
