import { expect, test } from 'vitest';
import type { Column } from '../../renderer/ui/table/columns.ts';
import { rowsForClipboard } from '../../renderer/ui/table/copy.ts';

type Row = { readonly name: string; readonly due: string };
const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Projekt', value: (row) => row.name, width: 1 },
  { id: 'due', title: 'Frist', value: (row) => row.due, holds: 'day', width: 1 },
];

test('rows are copied as tab-separated text and as a table, with a heading', () => {
  const copied = rowsForClipboard(columns, [{ name: 'Wärme & Wasser', due: '31.03.2027' }]);
  expect(copied.tsv).toBe('Projekt\tFrist\r\nWärme & Wasser\t31.03.2027');
  expect(copied.html).toBe(
    '<table><thead><tr><th>Projekt</th><th>Frist</th></tr></thead>' +
      `<tbody><tr><td style="mso-number-format:'\\@'" sdnum="1031;0;@">Wärme &amp; Wasser</td><td>31.03.2027</td></tr></tbody></table>`,
  );
});

test('a day is copied as a day of this country and without a mark; a code is marked as a text', () => {
  const days: readonly Column<Row>[] = [
    { id: 'name', title: 'AGS', value: (row) => row.name, width: 1 },
    { id: 'due', title: 'Frist', value: (row) => row.due, holds: 'day', width: 1 },
  ];
  const copied = rowsForClipboard(days, [{ name: '05558004', due: '2027-03-31' }]);
  expect(copied.tsv.split('\r\n')[1]).toBe('05558004\t31.03.2027');
  expect(copied.html).toContain(
    `<td style="mso-number-format:'\\@'" sdnum="1031;0;@">05558004</td><td>31.03.2027</td>`,
  );
});

test('tabs and line breaks cannot break a copied row, and formulas are text', () => {
  const copied = rowsForClipboard(columns, [
    { name: '=SUMME(A1)\tx\ny', due: '@a' },
    { name: '-12,50 €', due: '+49 2541' },
  ]);
  expect(copied.tsv.split('\r\n').slice(1)).toEqual(["'=SUMME(A1) x y\t'@a", '-12,50 €\t+49 2541']);
});
