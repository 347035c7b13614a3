import { describe, expect, test } from 'vitest';
import { lagLines } from '../../../renderer/exchange/sites/lag/lag-columns.ts';
import { lagSentence } from '../../../renderer/exchange/sites/lag/lag-words.ts';
import {
  barsOf,
  cellOf,
  cellsOf,
  type Lag,
  pairAt,
  pathOf,
  platesOf,
  shortNumber,
  sizesOf,
  walk,
} from '../../../renderer/exchange/sites/lag/matrix.ts';
import { day } from '../../../shared/core/day.ts';

const site = (name: string, made: number, heardAt: string | null, own = false): Lag['sites'][number] => ({
  writer: name,
  site: name,
  bodyName: name,
  role: 'implementation',
  own,
  dormant: false,
  made,
  heardAt,
});

const lag: Lag = {
  sites: [
    site('Kreis', 100, null, true),
    site('Nottuln', 40, '2026-11-20T10:00:00Z'),
    site('Olfen', 0, '2026-11-23T10:00:00Z'),
    site('Senden', 7, null),
  ],
  has: [[100, 40, 0, 7], [60, 40, 0, 0], [100, 39, 0, 7], null],
};
const today = day('2026-11-23');
const known = (holder: number, of: number) => cellOf(lag, { holder, of }).known;

describe('what is known of a pair', () => {
  test('everything, a part, nothing to have, its own, or not known', () => {
    expect([known(0, 1), known(1, 0), known(0, 2), known(1, 1), known(3, 0)]).toEqual([
      'full',
      'gap',
      'none',
      'self',
      'unknown',
    ]);
    expect(cellOf(lag, { holder: 1, of: 0 })).toMatchObject({ has: 60, made: 100, missing: 40 });
  });

  test('is said in a sentence with how old that knowledge is', () => {
    const said = (holder: number, of: number) => lagSentence(lag, cellOf(lag, { holder, of }), today, 'de');
    expect(said(1, 0)).toBe('Nottuln fehlen 40 von 100 Änderungen von Kreis. (gehört vor 3 Tagen)');
    expect(said(0, 1)).toBe('Kreis hat alle 40 Änderungen von Nottuln.');
    expect(said(3, 1)).toBe('Was Senden von Nottuln hat, ist nicht bekannt: Senden hat es nie gesagt.');
    expect(lagSentence(lag, cellOf(lag, { holder: 1, of: 0 }), today, 'en')).toContain('lacks 40 of 100');
  });
});

test('the table says of every pair of different sites what the picture shows', () => {
  const lines = lagLines(lag, today);
  expect(lines).toHaveLength(12);
  for (const line of lines) expect(line).toMatchObject(cellOf(lag, line));
  expect(lines.filter(({ known: kind }) => kind === 'unknown').map(({ holderName }) => holderName)).toEqual([
    'Senden',
    'Senden',
    'Senden',
  ]);
});

describe('the picture', () => {
  test('has room for numbers with twelve sites, and targets of 24 units with forty', () => {
    expect(sizesOf(13)).toMatchObject({ cell: 36, hasNumbers: true });
    expect(sizesOf(40)).toMatchObject({ cell: 24, hasNumbers: false });
  });

  test('a point of it belongs to the pair that is drawn there, and to none beside the cells', () => {
    for (const count of [2, 12, 40]) {
      const { cell, label, head } = sizesOf(count);
      for (const pair of [
        { holder: 0, of: 0 },
        { holder: count - 1, of: 1 },
      ])
        expect(pairAt(label + pair.of * cell + cell / 2, head + pair.holder * cell + cell / 2, count)).toEqual(pair);
      expect(pairAt(label - 1, head + 5, count)).toBeNull();
      expect(pairAt(label + count * cell + 1, head + 5, count)).toBeNull();
    }
  });

  test('every pair is drawn once, and the bar of a gap as high as what is missing', () => {
    const sizes = sizesOf(4);
    const kinds = ['full', 'gap', 'none', 'self', 'unknown'];
    const drawn = kinds.map((kind) =>
      pathOf(
        cellsOf(lag).filter((one) => one.known === kind),
        sizes,
      ),
    );
    expect(drawn.join('').split('z').length - 1).toBe(16);
    const height = (missing: number) => {
      const cell = { ...cellOf(lag, { holder: 1, of: 0 }), has: 100 - missing, missing, made: 100 };
      return Number(/v(\d+)h/.exec(barsOf([cell], sizes))?.[1] ?? 0);
    };
    const full = height(100);
    expect(full).toBe(sizes.cell - 3);
    // Almost nothing and almost everything can still be told from nothing and everything.
    expect(height(1)).toBeGreaterThan(3);
    expect(height(99)).toBeLessThan(full - 3);
    expect(height(25)).toBeLessThan(height(75));
  });

  test('a number is short enough for its cell, and stands on a sheet of its own that lies inside the cell', () => {
    expect([1, 40, 999, 1000, 25_000].map(shortNumber)).toEqual(['−1', '−40', '−999', '999+', '999+']);
    const sizes = sizesOf(12);
    for (const missing of [1, 999, 25_000]) {
      const cell = { ...cellOf(lag, { holder: 1, of: 0 }), missing };
      const [, x = 0, y = 0, width = 0, height = 0] = (
        /^M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/.exec(platesOf([cell], sizes)) ?? []
      ).map(Number);
      expect(x).toBeGreaterThanOrEqual(sizes.label);
      expect(x + width).toBeLessThanOrEqual(sizes.label + sizes.cell);
      expect(y).toBeGreaterThan(sizes.head + sizes.cell);
      expect(y + height).toBeLessThan(sizes.head + 2 * sizes.cell);
    }
  });

  test('the keys lead from cell to cell and stop at the edge', () => {
    const at = { holder: 1, of: 2 };
    expect(walk(at, 'ArrowRight', false, 4)).toEqual({ holder: 1, of: 3 });
    expect(walk({ holder: 0, of: 0 }, 'ArrowUp', false, 4)).toEqual({ holder: 0, of: 0 });
    expect(walk(at, 'End', true, 4)).toEqual({ holder: 3, of: 3 });
    expect(walk(at, 'Home', false, 4)).toEqual({ holder: 1, of: 0 });
    expect(walk(at, 'x', false, 4)).toBeNull();
  });
});
