import { readdirSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Choice } from '../../db/export/rows.ts';
import { sheetNames } from '../../db/export/sheet-names.ts';
import { type Filled, xlsxSheets } from '../../db/export/xlsx.ts';
import { entities } from '../../shared/entities.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { openFullOffice } from './full-office.ts';

const label = entities.project.fields;

type Table = readonly (readonly unknown[])[];

let office: TestOffice;
let town: TestOffice;
const tables = new Map<string, Table>();
let outcome: { readonly records: number; readonly leftOut: object; readonly cut: number };
beforeAll(async () => {
  ({ office, town } = await openFullOffice());
  const ticket = office.file('alles.xlsx');
  outcome = await office.get('export.all', { ticket, format: 'xlsx' });
  for (const { sheet, data } of await readWorkbook(ticket)) tables.set(sheet, data);
});
afterAll(() => {
  office.close();
  town.close();
});

const table = (name: string): Table => tables.get(name) ?? [];
/** The value in the row that begins with a title, under a heading. */
function cell(sheet: string, title: string, heading: string): unknown {
  const [headings = [], ...rows] = table(sheet);
  return rows.find((row) => row.some((value) => value === title))?.[headings.indexOf(heading)];
}

describe('the workbook, read back', () => {
  test('has a sheet for every kind of record, with every record people see', async () => {
    for (const declared of Object.values(entities)) {
      const { total } = await office.get('record.list', { entity: declared.name, limit: 1 });
      const [headings, ...rows] = table(sheetNames().get(declared.name) ?? '');
      const closed = declared.name === 'note' ? 3 : 0;
      expect([declared.name, rows.length]).toEqual([declared.name, total - closed]);
      if (rows.length > 0) expect(headings?.[0]).toBe(Object.values(declared.fields)[0]?.label.de);
    }
  });

  test('has days and money one can reckon with', () => {
    const end = cell('Projekte', 'Radwegenetz Nord', label.endOn.label.de);
    expect(end).toEqual(new Date('2027-06-30T00:00:00Z'));
    expect(cell('Projekte', 'Radwegenetz Nord', label.budgetCents.label.de)).toBe(1_234_567.89);
  });

  test('shows moments as the clock on the wall showed them', () => {
    // 08:00 in Greenwich is 09:00 here in November.
    expect(cell('Kommunen', 'Dülmen', 'Angelegt')).toEqual(new Date('2026-11-23T09:00:06Z'));
  });

  test('names what a reference points to, and keeps the id of every record', () => {
    const [headings = [], ...rows] = table('Kommentare');
    expect(rows[0]?.[headings.indexOf(entities.comment.fields.on.label.de)]).toMatch(/^Radwegenetz/);
    const ids = table('Projekte')
      .slice(1)
      .map((row) => row.at(-1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(String(id)))).toBe(true);
  });

  test('says where people still disagree', () => {
    expect(cell('Projekte', 'Radwegenetz Nord', 'Konflikt in')).toBe(entities.project.fields.title.label.de);
  });

  test('keeps a text that looks like a formula a text, to the letter', () => {
    expect(table('Kommentare').flat()).toContain('=HYPERLINK("http://böse")');
  });

  test('leaves out what was not ticked and what was deleted, and says so on its first sheet', () => {
    const words = [...tables.values()].flat(2);
    for (const secret of ['Geheimer Gedanke', 'Nur im Kreishaus', 'Grundstückssache', 'Wird gelöscht']) {
      expect(words).not.toContain(secret);
    }
    expect(outcome.leftOut).toEqual({ private: 1, site: 1, nonpublic: 1 });
    expect(table('Übersicht').at(-1)).toEqual(['Nicht enthalten: nichtöffentliche Sitzung', 1]);
  });

  test('has it, marked, when it was ticked', async () => {
    const ticket = office.file('mit.xlsx');
    await office.get('export.all', { ticket, format: 'xlsx', include: ['private', 'site', 'nonpublic'] });
    const [headings = [], ...rows] = (await readWorkbook(ticket)).find(({ sheet }) => sheet === 'Notizen')?.data ?? [];
    const marks = rows.flatMap((row) => row[headings.indexOf('Verbleib')] ?? []);
    expect(marks.sort()).toEqual(['nichtöffentliche Sitzung', 'nur dieser Standort', 'nur ich']);
  });

  test('leaves nothing beside it', () => {
    expect(readdirSync(office.dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

/** All sheets at once, with room for so many cells. */
function filled(limit?: number): Filled {
  const choice: Choice = { include: new Set(), leftOut: { private: 0, site: 0, nonpublic: 0 }, closed: new Set() };
  const steps = xlsxSheets(storeOf(office).reader, choice, 0, limit);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the sheets', () => {
  test('hold their first row in place, in letters that stand out', () => {
    for (const { stickyRowsCount, data } of filled().sheets) {
      expect(stickyRowsCount).toBe(1);
      expect(data[0]?.every((heading) => heading?.fontWeight === 'bold')).toBe(true);
    }
  });

  test('say of every cell what it is; none is a formula', () => {
    const cells = filled().sheets.flatMap(({ data }) => data.flat());
    expect(cells.length).toBeGreaterThan(5000);
    for (const one of cells) {
      if (one === null) continue;
      expect([String, Number, Date]).toContain(one.type);
      if (one.type !== String) expect(one.format).toBeTruthy();
    }
  });

  test('never hold more than there is room for; what is missing is counted and said', () => {
    const [whole, small] = [filled(), filled(500)];
    expect(whole.cut).toBe(0);
    expect(small.cut).toBe(whole.records - small.records);
    expect(small.cut).toBeGreaterThan(100);
    expect(small.sheets[0]?.data.at(-1)?.[1]?.value).toBe(small.cut);
  });
});

test('names of sheets are such as every spreadsheet takes, each only once', () => {
  const names = [...sheetNames().values()];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/);
});
