import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { create } from '../helpers/create.ts';
import { countIn, openTestOffice } from '../helpers/office.ts';
import { makes, writeBigList } from './big-list.ts';
import { faultsOf, fixture, listDesk } from './list-desk.ts';

const desk = listDesk();
const { preview, takeOver, write, projects, only } = desk;

describe('the second list', () => {
  const first = 'Nr.;Titel;Status;Ende;Notiz\n1;Radweg;geplant;31.12.2027;alt\n2;Karte;läuft;;\n';

  test('updates what it says anew and leaves alone what was written here', async () => {
    await takeOver(write('a.csv', first));
    const { id, version } = (await projects()).get('1') as { id: string; version: string };
    await desk.office.get('record.update', {
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
    await desk.office.get('record.update', { entity: 'project', id, set: { title: 'Radweg hier' } });
    const { shown } = await takeOver(write('b.csv', first.replace('Radweg', 'Radweg Liste')), { prefers });

    expect(shown.both).toBe(1);
    expect((await projects()).get('1')?.['title']).toBe(title);
    expect((await preview(desk.office.file('b.csv'))).counts).toMatchObject({ unchanged: 2, written: 0 });
  });

  test('finds a project without a number by what it was called the last time', async () => {
    await takeOver(write('a.csv', 'Titel;Status\nRadweg;Idee\n'));
    const { id } = (await only()) as { id: string };
    await desk.office.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
    await takeOver(write('b.csv', 'Titel;Status\nRadweg;läuft\n'));

    expect(await only()).toMatchObject({ id, title: 'Radweg Nord', status: 'running' });
    expect((await projects()).size).toBe(1);
  });

  test('after an undo counts as the first one again', async () => {
    await takeOver(write('a.csv', first));
    await takeOver(write('b.csv', first.replace('geplant', 'läuft')));
    await desk.office.get('undo', {});
    expect((await projects()).get('1')?.['status']).toBe('planned');
    const { shown } = await takeOver(desk.office.file('b.csv'));

    expect(shown.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect((await projects()).get('1')?.['status']).toBe('running');
  });

  test('taken over once more without a difference does not hide a later undo', async () => {
    const path = write('a.csv', first);
    await takeOver(path);
    await takeOver(path);
    await desk.office.get('undo', {});
    expect((await preview(path)).counts).toMatchObject({ new: 2, unchanged: 0 });
    await desk.office.get('redo', {});
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
    const { columns } = await desk.office.get('list.open', { ticket: write('b.csv', text), kind: 'projects' });
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
    const { rows } = await desk.office.get('record.list', { entity: 'person' });
    expect(rows).toMatchObject([{ displayName: 'Zora Neu', legalBasis: expect.stringContaining('DSG NRW') }]);
    const taken = await projects();
    expect(taken.get('Radweg')).toMatchObject({ status: 'running', caretakerPersonId: rows[0]?.id });
    expect(taken.get('Bank')).toMatchObject({ caretakerPersonId: null, summary: null });

    const again = await takeOver(path);
    expect(again.shown.counts).toMatchObject({ unchanged: 3, faulty: 0, written: 0 });
    await desk.office.get('undo', {});
    expect(await desk.office.get('record.list', { entity: 'person' })).toMatchObject({ total: 0 });
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
    const reply = await desk.office.ask('list.preview', {
      ticket: write('a.csv', text),
      kind: 'projects',
      mapping: { columns: { Titel: 'keep' } },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'no-title-column' } });
  });
});

describe('nothing is written but what was seen', () => {
  test('a preview writes nothing at all', async () => {
    const before = await desk.office.get('store.digest', {});
    await preview(fixture('semikolon-windows-1252.csv'));
    expect(await desk.office.get('store.digest', {})).toEqual(before);
    expect(countIn(desk.office, "SELECT count(*) FROM setting WHERE key LIKE 'lists.%'")).toBe(0);
  });

  test.each(['the file', 'a project'])('%s changed since: nothing is taken over', async (what) => {
    const path = desk.office.file('a.csv');
    copyFileSync(fixture('semikolon-windows-1252.csv'), path);
    const { digest } = await preview(path);
    if (what === 'the file') writeFileSync(path, `${readFileSync(path, 'latin1')}P9;Neu\r\n`, 'latin1');
    else await create(desk.office, 'project', { title: 'Bürgerbüro online', code: 'P2' });
    const before = await desk.office.get('store.digest', {});
    const reply = await desk.office.ask('list.apply', { ticket: path, kind: 'projects', seen: digest });

    expect(reply).toMatchObject({ ok: false, error: { code: 'preview-outdated' } });
    expect(await desk.office.get('store.digest', {})).toEqual(before);
  });

  test('cancelling half way leaves nothing', async () => {
    const list = await writeBigList(desk.office.file('a.csv'), makes[0], 600, 4);
    const { digest } = await preview(list.path);
    const before = await desk.office.get('store.digest', {});
    const phases = new Set<string>();
    const { reply } = await answer(
      desk.office.office,
      'list.apply',
      { ticket: list.path, kind: 'projects', seen: digest },
      { task: 't', report: ({ phase, done }) => done > 0 && phases.add(phase), isCancelled: () => phases.has('apply') },
    );

    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await desk.office.get('store.digest', {})).toEqual(before);
    expect((await preview(list.path)).counts).toMatchObject({ new: 596, unchanged: 0 });
  });

  test('a file that is gone is said so', async () => {
    const reply = await desk.office.ask('list.preview', { ticket: desk.office.file('weg.csv'), kind: 'projects' });
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
    const { rows: bodies } = await desk.office.get('record.list', { entity: 'body', limit: 50 });
    const bodyId = String(bodies.find((row) => row['name'] === 'Dülmen')?.id);
    const projectId = await create(desk.office, 'project', { title: 'Radweg', code: '1' });
    await create(desk.office, 'projectBody', { projectId, bodyId, role: 'not_participating' });
    const { shown } = await takeOver(write('a.csv', 'Nr.;Titel;Kommune;Status\n1;Radweg;Dülmen;läuft\n'));

    expect(faultsOf(shown)).toMatchObject([{ row: 2, column: 'Kommune', code: 'rule' }]);
    expect(await only()).toMatchObject({ leadBodyId: null, status: 'running' });
  });
});
