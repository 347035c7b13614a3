import { expect, test } from 'vitest';
import { walkStops } from '../../renderer/ui/rover.ts';

// A grid with a hole: the second row has one stop only, the third is missing.
const stops = [
  { row: 0, column: 0 },
  { row: 0, column: 1 },
  { row: 0, column: 2 },
  { row: 1, column: 2 },
  { row: 3, column: 0 },
  { row: 3, column: 1 },
];
const walk = (row: number, column: number, key: string, isCtrl = false) => {
  const to = walkStops(stops, { row, column }, key, isCtrl);
  return to === null ? null : [to.row, to.column];
};

test('arrow keys walk along a row and end at its ends', () => {
  expect([
    walk(0, 0, 'ArrowRight'),
    walk(0, 2, 'ArrowRight'),
    walk(0, 1, 'ArrowLeft'),
    walk(0, 0, 'ArrowLeft'),
  ]).toEqual([[0, 1], null, [0, 0], null]);
});

test('up and down lead to the nearest stop of the next row that has one', () => {
  expect([walk(0, 0, 'ArrowDown'), walk(1, 2, 'ArrowDown'), walk(3, 0, 'ArrowUp'), walk(3, 1, 'ArrowDown')]).toEqual([
    [1, 2],
    [3, 1],
    [1, 2],
    null,
  ]);
});

test('Pos1 and Ende lead to the ends of the row, with Ctrl to the ends of the grid', () => {
  expect([walk(0, 1, 'Home'), walk(0, 1, 'End'), walk(3, 1, 'Home', true), walk(0, 1, 'End', true)]).toEqual([
    [0, 0],
    [0, 2],
    [0, 0],
    [3, 1],
  ]);
});

test('other keys are left to others', () => {
  expect(walk(0, 0, 'Enter')).toBeNull();
});
