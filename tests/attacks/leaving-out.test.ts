import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leafOf } from '../../db/bundle/chain.ts';
import { bundle, type Forged, type Hand, handOf } from '../helpers/forge.ts';
import { digestOnly, exchangeAll, hand, openMember } from '../helpers/members.ts';
import { exportAll, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { closeScene, endScene, openScene, type Scene, titleOf } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeScene(scene));

/** A full bundle of an office, of which whoever hands it on takes out the bodies he does not like. */
async function hollowed(
  from: TestOffice,
  to: TestOffice,
  by: Hand,
  isDisliked: (line: string) => boolean,
): Promise<string> {
  const text = readFileSync(await exportAll(from, 'voll.dabundle'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/,$/, ''));
  const header = JSON.parse(text[1] ?? '') as {
    keys: Record<string, unknown>;
    heads: object;
    vv: object;
    segs: number;
    reg: unknown;
    digest: string;
  };
  const lines = text.slice(2, -3).map((line) => {
    if (!line.startsWith('{"e":') || !isDisliked(line)) return line;
    return JSON.stringify({ leaf: leafOf(line).toString('base64url'), n: (JSON.parse(line) as { n: number }).n });
  });
  const whole: Forged = { writer: by.writer, publicKey: by.key, from: 1, to: 1, head: by.head, lines };
  const keys = { ...header.keys, [by.writer]: { crv: 'Ed25519', kty: 'OKP', x: by.key.x } };
  return bundle(to.file('ausgehöhlt.dabundle'), by, [whole], { ...header, sender: by.writer, keys });
}

test('leaving out: a revocation taken out of the registry is noticed, and the registry is not taken in that way', async () => {
  const { kreis, nottuln, olfen } = scene;
  const thief = handOf(olfen);
  await kreis.get('member.revoke', { writer: thief.writer });
  const length = (await nottuln.get('registry.status', {})).length;
  const path = await hollowed(kreis, nottuln, thief, (line) => line.includes('"revoke"'));
  const read = await nottuln.get('bundle.import', { ticket: path });
  const refused = read.segments.filter(({ verdict }) => verdict === 'refused');
  expect(refused.map(({ why }) => why)).toContain('hollow-registry');
  expect(refused[0]?.message).toMatch(/etwas herausgenommen\. Bitten Sie die Koordination um ein neues Bündel\.$/);
  expect((await nottuln.get('registry.status', {})).length).toBe(length);
  await hand(kreis, nottuln);
  const members = (await nottuln.get('registry.status', {})).members;
  expect(members.find(({ writer }) => writer === thief.writer)?.revoked).not.toBeNull();
  await endScene(scene, [kreis, nottuln]);
});

test('leaving out: words that somebody has kept from an office are filled in as soon as the stores are compared', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Unbequem' } });
  await exchangeAll(nottuln, kreis);
  const late = await openMember(kreis, '05558008');
  await exchangeAll(late, kreis);
  const other = await openMember(scene.kreis, '05558012');
  const fresh = await hollowed(kreis, other, handOf(olfen), (line) => line.includes('Unbequem'));
  // The one who has not got it yet, gets it without the words.
  const target = await openSiteLike(kreis);
  await target.get('bundle.import', { ticket: fresh });
  expect(titleOf(target, id)).toBeUndefined();
  await expectRebuiltSame(target);
  await hand(target, kreis);
  const read = await hand(kreis, target);
  expect(read.agreement).toBe('same');
  expect(titleOf(target, id)).toBe('Unbequem');
  expect(await digestOnly(target)).toBe(await digestOnly(kreis));
  await target.get('record.list', { entity: 'project' });
  expect((await target.get('record.history', { entity: 'project', id })).entries.length).toBeGreaterThan(0);
  await expectRebuiltSame(target);
  for (const office of [late, other, target]) office.close();
});

/** A site that was admitted, and has nothing yet. */
async function openSiteLike(kreis: TestOffice): Promise<TestOffice> {
  const { admitSite, openSite } = await import('../helpers/members.ts');
  const site = await openSite(kreis, '05558016');
  await admitSite(kreis, site, 'implementation');
  return site;
}
