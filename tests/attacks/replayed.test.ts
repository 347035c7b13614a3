import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { altered } from '../helpers/bundle-text.ts';
import { bundle, handOf, rowId, segment, segmentOfLines } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openMember } from '../helpers/members.ts';
import { digestOf, exportAll } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import {
  accept,
  closeScene,
  deliver,
  endScene,
  openScene,
  ownReg,
  registryLength,
  type Scene,
  titleOf,
} from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

test('replayed: an old bundle read again after newer ones changes nothing', async () => {
  const { kreis, nottuln } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Alt' } });
  const old = await exportAll(nottuln, 'alt.dabundle');
  await kreis.get('bundle.import', { ticket: old });
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Neu' } });
  await hand(nottuln, kreis);
  const before = await digestOf(kreis);
  expect(await kreis.get('bundle.import', { ticket: old })).toMatchObject({ verdict: 'known', applied: false });
  expect(await digestOf(kreis)).toEqual(before);
  expect(titleOf(kreis, id)).toBe('Neu');
  await endScene(scene);
});

test('replayed: a segment header of before on top of new ops breaks the signature, and nothing is written', async () => {
  const { kreis, nottuln } = scene;
  await nottuln.get('record.create', { entity: 'project', fields: { title: 'Eins' } });
  const old = readFileSync(await exportAll(nottuln, 'alt.dabundle'), 'utf8').split('\n');
  await nottuln.get('record.create', { entity: 'project', fields: { title: 'Zwei' } });
  const now = await exportAll(nottuln, 'neu.dabundle');
  const own = `"writer":"${handOf(nottuln).writer}"`;
  const headers = (lines: readonly string[]) =>
    lines.filter((line) => line.includes('"fmt":"digitalagentur-segment"') && line.includes(own));
  const [oldHeader = '', newHeaders] = [headers(old).at(-1), headers(readFileSync(now, 'utf8').split('\n'))];
  expect(newHeaders.at(-1)).not.toBe(oldHeader);
  const before = await digestOf(kreis);
  const mixed = altered(now, (text) => text.replace(newHeaders.at(-1) ?? '', oldHeader));
  const reply = await kreis.ask('bundle.import', { ticket: mixed });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'invalid-bundle', message: expect.stringMatching(/Bitte/) },
  });
  expect(await digestOf(kreis)).toEqual(before);
  await endScene(scene);
});

test('replayed: a bundle of another group that uses the same program is held, not applied', async () => {
  const { kreis } = scene;
  const elsewhere = await openScene();
  await elsewhere.nottuln.get('record.create', { entity: 'project', fields: { title: 'Fremde Gruppe' } });
  const before = await digestOnly(kreis);
  const read = await kreis.get('bundle.import', { ticket: await exportAll(elsewhere.nottuln) });
  expect(read.segments.map(({ verdict }) => verdict)).not.toContain('new');
  expect(await digestOnly(kreis)).toBe(before);
  await closeScene(elsewhere);
  await endScene(scene);
});

test('truncated: whatever is cut off a bundle, it is refused whole and nothing is written', async () => {
  const { kreis, nottuln } = scene;
  for (let n = 0; n < 3; n += 1) await nottuln.get('record.create', { entity: 'project', fields: { title: `P${n}` } });
  const whole = readFileSync(await exportAll(nottuln));
  const before = await digestOf(kreis);
  const lines = whole.toString('utf8').split('\n').length;
  for (let cut = 1; cut < lines; cut += 3) {
    const path = kreis.file('cut.dabundle');
    writeFileSync(
      path,
      whole
        .toString('utf8')
        .split('\n')
        .slice(0, -cut - 1)
        .join('\n'),
    );
    const reply = await kreis.ask('bundle.import', { ticket: path });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-bundle' } });
    if (!reply.ok) expect(reply.error.message).toMatch(/Bitte/);
  }
  expect(await digestOf(kreis)).toEqual(before);
  await endScene(scene);
});

test('truncated: a log of which the tail is missing is taken in as far as it goes, and the rest later', async () => {
  const { kreis, nottuln } = scene;
  const thief = handOf(nottuln);
  const [first, second] = [rowId(thief), rowId(thief)];
  const reg = ownReg(nottuln);
  const body = (await nottuln.get('registry.status', {})).own.body;
  const a = segment(thief, [{ id: first, set: { title: 'Eins', ownerBodyId: body } }], { reg });
  const b = segment(thief, [{ id: second, set: { title: 'Zwei', ownerBodyId: body } }], { reg });
  const early = await accept(kreis, thief, [b]);
  expect(early).toMatchObject({ verdict: 'held' });
  expect(early.segments[0]?.message).toMatch(
    /davor fehlen die Änderungen \d+ bis \d+\. Bitten Sie .* um ein vollständiges Bündel\.$/,
  );
  expect(titleOf(kreis, second)).toBeUndefined();
  await expectRebuiltSame(kreis);
  expect(await accept(kreis, thief, [a])).toMatchObject({ verdict: 'new' });
  expect([titleOf(kreis, first), titleOf(kreis, second)]).toEqual(['Eins', 'Zwei']);
  await expectRebuiltSame(kreis);
});

test('back-dated: a later segment that names an older state of the registry is refused', async () => {
  const { kreis, nottuln } = scene;
  const thief = handOf(nottuln);
  const reg = ownReg(nottuln);
  const honest = segment(thief, [{ id: rowId(thief), set: { title: 'Eins' } }], { reg });
  const dated = segment(thief, [{ id: rowId(thief), set: { title: 'Zurückdatiert' } }], { reg: reg - 1 });
  const read = await accept(kreis, thief, [honest, dated]);
  expect(read.segments.filter(({ writer }) => writer === thief.writer)).toMatchObject([
    { verdict: 'new' },
    { verdict: 'refused', why: 'back-dated' },
  ]);
  expect(read.segments.at(-1)?.message).toMatch(
    /berufen sich auf ein älteres Verzeichnis.* Bitte fragen Sie bei Nottuln nach\.$/,
  );
  await expectRebuiltSame(kreis);
  const again = await accept(kreis, thief, [dated]);
  expect(again).toMatchObject({ verdict: 'refused', counts: { refused: 1 } });
  await expectRebuiltSame(kreis);
});

test('back-dated: who was demoted gains nothing by naming the registry of before, nor a stamp of 1995', async () => {
  const { kreis, nottuln, olfen } = scene;
  const before = ownReg(olfen);
  const { id } = await nottuln.get('record.create', { entity: 'note', fields: { text: 'Notiz aus Nottuln' } });
  await hand(nottuln, kreis);
  const thief = handOf(olfen);
  await kreis.get('member.change', { writer: thief.writer, role: 'contact' });
  // Notes may be written by implementing sites only.
  const late = segment(thief, [{ e: 'note', id, set: { text: 'Überschrieben' }, t: '788918400000-0' }], {
    reg: before,
  });
  const read = await accept(kreis, thief, [late]);
  expect(read.counts.refused).toBe(1);
  expect(await kreis.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Notiz aus Nottuln' });
  expect((await kreis.get('registry.refused', {})).refused).toMatchObject([{ reason: 'role' }]);
  // Whoever hears of the demotion only afterwards arrives at the same.
  const newSite = await openMember(kreis, '05558008');
  await exchangeAll(kreis, newSite);
  expect(await newSite.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Notiz aus Nottuln' });
  expect(await digestOnly(newSite)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, newSite);
  newSite.close();
});

test('back-dated: ops that were already applied stop counting when word of an earlier demotion arrives', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'note', fields: { text: 'Notiz' } });
  await hand(nottuln, kreis);
  const thief = handOf(olfen);
  const reg = ownReg(olfen);
  const late = segment(thief, [{ e: 'note', id, set: { text: 'Überschrieben' }, t: '9999999999999-0' }], { reg });
  await accept(nottuln, thief, [late]);
  expect((await nottuln.get('conflict.list', {})).total).toBe(1);
  await kreis.get('member.change', { writer: thief.writer, role: 'contact' });
  await hand(kreis, nottuln);
  expect((await nottuln.get('conflict.list', {})).total).toBe(0);
  expect(await nottuln.get('record.get', { entity: 'note', id })).toMatchObject({ text: 'Notiz' });
  await hand(nottuln, kreis);
  await hand(kreis, nottuln);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

test('back-dated: a segment that names a registry nobody has yet waits until it is there', async () => {
  const { kreis, nottuln, olfen } = scene;
  const thief = handOf(nottuln);
  const body = (await nottuln.get('registry.status', {})).own.body;
  const id = rowId(thief);
  const ahead = segment(thief, [{ id, set: { title: 'Voraus', ownerBodyId: body } }], {
    reg: (await registryLength(kreis)) + 1,
  });
  const read = await accept(olfen, thief, [ahead]);
  expect(read.segments.at(-1)).toMatchObject({ verdict: 'held', why: 'registry' });
  expect(read.segments.at(-1)?.message).toMatch(/Bitten Sie die Koordination um ein Bündel\.$/);
  expect(titleOf(olfen, id)).toBeUndefined();
  await expectRebuiltSame(olfen);
  const third = await openMember(kreis, '05558008');
  await admitSite(kreis, third, 'implementation');
  await hand(kreis, olfen);
  expect(titleOf(olfen, id)).toBe('Voraus');
  await expectRebuiltSame(olfen);
  third.close();
});

test('replayed: the same segment twice in one file, also one that waits, counts once', async () => {
  const { kreis, nottuln } = scene;
  const thief = handOf(nottuln);
  const reg = ownReg(nottuln);
  const line = (n: number) => segment(thief, [{ e: 'note', id: rowId(thief), set: { text: `Notiz ${n}` } }], { reg });
  const [a, b, c] = [line(1), line(2), line(3)];
  expect(await accept(kreis, thief, [c, c, c])).toMatchObject({ verdict: 'held' });
  expect(await accept(kreis, thief, [c, a, a])).toMatchObject({ verdict: 'new' });
  expect(await accept(kreis, thief, [b, b, a])).toMatchObject({ verdict: 'new' });
  expect((await kreis.get('record.list', { entity: 'note' })).total).toBe(3);
  await expectRebuiltSame(kreis);
});

test('a bundle whose sender is nobody’s key is refused whole', async () => {
  const { kreis, nottuln } = scene;
  const thief = handOf(nottuln);
  const before = await digestOf(kreis);
  const reply = await deliver(kreis, thief, [segmentOfLines(thief, ['{"leaf":"AAAA","n":1}'])]);
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-bundle' } });
  const path = bundle(kreis.file('x.dabundle'), thief, [], { keys: {} });
  expect(await kreis.ask('bundle.import', { ticket: path })).toMatchObject({ error: { reason: 'unknown-key' } });
  expect(await digestOf(kreis)).toEqual(before);
});
