import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateKey } from '../../db/bundle/keys.ts';
import { altered } from '../helpers/bundle-text.ts';
import { bundle, handOf, newHand, rowId, segment } from '../helpers/forge.ts';
import { hand, writerOf } from '../helpers/members.ts';
import { digestOf, exportAll } from '../helpers/office.ts';
import { accept, closeScene, deliver, endScene, openScene, ownReg, type Scene, titleOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

test('forged: a segment in the name of Nottuln signed with another key is refused, and nothing is written', async () => {
  const { kreis, nottuln } = scene;
  const before = await digestOf(kreis);
  const victim = handOf(nottuln);
  const forged = segment(victim, [{ id: rowId(), set: { title: 'Gefälscht' } }], {}, { signWith: generateKey() });
  const reply = await deliver(kreis, newHand(), [forged]);
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-bundle', reason: 'signature' } });
  if (!reply.ok) expect(reply.error.message).toMatch(/Bitte .*\.$/s);
  expect(await digestOf(kreis)).toEqual(before);
  await endScene(scene);
});

test('forged: a key that is not the one of the writer it is named for is refused, and nothing is written', async () => {
  const { kreis, nottuln } = scene;
  const before = await digestOf(kreis);
  const stranger = newHand();
  const named = { ...stranger, writer: await writerOf(nottuln) };
  const reply = await deliver(kreis, stranger, [segment(named, [{ id: rowId(), set: { title: 'Gefälscht' } }])]);
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-bundle', reason: 'key-mismatch' } });
  if (!reply.ok) expect(reply.error.message).toMatch(/Bitte .*\.$/s);
  expect(await digestOf(kreis)).toEqual(before);
  await endScene(scene);
});

test('re-signed: ops of Nottuln that Olfen signs as its own are Olfen’s, and change nothing that is Nottuln’s', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Radweg' } });
  await hand(nottuln, kreis);
  const thief = handOf(olfen);
  const copied = segment(thief, [{ id, set: { title: 'Radweg', ownerBodyId: await bodyOf(scene) } }], {
    reg: ownReg(olfen),
  });
  const read = await accept(kreis, thief, [copied]);
  expect(read.counts.refused).toBe(1);
  expect(titleOf(kreis, id)).toBe('Radweg');
  expect((await kreis.get('conflict.list', {})).total).toBe(0);
  const { refused } = await kreis.get('registry.refused', {});
  expect(refused).toMatchObject([{ writer: thief.writer, site: 'Olfen', id, reason: 'not-yours', title: 'Radweg' }]);
  expect(refused[0]?.message).toMatch(/gehört einer anderen Kommune.*\.$/);
  await endScene(scene, [kreis]);
});

const bodyOf = async ({ olfen }: Scene) => (await olfen.get('registry.status', {})).own.body;

test('re-signed: an outsider who sends on what members have signed does no harm, and nothing he says of himself is believed', async () => {
  const { kreis, nottuln } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Radweg' } });
  const text = readFileSync(await exportAll(nottuln), 'utf8').split('\n');
  const outsider = newHand();
  // The members' segments as they stand, under a header of the outsider’s own making.
  const header = JSON.parse((text[1] ?? '').slice(0, -1)) as { keys: object; segs: number; heads: object; vv: object };
  const lines = text.slice(2, -3).map((line) => line.slice(0, -1));
  const keys = { ...header.keys, [outsider.writer]: { crv: 'Ed25519', kty: 'OKP', x: outsider.key.x } };
  const lying = Object.fromEntries(Object.keys(header.vv).map((writer) => [writer, 1_000_000]));
  const whole = { writer: outsider.writer, publicKey: outsider.key, from: 1, to: 1, head: outsider.head, lines };
  const path = bundle(kreis.file('weitergesandt.dabundle'), outsider, [whole], {
    keys,
    segs: header.segs,
    heads: {},
    vv: lying,
  });
  const read = await kreis.get('bundle.import', { ticket: path });
  expect(read).toMatchObject({ verdict: 'new', applied: true });
  expect(titleOf(kreis, id)).toBe('Radweg');
  const status = await kreis.get('exchange.status', {});
  expect(status.sites.map(({ writer }) => writer)).not.toContain(outsider.writer);
  // What he claims to hold is told as his word, with what to do about it.
  expect(read.withheld[0]?.message).toMatch(
    /hat 1\.000\.000 Änderungen von .* Bitten Sie .* um ein vollständiges Bündel\.$/,
  );
  await endScene(scene);
});

test('re-signed: a header of Nottuln signed by an outsider is refused, and nothing is written', async () => {
  const { kreis, nottuln } = scene;
  const before = await digestOf(kreis);
  const path = await exportAll(nottuln);
  const outsider = newHand();
  const named = { ...outsider, writer: await writerOf(nottuln), key: handOf(nottuln).key };
  const forged = bundle(kreis.file('kopf.dabundle'), named, [], {}, { signWith: outsider.key });
  expect(await kreis.ask('bundle.import', { ticket: forged })).toMatchObject({
    ok: false,
    error: { code: 'invalid-bundle', reason: 'signature', message: expect.stringMatching(/Bitte/) },
  });
  // And the honest file with only its end line taken from the forged one.
  const end = readFileSync(forged, 'utf8').split('\n').at(-3) ?? '';
  const mixed = altered(path, (text) => text.replace(/\{"end".*\}/, end));
  expect(await kreis.ask('bundle.import', { ticket: mixed })).toMatchObject({ error: { code: 'invalid-bundle' } });
  expect(await digestOf(kreis)).toEqual(before);
  await endScene(scene);
});
