import { readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBundle } from '../../db/bundle/read.ts';
import { closeScene, openScene, type Scene } from '../attacks/scene.ts';
import { filesWith } from '../helpers/bytes.ts';
import { create } from '../helpers/create.ts';
import { digestOnly, exchangeAll } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

// Words nobody else uses, so that a byte by byte search finds them and nothing else.
const names = ['Zwetschgenwasser', 'Quittengelee'] as const;

const withoutExports = (office: TestOffice) => {
  for (const name of readdirSync(office.dir)) if (name.endsWith('.dabundle')) rmSync(`${office.dir}/${name}`);
};

const overOf = async (office: TestOffice) =>
  (await office.get('contact.list', {})).contacts.filter(({ retention }) => retention === 'over').map(({ id }) => id);

test('all persons whose retention is over are gone from every file of all three sites, and every chain still verifies', async () => {
  const { kreis, nottuln, olfen } = scene;
  const past = { legalBasis: 'Einwilligung', retentionUntil: '2020-12-31' };
  await create(nottuln, 'person', { ...past, displayName: names[0], email: `${names[0]}@nottuln.example` });
  await create(kreis, 'person', { ...past, displayName: names[1] });
  const stays = await create(kreis, 'person', { displayName: 'Bleibt', legalBasis: 'Einwilligung' });
  await exchangeAll(...scene.all);
  expect(await overOf(kreis)).toHaveLength(2);
  for (const office of scene.all) for (const name of names) expect(filesWith(office.dir, name)).not.toEqual([]);

  const ids = await overOf(kreis);
  const outcome = await kreis.get('record.eraseMany', { entity: 'person', ids, reason: 'retention' });
  expect(outcome).toMatchObject({ erased: ids, onlyHere: [] });
  for (const other of [nottuln, olfen]) {
    const ticket = await exportAll(kreis, 'geloescht.dabundle');
    await other.get('bundle.import', { ticket });
  }
  for (const office of scene.all) {
    withoutExports(office);
    expect((await office.get('contact.list', {})).contacts.map(({ id }) => id)).toEqual([stays]);
    while (office.office.catchUpSearch() > 0);
    for (const name of names) expect((await office.get('search', { text: name })).hits).toEqual([]);
    const parts = [...readBundle(await exportAll(office, 'geprueft.dabundle'))];
    expect(parts.at(-1)?.kind).toBe('end');
  }
  for (const office of scene.all) {
    const again = office.reopen();
    scene = { ...scene, all: scene.all.map((one) => (one === office ? again : one)) };
    withoutExports(again);
    for (const name of [...names, ...names.map((one) => one.toLowerCase())])
      expect(filesWith(again.dir, name)).toEqual([]);
  }
  await exchangeAll(...scene.all);
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...scene.all);
});

test('who never left this computer goes with the others and is named; a site that is not the coordination may erase nobody else', async () => {
  const { kreis, nottuln } = scene;
  const shared = await create(kreis, 'person', { displayName: 'Geteilt' });
  const local = await create(kreis, 'person', { displayName: 'Hier', visibility: 'private' });
  expect(await nottuln.ask('record.eraseMany', { entity: 'person', ids: [shared] })).toMatchObject({
    ok: false,
    error: { code: 'not-root' },
  });
  expect(await kreis.get('record.eraseMany', { entity: 'person', ids: [shared, local, shared] })).toMatchObject({
    erased: [shared, local],
    onlyHere: [local],
  });
  expect((await kreis.get('contact.list', {})).contacts).toEqual([]);
  const own = await create(nottuln, 'person', { displayName: 'Nur hier', visibility: 'site' });
  expect(await nottuln.get('record.eraseMany', { entity: 'person', ids: [own] })).toEqual({
    erased: [own],
    onlyHere: [own],
    ops: 1,
  });
});
