import { expect, test } from 'vitest';
import type { Line } from '../../renderer/ui/table/arrange.ts';
import { intentOf } from '../../renderer/ui/table/grid-keys.ts';
import { nearestRow, rowAfter } from '../../renderer/ui/table/use-place.ts';

const press = (key: string, held: { ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}) =>
  intentOf({ key, ctrlKey: false, shiftKey: false, altKey: false, ...held });

test('the grid knows its keys', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1, columns: 0, extends: false });
  expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'move', rows: -1, columns: 0, extends: true });
  expect(press('Home')).toEqual({ kind: 'row-end', step: -1 });
  expect(press('End', { ctrlKey: true })).toEqual({ kind: 'table-end', step: 1 });
  expect(press('PageDown')).toEqual({ kind: 'page', step: 1 });
  expect(press('Enter')).toEqual({ kind: 'open' });
  expect(press('F2')).toEqual({ kind: 'edit' });
  expect(press(' ')).toEqual({ kind: 'select' });
  expect(press('a', { ctrlKey: true })).toEqual({ kind: 'select-all' });
  expect(press('Delete')).toEqual({ kind: 'delete' });
  expect(press('F10', { shiftKey: true })).toEqual({ kind: 'menu' });
});

test('single letters and Alt with arrows are none of its business', () => {
  expect(press('a')).toBeNull();
  expect(press('F10')).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('Enter', { ctrlKey: true })).toBeNull();
});

test('walking over rows passes group headings and stops at the ends', () => {
  const row = (id: string): Line<string> => ({ kind: 'row', id, row: id });
  const group: Line<string> = { kind: 'group', group: 'g', count: 2 };
  const lines = [group, row('a'), row('b'), group, row('c')];
  expect(rowAfter(lines, 1, 1)).toBe(2);
  expect(rowAfter(lines, 2, 1)).toBe(4);
  expect(rowAfter(lines, 4, 5)).toBe(4);
  expect(rowAfter(lines, 4, -20)).toBe(1);
  expect(rowAfter(lines, 1, -1)).toBe(1);
});

test('a row that is gone hands over to the one below it, or the last above', () => {
  const lines: readonly Line<string>[] = [
    { kind: 'group', group: 'g', count: 1 },
    { kind: 'row', id: 'a', row: 'a' },
  ];
  expect(nearestRow(lines, 0)).toBe(1);
  expect(nearestRow(lines, 7)).toBe(1);
  expect(nearestRow([], 3)).toBeNull();
});
