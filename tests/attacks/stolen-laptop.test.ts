import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOnly, exchangeAll, hand, openMember } from '../helpers/members.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { accept, closeScene, endScene, openScene, ownReg, type Scene, seenBy, titleOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

const bodyOfOlfen = async () => (await scene.olfen.get('registry.status', {})).own.body;
const others = (by: string) =>
  Object.fromEntries(Object.entries(seenBy(scene.olfen)).filter(([writer]) => writer !== by));

/** Olfen writes honestly; then its laptop is stolen, and the thief writes on with its key. */
async function theft() {
  const { id: honest } = await scene.olfen.get('record.create', {
    entity: 'project',
    fields: { title: 'Vor dem Diebstahl' },
  });
  await exchangeAll(scene.olfen, scene.kreis);
  await hand(scene.kreis, scene.nottuln);
  const thief = handOf(scene.olfen);
  const ownerBodyId = await bodyOfOlfen();
  const stolen = rowId(thief);
  const forged = segment(
    thief,
    [
      { id: honest, set: { title: 'Nach dem Diebstahl' }, p: { title: `${thief.writer}.${thief.seq}` } },
      { id: stolen, set: { title: 'Vom Dieb', ownerBodyId }, t: '788918400000-0' },
    ],
    { reg: ownReg(scene.olfen), seen: others(thief.writer) },
  );
  return { honest, stolen, thief, forged };
}

test('stolen laptop: what comes after the revocation does not count, whatever registry or clock it names', async () => {
  const { kreis } = scene;
  const { honest, stolen, thief, forged } = await theft();
  await kreis.get('member.revoke', { writer: thief.writer });
  const read = await accept(kreis, thief, [forged]);
  expect(read.verdict).toBe('refused');
  expect(read.segments.at(-1)).toMatchObject({ verdict: 'refused', why: 'revoked' });
  expect(read.segments.at(-1)?.message).toMatch(/Koordination diesen Schlüssel gesperrt hat\. .*neu eintragen\.$/);
  expect(titleOf(kreis, honest)).toBe('Vor dem Diebstahl');
  expect(titleOf(kreis, stolen)).toBeUndefined();
  await endScene(scene, [kreis]);
});

test('stolen laptop: what had been applied already stops counting when word of the revocation arrives', async () => {
  const { kreis, nottuln } = scene;
  const { honest, stolen, thief, forged } = await theft();
  await accept(nottuln, thief, [forged]);
  expect(titleOf(nottuln, honest)).toBe('Nach dem Diebstahl');
  expect(titleOf(nottuln, stolen)).toBe('Vom Dieb');
  await kreis.get('member.revoke', { writer: thief.writer });
  await hand(kreis, nottuln);
  expect(titleOf(nottuln, honest)).toBe('Vor dem Diebstahl');
  expect(titleOf(nottuln, stolen)).toBeUndefined();
  expect((await nottuln.get('registry.refused', {})).refused.map(({ reason }) => reason)).toEqual([
    'revoked',
    'revoked',
  ]);
  await expectRebuiltSame(nottuln, kreis);
  // Both are one again, although one of them has kept more of the log; and nobody is told to ask for what counts for nobody.
  const read = await hand(nottuln, kreis);
  expect(read.withheld).toEqual([]);
  const back = await hand(kreis, nottuln);
  expect(back.withheld).toEqual([]);
  expect(back.agreement).toBe('same');
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await endScene(scene, [kreis, nottuln]);
});

test('stolen laptop: a revocation may name an earlier op, when it is known when the laptop was taken', async () => {
  const { kreis, nottuln } = scene;
  const { honest, stolen, thief, forged } = await theft();
  await accept(kreis, thief, [forged]);
  expect(titleOf(kreis, stolen)).toBe('Vom Dieb');
  await kreis.get('member.revoke', { writer: thief.writer, seq: thief.seq - 2 });
  expect(titleOf(kreis, honest)).toBe('Vor dem Diebstahl');
  expect(titleOf(kreis, stolen)).toBeUndefined();
  await hand(kreis, nottuln);
  expect(await digestOnly(nottuln)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln);
});

test('stolen laptop: a segment that begins before the end and goes beyond counts as far as the end', async () => {
  const { kreis } = scene;
  const { honest, stolen, thief, forged } = await theft();
  await accept(kreis, thief, [forged]);
  await kreis.get('member.revoke', { writer: thief.writer, seq: thief.seq - 1 });
  expect(titleOf(kreis, honest)).toBe('Nach dem Diebstahl');
  expect(titleOf(kreis, stolen)).toBeUndefined();
  const late = await openMember(kreis, '05558008');
  expect(titleOf(late, honest)).toBe('Nach dem Diebstahl');
  expect(titleOf(late, stolen)).toBeUndefined();
  await exchangeAll(kreis, late);
  expect(await digestOnly(late)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, late);
  late.close();
});

test('stolen laptop: a second history from before the end, signed with the stolen key, counts nowhere', async () => {
  const { kreis, nottuln } = scene;
  const { honest, thief } = await theft();
  const own = handOf(scene.olfen);
  await kreis.get('member.revoke', { writer: thief.writer });
  await hand(kreis, nottuln);
  const { start } = await historyFrom(own.writer);
  const forged = segment({ ...own, ...start }, [{ e: 'note', id: rowId(own), set: { text: 'Nie geschrieben' } }], {
    reg: 0,
  });
  for (const office of [kreis, nottuln]) await accept(office, own, [forged]);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  expect(titleOf(kreis, honest)).toBe('Vor dem Diebstahl');
  expect((await kreis.get('record.list', { entity: 'note' })).total).toBe(0);
  await expectRebuiltSame(kreis, nottuln);
  await endScene(scene, [kreis]);
});

/** The beginning of a log: from there a second history can be written. */
async function historyFrom(writer: string) {
  const { chainStart } = await import('../../db/bundle/chain.ts');
  return { start: { seq: 0, head: chainStart(writer).toString('base64url') } };
}

test('stolen laptop: the office goes on under a new key in the place of the old one, with its rows', async () => {
  const { kreis, nottuln } = scene;
  const { honest, thief, forged } = await theft();
  const root = (await kreis.get('registry.status', {})).root ?? '';
  const { openTestOffice } = await import('../helpers/office.ts');
  const fresh = await openTestOffice({ body: '05558036', label: 'Olfen neu', member: null, root });
  const ticket = fresh.file('beitritt.json');
  await fresh.get('request.create', { ticket });
  await kreis.get('member.rotate', { writer: thief.writer, ticket });
  await hand(kreis, fresh);
  await fresh.get('record.update', { entity: 'project', id: honest, set: { title: 'Weiter mit neuem Schlüssel' } });
  await exchangeAll(fresh, kreis);
  await accept(kreis, thief, [forged]);
  await hand(kreis, nottuln);
  for (const office of [kreis, nottuln, fresh]) expect(titleOf(office, honest)).toBe('Weiter mit neuem Schlüssel');
  await expectRebuiltSame(kreis, nottuln, fresh);
  fresh.close();
});

test('stolen laptop: files sealed after the revocation cannot be opened with the stolen key', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { thief } = await theft();
  await kreis.get('member.revoke', { writer: thief.writer });
  const to = (await nottuln.get('registry.status', {})).own.writer;
  await kreis.get('record.create', { entity: 'project', fields: { title: 'Nur für Mitglieder' } });
  const sealed = kreis.file('versiegelt.dabundle');
  await kreis.get('bundle.create', { ticket: sealed, seal: [to] });
  expect(await olfen.ask('bundle.preview', { ticket: sealed })).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/Bitte .*\.$/) },
  });
  expect(await nottuln.get('bundle.import', { ticket: sealed })).toMatchObject({ applied: true });
  const refused = await kreis.ask('bundle.create', { ticket: kreis.file('x'), seal: [thief.writer] });
  expect(refused).toMatchObject({ ok: false });
  await endScene(scene, [kreis, nottuln]);
});
