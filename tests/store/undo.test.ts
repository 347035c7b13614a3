import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { everythingShown } from '../helpers/shown-rows.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

/** A conflict about a title, decided by nobody yet: here "Nord", elsewhere "Süd" or a deletion. */
async function disputed(elsewhere: 'edit' | 'delete'): Promise<string> {
  const other = await openTestOffice({ body: '05558032' });
  const id = await create(office, 'project', { title: 'Radweg' });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  if (elsewhere === 'delete') await other.get('record.delete', { entity: 'project', id });
  else await other.get('record.update', { entity: 'project', id, set: { title: 'Süd' } });
  await office.get('record.update', { entity: 'project', id, set: { title: 'Nord' } });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  return id;
}

type Act = (at: TestOffice) => Promise<unknown>;
/** Prepares what is needed and answers the action to be taken back. */
type Prepare = (at: TestOffice) => Promise<Act>;

const actions: readonly (readonly [name: string, verb: string, count: number, prepare: Prepare])[] = [
  ['creating a record', 'create', 1, async () => (at) => create(at, 'project', { title: 'Radweg', status: 'running' })],
  [
    'changing a record',
    'update',
    1,
    async (at) => {
      const id = await create(at, 'project', { title: 'Radweg', summary: 'Vorher' });
      const set = { title: 'Radweg Nord', summary: null, budgetCents: 100 };
      return () => at.get('record.update', { entity: 'project', id, set });
    },
  ],
  [
    'deleting a record',
    'delete',
    1,
    async (at) => {
      const id = await create(at, 'project', { title: 'Radweg' });
      return () => at.get('record.delete', { entity: 'project', id });
    },
  ],
  [
    'bringing a deleted record back',
    'restore',
    1,
    async (at) => {
      const id = await create(at, 'project', { title: 'Radweg' });
      await at.get('record.delete', { entity: 'project', id });
      return () => at.get('record.restore', { entity: 'project', id });
    },
  ],
  [
    'creating a record with a natural key again, with other values',
    'restore',
    1,
    async (at) => {
      const fields = { projectId: await create(at, 'project', { title: 'Radweg' }), bodyId: at.ports.newId() };
      const id = await create(at, 'projectBody', { ...fields, role: 'lead' });
      await at.get('record.delete', { entity: 'projectBody', id });
      return () => create(at, 'projectBody', { ...fields, role: 'pilot' });
    },
  ],
  [
    'changing many records',
    'update',
    3,
    async (at) => {
      const ids: string[] = [];
      for (const title of ['A', 'B', 'C']) ids.push(await create(at, 'project', { title, ampel: 'red' }));
      return () => at.get('record.updateMany', { entity: 'project', ids, set: { ampel: 'green' } });
    },
  ],
  [
    'deleting many records',
    'delete',
    3,
    async (at) => {
      const ids: string[] = [];
      for (const title of ['A', 'B', 'C']) ids.push(await create(at, 'project', { title }));
      return () => at.get('record.deleteMany', { entity: 'project', ids });
    },
  ],
  [
    'catching a note with its tags',
    'create',
    3,
    async () => (at) => at.get('note.capture', { text: 'Messe #KI #Netz' }),
  ],
  [
    'completing a deadline',
    'update',
    1,
    async (at) => {
      const id = await create(at, 'deadline', { title: 'Antrag', statedOn: '2026-12-01' });
      return () => at.get('deadline.complete', { id });
    },
  ],
  [
    'deciding a conflict with a value of one’s own',
    'decide',
    1,
    async (at) => {
      const id = await disputed('edit');
      return () => at.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Beides' });
    },
  ],
  [
    'deciding that a record stays deleted',
    'decide',
    1,
    async (at) => {
      const id = await disputed('delete');
      return () => at.get('conflict.resolve', { entity: 'project', id, field: '_del', value: true });
    },
  ],
];

describe('a user action can be taken back and done again:', () => {
  test.each(actions)('%s', async (_name, verb, count, prepare) => {
    const act = await prepare(office);
    const before = await everythingShown(office);
    await act(office);
    const after = await everythingShown(office);
    expect(after).not.toEqual(before);

    const undone = await office.get('undo', {});
    expect(undone.undone).toMatchObject({ verb, count });
    expect(undone.canRedo).toBe(true);
    expect(await everythingShown(office)).toEqual(before);

    const redone = await office.get('redo', {});
    expect(redone).toMatchObject({ redone: undone.undone, canUndo: true, canRedo: false });
    expect(await everythingShown(office)).toEqual(after);

    await office.get('undo', {});
    expect(await everythingShown(office)).toEqual(before);
  });
});

test('what was taken back says in a sentence what it was', async () => {
  const ids = [await create(office, 'project', { title: 'Radweg' }), await create(office, 'project', { title: 'B' })];
  await office.get('record.updateMany', { entity: 'project', ids, set: { status: 'running' } });
  expect((await office.get('undo', {})).undone.label).toBe('Projekt „Radweg“ geändert und 1 weitere');
  expect((await office.get('undo', {})).undone.label).toBe('Projekt „B“ angelegt');
  await office.get('record.delete', { entity: 'project', id: ids[0] as string });
  await office.get('record.restore', { entity: 'project', id: ids[0] as string });
  expect((await office.get('undo', {})).undone.label).toBe('Projekt „Radweg“ wiederhergestellt');
  expect((await office.get('undo', {})).undone.label).toBe('Projekt „Radweg“ gelöscht');
});

test('taking back a decision opens the conflict again, as long as it was not handed on', async () => {
  const id = await disputed('edit');
  const { title } = await office.get('record.get', { entity: 'project', id });
  await office.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Beides' });
  await office.get('undo', {});
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe(title);
  expect((await office.get('conflict.list', {})).total).toBe(1);
});

test('taking back a decision that was handed on shows what was shown before; the conflict stays decided', async () => {
  const id = await disputed('edit');
  const { title } = await office.get('record.get', { entity: 'project', id });
  await office.get('conflict.resolve', { entity: 'project', id, field: 'title', value: 'Beides' });
  await office.get('bundle.create', { ticket: office.file('handed-on.dabundle') });
  await office.get('undo', {});
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe(title);
  expect((await office.get('conflict.list', {})).total).toBe(0);
});

test('taking back the decision to keep a record does not delete it', async () => {
  const id = await disputed('delete');
  await office.get('conflict.resolve', { entity: 'project', id, field: '_del', value: false });
  await office.get('undo', {});
  expect((await office.get('record.get', { entity: 'project', id })).deleted).toBeUndefined();
});

test('actions are taken back one by one, newest first, and the first of all is refused', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await office.get('record.update', { entity: 'project', id, set: { title: 'C' } });
  const titles: unknown[] = [];
  for (let n = 0; n < 2; n += 1) {
    await office.get('undo', {});
    titles.push((await office.get('record.get', { entity: 'project', id })).title);
  }
  expect(titles).toEqual(['B', 'A']);
  expect(await office.get('undo', {})).toMatchObject({ canUndo: false });
  expect(await office.ask('undo', {})).toMatchObject({
    error: { code: 'nothing-to-undo', message: 'Es gibt nichts rückgängig zu machen.' },
  });
  for (const title of ['A', 'B', 'C']) {
    await office.get('redo', {});
    expect((await office.get('record.get', { entity: 'project', id })).title).toBe(title);
  }
  expect(await office.ask('redo', {})).toMatchObject({ error: { code: 'nothing-to-redo' } });
});

test('an undo is refused as a whole when somebody has changed one of the values since', async () => {
  const ids = [await create(office, 'project', { title: 'A' }), await create(office, 'project', { title: 'B' })];
  const other = await openTestOffice({ body: '05558032' });
  await office.get('record.updateMany', { entity: 'project', ids, set: { status: 'running' } });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await other.get('record.update', { entity: 'project', id: ids[1] as string, set: { status: 'paused' } });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  const before = await digestOf(office);
  expect(await office.ask('undo', {})).toMatchObject({
    error: { code: 'changed-meanwhile', message: expect.stringMatching(/Es wurde nichts zurückgenommen\.$/) },
  });
  expect(await digestOf(office)).toEqual(before);
});

test('another field that somebody changed since does not stand in the way, and stays', async () => {
  const id = await create(office, 'project', { title: 'A' });
  const other = await openTestOffice({ body: '05558032' });
  await office.get('record.update', { entity: 'project', id, set: { status: 'running' } });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await other.get('record.update', { entity: 'project', id, set: { title: 'Umbenannt' } });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  await office.get('undo', {});
  expect(await office.get('record.get', { entity: 'project', id })).toMatchObject({
    title: 'Umbenannt',
    status: 'idea',
  });
});

test('after a new action nothing can be done again', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await office.get('undo', {});
  await office.get('record.update', { entity: 'project', id, set: { title: 'C' } });
  expect(await office.ask('redo', {})).toMatchObject({ error: { code: 'nothing-to-redo' } });
  await office.get('undo', {});
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe('A');
});

test('a refused or empty action is none that could be taken back', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await office.ask('record.update', { entity: 'project', id, set: { title: '' } });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await office.get('setting.put', { key: 'theme', value: 'dark' });
  await office.get('undo', {});
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe('A');
});

test('undo and redo survive a restart', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  office = office.reopen();
  await office.get('undo', {});
  office = office.reopen();
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe('A');
  await office.get('redo', {});
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe('B');
});

test('an undo is an edit like any other and reaches the other sites', async () => {
  const other = await openTestOffice({ body: '05558032' });
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await office.get('undo', {});
  await other.get('bundle.import', { ticket: await exportAll(office) });
  expect((await other.get('record.get', { entity: 'project', id })).title).toBe('A');
  expect((await other.get('conflict.list', {})).total).toBe(0);
  other.close();
});

test('two hundred actions can be taken back; older ones are forgotten', async () => {
  const id = await create(office, 'project', { title: '0' });
  for (let n = 1; n <= 205; n += 1)
    await office.get('record.update', { entity: 'project', id, set: { title: String(n) } });
  let undone = 0;
  while ((await office.ask('undo', {})).ok) undone += 1;
  expect(undone).toBe(200);
  expect((await office.get('record.get', { entity: 'project', id })).title).toBe('5');
});
