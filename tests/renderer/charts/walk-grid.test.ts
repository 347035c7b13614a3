import { expect, test } from 'vitest';
import { walkGrid } from '../../../renderer/charts/grid/walk-grid.ts';

const size = { rows: 3, columns: 5 };
const to = (row: number, column: number, key: string, isFar = false) => {
  const next = walkGrid({ row, column }, key, isFar, size);
  return next && [next.row, next.column];
};

test('arrows lead from field to field and stop at the edges', () => {
  expect(to(1, 2, 'ArrowRight')).toEqual([1, 3]);
  expect(to(1, 4, 'ArrowRight')).toEqual([1, 4]);
  expect(to(1, 0, 'ArrowLeft')).toEqual([1, 0]);
  expect(to(0, 2, 'ArrowUp')).toEqual([0, 2]);
  expect(to(2, 2, 'ArrowDown')).toEqual([2, 2]);
  expect(to(1, 2, 'ArrowDown')).toEqual([2, 2]);
});

test('Pos1 and Ende lead to the ends of the row, with Strg to the corners; other keys lead nowhere', () => {
  expect(to(1, 2, 'Home')).toEqual([1, 0]);
  expect(to(1, 2, 'End')).toEqual([1, 4]);
  expect(to(1, 2, 'Home', true)).toEqual([0, 0]);
  expect(to(1, 2, 'End', true)).toEqual([2, 4]);
  expect(to(1, 2, 'x')).toBeNull();
});
