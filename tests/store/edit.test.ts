import { afterEach, beforeEach, expect, test } from 'vitest';
import { edit } from '../../db/store/edit.ts';
import { assert } from '../../shared/core/assert.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { create } from '../helpers/create.ts';
import { countIn, digestOf, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const pending = () => countIn(office, 'SELECT count(*) FROM pending');
const actions = () => countIn(office, 'SELECT count(*) FROM action');

/** Unsigned ops of this office, oldest first. */
const pendingOps = (): Op[] =>
  (storeOf(office).writing.prepare('SELECT line FROM pending ORDER BY writer, seq').pluck().all() as string[]).map(
    (line) => JSON.parse(line) as Op,
  );

/** Everything that could have changed, as one value. */
const everything = async () => ({
  digest: await digestOf(office),
  pending: pending(),
  actions: actions(),
  search: countIn(office, 'SELECT count(*) FROM search'),
  revision: countIn(office, "SELECT value FROM meta WHERE key = 'revision'"),
});

test('one edit writes the op, the registers, the row, the search and the undo entry', async () => {
  const before = await everything();
  const id = await create(office, 'project', { title: 'Wärmeplanung', budgetCents: 12_300 });

  const op = pendingOps().at(-1);
  expect(op).toMatchObject({ e: 'project', id, p: {}, set: { title: 'Wärmeplanung', budgetCents: 12_300 } });
  const { writing } = storeOf(office);
  const record = writing.prepare('SELECT no, local, hidden, state FROM record WHERE id = ?').get(id) as {
    no: number;
    local: number;
    hidden: number;
    state: string;
  };
  expect(record).toMatchObject({ local: 0, hidden: 0 });
  const writer = (await office.get('office.status', {})).site?.writer;
  expect((JSON.parse(record.state) as RowState).cells['title']?.live).toEqual([
    [`${writer}.${op?.n}`, op?.t, 'Wärmeplanung'],
  ]);
  expect(writing.prepare('SELECT title, budget_cents, hidden, record FROM project WHERE id = ?').get(id)).toEqual({
    title: 'Wärmeplanung',
    budget_cents: 12_300,
    hidden: 0,
    record: record.no,
  });
  expect(writing.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck().all('warmeplanung')).toEqual([
    record.no,
  ]);
  expect(await everything()).toMatchObject({
    pending: before.pending + 1,
    actions: before.actions + 1,
    search: before.search + 1,
    revision: before.revision + 1,
  });
});

test('an edit that decides a conflict takes it off the list in the same transaction', async () => {
  const other = await openTestOffice({ body: '05558032' });
  const id = await create(office, 'project', { title: 'Radweg' });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await office.get('record.update', { entity: 'project', id, set: { title: 'Nord' } });
  await other.get('record.update', { entity: 'project', id, set: { title: 'Süd' } });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  expect(countIn(office, 'SELECT count(*) FROM conflict')).toBe(1);
  await office.get('record.update', { entity: 'project', id, set: { title: 'Süd' } });
  expect(countIn(office, 'SELECT count(*) FROM conflict')).toBe(0);
});

test('a write that changes nothing is not recorded', async () => {
  const id = await create(office, 'project', { title: 'Radweg', status: 'planned', summary: null });
  const period = { from: '2027-01-01', to: null };
  const positionId = await create(office, 'position', { title: 'Leitung' });
  const assignment = await create(office, 'assignment', { positionId, projectId: id, period });
  const before = await everything();
  await office.get('record.update', { entity: 'project', id, set: {} });
  await office.get('record.update', { entity: 'project', id, set: { title: 'Radweg', status: 'planned' } });
  await office.get('record.update', { entity: 'project', id, set: { publicSummary: null } });
  // The order of keys is no difference.
  await office.get('record.update', {
    entity: 'assignment',
    id: assignment,
    set: { period: { to: null, from: '2027-01-01' } },
  });
  await office.get('record.restore', { entity: 'project', id });
  const after = await everything();
  expect(after).toEqual({ ...before, revision: after.revision });
});

test('opening a store is not writing', async () => {
  const before = await everything();
  office = office.reopen();
  expect(await everything()).toEqual(before);
});

test('a call that is refused after it has written leaves no trace', async () => {
  const ids = [await create(office, 'project', { title: 'A' }), await create(office, 'project', { title: 'B' })];
  const missing = '01930000-0000-7000-8000-00000000dead';
  const before = await everything();
  for (const reply of [
    await office.ask('record.updateMany', { entity: 'project', ids: [...ids, missing], set: { status: 'running' } }),
    await office.ask('record.deleteMany', { entity: 'project', ids: [...ids, missing] }),
  ]) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await everything()).toEqual(before);
  }
});

test('an exception in the middle of an action leaves no trace', async () => {
  const before = await everything();
  const project = entityNamed('project');
  expect(() =>
    inTransaction(office, (tx) => {
      assert(project !== null, 'projects are known');
      edit(tx, project, tx.ports.newId(), { title: 'Halb' });
      throw new Error('power');
    }),
  ).toThrow('power');
  expect(await everything()).toEqual(before);
});

test('all ops of one user action carry the number of its first op', async () => {
  await office.get('note.capture', { text: 'Messe #KI #Wärme' });
  const captured = pendingOps().slice(-3);
  expect(captured.map(({ e }) => e)).toEqual(['note', 'tag', 'tag']);
  expect(captured.map(({ x }) => x)).toEqual(captured.map(() => captured[0]?.n));
  await create(office, 'project', { title: 'Danach' });
  const next = pendingOps().at(-1);
  expect(next?.x).toBe(next?.n);
});

test('the numbers of own ops have no gaps, whatever was refused in between', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.ask('record.update', { entity: 'project', id, set: { title: '' } });
  await office.ask('record.updateMany', {
    entity: 'project',
    ids: [id, '01930000-0000-7000-8000-00000000dead'],
    set: { title: 'X' },
  });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  const numbers = pendingOps().map(({ n }) => n);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('a new record belongs to the body of its site unless it says otherwise', async () => {
  const own = (await office.get('office.status', {})).site?.bodyId;
  const { rows } = await office.get('record.list', { entity: 'body', filter: { ags: '05558032' } });
  const plain = await create(office, 'project', { title: 'Eigenes' });
  const named = await create(office, 'project', { title: 'Nottulner', ownerBodyId: rows[0]?.id });
  expect(await office.get('record.get', { entity: 'project', id: plain })).toMatchObject({ ownerBodyId: own });
  expect(await office.get('record.get', { entity: 'project', id: named })).toMatchObject({ ownerBodyId: rows[0]?.id });
});
