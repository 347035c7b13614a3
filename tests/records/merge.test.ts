import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let here: TestOffice;
let there: TestOffice;
let old: string;
let twin: string;

beforeEach(async () => {
  here = await openTestOffice();
  there = await openTestOffice({ label: 'Zweitrechner' });
  old = await create(here, 'project', { title: 'Breitbandausbau', code: 'P1' });
  twin = await create(here, 'project', { title: 'Breitband-Ausbau', summary: 'Nur hier steht etwas.', code: 'P2' });
});
afterEach(() => {
  here.close();
  there.close();
});

const merge = (at: TestOffice, keep: string, drop: string) => at.get('record.merge', { entity: 'project', keep, drop });
const get = (at: TestOffice, id: string) => at.get('record.get', { entity: 'project', id });
const listed = async (at: TestOffice) =>
  (await at.get('record.list', { entity: 'project', sort: ['code'] })).rows.map(({ id }) => id);
const give = async (from: TestOffice, to: TestOffice) =>
  to.get('bundle.import', { ticket: await exportAll(from, `${Math.floor(from.ports.nowMs())}.dabundle`) });

describe('records that look like the same thing', () => {
  test('are found by their title, folded and without punctuation, the oldest first', async () => {
    await create(here, 'project', { title: 'Radweg' });
    const { groups, total } = await here.get('duplicates.list', { entity: 'project' });
    expect(total).toBe(1);
    expect(groups[0]?.rows.map(({ id, filled }) => [id, filled])).toEqual([
      [old, expect.any(Number)],
      [twin, expect.any(Number)],
    ]);
    expect(groups[0]?.rows[1]?.filled).toBeGreaterThan(groups[0]?.rows[0]?.filled ?? 0);
  });

  test('need more than the same name where the model says so: a person is one of a body', async () => {
    const [first, second] = (await here.get('record.list', { entity: 'body', limit: 2 })).rows.map(({ id }) => id);
    await create(here, 'person', { displayName: 'Anna Müller', bodyId: first });
    await create(here, 'person', { displayName: 'Anna Müller', bodyId: second });
    expect(await here.get('duplicates.list', { entity: 'person' })).toEqual({ groups: [], total: 0 });
    await create(here, 'person', { displayName: 'anna mueller', bodyId: first });
    expect((await here.get('duplicates.list', { entity: 'person' })).total).toBe(1);
  });

  test('are none where a natural key makes them one, and no longer once they are merged', async () => {
    expect(await here.get('duplicates.list', { entity: 'body' })).toEqual({ groups: [], total: 0 });
    await merge(here, old, twin);
    expect((await here.get('duplicates.list', { entity: 'project' })).total).toBe(0);
  });
});

describe('after a merge', () => {
  test('lists and search show the kept one, and asking for the other answers the kept one', async () => {
    await merge(here, old, twin);
    expect(await listed(here)).toEqual([old]);
    expect((await here.get('project.list', {})).projects.map(({ id }) => id)).toEqual([old]);
    expect((await here.get('home.overview', {})).projects.total).toBe(1);
    expect((await here.get('search', { text: 'Nur hier steht' })).hits.map(({ id }) => id)).toEqual([old]);
    expect(await get(here, twin)).toMatchObject({ id: old, mergedFrom: [twin] });
  });

  test('what only the other one says is offered, and no longer once it was taken over', async () => {
    expect(await merge(here, old, twin)).toMatchObject({
      offers: [{ field: 'summary', value: 'Nur hier steht etwas.', from: twin }],
    });
    await here.get('record.update', { entity: 'project', id: old, set: { summary: 'Nur hier steht etwas.' } });
    expect(await get(here, old)).not.toHaveProperty('offers');
  });

  test('references to the other one bear the title of the kept one, and are found with its own', async () => {
    const task = await create(here, 'task', { title: 'Leerrohre', projectId: twin });
    const tag = await create(here, 'tag', { on: `project:${twin}`, name: 'glasfaser' });
    await merge(here, old, twin);
    expect(await here.get('record.titles', { references: [`project:${twin}`] })).toEqual({
      titles: { [`project:${twin}`]: 'Breitbandausbau' },
      missing: [],
    });
    const found = async (entity: string, filter: Record<string, string>) =>
      (await here.get('record.list', { entity, filter })).rows.map(({ id }) => id);
    expect(await found('task', { projectId: old })).toEqual([task]);
    expect(await found('tag', { on: `project:${old}` })).toEqual([tag]);
    expect((await here.get('task.tree', { projectId: old })).tasks.map(({ id }) => id)).toEqual([task]);
  });

  test('nothing of the other one is deleted, and one undo parts them again', async () => {
    await merge(here, old, twin);
    await here.get('undo', {});
    expect(await listed(here)).toEqual([old, twin]);
    expect(await get(here, twin)).toMatchObject({ id: twin, summary: 'Nur hier steht etwas.' });
    await here.get('redo', {});
    expect(await listed(here)).toEqual([old]);
  });

  test('parting them is possible later as well, and merging them again too', async () => {
    await merge(here, old, twin);
    expect(await here.get('record.part', { entity: 'project', id: twin })).toMatchObject({ id: twin });
    expect(await listed(here)).toEqual([old, twin]);
    await merge(here, twin, old);
    expect(await listed(here)).toEqual([twin]);
    await here.get('record.part', { entity: 'project', id: old });
    await merge(here, old, twin);
    expect(await listed(here)).toEqual([old]);
  });

  test('a third one merged into the merged one stands with the kept one', async () => {
    const third = await create(here, 'project', { title: 'Breitband' });
    await merge(here, old, twin);
    expect(await merge(here, twin, third)).toMatchObject({ id: old, mergedFrom: [twin, third].sort() });
    expect(await here.ask('record.merge', { entity: 'project', keep: third, drop: twin })).toMatchObject({
      error: { code: 'already-merged' },
    });
  });

  test('they are deleted together and come back together, because to people they are one', async () => {
    await merge(here, old, twin);
    await here.get('record.delete', { entity: 'project', id: old });
    expect(await listed(here)).toEqual([]);
    await here.get('record.restore', { entity: 'project', id: old });
    expect(await listed(here)).toEqual([old]);
    expect(await get(here, twin)).toMatchObject({ id: old, mergedFrom: [twin] });
  });

  test('the alias of a private record is as private as it is', async () => {
    const secret = await create(here, 'note', { text: 'Messe', visibility: 'private' });
    const open = await create(here, 'note', { text: 'Messe' });
    await here.get('record.merge', { entity: 'note', keep: open, drop: secret });
    await give(here, there);
    expect((await there.get('record.list', { entity: 'alias' })).rows).toEqual([]);
    expect((await here.get('record.list', { entity: 'alias' })).rows).toMatchObject([{ visibility: 'private' }]);
  });
});

describe('two sites', () => {
  test('A2: that merge in opposite directions without knowing of each other show the same one', async () => {
    await give(here, there);
    await merge(here, old, twin);
    await merge(there, twin, old);
    await give(here, there);
    await give(there, here);
    const kept = [old, twin].sort()[0];
    expect(await listed(here)).toEqual([kept]);
    expect(await listed(there)).toEqual([kept]);
    expect(await digestOf(here)).toEqual(await digestOf(there));
    const other = kept === old ? twin : old;
    await here.get('record.part', { entity: 'project', id: other });
    expect(await listed(here)).toEqual([old, twin]);
  });

  test('A5: one that calls the record of another body its duplicate is refused, and hides nothing if it does it all the same', async () => {
    const town = await openTestOffice({ body: '05558032', label: 'Nottuln', member: 'implementation' });
    await give(here, town);
    await give(town, here);
    const own = await create(town, 'project', { title: 'Breitbandausbau' });
    expect(await town.ask('record.merge', { entity: 'project', keep: own, drop: old })).toMatchObject({
      error: { code: 'not-allowed', reason: 'not-yours' },
    });
    await town.get('record.create', {
      entity: 'alias',
      fields: { entity: 'project', duplicateId: old, keptId: own, reason: 'Angriff' },
    });
    await give(town, here);
    expect(await listed(here)).toContain(old);
    expect((await here.get('record.list', { entity: 'alias' })).rows).toMatchObject([{ reason: 'Angriff' }]);
    expect(await merge(here, old, own)).toMatchObject({ id: old, mergedFrom: [own] });
    await give(here, town);
    expect(await listed(town)).toEqual(await listed(here));
    town.close();
  });

  test('A3: an edit of a record whose kept one was deleted elsewhere is not out of sight', async () => {
    await give(here, there);
    await there.get('record.update', { entity: 'project', id: twin, set: { summary: 'Weiter geschrieben.' } });
    await merge(here, old, twin);
    await here.get('record.delete', { entity: 'project', id: old });
    await give(there, here);
    expect(await listed(here)).toEqual([twin]);
  });
});
