import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, closeScene, openScene, ownReg, type Scene, titleOf } from '../attacks/scene.ts';
import { handOf, segment } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openSite } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { derivedIn, expectRebuiltSame } from '../helpers/rebuilt.ts';

let scene: Scene;
const others: TestOffice[] = [];
beforeEach(async () => {
  scene = await openScene();
});
afterEach(async () => {
  for (const office of others.splice(0)) office.close();
  await closeScene(scene);
});

const create = async (office: TestOffice, title: string) =>
  (await office.get('record.create', { entity: 'project', fields: { title } })).id;

test('an import that brought members and their work is taken back and read again: the same digest, and the members stayed', async () => {
  const { kreis, nottuln } = scene;
  const site = await openSite(kreis, '05558008', 'Billerbeck');
  others.push(site);
  const id = await create(site, 'Von Billerbeck');
  await admitSite(kreis, site, 'implementation');
  await hand(site, kreis);
  const bundle = await exportAll(kreis, 'alles.dabundle');
  const before = derivedIn(nottuln);
  const { bundle: name } = await nottuln.get('bundle.import', { ticket: bundle });
  const after = derivedIn(nottuln);
  const digest = await digestOnly(nottuln);
  expect(titleOf(nottuln, id)).toBe('Von Billerbeck');
  await nottuln.get('bundle.undo', { bundle: name });
  expect(titleOf(nottuln, id)).toBeUndefined();
  expect(derivedIn(nottuln).records).toEqual(before.records);
  // Who takes part is not a matter of taste.
  expect((await nottuln.get('registry.status', {})).length).toBe((await kreis.get('registry.status', {})).length);
  await expectRebuiltSame(nottuln);
  await nottuln.get('bundle.import', { ticket: bundle });
  expect(await digestOnly(nottuln)).toBe(digest);
  expect(derivedIn(nottuln)).toEqual(after);
  await expectRebuiltSame(nottuln);
});

test('taking back: what was typed meanwhile stays, also when it is signed before the file is read again', async () => {
  const { kreis, nottuln } = scene;
  const id = await create(nottuln, 'Eins');
  await exchangeAll(nottuln, kreis);
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Zwei' } });
  const bundle = await exportAll(nottuln, 'zwei.dabundle');
  const { bundle: name } = await kreis.get('bundle.import', { ticket: bundle });
  await kreis.get('record.update', { entity: 'project', id, set: { title: 'Drei' } });
  await kreis.get('bundle.undo', { bundle: name });
  await expectRebuiltSame(kreis);
  await exportAll(kreis, 'unterschrieben.dabundle');
  await expectRebuiltSame(kreis);
  await kreis.get('bundle.import', { ticket: bundle });
  expect(titleOf(kreis, id)).toBe('Drei');
  expect((await kreis.get('conflict.list', {})).total).toBe(0);
  await exchangeAll(kreis, nottuln);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

test('taking back: what others wrote after having seen it waits for it, and then counts as it did', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'note', fields: { text: 'Eins' } });
  const first = await kreis.get('bundle.import', { ticket: await exportAll(nottuln, 'eins.dabundle') });
  await hand(nottuln, olfen);
  await olfen.get('record.update', { entity: 'note', id, set: { text: 'Olfen dazu' } });
  await hand(olfen, kreis);
  const after = derivedIn(kreis);
  await kreis.get('bundle.undo', { bundle: first.bundle });
  await expectRebuiltSame(kreis);
  await kreis.get('bundle.import', { ticket: nottuln.file('eins.dabundle') });
  expect(derivedIn(kreis)).toEqual(after);
  await expectRebuiltSame(kreis);
});

test('taking back: an import with refused ops leaves no trace of them', async () => {
  const { kreis, nottuln, olfen } = scene;
  const id = await create(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  const before = derivedIn(kreis);
  const by = handOf(olfen);
  const read = await accept(kreis, by, [
    segment(by, [{ id, set: { title: 'Nicht erlaubt' } }], { reg: ownReg(olfen) }),
  ]);
  expect((await kreis.get('registry.refused', {})).refused).toHaveLength(1);
  await kreis.get('bundle.undo', { bundle: read.bundle });
  expect((await kreis.get('registry.refused', {})).refused).toEqual([]);
  expect(derivedIn(kreis)).toEqual(before);
  await expectRebuiltSame(kreis);
});

test('taking back: an import that brought a handover keeps the site a member once it is read again', async () => {
  const { kreis, olfen } = scene;
  const { name } = await olfen.get('backup.create', {});
  await olfen.get('backup.restore', { name });
  const id = await create(olfen, 'Unter neuem Schlüssel');
  const bundle = await exportAll(olfen, 'neu.dabundle');
  const { bundle: read } = await kreis.get('bundle.import', { ticket: bundle });
  expect(titleOf(kreis, id)).toBe('Unter neuem Schlüssel');
  const after = derivedIn(kreis);
  await kreis.get('bundle.undo', { bundle: read });
  expect(titleOf(kreis, id)).toBeUndefined();
  await expectRebuiltSame(kreis);
  await kreis.get('bundle.import', { ticket: bundle });
  expect(derivedIn(kreis)).toEqual(after);
  await expectRebuiltSame(kreis);
});
