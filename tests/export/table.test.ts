import { existsSync, readdirSync, readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type Table = Omit<Input<'table.export'>, 'ticket' | 'format'>;

const table: Table = {
  title: 'Projekte',
  about: ['Stand: 23.11.2026', 'Status: geplant'],
  columns: [
    { title: 'Titel', kind: 'text', width: 30 },
    { title: 'Beginn', kind: 'day', width: 12 },
    { title: 'Budget', kind: 'cents', width: 14 },
    { title: 'Geändert am', kind: 'instant', width: 16 },
    { title: 'Nutzen', kind: 'integer', width: 8 },
  ],
  rows: [
    ['Radweg; "Nord"', '2027-03-31', 1_234_567_89, '2026-11-23T08:00:00Z', 4],
    ['=1+1', null, -50, null, null],
    ['Zwei\nZeilen', '2027-12-01', 0, '2026-07-01T22:00:00Z', -1],
  ],
};

async function written(name: string, format: 'xlsx' | 'csv', of: Table = table): Promise<string> {
  const path = office.file(name);
  await office.get('table.export', { ...of, ticket: path, format });
  return path;
}

describe('a table as CSV', () => {
  test('has a byte order mark, semicolons, lines ended by CRLF, and dates and money as people write them here', async () => {
    const bytes = readFileSync(await written('a.csv', 'csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString('utf8')).toBe(
      [
        'Titel;Beginn;Budget;Geändert am;Nutzen',
        '"Radweg; ""Nord""";31.03.2027;1234567,89;23.11.2026 09:00;4',
        "'=1+1;;-0,50;;",
        '"Zwei\nZeilen";01.12.2027;0,00;02.07.2026 00:00;-1',
        '',
      ].join('\r\n'),
    );
  });

  test('writes thousands of rows, and says how many', async () => {
    const rows = Array.from({ length: 1201 }, (_, index) => [`P${index}`, null, index, null, null]);
    const path = office.file('lang.csv');
    const done = await office.get('table.export', { ...table, rows, ticket: path, format: 'csv' });
    expect(done).toMatchObject({ rows: 1201 });
    expect(readFileSync(path, 'utf8').trimEnd().split('\r\n')).toHaveLength(1202);
  });
});

describe('a table as a workbook, read back', () => {
  test('has days, moments and money one can reckon with, and a formula that somebody typed stays a text', async () => {
    const [sheet] = await readWorkbook(await written('a.xlsx', 'xlsx'));
    expect(sheet?.sheet).toBe('Projekte');
    expect(sheet?.data).toEqual([
      ['Titel', 'Beginn', 'Budget', 'Geändert am', 'Nutzen'],
      ['Radweg; "Nord"', new Date('2027-03-31T00:00:00Z'), 1_234_567.89, new Date('2026-11-23T09:00:00Z'), 4],
      ['=1+1', null, -0.5, null, null],
      ['Zwei\nZeilen', new Date('2027-12-01T00:00:00Z'), 0, new Date('2026-07-02T00:00:00Z'), -1],
    ]);
  });

  test('says on a second sheet what the table shows', async () => {
    const sheets = await readWorkbook(await written('b.xlsx', 'xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Projekte', 'Ansicht']);
    expect(sheets[1]?.data).toEqual([['Projekte'], ['Stand: 23.11.2026'], ['Status: geplant']]);
  });

  test('takes any title as the name of its sheet', async () => {
    const [sheet] = await readWorkbook(await written('c.xlsx', 'xlsx', { ...table, title: 'Projekte: [Nord/Süd]?*' }));
    expect(sheet?.sheet).toBe('Projekte   Nord Süd');
  });
});

test('a name Windows refuses is named, with one that can be stored, and no file is made', async () => {
  for (const [name, suggestion] of [
    ['Projekte: Mai.xlsx', 'Projekte_ Mai.xlsx'],
    ['con.csv', '_con.csv'],
    ['Liste.', 'Liste'],
  ] as const) {
    const path = office.file(name);
    const refused = await office.ask('table.export', { ...table, ticket: path, format: 'csv' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'name-unusable', suggestion } });
    expect(existsSync(path)).toBe(false);
    expect(await office.ask('table.calendar', { ticket: path, name: 'Tage', events: [] })).toEqual(refused);
    await office.get('table.export', { ...table, ticket: office.file(suggestion), format: 'csv' });
  }
});

test('a ticket of nothing is refused, and a folder that is not there leaves no file behind', async () => {
  const nowhere = await office.ask('table.export', { ...table, ticket: 'unbekannt', format: 'csv' });
  expect(nowhere).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  const gone = office.file('fehlt/a.xlsx');
  const refused = await office.ask('table.export', { ...table, ticket: gone, format: 'xlsx' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'place-unusable', reason: 'gone' } });
  expect(existsSync(gone)).toBe(false);
  expect(readdirSync(office.dir).filter((name) => name.endsWith('.part'))).toEqual([]);
});
