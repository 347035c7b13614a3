import { expect, test } from 'vitest';
import { type Column, tableView } from '../../renderer/ui/table/columns.ts';
import { columnTemplate, leastTableWidth, visibleColumns } from '../../renderer/ui/table/layout.ts';

type Row = { readonly id: string };
const column = (id: string, width: number, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  title: id,
  value: () => null,
  width,
  ...more,
});
const columns = [
  column('title', 20, { grows: true, minWidth: 12 }),
  column('status', 10),
  column('budget', 8, { priority: 2 }),
  column('who', 8, { priority: 1 }),
  column('rare', 8, { isOptional: true }),
];
const names = (shown: readonly Column<Row>[]) => shown.map(({ id }) => id).join(' ');

test('the least important columns leave first when room is short', () => {
  expect(names(visibleColumns(columns, tableView, 60))).toBe('title status budget who');
  expect(names(visibleColumns(columns, tableView, 36))).toBe('title status who');
  expect(names(visibleColumns(columns, tableView, 25))).toBe('title status');
  expect(names(visibleColumns(columns, tableView, 5))).toBe('title status');
});

test('a column somebody asked for stays, whatever the room', () => {
  const view = { ...tableView, shown: { budget: true, rare: true, status: false } };
  expect(names(visibleColumns(columns, view, 5))).toBe('title budget rare');
});

test('one column takes what is left, never less than its minimum; the ticks have their own track', () => {
  const shown = visibleColumns(columns, tableView, 60);
  expect(columnTemplate(shown, tableView, true)).toBe('2.25rem minmax(12rem, 1fr) 10rem 8rem 8rem');
  expect(leastTableWidth(shown, tableView, true)).toBe(2.25 + 12 + 10 + 8 + 8);
});

test('when the growing column was given a width, the last one takes what is left', () => {
  const view = { ...tableView, widths: { title: 15 } };
  expect(columnTemplate(columns.slice(0, 2), view, false)).toBe('15rem minmax(10rem, 1fr)');
});
