import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeScene, openScene, type Scene } from '../attacks/scene.ts';
import { filesWith } from '../helpers/bytes.ts';
import { create } from '../helpers/create.ts';
import { exchangeAll } from '../helpers/members.ts';
import { countIn, type TestOffice } from '../helpers/office.ts';

// Words nobody else uses, so that a byte by byte search finds them and nothing else. The search index keeps them folded.
const words = ['Zwetschgenwasser', 'Quittengelee', 'Mispelmus'] as const;
const spellings = words.flatMap((word) => [word, word.toLowerCase()]);

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

const search = async (office: TestOffice): Promise<number> => {
  while (office.office.catchUpSearch() > 0);
  const hits = await Promise.all(words.map((text) => office.get('search', { text })));
  return hits.reduce((sum, found) => sum + found.hits.length, 0);
};

/** Nothing of the words is left in any file of the site, also after it was closed, opened again and computed anew. */
async function expectGone(office: TestOffice, id: string): Promise<TestOffice> {
  expect(await search(office)).toBe(0);
  expect(countIn(office, 'SELECT count(*) FROM record WHERE id = ?', id)).toBe(0);
  for (const text of spellings) expect([text, filesWith(office.dir, text)]).toEqual([text, []]);
  const again = office.reopen();
  scene = { ...scene, nottuln: again, all: scene.all.map((one) => (one === office ? again : one)) };
  await again.get('store.rebuild', {});
  for (const text of spellings) expect([text, filesWith(again.dir, text)]).toEqual([text, []]);
  expect((await again.get('store.status', {})).integrity).toBe('ok');
  expect(countIn(again, 'SELECT count(*) FROM person WHERE id = ?', id)).toBe(0);
  return again;
}

async function privatePerson(office: TestOffice): Promise<string> {
  const id = await create(office, 'person', {
    ...{ displayName: words[0], email: `${words[1]}@nottuln.example` },
    ...{ legalBasis: 'Einwilligung', visibility: 'private' },
  });
  await office.get('record.update', { entity: 'person', id, set: { displayName: words[2] } });
  await office.get('backup.create', {});
  expect(await search(office)).toBeGreaterThan(0);
  for (const word of words) expect(filesWith(office.dir, word).length).toBeGreaterThan(1);
  return id;
}

test('LE1: a person only I know is gone from every file of this computer, whoever I am, and the others hear nothing', async () => {
  const { nottuln, kreis } = scene;
  const kept = await create(nottuln, 'person', { displayName: 'Bleibt', legalBasis: 'Dienst', visibility: 'private' });
  const id = await privatePerson(nottuln);
  const before = (await kreis.get('registry.status', {})).length;
  expect(await nottuln.get('record.erase', { entity: 'person', id })).toMatchObject({ isOnlyHere: true, ops: 2 });
  const again = await expectGone(nottuln, id);
  expect(await again.get('record.get', { entity: 'person', id: kept })).toMatchObject({ displayName: 'Bleibt' });
  await exchangeAll(...scene.all);
  expect((await kreis.get('registry.status', {})).length).toBe(before);
});

test('LE1: a person who was only deleted before is erased just so, and undo brings nobody back', async () => {
  const { nottuln } = scene;
  const id = await privatePerson(nottuln);
  await nottuln.get('record.delete', { entity: 'person', id });
  for (const word of words) expect(filesWith(nottuln.dir, word)).not.toEqual([]);
  expect(await nottuln.get('record.erase', { entity: 'person', id })).toMatchObject({ isOnlyHere: true });
  const again = await expectGone(nottuln, id);
  await again.ask('undo', {});
  await again.ask('redo', {});
  expect(countIn(again, 'SELECT count(*) FROM record WHERE id = ?', id)).toBe(0);
});

test('LE1: a restore point of before brings nobody back', async () => {
  const { nottuln } = scene;
  const id = await privatePerson(nottuln);
  await nottuln.get('record.erase', { entity: 'person', id });
  const { points } = await nottuln.get('backup.list', {});
  await nottuln.get('backup.restore', { name: points[0]?.name ?? '' });
  await expectGone(nottuln, id);
});

test('LE2: once somebody else may hold it, the coordination erases it; what was private in a restore point goes, too', async () => {
  const { nottuln, kreis } = scene;
  const id = await privatePerson(nottuln);
  await nottuln.get('record.update', { entity: 'person', id, set: { visibility: 'shared' } });
  expect(await nottuln.ask('record.erase', { entity: 'person', id })).toMatchObject({ error: { code: 'not-root' } });
  await exchangeAll(...scene.all);
  expect(await kreis.get('record.erase', { entity: 'person', id })).toMatchObject({ isOnlyHere: false });
  await exchangeAll(...scene.all);
  const bundles = filesWith(nottuln.dir, words[2]).filter((name) => name.endsWith('.dabundle'));
  const { rmSync } = await import('node:fs');
  for (const name of bundles) rmSync(name.startsWith('/') ? name : join(nottuln.dir, name));
  for (const text of spellings) expect([text, filesWith(nottuln.dir, text)]).toEqual([text, []]);
});
