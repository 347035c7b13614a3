import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AliasRow, membersOf, resolveAliases } from '../../shared/records/alias.ts';

const runs = { numRuns: 3000 };
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyAliases = fc.array(fc.record({ duplicateId: anyId, keptId: anyId }), { maxLength: 8 });
const aliases = (...pairs: readonly [string, string][]): AliasRow[] =>
  pairs.map(([duplicateId, keptId]) => ({ duplicateId, keptId }));

describe('which record stands for which', () => {
  test('does not depend on the order of the alias rows, nor on repetition', () => {
    fc.assert(
      fc.property(
        anyAliases.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 })),
        ),
        ([rows, shuffled]) => {
          expect([...resolveAliases(shuffled)].sort()).toEqual([...resolveAliases(rows)].sort());
        },
      ),
      runs,
    );
  });

  test('A4: what stands for others is merged into nothing, and nobody stands for himself', () => {
    fc.assert(
      fc.property(anyAliases, fc.uniqueArray(anyId), (rows, gone) => {
        const resolved = resolveAliases(rows, (id) => !gone.some((one) => one === id));
        for (const [duplicate, kept] of resolved) {
          expect(kept).not.toBe(duplicate);
          expect(resolved.has(kept)).toBe(false);
          expect(gone).not.toContain(kept);
        }
      }),
      runs,
    );
  });

  test('records that were merged, directly or through others, end at the same one', () => {
    fc.assert(
      fc.property(anyAliases, (rows) => {
        const oneEach = [...new Map(rows.map((row) => [row.duplicateId, row])).values()];
        const resolved = resolveAliases(oneEach);
        const end = (id: string) => resolved.get(id) ?? id;
        for (const { duplicateId, keptId } of oneEach) expect(end(duplicateId)).toBe(end(keptId));
      }),
      runs,
    );
  });

  test('A1: chains are followed to their end', () => {
    expect(resolveAliases(aliases(['a', 'b'], ['b', 'c']))).toEqual(
      new Map([
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
  });

  test('A2: two sites merge in opposite directions: the smaller id is kept', () => {
    expect(resolveAliases(aliases(['a', 'b'], ['b', 'a']))).toEqual(new Map([['b', 'a']]));
    expect(resolveAliases(aliases(['b', 'c'], ['c', 'a'], ['a', 'b'], ['d', 'c']))).toEqual(
      new Map([
        ['b', 'a'],
        ['c', 'a'],
        ['d', 'a'],
      ]),
    );
  });

  test('A1: what was merged through a deleted record still stands with the one behind it, or with the one before it', () => {
    const chain = aliases(['a', 'b'], ['b', 'c']);
    expect(resolveAliases(chain, (id) => id !== 'b')).toEqual(
      new Map([
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
    expect(resolveAliases(chain, (id) => id !== 'c')).toEqual(new Map([['a', 'b']]));
  });

  test('A3: merged into something that is not there, a record is shown again', () => {
    expect(resolveAliases(aliases(['a', 'b']), (id) => id !== 'b').size).toBe(0);
  });

  test('members are listed with the one that is kept', () => {
    expect(membersOf(resolveAliases(aliases(['b', 'a'], ['c', 'b'])))).toEqual(new Map([['a', ['b', 'c']]]));
  });
});
