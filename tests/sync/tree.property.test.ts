import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsOf, type Node, treeOf, wouldCircle } from '../../shared/sync/tree.ts';

const runs = { numRuns: 3000 };

/** Few rows that name each other, themselves, nobody, or somebody who is not there. */
const anyRows = fc
  .array(fc.option(fc.nat(8)), { maxLength: 7 })
  .map((parents) =>
    parents.map((parent, at): Node => ({ id: `r${at}`, parent: parent === null ? null : `r${parent}` })),
  );

const anyShuffled = anyRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
);

describe('a tree out of rows that name their parents', () => {
  test('M6: has every row exactly once, each behind its parent and one deeper', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const placed = treeOf(rows);
        expect(placed.map(({ row }) => row.id).sort()).toEqual(rows.map(({ id }) => id).sort());
        placed.forEach(({ under, depth, row }, at) => {
          if (under === null) expect(depth).toBe(0);
          else {
            expect(row.parent).toBe(under);
            const parentAt = placed.findIndex((other) => other.row.id === under);
            expect(parentAt).toBeLessThan(at);
            expect(depth).toBe((placed[parentAt]?.depth ?? 0) + 1);
          }
        });
      }),
      runs,
    );
  });

  test('M4: is cut at the smallest id of every circle and nowhere else, whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyShuffled, ([rows, shuffled]) => {
        const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
        // The definition: a row is in a circle if following the parents leads back to it.
        const circleOf = (id: string): string[] => {
          const circle = [id];
          for (
            let at = parents.get(id) ?? null;
            at !== null && circle.length <= rows.length;
            at = parents.get(at) ?? null
          ) {
            if (at === id) return circle;
            circle.push(at);
          }
          return [];
        };
        const expected = rows.filter(({ id }) => [...circleOf(id)].sort()[0] === id).map(({ id }) => id);
        expect([...cutsOf(rows)].sort()).toEqual(expected.sort());
        const byId = (placed: ReturnType<typeof treeOf>) =>
          placed.map(({ row, under, depth, isCut }) => [row.id, under, depth, isCut] as const).sort();
        expect(byId(treeOf(shuffled))).toEqual(byId(treeOf(rows)));
      }),
      runs,
    );
  });

  test('M5: a row whose parent is not there stands at the top, and is not cut', () => {
    expect(treeOf([{ id: 'a', parent: 'fremd' }])).toMatchObject([{ depth: 0, under: null, isCut: false }]);
  });

  test('two rows that two sites moved under each other: the smaller id is on top, the other one under it', () => {
    const rows = [
      { id: 'b', parent: 'a' },
      { id: 'a', parent: 'b' },
    ];
    expect(treeOf(rows).map(({ row, depth, isCut }) => [row.id, depth, isCut])).toEqual([
      ['a', 0, true],
      ['b', 1, false],
    ]);
  });

  test('a chain of fifty thousand is walked without running out of stack', () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => ({ id: `${at}`, parent: at === 0 ? null : `${at - 1}` }));
    expect(treeOf(rows).at(-1)?.depth).toBe(49_999);
  });
});

test('a move would close a circle exactly if the tree has one more cut after it', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(), fc.nat(), (rows, i, j) => {
      fc.pre(rows.length > 0);
      const [id, parent] = [`r${i % rows.length}`, `r${j % rows.length}`];
      const parents = new Map(rows.map((row) => [row.id, row.parent]));
      const moved = rows.map((row) => (row.id === id ? { id, parent } : row));
      const isOnNewCircle = treeOf(moved).some(({ row, isCut }) => isCut && circleHas(moved, row.id, id));
      expect(wouldCircle(id, parent, (of) => (of === id ? null : (parents.get(of) ?? null)))).toBe(isOnNewCircle);
    }),
    runs,
  );
});

/** Whether following the parents from `from` meets `id`. */
function circleHas(rows: readonly Node[], from: string, id: string): boolean {
  const parents = new Map(rows.map((row) => [row.id, row.parent]));
  let at: string | null = from;
  for (let step = 0; step <= rows.length && at !== null; step += 1) {
    if (at === id) return true;
    at = parents.get(at) ?? null;
  }
  return false;
}
