import { expect, test } from 'vitest';
import { arrange, holdOrder, sortRows } from '../../renderer/ui/table/arrange.ts';
import type { Column } from '../../renderer/ui/table/columns.ts';

type Item = {
  readonly id: string;
  readonly name: string | null;
  readonly due: string | null;
  readonly cost: number | null;
};

const item = (id: string, name: string | null, due: string | null = null, cost: number | null = null): Item => ({
  id,
  name,
  due,
  cost,
});
const columns: readonly Column<Item>[] = [
  { id: 'name', title: 'Name', value: (row) => row.name, width: 10 },
  { id: 'due', title: 'Frist', value: (row) => row.due, width: 10 },
  { id: 'cost', title: 'Kosten', value: (row) => row.cost, width: 10 },
];
const idOf = (row: Item) => row.id;
const ids = (rows: readonly Item[]) => rows.map(idOf).join('');

test('umlauts sort where they are looked for, and numbers inside of names count as numbers', () => {
  const rows = [item('a', 'P13'), item('b', 'Übach'), item('c', 'P2'), item('d', 'Ulm'), item('e', 'Olfen')];
  expect(ids(sortRows(rows, columns, [{ id: 'name', desc: false }]))).toBe('ecabd');
});

test('what has no value comes last, upwards and downwards', () => {
  const rows = [item('a', 'x', null), item('b', 'x', '2027-01-01'), item('c', 'x', '2026-01-01')];
  expect(ids(sortRows(rows, columns, [{ id: 'due', desc: false }]))).toBe('cba');
  expect(ids(sortRows(rows, columns, [{ id: 'due', desc: true }]))).toBe('bca');
});

test('the second column decides where the first is equal, and the order of before where both are', () => {
  const rows = [item('a', 'x', null, 3), item('b', 'y', null, 1), item('c', 'x', null, 1), item('d', 'x', null, 3)];
  expect(
    ids(
      sortRows(rows, columns, [
        { id: 'name', desc: false },
        { id: 'cost', desc: true },
      ]),
    ),
  ).toBe('adcb');
});

test('groups stand in their fixed order, empty ones are left out, unknown ones come last', () => {
  const rows = [item('a', 'later'), item('b', 'today'), item('c', 'somewhere'), item('d', 'today')];
  const lines = arrange(rows, idOf, columns, [], {
    of: (row) => row.name ?? '',
    order: ['overdue', 'today', 'later'],
    title: (group) => group,
  });
  expect(lines.map((line) => (line.kind === 'group' ? `[${line.group} ${line.count}]` : line.id)).join(' ')).toBe(
    '[today 2] b d [later 1] a [somewhere 1] c',
  );
});

test('after an edit every row stays where it was, with its new value; new rows stand at the end', () => {
  const before = arrange(
    [item('a', 'Anna'), item('b', 'Bernd'), item('c', 'Carla')],
    idOf,
    columns,
    [{ id: 'name', desc: false }],
    undefined,
  );
  const after = holdOrder(before, [item('a', 'Zoe'), item('c', 'Carla'), item('n', 'Neu')], idOf);
  expect(after).toEqual([
    { kind: 'row', id: 'a', row: item('a', 'Zoe') },
    { kind: 'row', id: 'c', row: item('c', 'Carla') },
    { kind: 'row', id: 'n', row: item('n', 'Neu') },
  ]);
});
