import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { attachOffice, digestOf, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const titles = async () =>
  (await office.get('record.list', { entity: 'project', sort: ['title'] })).rows.map(({ title }) => title);

test('a restore point is a whole store with a name that says when and why', async () => {
  await create(office, 'project', { title: 'Radweg' });
  const made = await office.get('backup.create', { reason: 'vor dem Umzug: Büro/Keller' });
  const { points } = await office.get('backup.list', {});
  expect(points).toMatchObject([{ name: made.name, bytes: made.bytes, reason: 'vor dem Umzug Büro Keller' }]);
  expect(Date.parse(points[0]?.at ?? '')).toBeCloseTo(Date.parse('2026-11-23T08:00:00Z'), -6);
  expect(readdirSync(office.file('restore')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('going back keeps the state of now as one more restore point, so that it can be reached again', async () => {
  await create(office, 'project', { title: 'Erstes' });
  const { name } = await office.get('backup.create', {});
  await create(office, 'project', { title: 'Zweites' });
  const { keptAs } = await office.get('backup.restore', { name });
  expect(await titles()).toEqual(['Erstes']);
  await office.get('backup.restore', { name: keptAs });
  expect(await titles()).toEqual(['Erstes', 'Zweites']);
  expect((await office.get('store.status', {})).integrity).toBe('ok');
});

test('what can be taken back is that of the restored state', async () => {
  const id = await create(office, 'project', { title: 'A' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'B' } });
  const { name } = await office.get('backup.create', {});
  await office.get('record.update', { entity: 'project', id, set: { title: 'C' } });
  await office.get('backup.restore', { name });
  await office.get('undo', {});
  expect(await titles()).toEqual(['A']);
});

test('of the restore points before imports the newest 24 are kept, all others stay', async () => {
  await office.get('backup.create', {});
  await office.get('backup.create', { reason: 'vor dem Umzug' });
  for (let n = 0; n < 26; n += 1) await office.get('backup.create', { reason: 'vor dem Einlesen' });
  const reasons = (await office.get('backup.list', {})).points.map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === 'vor dem Einlesen')).toHaveLength(24);
  expect(reasons.slice(-2)).toEqual(['vor dem Umzug', 'von Hand']);
});

test.each(['gibt-es-nicht.sqlite', '../store.sqlite', ''])(
  '“%s” is no restore point, and nothing changes',
  async (name) => {
    await create(office, 'project', { title: 'Radweg' });
    const before = await digestOf(office);
    expect(await office.ask('backup.restore', { name })).toMatchObject({
      error: { code: 'not-found', message: expect.stringMatching(/Bitte wählen Sie einen aus der Liste/) },
    });
    expect(await digestOf(office)).toEqual(before);
  },
);

test('a damaged restore point is refused, and nothing changes', async () => {
  const { name } = await office.get('backup.create', {});
  const path = office.file(`restore/${name}`);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xab, 4096 * 2));
  const before = await digestOf(office);
  expect(await office.ask('backup.restore', { name })).toMatchObject({ error: { code: 'store-damaged' } });
  expect(await digestOf(office)).toEqual(before);
});

test('a damaged store can be replaced by a restore point, and is put aside as it is', async () => {
  await create(office, 'project', { title: 'Gerettet' });
  for (let n = 0; n < 50; n += 1) await create(office, 'note', { text: `${n} ${'Ballast '.repeat(500)}` });
  const { name } = await office.get('backup.create', {});
  // The pages of one table: the store opens, and only who reads there meets the damage.
  const { writing } = storeOf(office);
  writing.pragma('wal_checkpoint(TRUNCATE)');
  const pages = writing.prepare("SELECT pageno FROM dbstat WHERE name = 'note'").pluck().all() as number[];
  office.office.close();
  const path = office.file('store.sqlite');
  const broken = readFileSync(path);
  for (const page of pages) broken.fill(0xab, (page - 1) * 4096, page * 4096);
  writeFileSync(path, broken);
  const again = attachOffice(office.dir);
  expect(await again.get('office.status', {})).toMatchObject({ state: 'open' });
  expect(await again.ask('record.list', { entity: 'note' })).toMatchObject({ error: { code: 'store-damaged' } });
  const { keptAs } = await again.get('backup.restore', { name });
  expect(readFileSync(again.file(`restore/${keptAs}/store.sqlite`)).equals(broken)).toBe(true);
  expect((await again.get('record.list', { entity: 'project' })).rows).toMatchObject([{ title: 'Gerettet' }]);
  expect((await again.get('record.list', { entity: 'note' })).total).toBe(50);
  expect((await again.get('store.status', {})).integrity).toBe('ok');
  again.office.close();
});

test('a store that cannot even be opened can be replaced by a restore point', async () => {
  await create(office, 'project', { title: 'Gerettet' });
  const { name } = await office.get('backup.create', {});
  office.office.close();
  writeFileSync(office.file('store.sqlite'), 'Das war einmal eine Ablage.');
  const again = attachOffice(office.dir);
  expect((await again.get('backup.list', {})).points.map((point) => point.name)).toEqual([name]);
  await again.get('backup.restore', { name });
  expect((await again.get('record.list', { entity: 'project' })).rows).toMatchObject([{ title: 'Gerettet' }]);
  again.office.close();
});

test('a restore point is no copy of the file alone: what lies in the write-ahead log is in it', async () => {
  storeOf(office).writing.pragma('wal_autocheckpoint = 0');
  await create(office, 'project', { title: 'Noch im Protokoll' });
  expect(existsSync(office.file('store.sqlite-wal'))).toBe(true);
  const { name } = await office.get('backup.create', {});
  const id = await create(office, 'project', { title: 'Später' });
  await office.get('record.delete', { entity: 'project', id });
  await office.get('backup.restore', { name });
  expect(await titles()).toEqual(['Noch im Protokoll']);
});
