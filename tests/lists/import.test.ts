import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { formatMoney } from '../../shared/core/money.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { makes, writeBigList } from './big-list.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/lists/${name}`, import.meta.url));

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

type Choices = Partial<Omit<Input<'list.apply'>, 'ticket' | 'kind' | 'seen'>>;

const preview = (ticket: string, choices: Choices = {}) =>
  office.get('list.preview', { ticket, kind: 'projects', ...choices });

/** Looks at a list and takes it over as it was shown. */
async function takeOver(ticket: string, choices: Choices = {}) {
  const shown = await preview(ticket, choices);
  const applied = await office.get('list.apply', { ticket, kind: 'projects', ...choices, seen: shown.digest });
  return { shown, applied };
}

const write = (name: string, text: string): string => {
  const path = office.file(name);
  writeFileSync(path, text);
  return path;
};

async function projects(): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const { rows } = await office.get('record.list', { entity: 'project', limit: 20_000 });
  return new Map(rows.map((row) => [String(row['code'] ?? row['title']), row]));
}

const only = async (): Promise<Record<string, unknown>> => [...(await projects()).values()][0] ?? {};
const faultsOf = ({ rows }: Output<'list.preview'>) =>
  rows.flatMap(({ row, faults }) => faults.map(({ column, text, code }) => ({ row, column, text, code })));

describe.each(makes)('2 500 projects, 40 of them broken (%s)', (make) => {
  test('every broken cell is named, everything else is taken over, and no word is lost', async () => {
    const list = await writeBigList(office.file(make.includes('XLSX') ? 'liste.xlsx' : 'liste.csv'), make, 2500, 40);
    const { shown, applied } = await takeOver(list.path);

    expect(faultsOf(shown)).toEqual(list.broken);
    expect(shown.counts).toMatchObject({ new: 2460, faulty: 40, leftOut: 5, written: 2495 });
    expect(applied).toMatchObject({ created: 2495, changed: 0 });
    const taken = await projects();
    const bodies = new Map(
      (await office.get('record.list', { entity: 'body', limit: 50 })).rows.map((row) => [row.id, row['name']]),
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
    await office.get('undo', {});
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
    expect(await office.get('list.open', { ticket: fixture(name), kind: 'projects' })).toMatchObject(expected);
  });

  test('the columns of each find their fields', async () => {
    const fields = await Promise.all(
      ['semikolon-windows-1252.csv', 'komma-utf-8.csv', 'verbundener-kopf.xlsx'].map(async (name) => {
        const { columns } = await office.get('list.open', { ticket: fixture(name), kind: 'projects' });
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
    await create(office, 'strategyField', { title: 'Mobilität' });
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
    const other = await office.get('list.open', { ticket, kind: 'projects', sheet: 2 });
    expect([other.sheet, other.rows, other.columns[0]?.title]).toEqual([2, 1, 'Titel']);
    const lower = await office.get('list.open', { ticket, kind: 'projects', head: { first: 5, last: 5 } });
    expect([lower.rows, lower.columns[1]?.title]).toEqual([3, 'Radwege digital erfassen']);
  });
});

test('what the program gives out as a workbook it reads again: its projects are found, and nothing has changed', async () => {
  const bodyId = await create(office, 'body', { name: 'Neustadt', ags: '99999999' });
  const fields = { code: 'P1', status: 'running', leadBodyId: bodyId, endOn: '2027-03-31', budgetCents: 123_456_789 };
  await create(office, 'project', { title: 'Radweg', summary: 'Zeile eins\nZeile zwei', ...fields });
  await create(office, 'project', { title: 'Mitfahrbank', ampel: 'yellow', priority: 'high' });
  const ticket = office.file('alles.xlsx');
  await office.get('export.all', { ticket, format: 'xlsx' });

  const opened = await office.get('list.open', { ticket, kind: 'projects' });
  expect(opened.sheets[opened.sheet]).toBe('Projekte');
  const own = opened.columns.filter(({ target }) => target === 'keep').map(({ key }) => [key, 'ignore']);
  const { counts } = await preview(ticket, { mapping: { columns: Object.fromEntries(own) } });
  expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, faulty: 0 });
});

describe('the second list', () => {
  const first = 'Nr.;Titel;Status;Ende;Notiz\n1;Radweg;geplant;31.12.2027;alt\n2;Karte;läuft;;\n';

  test('updates what it says anew and leaves alone what was written here', async () => {
    await takeOver(write('a.csv', first));
    const { id, version } = (await projects()).get('1') as { id: string; version: string };
    await office.get('record.update', {
      entity: 'project',
      id,
      set: { title: 'Radweg Nord', trend: 'up' },
      seen: version,
    });
    const { shown } = await takeOver(write('b.csv', first.replace('geplant', 'läuft').replace(';alt', ';neu')));

    expect(shown.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    expect((await projects()).get('1')).toMatchObject({
      title: 'Radweg Nord',
      status: 'running',
      trend: 'up',
      summary: 'Aus der Liste:\nNotiz: neu',
    });
  });

  test.each([
    ['here', 'Radweg hier'],
    ['list', 'Radweg Liste'],
  ] as const)('where both have changed, what is preferred counts: %s', async (prefers, title) => {
    await takeOver(write('a.csv', first));
    const { id } = (await projects()).get('1') as { id: string };
    await office.get('record.update', { entity: 'project', id, set: { title: 'Radweg hier' } });
    const { shown } = await takeOver(write('b.csv', first.replace('Radweg', 'Radweg Liste')), { prefers });

    expect(shown.both).toBe(1);
    expect((await projects()).get('1')?.['title']).toBe(title);
    expect((await preview(office.file('b.csv'))).counts).toMatchObject({ unchanged: 2, written: 0 });
  });

  test('finds a project without a number by what it was called the last time', async () => {
    await takeOver(write('a.csv', 'Titel;Status\nRadweg;Idee\n'));
    const { id } = (await only()) as { id: string };
    await office.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
    await takeOver(write('b.csv', 'Titel;Status\nRadweg;läuft\n'));

    expect(await only()).toMatchObject({ id, title: 'Radweg Nord', status: 'running' });
    expect((await projects()).size).toBe(1);
  });

  test('after an undo counts as the first one again', async () => {
    await takeOver(write('a.csv', first));
    await takeOver(write('b.csv', first.replace('geplant', 'läuft')));
    await office.get('undo', {});
    expect((await projects()).get('1')?.['status']).toBe('planned');
    const { shown } = await takeOver(office.file('b.csv'));

    expect(shown.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await projects()).get('1')?.['status']).toBe('running');
  });

  test('taken over once more without a difference does not hide a later undo', async () => {
    const path = write('a.csv', first);
    await takeOver(path);
    await takeOver(path);
    await office.get('undo', {});
    expect((await preview(path)).counts).toMatchObject({ new: 2, unchanged: 0 });
    await office.get('redo', {});
    expect((await preview(path)).counts).toMatchObject({ new: 0, unchanged: 2 });
  });

  test('empties what it had filled, and nothing else', async () => {
    await takeOver(write('a.csv', first));
    await takeOver(write('b.csv', first.replace('31.12.2027', '').replace(';alt', ';')));
    expect((await projects()).get('1')).toMatchObject({ endOn: null, summary: null });
  });

  test('is understood as the first one was mapped by hand', async () => {
    const text = 'Wie es heißt;Wo;Rest\nRadweg;Dülmen;x\n';
    const mapping = {
      columns: { 'Wie es heißt': 'title', Wo: 'leadBodyId', Rest: 'ignore' },
      values: { leadBodyId: {} },
    };
    await takeOver(write('a.csv', text), { mapping });
    const { columns } = await office.get('list.open', { ticket: write('b.csv', text), kind: 'projects' });
    expect(columns.map(({ target, because }) => [target, because])).toEqual([
      ['title', 'remembered'],
      ['leadBodyId', 'remembered'],
      ['ignore', 'remembered'],
    ]);
  });
});

describe('words nobody knows', () => {
  const text = 'Titel;Status;Kümmerer\nRadweg;im Werden;Zora Neu\nKarte;im Werden;Zora Neu\nBank;läuft;Frau Niemand\n';

  test('are listed once, the most frequent first', async () => {
    const { unknown } = await preview(write('a.csv', text));
    expect(unknown.map(({ field, text: word, count }) => [field, word, count])).toEqual([
      ['caretakerPersonId', 'Zora Neu', 2],
      ['status', 'im Werden', 2],
      ['caretakerPersonId', 'Frau Niemand', 1],
    ]);
  });

  test('lead where a person says; a person is made once, with a legal basis, and found by the next list', async () => {
    const values = {
      status: { 'im werden': 'running' },
      caretakerPersonId: { 'zora neu': 'new', 'frau niemand': 'ignore' },
    };
    const path = write('a.csv', text);
    const { shown, applied } = await takeOver(path, { mapping: { values } });
    expect(shown.counts).toMatchObject({ new: 3, faulty: 0 });
    expect(applied).toMatchObject({ created: 3, persons: 1 });
    const { rows } = await office.get('record.list', { entity: 'person' });
    expect(rows).toMatchObject([{ displayName: 'Zora Neu', legalBasis: expect.stringContaining('DSG NRW') }]);
    const taken = await projects();
    expect(taken.get('Radweg')).toMatchObject({ status: 'running', caretakerPersonId: rows[0]?.id });
    expect(taken.get('Bank')).toMatchObject({ caretakerPersonId: null, summary: null });

    const again = await takeOver(path);
    expect(again.shown.counts).toMatchObject({ unchanged: 3, faulty: 0, written: 0 });
    await office.get('undo', {});
    expect(await office.get('record.list', { entity: 'person' })).toMatchObject({ total: 0 });
  });
});

describe('what a person may choose', () => {
  const text = 'Titel;Ende\nRadweg;bald\nKarte;31.12.2027\nBank;31.12.2027\n';

  test('faulty rows can be left out, and rows can be taken out by hand', async () => {
    const { shown } = await takeOver(write('a.csv', text), { faulty: 'leave', without: [4] });
    expect(shown.counts).toMatchObject({ new: 1, faulty: 1, leftOut: 1, without: 1, written: 1 });
    expect([...(await projects()).keys()]).toEqual(['Karte']);
  });

  test('a column that fills no field is kept unless it is ignored', async () => {
    const mapping = { columns: { Ende: 'ignore' } };
    await takeOver(write('a.csv', text), { mapping });
    expect((await projects()).get('Radweg')).toMatchObject({ summary: null, endOn: null });
  });

  test('without a column for the title nothing is planned', async () => {
    const reply = await office.ask('list.preview', {
      ticket: write('a.csv', text),
      kind: 'projects',
      mapping: { columns: { Titel: 'keep' } },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-title-column' } });
  });
});

describe('nothing is written but what was seen', () => {
  test('a preview writes nothing at all', async () => {
    const before = await office.get('store.digest', {});
    await preview(fixture('semikolon-windows-1252.csv'));
    expect(await office.get('store.digest', {})).toEqual(before);
    expect(countIn(office, "SELECT count(*) FROM setting WHERE key LIKE 'lists.%'")).toBe(0);
  });

  test.each(['the file', 'a project'])('%s changed since: nothing is taken over', async (what) => {
    const path = office.file('a.csv');
    copyFileSync(fixture('semikolon-windows-1252.csv'), path);
    const { digest } = await preview(path);
    if (what === 'the file') writeFileSync(path, `${readFileSync(path, 'latin1')}P9;Neu\r\n`, 'latin1');
    else await create(office, 'project', { title: 'Bürgerbüro online', code: 'P2' });
    const before = await office.get('store.digest', {});
    const reply = await office.ask('list.apply', { ticket: path, kind: 'projects', seen: digest });

    expect(reply).toMatchObject({ ok: false, error: { code: 'preview-outdated' } });
    expect(await office.get('store.digest', {})).toEqual(before);
  });

  test('cancelling half way leaves nothing', async () => {
    const list = await writeBigList(office.file('a.csv'), makes[0], 600, 4);
    const { digest } = await preview(list.path);
    const before = await office.get('store.digest', {});
    const phases = new Set<string>();
    const { reply } = await answer(
      office.office,
      'list.apply',
      { ticket: list.path, kind: 'projects', seen: digest },
      { task: 't', report: ({ phase, done }) => done > 0 && phases.add(phase), isCancelled: () => phases.has('apply') },
    );

    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await office.get('store.digest', {})).toEqual(before);
    expect((await preview(list.path)).counts).toMatchObject({ new: 596, unchanged: 0 });
  });

  test('a file that is gone is said so', async () => {
    const reply = await office.ask('list.preview', { ticket: office.file('weg.csv'), kind: 'projects' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'file-missing' } });
  });
});

describe('whose projects they are', () => {
  test('a contact may not make projects, and is told so row by row', async () => {
    const contact = await openTestOffice({ body: '05558016', member: 'contact' });
    const path = contact.file('a.csv');
    writeFileSync(path, 'Titel\nRadweg\n');
    const { counts, rows } = await contact.get('list.preview', { ticket: path, kind: 'projects' });
    expect(counts).toMatchObject({ faulty: 1, leftOut: 1, written: 0 });
    expect(rows[0]?.faults[0]?.code).toBe('may-not-create');
    contact.close();
  });

  test('D3: a body marked as not participating does not become the lead', async () => {
    const { rows: bodies } = await office.get('record.list', { entity: 'body', limit: 50 });
    const bodyId = String(bodies.find((row) => row['name'] === 'Dülmen')?.id);
    const projectId = await create(office, 'project', { title: 'Radweg', code: '1' });
    await create(office, 'projectBody', { projectId, bodyId, role: 'not_participating' });
    const { shown } = await takeOver(write('a.csv', 'Nr.;Titel;Kommune;Status\n1;Radweg;Dülmen;läuft\n'));

    expect(faultsOf(shown)).toMatchObject([{ row: 2, column: 'Kommune', code: 'rule' }]);
    expect(await only()).toMatchObject({ leadBodyId: null, status: 'running' });
  });
});
