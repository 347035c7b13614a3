import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  compareOrder,
  isOrderKey,
  keysBetween,
  longestOrderKey,
  type Ordered,
  placeAfter,
} from '../../shared/sync/order.ts';

const runs = { numRuns: 2000 };

describe('between two keys there is always another one', () => {
  test('however often somebody puts a row there, the keys ascend', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = between(keys[at - 1] ?? null, keys[at] ?? null);
          expect(isOrderKey(key)).toBe(true);
          keys.splice(at, 0, key);
        }
        for (const [at, key] of keys.entries()) if (at > 0) expect(key > (keys[at - 1] ?? '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('always the same place, a thousand times', () => {
    let [low, high] = [between(null, null), between(between(null, null), null)];
    for (let count = 0; count < 1000; count += 1) {
      const key = between(low, high);
      expect(low < key && key < high).toBe(true);
      if (count % 2 === 0) low = key;
      else high = key;
    }
  });

  test('zeros at the end of a key from elsewhere do no harm', () => {
    const anyFraction = fc.stringMatching(/^[0-9A-Za-z]{0,4}0{0,2}$/);
    fc.assert(
      fc.property(anyFraction, anyFraction, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        fc.pre(low.replace(/0+$/, '') < high.replace(/0+$/, ''));
        const key = between(low, high);
        expect(low < key && key < high).toBe(true);
      }),
      runs,
    );
  });

  test('a list that grows at its end, or at its beginning, keeps short keys', () => {
    let [last, first] = [between(null, null), between(null, null)];
    for (let count = 0; count < 1000; count += 1) {
      [last, first] = [between(last, null), between(null, first)];
    }
    expect(last.length).toBeLessThan(40);
    expect(first.length).toBeLessThan(40);
  });

  test('where there is none, asking is a mistake', () => {
    expect(() => between('b', 'a')).toThrow(RangeError);
    expect(() => between('a', 'a')).toThrow(RangeError);
    expect(() => between('a', 'a0')).toThrow(RangeError);
    expect(() => between('ä', null)).toThrow(RangeError);
  });

  test('several at once ascend between the two', () => {
    const keys = keysBetween('a', 'b', 500);
    expect(new Set(keys).size).toBe(500);
    expect(['a', ...keys, 'b']).toEqual(['a', ...keys, 'b'].sort());
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(5);
  });
});

// Keys as lists really have them: none, equal ones from two sites, zeros at the end, and words no program of ours wrote.
const anyKey = fc.oneof(
  fc.constantFrom(null, 'a', 'a0', 'a000', 'a010', 'b', 'V', 'z', 'zz', 'ä', '-', 'b-1', ''),
  fc.stringMatching(/^[0-9A-Za-z]{1,50}$/),
);
const anyList = fc
  .array(anyKey, { minLength: 1, maxLength: 8 })
  .map((orders) => orders.map((order, at): Ordered => ({ id: `row${at}`, order })));

const idsOf = (rows: readonly Ordered[]) => [...rows].sort(compareOrder).map(({ id }) => id);

describe('moving a row', () => {
  test('puts it exactly behind the other one, and leaves the order of all others', () => {
    fc.assert(
      fc.property(anyList, fc.nat(), fc.option(fc.nat()), (rows, i, j) => {
        const id = `row${i % rows.length}`;
        const after = j === null ? null : `row${j % rows.length}`;
        fc.pre(after !== id);
        const keys = placeAfter(rows, id, after);
        const moved = rows.map((row) => ({ ...row, order: keys.get(row.id) ?? row.order }));
        const others = idsOf(rows).filter((one) => one !== id);
        const at = after === null ? 0 : others.indexOf(after) + 1;
        expect(idsOf(moved)).toEqual([...others.slice(0, at), id, ...others.slice(at)]);
        for (const key of keys.values()) {
          expect(isOrderKey(key)).toBe(true);
          expect(key.length).toBeLessThanOrEqual(longestOrderKey);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('writes one row where there is room, and none where nothing moves', () => {
    const rows = keysBetween(null, null, 5).map((order, at) => ({ id: `row${at}`, order }));
    expect([...placeAfter(rows, 'row4', 'row0').keys()]).toEqual(['row4']);
    expect(placeAfter(rows, 'row1', 'row0').size).toBe(0);
    expect(placeAfter(rows, 'nobody', 'row0').size).toBe(0);
  });

  test('between two that were put to the same place at two sites writes the second of them as well', () => {
    const rows = [
      { id: 'a', order: 'M' },
      { id: 'b', order: 'M' },
      { id: 'c', order: 'S' },
      { id: 'd', order: 'T' },
    ];
    expect([...placeAfter(rows, 'd', 'a').keys()]).toEqual(['d', 'b']);
  });

  test('in a list nobody has ordered yet writes those before it, not those behind', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, order: null }));
    expect([...placeAfter(rows, 'd', 'a').keys()]).toEqual(['a', 'd']);
  });
});
