import { afterEach, beforeEach, expect, test } from 'vitest';
import { naturalId } from '../../db/store/natural-id.ts';
import { entities } from '../../shared/entities.ts';
import { handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOnly, hand, openMember } from '../helpers/members.ts';
import type { TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { accept, closeScene, deliver, endScene, openScene, ownReg, type Scene, seenBy, titleOf } from './scene.ts';

let scene: Scene;
let contact: TestOffice;
beforeEach(async () => {
  scene = await openScene();
  contact = await openMember(scene.kreis, '05558008', 'contact', 'Billerbeck');
  await hand(contact, scene.kreis);
});
afterEach(async () => {
  contact.close();
  await closeScene(scene);
});

const bodyOf = async (office: TestOffice) => (await office.get('registry.status', {})).own.body;
const reasons = async (office: TestOffice) =>
  (await office.get('registry.refused', {})).refused.map(({ site, entity, reason }) => [site, entity, reason]);

/** What the thief writes, as it reaches the coordination; nothing of it may count. */
async function refusedAtKreis(thief: TestOffice, drafts: Parameters<typeof segment>[1]) {
  const by = handOf(thief);
  const before = await digestOnly(scene.kreis);
  const read = await accept(scene.kreis, by, [
    segment(by, drafts, { reg: ownReg(thief), seen: othersSeenBy(thief, by.writer) }),
  ]);
  expect(read.counts.refused).toBe(drafts.length);
  expect(read.verdict).toBe('refused');
  expect(await digestOnly(scene.kreis)).toBe(before);
  const { refused } = await scene.kreis.get('registry.refused', {});
  for (const { message } of refused) expect(message).toMatch(/\.$/);
  await expectRebuiltSame(scene.kreis);
  return reasons(scene.kreis);
}

const othersSeenBy = (office: TestOffice, own: string) =>
  Object.fromEntries(Object.entries(seenBy(office)).filter(([writer]) => writer !== own));

async function projectOfNottuln(fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await scene.nottuln.get('record.create', {
    entity: 'project',
    fields: { title: 'Radweg', ...fields } as never,
  });
  await hand(scene.nottuln, scene.kreis);
  for (const office of [scene.olfen, contact]) await hand(scene.kreis, office);
  return id;
}

test('exceeding a role: an implementing site writes in a foreign project', async () => {
  const id = await projectOfNottuln();
  expect(await refusedAtKreis(scene.olfen, [{ id, set: { title: 'Übernommen' } }])).toEqual([
    ['Olfen', 'project', 'not-yours'],
  ]);
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
  await endScene(scene, [scene.kreis]);
});

test('exceeding a role: a contact writes a project at all', async () => {
  const by = handOf(contact);
  const ownerBodyId = await bodyOf(contact);
  expect(await refusedAtKreis(contact, [{ id: rowId(by), set: { title: 'Eigenes Projekt', ownerBodyId } }])).toEqual([
    ['Billerbeck', 'project', 'role'],
  ]);
});

test('exceeding a role: an implementing site writes catalogues', async () => {
  const set = { ags: '05558044', name: 'Senden' };
  const id = naturalId(entities.body as never, set) ?? '';
  expect(await refusedAtKreis(scene.olfen, [{ e: 'body', id, set: { name: 'Umbenannt' } }])).toEqual([
    ['Olfen', 'body', 'catalogue'],
  ]);
});

test('exceeding a role: a member writes the site row of another', async () => {
  const { writer } = handOf(scene.nottuln);
  const id = naturalId(entities.site as never, { writer }) ?? '';
  expect(await refusedAtKreis(scene.olfen, [{ e: 'site', id, set: { label: 'Wir sind Nottuln' } }])).toEqual([
    ['Olfen', 'site', 'not-yours'],
  ]);
});

test('exceeding a role: a member admits somebody in its ordinary log', async () => {
  const { kreis } = scene;
  const length = (await kreis.get('registry.status', {})).length;
  const by = handOf(scene.olfen);
  const value = { writer: by.writer, jwk: { crv: 'Ed25519', kty: 'OKP', x: by.key.x }, recipient: null };
  const member = { ...value, body: await bodyOf(scene.olfen), role: 'coordination', label: 'Ich', nonpublic: null };
  await accept(kreis, by, [segment(by, [{ e: 'adm', id: rowId(), set: { member } }], { reg: ownReg(scene.olfen) })]);
  const status = await kreis.get('registry.status', {});
  expect(status.length).toBe(length);
  expect(status.members.find(({ writer }) => writer === by.writer)?.role).toBe('implementation');
  await expectRebuiltSame(kreis);
});

test('exceeding a role: a member signs a registry of its own with its ordinary key', async () => {
  const { kreis } = scene;
  const by = handOf(scene.olfen);
  const forged = segment(
    by,
    [{ e: 'adm', id: rowId(), set: { policy: { rules: { implementation: [], contact: [] }, retentionDays: 0 } } }],
    {
      class: 'registry',
    },
  );
  expect(await deliver(kreis, by, [forged])).toMatchObject({ ok: false, error: { reason: 'key-mismatch' } });
  await expectRebuiltSame(kreis);
});

test('exceeding a role: claiming to own a foreign row, with or without naming what it replaces', async () => {
  const id = await projectOfNottuln();
  const ownerBodyId = await bodyOf(scene.olfen);
  const { state } = stateOf(id);
  const dot = state.cells['ownerBodyId']?.live[0]?.[0] ?? '';
  const drafts = [
    { id, set: { ownerBodyId } },
    { id, set: { ownerBodyId }, p: { ownerBodyId: dot } },
    { id, set: { title: 'Jetzt unseres' } },
  ];
  expect(await refusedAtKreis(scene.olfen, drafts)).toEqual(drafts.map(() => ['Olfen', 'project', 'not-yours']));
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
});

function stateOf(id: string) {
  const open = scene.kreis.office.opened();
  if (!open.ok) throw new Error('closed');
  const text = open.value.store.writing.prepare('SELECT state FROM record WHERE id = ?').pluck().get(id) as string;
  return { state: JSON.parse(text) as { cells: Record<string, { live: [string][] }>; rights: unknown } };
}

test('exceeding a role: claiming a foreign row as created by oneself, hiding that one has seen it', async () => {
  const id = await projectOfNottuln();
  const by = handOf(scene.olfen);
  const ownerBodyId = await bodyOf(scene.olfen);
  // No `seen` at all: as if the row had been made here first. The id proves who made it.
  const read = await accept(scene.kreis, by, [
    segment(by, [{ id, set: { ownerBodyId, title: 'Zuerst hier' } }], { reg: ownReg(scene.olfen) }),
  ]);
  expect(read.counts.refused).toBe(1);
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
  await expectRebuiltSame(scene.kreis);
});

test('exceeding a role: making oneself partner of a foreign project', async () => {
  const id = await projectOfNottuln();
  const bodyId = await bodyOf(scene.olfen);
  const set = { projectId: id, bodyId, role: 'partner', ownerBodyId: bodyId };
  const partner = naturalId(entities.projectBody as never, set) ?? rowId(handOf(scene.olfen));
  const by = handOf(scene.olfen);
  await accept(scene.kreis, by, [
    segment(
      by,
      [
        { e: 'projectBody', id: partner, set },
        { id, set: { title: 'Mit uns' } },
      ],
      { reg: ownReg(scene.olfen) },
    ),
  ]);
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
  expect(await reasons(scene.kreis)).toContainEqual(['Olfen', 'project', 'not-yours']);
  await expectRebuiltSame(scene.kreis);
  // Once the coordination has made it a partner, what it had written counts beside what is there.
  await scene.kreis.get('record.update', { entity: 'projectBody', id: partner, set: { role: 'pilot' } });
  const { conflicts } = await scene.kreis.get('conflict.list', {});
  expect(conflicts.map(({ field, values }) => [field, values.map(({ value }) => value)])).toEqual([
    ['title', ['Mit uns', 'Radweg']],
  ]);
  await expectRebuiltSame(scene.kreis);
});

test('exceeding a role: reaching a foreign project by writing its id into an own row', async () => {
  const id = await projectOfNottuln();
  const by = handOf(scene.olfen);
  const ownerBodyId = await bodyOf(scene.olfen);
  const task = rowId(by);
  const drafts = [
    { e: 'task', id: task, set: { title: 'Unser Schritt', projectId: id, ownerBodyId } },
    { id, set: { title: 'Über den Schritt erreicht' } },
    { id, set: { projectId: id } },
  ];
  await accept(scene.kreis, by, [segment(by, drafts, { reg: ownReg(scene.olfen) })]);
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
  expect(await reasons(scene.kreis)).toEqual([
    ['Olfen', 'project', 'not-yours'],
    ['Olfen', 'project', 'not-yours'],
  ]);
  await endScene(scene, [scene.kreis]);
});

test('exceeding a role: deleting a foreign row', async () => {
  const id = await projectOfNottuln();
  const seen = Object.fromEntries(Object.entries(seenBy(scene.kreis)).map(([writer, [seq]]) => [writer, seq]));
  expect(await refusedAtKreis(scene.olfen, [{ id, set: { _del: seen } }])).toEqual([['Olfen', 'project', 'not-yours']]);
  expect(titleOf(scene.kreis, id)).toBe('Radweg');
});

test('exceeding a role: a row under an id that belongs to another key', async () => {
  const id = naturalId(entities.site as never, { writer: handOf(scene.olfen).writer }) ?? '';
  const { writer } = handOf(scene.nottuln);
  expect(await refusedAtKreis(scene.olfen, [{ e: 'site', id, set: { writer, label: 'Nottuln' } }])).toEqual([
    ['Olfen', 'site', 'wrong-id'],
  ]);
});
