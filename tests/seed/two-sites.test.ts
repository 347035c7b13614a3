import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedProjects } from '../../db/seed/many-projects.ts';
import { seedOffice } from '../../db/seed/office.ts';
import { digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';
import { everythingShown, shownRows } from '../helpers/shown-rows.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let district: TestOffice;
let nottuln: TestOffice;
beforeEach(async () => {
  district = await openTestOffice({ body: '05558' });
  nottuln = await openTestOffice({ body: '05558032', now: '2027-02-01T08:00:00Z' });
});
afterEach(() => {
  district.close();
  nottuln.close();
});

const opsOf = async (at: TestOffice) => (await at.get('store.status', {})).ops;

test('the office seeded at two sites, on different days, shows the same rows', async () => {
  inTransaction(district, seedOffice);
  inTransaction(nottuln, seedOffice);
  expect(await everythingShown(nottuln)).toEqual(await everythingShown(district));
});

test('two seeded sites become one without a single conflict', async () => {
  inTransaction(district, seedOffice);
  inTransaction(nottuln, seedOffice);
  await district.get('bundle.import', { ticket: await exportAll(nottuln) });
  await nottuln.get('bundle.import', { ticket: await exportAll(district) });
  expect((await district.get('conflict.list', {})).total).toBe(0);
  expect(await digestOf(nottuln)).toEqual(await digestOf(district));
  expect((await shownRows(district, 'project')).length).toBe(40);
});

test('seeding twice adds nothing, and what somebody changed or deleted since stays theirs', async () => {
  inTransaction(district, seedOffice);
  const [changed, deleted] = await shownRows(district, 'project');
  await district.get('record.update', { entity: 'project', id: changed?.id ?? '', set: { title: 'Umbenannt' } });
  await district.get('record.delete', { entity: 'project', id: deleted?.id ?? '' });
  const before = await opsOf(district);

  inTransaction(district, seedOffice);
  expect(await opsOf(district)).toBe(before);
  const after = await shownRows(district, 'project');
  expect(after.find(({ id }) => id === changed?.id)?.['title']).toBe('Umbenannt');
  expect(after.some(({ id }) => id === deleted?.id)).toBe(false);
});

test('seeding where the office has already arrived by bundle adds nothing', async () => {
  inTransaction(district, seedOffice);
  await nottuln.get('bundle.import', { ticket: await exportAll(district) });
  const before = await opsOf(nottuln);
  inTransaction(nottuln, seedOffice);
  expect(await opsOf(nottuln)).toBe(before);
});

test('projects for measurements are the same everywhere, and fewer are the first of more', async () => {
  inTransaction(district, (tx) => seedProjects(tx, 60));
  inTransaction(nottuln, (tx) => seedProjects(tx, 30));
  const some = await shownRows(nottuln, 'project');
  expect(some).toHaveLength(30);
  expect(await shownRows(district, 'project')).toEqual(expect.arrayContaining(some));
  expect(await shownRows(district, 'deadline')).toHaveLength(20);
});

test('projects for measurements vary in status, body, colour and title', async () => {
  inTransaction(district, (tx) => seedProjects(tx, 200));
  const projects = await shownRows(district, 'project');
  const kinds = (field: string) => new Set(projects.map((project) => project[field])).size;
  expect(kinds('title')).toBe(200);
  expect(kinds('leadBodyId')).toBe(12);
  expect(kinds('fieldId')).toBe(6);
  expect(kinds('status')).toBeGreaterThan(5);
  expect(projects.filter(({ title }) => /[äöüß]/i.test(String(title))).length).toBeGreaterThan(50);
});
