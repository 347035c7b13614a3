import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateKey, registryWriterOf } from '../../db/bundle/keys.ts';
import { limits } from '../../shared/sync/limits.ts';
import { bundle, type Forged, type Hand, handOf, newHand, registryHand, rowId, segment } from '../helpers/forge.ts';
import {
  admitSite,
  digestOnly,
  exchangeAll,
  hand,
  openCoordination,
  openMember,
  openSite,
  writerOf,
} from '../helpers/members.ts';
import { countIn, digestOf, exportAll, openTestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { accept, closeScene, endScene, openScene, type Scene, titleOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

test('a stranger’s file is held and never applied; once admitted, it is taken in everywhere', async () => {
  const { kreis, nottuln } = scene;
  const stranger = await openSite(kreis, '05558008', 'Billerbeck');
  const { id } = await stranger.get('record.create', { entity: 'project', fields: { title: 'Von draußen' } });
  const before = await digestOnly(kreis);
  const read = await hand(stranger, kreis);
  expect(read).toMatchObject({ verdict: 'held', counts: { new: 0 } });
  expect(read.segments[0]).toMatchObject({ verdict: 'unknown-writer', why: 'unknown-writer' });
  expect(read.segments[0]?.message).toMatch(
    /nicht zugelassen hat\. .*bitten Sie die Koordination, seine Beitrittsanfrage anzunehmen\.$/,
  );
  expect(await digestOnly(kreis)).toBe(before);
  expect(titleOf(kreis, id)).toBeUndefined();
  expect((await kreis.get('registry.status', {})).unknownWriters).toMatchObject([{ writer: await writerOf(stranger) }]);
  await hand(stranger, nottuln);
  await expectRebuiltSame(kreis, nottuln);
  await admitSite(kreis, stranger, 'implementation');
  expect(titleOf(kreis, id)).toBe('Von draußen');
  expect((await kreis.get('registry.status', {})).unknownWriters).toEqual([]);
  await hand(kreis, nottuln);
  expect(titleOf(nottuln, id)).toBe('Von draußen');
  await exchangeAll(kreis, nottuln, stranger);
  expect(await digestOnly(stranger)).toBe(await digestOnly(kreis));
  expect(await digestOnly(nottuln)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln, stranger);
  stranger.close();
});

test('a stranger who is admitted as a contact keeps only what a contact may write', async () => {
  const { kreis } = scene;
  const stranger = await openSite(kreis, '05558008', 'Billerbeck');
  const { id } = await stranger.get('record.create', { entity: 'project', fields: { title: 'Von draußen' } });
  await hand(stranger, kreis);
  await admitSite(kreis, stranger, 'contact');
  expect(titleOf(kreis, id)).toBeUndefined();
  // The site learns it from the coordination, and its own screen says the same.
  await hand(kreis, stranger);
  expect(titleOf(stranger, id)).toBeUndefined();
  const refused = (await stranger.get('registry.refused', {})).refused;
  expect(refused.map(({ id: row, reason }) => [row, reason])).toContainEqual([id, 'role']);
  await exchangeAll(kreis, stranger);
  expect(await digestOnly(stranger)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, stranger);
  stranger.close();
});

test('the registry of another coordination is refused, with the next step', async () => {
  const { kreis } = scene;
  const other = await openCoordination('Kreis nebenan');
  await other.get('record.create', { entity: 'project', fields: { title: 'Nebenan' } });
  const before = await digestOf(kreis);
  const read = await hand(other, kreis);
  const registry = read.segments.find(({ why }) => why === 'foreign-registry');
  expect(registry?.message).toMatch(
    /Verzeichnis einer anderen Koordination\. Bitte vergleichen Sie .* die zwölf Wörter\.$/,
  );
  expect(read.segments.map(({ verdict }) => verdict)).not.toContain('new');
  expect(await digestOf(kreis)).toEqual(before);
  other.close();
  await endScene(scene);
});

test('a stranger’s registry in which this site is admitted as coordination is refused', async () => {
  const { nottuln } = scene;
  const length = (await nottuln.get('registry.status', {})).length;
  const key = generateKey();
  const own = registryHand(key);
  const status = await nottuln.get('registry.status', {});
  const open = nottuln.office.opened();
  if (!open.ok) throw new Error('closed');
  const { x } = open.value.identity.shared.key;
  const member = {
    writer: status.own.writer,
    jwk: { crv: 'Ed25519', kty: 'OKP', x },
    recipient: null,
    body: status.own.body,
    role: 'coordination',
    label: 'Verführt',
    nonpublic: null,
  };
  const forged = segment(own, [{ e: 'adm', id: rowId(), set: { member } }], { class: 'registry' });
  const sender = newHand(key);
  const read = await accept(nottuln, sender, [forged]);
  expect(read).toMatchObject({ verdict: 'refused', applied: false });
  expect(read.segments[0]).toMatchObject({ verdict: 'refused', why: 'foreign-registry' });
  const after = await nottuln.get('registry.status', {});
  expect([after.length, after.own.role]).toEqual([length, 'implementation']);
  expect(registryWriterOf(key)).toBe(own.writer);
  await endScene(scene);
});

test('a site that knows no coordination holds everything, and takes in what members wrote once it has pinned one', async () => {
  const { kreis, nottuln } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Radweg' } });
  await hand(nottuln, kreis);
  const lonely = await openTestOffice({ body: '05558008', label: 'Billerbeck', member: null });
  const read = await lonely.get('bundle.import', { ticket: await exportAll(kreis) });
  expect(read).toMatchObject({ verdict: 'held' });
  expect(new Set(read.segments.map(({ verdict, why }) => `${verdict} ${why}`))).toEqual(
    new Set(['unknown-writer no-root']),
  );
  expect(read.segments[0]?.message).toMatch(
    /noch keine Koordination kennt\. Bitte tragen Sie .* die zwölf Wörter der Koordination ein\.$/,
  );
  expect(titleOf(lonely, id)).toBeUndefined();
  await expectRebuiltSame(lonely);
  const { rootWords } = await kreis.get('registry.status', {});
  await lonely.get('root.pin', { root: (rootWords ?? []).join(' ') });
  expect(titleOf(lonely, id)).toBe('Radweg');
  await expectRebuiltSame(lonely);
  lonely.close();
});

/** Segments of about a megabyte each, in one log. */
function flood(by: Hand, megabytes: number): Forged[] {
  return Array.from({ length: megabytes }, (_, n) =>
    segment(
      by,
      Array.from({ length: 5 }, () => ({ e: 'note', id: rowId(), set: { text: `${n}${'x'.repeat(200_000)}` } })),
    ),
  );
}

test('a flood of one stranger is held up to a limit; the rest is refused with a sentence, and members are not affected', async () => {
  const { kreis, nottuln } = scene;
  const stranger = newHand();
  const read = await accept(kreis, stranger, flood(stranger, 8));
  const verdicts = read.segments.map(({ verdict, why }) => `${verdict} ${why}`);
  expect(new Set(verdicts)).toEqual(new Set(['unknown-writer unknown-writer', 'refused too-much']));
  expect(read.segments.at(-1)?.message).toMatch(
    /nur eine begrenzte Menge aufgehoben\. .*bitten Sie die Koordination.*noch einmal ein\.$/,
  );
  const held = countIn(kreis, 'SELECT sum(octet_length(ops)) FROM segment WHERE held = 1');
  expect(held).toBeGreaterThan(limits.strangerBytes / 2);
  expect(held).toBeLessThanOrEqual(limits.strangerBytes);
  // Again, in more files: not a byte more.
  await accept(kreis, stranger, flood(stranger, 2));
  expect(countIn(kreis, 'SELECT sum(octet_length(ops)) FROM segment WHERE held = 1')).toBe(held);
  await nottuln.get('record.create', { entity: 'project', fields: { title: 'Ehrlich' } });
  await endScene(scene, [kreis]);
});

test('a flood of many strangers fills no disk either', async () => {
  const { kreis } = scene;
  const files = Math.ceil(limits.strangersBytes / limits.strangerBytes) + 2;
  for (let n = 0; n < files; n += 1) {
    const stranger = newHand();
    const path = bundle(kreis.file('flut.dabundle'), stranger, flood(stranger, 4));
    await kreis.get('bundle.import', { ticket: path });
  }
  const held = countIn(kreis, 'SELECT sum(octet_length(ops)) FROM segment WHERE held = 1');
  expect(held).toBeLessThanOrEqual(limits.strangersBytes);
  expect(held).toBeGreaterThan(limits.strangersBytes / 2);
  await endScene(scene, [kreis]);
});

test('who was refused for too much is taken in whole after the admission', async () => {
  const { kreis } = scene;
  const stranger = await openSite(kreis, '05558008', 'Billerbeck');
  const by = handOf(stranger);
  const drafts = Array.from({ length: 30 }, (_, n) => ({
    e: 'note',
    id: rowId(by),
    set: { text: `${n} ${'x'.repeat(200_000)}` },
  }));
  const large = segment(by, drafts);
  expect((await accept(kreis, by, [large])).segments.map(({ why }) => why)).toEqual(['too-much']);
  await admitSite(kreis, stranger, 'implementation');
  await accept(kreis, by, [large]);
  expect((await kreis.get('record.list', { entity: 'note' })).total).toBe(30);
  await expectRebuiltSame(kreis);
  stranger.close();
});

test('a member that another member vouches for is still unknown: only the coordination admits', async () => {
  const { kreis, nottuln } = scene;
  const stranger = await openSite(kreis, '05558008', 'Billerbeck');
  const ticket = stranger.file('beitritt.json');
  await stranger.get('request.create', { ticket });
  expect(await nottuln.ask('member.admit', { ticket, role: 'implementation' })).toMatchObject({
    ok: false,
    error: { code: 'not-root', message: expect.stringMatching(/Bitte wenden Sie sich/) },
  });
  await hand(stranger, nottuln);
  const read = await hand(nottuln, kreis);
  expect(read.segments.filter(({ verdict }) => verdict === 'unknown-writer')).toHaveLength(1);
  stranger.close();
  await endScene(scene);
  const member = await openMember(kreis, '05558012');
  member.close();
});
