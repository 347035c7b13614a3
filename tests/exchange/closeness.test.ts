import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { hand } from '../helpers/members.ts';
import { countIn, exportAll, type TestOffice, textIn } from '../helpers/office.ts';
import { officesOf } from './offices.ts';

const { offices } = officesOf();

const two = async () => (await offices('05558', '05558032')) as [TestOffice, TestOffice];
const secretNote = { text: 'Vertraulicher Gedanke', visibility: 'private' };

/** A private note and an open project, linked in both directions, with a word, a comment and a reason that tell of it. */
async function linked(a: TestOffice) {
  const note = await create(a, 'note', secretNote);
  const project = await create(a, 'project', { title: 'Offenes Projekt' });
  const [from, to] = [`note:${note}`, `project:${project}`];
  const out = await create(a, 'link', { from, to, kind: 'inspires', reason: 'Begründung aus dem Gedanken' });
  const back = await create(a, 'link', { from: to, to: from, kind: 'relates' });
  await create(a, 'comment', { on: from, text: 'Bemerkung zum Gedanken' });
  await create(a, 'tag', { on: from, name: 'Geheimwort' });
  return { note, project, from, to, out, back };
}

const visibilityOf = async (a: TestOffice, id: string, entity = 'link') =>
  (await a.get('record.get', { entity, id }))['visibility'];

test('V1: what hangs on a private record stays with it: no link, comment or word in a bundle names it', async () => {
  const [a, b] = await two();
  const { note, out, back } = await linked(a);
  const bundle = await exportAll(a);
  const text = readFileSync(bundle, 'utf8');
  expect(text).toContain('Offenes Projekt');
  expect(text).not.toContain(note);
  expect(text).not.toMatch(/Begründung aus|Bemerkung zum|Geheimwort/);
  await b.get('bundle.import', { ticket: bundle });
  for (const entity of ['link', 'comment', 'tag']) expect((await b.get('record.list', { entity })).total).toBe(0);
  expect([await visibilityOf(a, out), await visibilityOf(a, back)]).toEqual(['private', 'private']);
});

test('V2: handed to everybody, a record takes with it what hangs on it', async () => {
  const [a, b] = await two();
  const { note, out } = await linked(a);
  await a.get('record.update', { entity: 'note', id: note, set: { visibility: 'shared' } });
  await hand(a, b);
  expect((await b.get('record.list', { entity: 'link' })).total).toBe(2);
  expect(await b.get('record.get', { entity: 'link', id: out })).toMatchObject({
    reason: 'Begründung aus dem Gedanken',
  });
  for (const entity of ['comment', 'tag']) expect((await b.get('record.list', { entity })).total).toBe(1);
});

test('V2: a link between two private records opens with the second one, not with the first', async () => {
  const [a] = await two();
  const one = await create(a, 'note', secretNote);
  const other = await create(a, 'project', { title: 'Noch nicht', visibility: 'site' });
  const link = await create(a, 'link', { from: `note:${one}`, to: `project:${other}`, kind: 'inspires' });
  expect(await visibilityOf(a, link)).toBe('private');
  await a.get('record.update', { entity: 'note', id: one, set: { visibility: 'shared' } });
  const before = readFileSync(await exportAll(a), 'utf8');
  expect(before).toContain('Vertraulicher Gedanke');
  expect(before).not.toContain(other);
  await a.get('record.updateMany', { entity: 'project', ids: [other], set: { visibility: 'public' } });
  expect(await visibilityOf(a, link)).toBe('shared');
  expect(readFileSync(await exportAll(a, 'after.dabundle'), 'utf8')).toContain(link);
});

test('V1: nobody opens a link while an end of it is private; the sentence says what to do', async () => {
  const [a] = await two();
  const { from, to, out } = await linked(a);
  const refused = await a.ask('record.update', { entity: 'link', id: out, set: { visibility: 'shared' } });
  expect(refused).toMatchObject({ ok: false, error: { code: 'rule-broken', rule: 'V1' } });
  const fields = { from, to, kind: 'supports', visibility: 'shared' };
  expect(await a.ask('record.create', { entity: 'link', fields })).toMatchObject({ error: { rule: 'V1' } });
});

test('V1: a link taken away while its end was private and made again after it was opened is open; one undo closes nothing', async () => {
  const [a, b] = await two();
  const { note, from, to, out } = await linked(a);
  await a.get('record.delete', { entity: 'link', id: out });
  await a.get('record.update', { entity: 'note', id: note, set: { visibility: 'shared' } });
  expect(await create(a, 'link', { from, to, kind: 'inspires' })).toBe(out);
  await hand(a, b);
  expect(await b.get('record.get', { entity: 'link', id: out })).toMatchObject({ kind: 'inspires' });
});

test('V1: a link a person keeps to herself stays private although both ends are open', async () => {
  const [a] = await two();
  const from = `project:${await create(a, 'project', { title: 'Eins' })}`;
  const to = `project:${await create(a, 'project', { title: 'Zwei' })}`;
  const id = await create(a, 'link', { from, to, kind: 'relates', visibility: 'private' });
  expect(readFileSync(await exportAll(a), 'utf8')).not.toContain(id);
});

test('V1, V2: what hangs on a record of a non-public session travels only by name, and opens with it', async () => {
  const [a] = await two();
  const paper = await create(a, 'paper', { title: 'Grundstück', classification: 'nonpublic_session' });
  const project = await create(a, 'project', { title: 'Offenes Projekt' });
  const link = await create(a, 'link', { from: `paper:${paper}`, to: `project:${project}`, kind: 'decides' });
  await create(a, 'comment', { on: `paper:${paper}`, text: 'Der Preis steht fest' });
  const closed = readFileSync(await exportAll(a), 'utf8');
  expect(closed).not.toContain(paper);
  expect(closed).not.toContain('Der Preis');
  await a.get('record.update', { entity: 'paper', id: paper, set: { classification: 'public' } });
  expect(await a.get('record.get', { entity: 'link', id: link })).toMatchObject({ classification: 'public' });
  const open = readFileSync(await exportAll(a, 'open.dabundle'), 'utf8');
  expect(open).toContain(link);
  expect(open).toContain('Der Preis steht fest');
});

test('V1: it holds for every way a link is written: no op of it is in a log that travels', async () => {
  const [a] = await two();
  await linked(a);
  expect(countIn(a, "SELECT count(*) FROM record WHERE entity IN ('link', 'comment', 'tag') AND local = 0")).toBe(0);
  expect(textIn(a, "SELECT group_concat(DISTINCT local) FROM record WHERE entity = 'note'")).toBe('1');
});
