import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedProjects } from '../../db/seed/many-projects.ts';
import { create } from '../helpers/create.ts';
import { countIn, exportAll, openTestOffice, storeOf, type TestOffice, textIn } from '../helpers/office.ts';
import { inTransaction } from '../helpers/test-transaction.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(() => office.close());

const titlesFor = async (text: string, more: { limit?: number; entities?: string[] } = {}) =>
  (await office.get('search', { text, ...more })).hits.map(({ title }) => title);

const found = {
  'Kommunale Wärmeplanung': ['warme', 'waermeplan', 'WÄRME kommunal'],
  'Digitale Straßenlaternen': ['strasse', 'Straßenlat', 'digitale  STRASSENLATERNEN'],
  'Vorlage SV-10-0056': ['sv-10', '10 0056', 'SV-10-0056'],
};

test('“warme” finds „Wärme“, “strasse” finds „Straße“, and the beginning of a word finds the word', async () => {
  for (const title of Object.keys(found)) await create(office, 'project', { title });
  for (const [title, texts] of Object.entries(found))
    for (const text of texts) expect(await titlesFor(text), text).toEqual([title]);
});

test('all words must occur, and what people typed is never taken for a search language', async () => {
  await create(office, 'project', { title: 'Wärmeplanung Nottuln' });
  expect(await titlesFor('wärme olfen')).toEqual([]);
  for (const text of [
    '"',
    'wärme"',
    'title:wärme',
    'wärme AND',
    '*',
    'NEAR(a b)',
    "'; DROP TABLE search; --",
    '-wärme',
  ])
    expect((await office.ask('search', { text })).ok).toBe(true);
  expect(await titlesFor('wärme"')).toEqual(['Wärmeplanung Nottuln']);
  expect(await titlesFor('***')).toEqual([]);
});

test('a title that was changed is found anew and no longer under its old name', async () => {
  const id = await create(office, 'project', { title: 'Radweg' });
  await office.get('record.update', { entity: 'project', id, set: { title: 'Fahrradstraße' } });
  expect(await titlesFor('radweg')).toEqual([]);
  expect(await titlesFor('fahrradstrasse')).toEqual(['Fahrradstraße']);
});

test('a record whose only text was cleared is no longer found', async () => {
  const id = await create(office, 'project', { title: 'Radweg', summary: 'Beleuchtung' });
  await office.get('record.update', { entity: 'project', id, set: { summary: null } });
  expect(await titlesFor('beleuchtung')).toEqual([]);
});

test('a deleted record is not found, until it is restored', async () => {
  const id = await create(office, 'project', { title: 'Radweg' });
  await office.get('record.delete', { entity: 'project', id });
  expect(await titlesFor('radweg')).toEqual([]);
  await office.get('record.restore', { entity: 'project', id });
  expect(await titlesFor('radweg')).toEqual(['Radweg']);
});

test('a hit in the title comes before one in the text, and the answer says what is written there', async () => {
  await create(office, 'project', { title: 'Beleuchtung', summary: 'Für den Radweg\nnach Olfen' });
  await create(office, 'project', { title: 'Radweg' });
  const { hits } = await office.get('search', { text: 'radweg' });
  expect(hits.map(({ title }) => title)).toEqual(['Radweg', 'Beleuchtung']);
  expect(hits[1]).toMatchObject({ entity: 'project', excerpt: 'Für den Radweg nach Olfen' });
});

test('only fields that are meant to be found are found, and personal contact data is not among them', async () => {
  await create(office, 'person', { displayName: 'Erika Muster', email: 'geheim@example.org', phone: '02541 4711' });
  expect(await titlesFor('erika')).toEqual(['Erika Muster']);
  expect(await titlesFor('geheim')).toEqual([]);
  expect(await titlesFor('4711')).toEqual([]);
});

test('the search can be kept to some kinds of records, and to a number', async () => {
  await create(office, 'project', { title: 'Radweg' });
  for (let n = 0; n < 5; n += 1) await create(office, 'note', { text: `Radweg ${n}` });
  expect(await titlesFor('radweg', { entities: ['project'] })).toEqual(['Radweg']);
  expect(await titlesFor('radweg', { limit: 2 })).toHaveLength(2);
  expect(await titlesFor('radweg', { entities: ['trend'] })).toEqual([]);
});

test('after an import the search says how far it is behind, and catches up in steps', async () => {
  const other = await openTestOffice({ body: '05558032' });
  inTransaction(other, (tx) => seedProjects(tx, 700));
  await create(other, 'project', { title: 'Zeppelinhalle' });
  const { counts } = await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  expect(counts.new).toBeGreaterThan(700);
  const before = await office.get('search', { text: 'zeppelin' });
  expect(before.hits).toEqual([]);
  expect(before.behind).toBeGreaterThanOrEqual(counts.new);
  expect((await office.get('store.status', {})).searchBehind).toBe(before.behind);

  const waiting: number[] = [before.behind];
  do waiting.push(office.office.catchUpSearch());
  while ((waiting.at(-1) ?? 0) > 0);
  expect(waiting.length).toBeGreaterThan(2);
  expect(waiting).toEqual([...waiting].sort((a, b) => b - a));
  expect(await office.get('search', { text: 'zeppelin' })).toMatchObject({
    hits: [{ title: 'Zeppelinhalle' }],
    behind: 0,
  });
});

test('what an import has deleted is not found even before the search has caught up', async () => {
  const other = await openTestOffice({ body: '05558032' });
  const id = await create(office, 'project', { title: 'Radweg' });
  await other.get('bundle.import', { ticket: await exportAll(office) });
  await other.get('record.delete', { entity: 'project', id });
  await office.get('bundle.import', { ticket: await exportAll(other) });
  other.close();
  expect(await titlesFor('radweg')).toEqual([]);
  while (office.office.catchUpSearch() > 0);
  expect(countIn(office, "SELECT count(*) FROM search WHERE search MATCH 'radweg'")).toBe(0);
});

test('where a new version looks into more fields than the one before, what is there already is found after the update', async () => {
  await create(office, 'strategyMeasure', { title: 'P13', profile: 'Wärmeplan' });
  await create(office, 'project', { title: 'Radweg' });
  while (office.office.catchUpSearch() > 0);
  const { writing } = storeOf(office);
  const mark = JSON.parse(textIn(office, "SELECT value FROM meta WHERE key = 'model'"));
  mark.strategyMeasure.search = ['title'];
  writing.prepare("UPDATE meta SET value = ? WHERE key = 'model'").run(JSON.stringify(mark));
  writing.exec("DELETE FROM search WHERE rowid = (SELECT no FROM record WHERE entity = 'strategyMeasure')");
  expect(await titlesFor('wärmeplan')).toEqual([]);
  office = office.reopen();
  expect(countIn(office, 'SELECT count(*) FROM search_todo')).toBe(1);
  while (office.office.catchUpSearch() > 0);
  expect(await titlesFor('wärmeplan')).toEqual(['P13']);
  office = office.reopen();
  expect(countIn(office, 'SELECT count(*) FROM search_todo')).toBe(0);
});
