import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsForClipboard } from '../../renderer/ui/table/copy.ts';
import type { Input } from '../../shared/contract.ts';
import { csvLine, textCell } from '../../shared/core/csv.ts';
import { readCsv } from '../../shared/lists/csv-reader.ts';
import { hasCalc, openedByCalc } from '../helpers/calc.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** What a German spreadsheet likes to read as something else. */
const codes = [
  '05558004',
  '04.01.02.01',
  '04.01.02',
  '3/4',
  '1-2',
  'Mai 2026',
  '5. April',
  'Dez 26',
  '1E5',
  '0,5',
  '12345678901234567890',
  'WAHR',
];

const table: Omit<Input<'table.export'>, 'ticket' | 'format'> = {
  title: 'Ansätze',
  about: [],
  columns: [
    { title: 'Code', kind: 'text', width: 20 },
    { title: 'Fällig', kind: 'day', width: 12 },
    { title: 'Betrag', kind: 'cents', width: 14 },
  ],
  rows: [
    ...codes.map((code, at) => [code, '2027-03-31', 123_450 + at]),
    ['=1+1', null, -50],
    ['Äpfel; "Birnen"', 'unbefristet', null],
  ],
};

const bytesOf = async (format: 'csv' | 'xlsx'): Promise<Buffer> => {
  const path = office.file(`ansaetze.${format}`);
  await office.get('table.export', { ...table, ticket: path, format });
  return readFileSync(path);
};

test.each(codes)('%s is kept a text in CSV, and read as it was by the program', (code) => {
  const line = csvLine([textCell(code)]);
  expect(line).toBe(`"=""${code}"""\r\n`);
  expect([...readCsv(line, ';')].map(({ cells }) => cells)).toEqual([[code]]);
});

test.each([
  'Radweg',
  'EG 11',
  'bis EG 13',
  'P13',
  'Maier',
  'Mai',
  'Mai bis Juli',
  'Dezernat 3',
  '04.01.02.01 Radweg',
  '-',
  '+49 2502',
  '="1"',
])('%s needs no mark, and comes back', (words) => {
  const line = csvLine([textCell(words)]);
  expect(line).not.toContain('"=""');
  expect([...readCsv(line, ';')].map(({ cells }) => cells)).toEqual([[words]]);
});

describe.skipIf(!hasCalc('tables'))('opened by a spreadsheet with German settings', () => {
  const expected = [
    ...codes.map((code, at) => [
      ['string', code],
      ['date', '2027-03-31'],
      [['float', 'currency'], String((123_450 + at) / 100)],
    ]),
    [
      ['string', '=1+1'],
      ['empty', ''],
      [['float', 'currency'], '-0.5'],
    ],
    [
      ['string', 'Äpfel; "Birnen"'],
      ['string', 'unbefristet'],
    ],
  ];
  const check = (rows: ReturnType<typeof openedByCalc>, guardOf: (text: string) => string) => {
    for (const [at, cells] of expected.entries()) {
      for (const [column, [types, value]] of cells.entries()) {
        const found = rows?.[at + 1]?.[column];
        const shown = found?.value.replaceAll('&quot;', '"').replaceAll('&apos;', "'");
        expect([types].flat(), `${at} ${column} ${found?.type}`).toContain(found?.type);
        expect(shown).toBe(types === 'string' ? guardOf(String(value)) : value);
      }
    }
  };

  test('CSV has days, sums and codes as what they are; a formula is a text', async () => {
    check(openedByCalc(await bytesOf('csv'), 'csv'), (text) => (text.startsWith('=') ? `'${text}` : text));
  });

  test('XLSX has them, too, and its head stays in sight', async () => {
    const bytes = await bytesOf('xlsx');
    check(openedByCalc(bytes, 'xlsx'), (text) => text);
  });

  test('what was copied has codes as text', () => {
    const { html } = cellsForClipboard(
      [{ title: 'Code', kind: 'text' }],
      codes.map((code) => ({ words: [code] })),
    );
    const rows = openedByCalc(Buffer.from(`<meta charset="utf-8">${html}`), 'html');
    expect(rows?.slice(1).map(([cell]) => [cell?.type, cell?.value])).toEqual(codes.map((code) => ['string', code]));
  });
});
