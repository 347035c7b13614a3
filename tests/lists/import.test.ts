import { describe, expect, test } from 'vitest';
import { formatMoney } from '../../shared/core/money.ts';
import { create } from '../helpers/create.ts';
import { makes, writeBigList } from './big-list.ts';
import { faultsOf, fixture, listDesk } from './list-desk.ts';

const desk = listDesk();
const { preview, takeOver, projects } = desk;

describe.each(makes)('2 500 projects, 40 of them broken (%s)', (make) => {
  test('every broken cell is named, everything else is taken over, and no word is lost', async () => {
    const list = await writeBigList(
      desk.office.file(make.includes('XLSX') ? 'liste.xlsx' : 'liste.csv'),
      make,
      2500,
      40,
    );
    const { shown, applied } = await takeOver(list.path);

    expect(faultsOf(shown)).toEqual(list.broken);
    expect(shown.counts).toMatchObject({ new: 2460, faulty: 40, leftOut: 5, written: 2495 });
    expect(applied).toMatchObject({ created: 2495, changed: 0 });
    const taken = await projects();
    const bodies = new Map(
      (await desk.office.get('record.list', { entity: 'body', limit: 50 })).rows.map((row) => [row.id, row['name']]),
    );
    for (const { cells, broken } of list.rows) {
      if (broken === 'Titel') continue;
      const record = taken.get(cells['Nr.']);
      const [year, month, day] = String(record?.['startOn']).split('-');
      const says = {
        Titel: record?.['title'],
        Kommune: bodies.get(String(record?.['leadBodyId'])),
        Beginn: `${day}.${month}.${year}`,
        Budget: formatMoney(Number(record?.['budgetCents'])),
      };
      for (const [column, value] of Object.entries(says))
        if (column !== broken) expect(value).toBe(cells[column as keyof typeof says]);
      if (broken !== null) expect(record?.['summary']).toContain(`${broken}: ${cells[broken]}`);
      for (const line of cells.Notiz.split('\n')) expect(record?.['summary']).toContain(line);
    }

    const again = await preview(list.path);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2460, faulty: 40, written: 0 });
    await desk.office.get('undo', {});
    expect((await projects()).size).toBe(0);
    expect((await preview(list.path)).counts).toMatchObject({ new: 2460, faulty: 40, written: 2495 });
  }, 240_000);
});

describe('the lists kept as samples', () => {
  test.each([
    [
      'semikolon-windows-1252.csv',
      { format: 'csv', encoding: 'windows-1252', separator: ';', head: { first: 3, last: 3 } },
    ],
    ['komma-utf-8.csv', { format: 'csv', encoding: 'utf-8', separator: ',', head: { first: 1, last: 1 } }],
    ['verbundener-kopf.xlsx', { format: 'xlsx', sheet: 1, head: { first: 3, last: 4 } }],
  ])('%s is understood as it is', async (name, expected) => {
    expect(await desk.office.get('list.open', { ticket: fixture(name), kind: 'projects' })).toMatchObject(expected);
  });

  test('the columns of each find their fields', async () => {
    const fields = await Promise.all(
      ['semikolon-windows-1252.csv', 'komma-utf-8.csv', 'verbundener-kopf.xlsx'].map(async (name) => {
        const { columns } = await desk.office.get('list.open', { ticket: fixture(name), kind: 'projects' });
        return columns.map(({ target }) => target).join(' ');
      }),
    );
    expect(fields).toEqual([
      'code title leadBodyId status ampel startOn endOn budgetCents summary',
      'code title caretakerPersonId startOn endOn budgetCents summary keep',
      'code title fieldId startOn endOn budgetCents priority caretakerPersonId summary',
    ]);
  });

  test('amounts in thousands, days in many spellings and broken cells come out as they should', async () => {
    await takeOver(fixture('semikolon-windows-1252.csv'));
    const taken = await projects();
    expect(taken.get('P1')).toMatchObject({
      budgetCents: 125_000_000,
      startOn: '2026-03-01',
      status: 'running',
      ampel: 'green',
    });
    expect(taken.get('P2')).toMatchObject({ budgetCents: 8_550_000, summary: 'Zwei Zeilen:\nzweite; mit Semikolon' });
    expect(taken.get('P3')).toMatchObject({ startOn: '2025-01-15', ampel: 'unknown', summary: null });
    expect(taken.get('P4')).toMatchObject({
      startOn: null,
      summary: '=Summe(A1)\n\nAus der Liste:\nLaufzeit von: Mai 2027\nLaufzeit bis: 31.02.2028\nKosten in T€: viel',
    });
  });

  test('merged cells, days as text and as numbers, formulas without a result, percent and yes', async () => {
    await create(desk.office, 'strategyField', { title: 'Mobilität' });
    await takeOver(fixture('verbundener-kopf.xlsx'));
    const taken = await projects();
    expect(taken.get('W1')).toMatchObject({ startOn: '2026-02-01', endOn: '2027-03-31', budgetCents: 15_000_050 });
    expect(taken.get('W2')).toMatchObject({ startOn: '2026-05-01', fieldId: taken.get('W1')?.['fieldId'] });
    expect(taken.get('W2')?.['fieldId']).toEqual(expect.any(String));
    expect(taken.get('W3')?.['summary']).toContain('ja\n\nAus der Liste:\nHandlungsfeld: Bildung');
    expect(taken.get('W4')?.['summary']).toBe(
      '25 %\n\nAus der Liste:\nHandlungsfeld: Verwaltung\nLaufzeit Beginn: III. Quartal 2026\nBudget (€): =F5*2',
    );
  });

  test('another sheet, and a head somewhere else, can be chosen', async () => {
    const ticket = fixture('verbundener-kopf.xlsx');
    const other = await desk.office.get('list.open', { ticket, kind: 'projects', sheet: 2 });
    expect([other.sheet, other.rows, other.columns[0]?.title]).toEqual([2, 1, 'Titel']);
    const lower = await desk.office.get('list.open', { ticket, kind: 'projects', head: { first: 5, last: 5 } });
    expect([lower.rows, lower.columns[1]?.title]).toEqual([3, 'Radwege digital erfassen']);
  });
});

test('what the program gives out as a workbook it reads again: its projects are found, and nothing has changed', async () => {
  const bodyId = await create(desk.office, 'body', { name: 'Neustadt', ags: '99999999' });
  const fields = { code: 'P1', status: 'running', leadBodyId: bodyId, endOn: '2027-03-31', budgetCents: 123_456_789 };
  await create(desk.office, 'project', { title: 'Radweg', summary: 'Zeile eins\nZeile zwei', ...fields });
  await create(desk.office, 'project', { title: 'Mitfahrbank', ampel: 'yellow', priority: 'high' });
  const ticket = desk.office.file('alles.xlsx');
  await desk.office.get('export.all', { ticket, format: 'xlsx' });

  const opened = await desk.office.get('list.open', { ticket, kind: 'projects' });
  expect(opened.sheets[opened.sheet]).toBe('Projekte');
  const own = opened.columns.filter(({ target }) => target === 'keep').map(({ key }) => [key, 'ignore']);
  const { counts } = await preview(ticket, { mapping: { columns: Object.fromEntries(own) } });
  expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
});
