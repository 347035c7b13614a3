import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOf, rowId, segment } from '../helpers/forge.ts';
import { digestOnly, exchangeAll, hand } from '../helpers/members.ts';
import { storeOf, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { accept, closeScene, endScene, openScene, ownReg, type Scene, seenBy } from './scene.ts';

let scene: Scene;
let note: string;
beforeEach(async () => {
  scene = await openScene();
  note = (await scene.nottuln.get('record.create', { entity: 'note', fields: { text: 'Erster Stand' } })).id;
  await hand(scene.nottuln, scene.kreis);
  await hand(scene.nottuln, scene.olfen);
});
afterEach(() => closeScene(scene));

const victim = () => handOf(scene.nottuln).writer;
const textOf = async (office: TestOffice) => (await office.get('record.get', { entity: 'note', id: note }))['text'];

/** Olfen writes the note (everybody may), with what it says to have seen. */
async function attack(
  set: Record<string, unknown>,
  p: Record<string, string | string[]>,
  seen: Record<string, [number, string]>,
) {
  const by = handOf(scene.olfen);
  const forged = segment(by, [{ e: 'note', id: note, set, p }], { reg: ownReg(scene.olfen), seen });
  await accept(scene.kreis, by, [forged]);
  await accept(scene.nottuln, by, [forged]);
  return forged;
}

const without = (seen: Record<string, [number, string]>) =>
  Object.fromEntries(Object.entries(seen).filter(([w]) => w !== handOf(scene.olfen).writer));

test('replacing in advance: what Nottuln writes later stays, though `p` named it before it was written', async () => {
  const named = Array.from({ length: 40 }, (_, n) => `${victim()}.${n + 1}`);
  await attack({ text: 'Angriff' }, { text: named }, without(seenBy(scene.olfen)));
  await scene.nottuln.get('record.update', { entity: 'note', id: note, set: { text: 'Zweiter Stand' } });
  await scene.nottuln.get('record.update', { entity: 'note', id: note, set: { text: 'Dritter Stand' } });
  await hand(scene.nottuln, scene.kreis);
  expect(await textOf(scene.kreis)).toBe('Dritter Stand');
  await endScene(scene, [scene.kreis]);
});

test('replacing in advance: a `seen` that is too high is open until it is reached, and then wrong, because nobody can know the hash', async () => {
  const lying = { ...without(seenBy(scene.olfen)), [victim()]: [12, 'A'.repeat(43)] as [number, string] };
  const named = Array.from({ length: 12 }, (_, n) => `${victim()}.${n + 1}`);
  await attack({ text: 'Angriff' }, { text: named }, lying);
  // Not even what is there already is replaced: both stay, for a person.
  for (const office of [scene.kreis, scene.nottuln]) {
    const { conflicts } = await office.get('conflict.list', {});
    expect(conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['Angriff', 'Erster Stand']);
    await expectRebuiltSame(office);
  }
  await scene.nottuln.get('record.update', { entity: 'note', id: note, set: { text: 'Entschieden' } });
  for (let n = 0; n < 12; n += 1)
    await scene.nottuln.get('record.create', { entity: 'note', fields: { text: `Weiter ${n}` } });
  await hand(scene.nottuln, scene.kreis);
  expect(await textOf(scene.kreis)).toBe('Entschieden');
  expect((await scene.kreis.get('conflict.list', {})).total).toBe(0);
  const claims = storeOf(scene.kreis)
    .writing.prepare('SELECT claims FROM segment WHERE claims IS NOT NULL')
    .pluck()
    .all();
  expect(claims.map((text) => (JSON.parse(String(text)) as Record<string, unknown>)[victim()])).toEqual(['wrong']);
  await endScene(scene, [scene.kreis]);
});

test('replacing in advance: a deletion that says to have seen what is not written yet hides nothing of it', async () => {
  const seen = without(seenBy(scene.olfen));
  await scene.nottuln.get('record.update', { entity: 'note', id: note, set: { text: 'Später' } });
  await attack({ _del: { [victim()]: 999_999, [handOf(scene.kreis).writer]: 999_999 } }, {}, seen);
  // What Olfen had truly seen is hidden where nothing else has come.
  expect((await scene.kreis.get('record.list', { entity: 'note' })).total).toBe(0);
  await exchangeAll(scene.kreis, scene.nottuln);
  expect(await textOf(scene.kreis)).toBe('Später');
  const { total } = await scene.kreis.get('record.list', { entity: 'note' });
  expect(total).toBe(1);
  await endScene(scene, [scene.kreis]);
});

test('replacing in advance: nobody replaces what they write later themselves', async () => {
  const by = handOf(scene.olfen);
  const id = rowId(by);
  const next = `${by.writer}.${by.seq + 2}`;
  const drafts = [
    { e: 'note', id, set: { text: 'Früher' }, p: { text: next } },
    { e: 'note', id, set: { text: 'Später' } },
  ];
  await accept(scene.kreis, by, [segment(by, drafts, { reg: ownReg(scene.olfen) })]);
  const { conflicts } = await scene.kreis.get('conflict.list', {});
  expect(conflicts[0]?.values.map(({ value }) => value).sort()).toEqual(['Früher', 'Später']);
  await endScene(scene, [scene.kreis]);
});

test('replacing in advance: a deletion under a lying `seen` hides nothing at all', async () => {
  const lying = { ...without(seenBy(scene.olfen)), [victim()]: [999, 'B'.repeat(43)] as [number, string] };
  await attack({ _del: { [victim()]: 999 } }, {}, lying);
  expect((await scene.kreis.get('record.list', { entity: 'note' })).total).toBe(1);
  expect((await scene.nottuln.get('record.list', { entity: 'note' })).total).toBe(1);
  await endScene(scene, [scene.kreis]);
});

test('what was truly seen counts as soon as the rest of it has come, in whatever order', async () => {
  // Kreis hears Olfen first, who has seen two edits of Nottuln that Kreis lacks.
  await scene.nottuln.get('record.update', { entity: 'note', id: note, set: { text: 'Zweiter Stand' } });
  await hand(scene.nottuln, scene.olfen);
  await scene.olfen.get('record.update', { entity: 'note', id: note, set: { text: 'Olfens Stand' } });
  const by = handOf(scene.olfen);
  const path = scene.olfen.file('nur-eigenes.dabundle');
  await scene.olfen.get('bundle.create', { ticket: path });
  const lines = (await import('node:fs')).readFileSync(path, 'utf8').split('\n');
  const own = `"writer":"${by.writer}"`;
  const header = lines.findLastIndex((line) => line.includes('digitalagentur-segment') && line.includes(own));
  const tail = lines.findIndex((line, index) => index > header && line.startsWith('{"hash"'));
  const taken = lines.slice(header, tail + 1).map((line) => line.replace(/,$/, ''));
  const forwarded = { writer: by.writer, publicKey: by.key, from: 1, to: 1, head: by.head, lines: taken };
  await accept(scene.kreis, by, [forwarded]);
  expect((await scene.kreis.get('conflict.list', {})).total).toBe(1);
  await expectRebuiltSame(scene.kreis);
  await hand(scene.nottuln, scene.kreis);
  expect((await scene.kreis.get('conflict.list', {})).total).toBe(0);
  expect(await textOf(scene.kreis)).toBe('Olfens Stand');
  await exchangeAll(scene.kreis, scene.nottuln, scene.olfen);
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await endScene(scene);
});

test('a row nobody has written yet cannot be claimed in advance: an id proves who made it', async () => {
  const by = handOf(scene.olfen);
  const future = rowId(handOf(scene.nottuln));
  const ownerBodyId = (await scene.olfen.get('registry.status', {})).own.body;
  const read = await accept(scene.kreis, by, [
    segment(by, [{ id: future, set: { title: 'Vorab besetzt', ownerBodyId } }], { reg: ownReg(scene.olfen) }),
  ]);
  // As long as the one who can prove it is silent, nobody else has claimed it; afterwards only that counts.
  const owner = handOf(scene.nottuln);
  const body = (await scene.nottuln.get('registry.status', {})).own.body;
  await accept(scene.kreis, owner, [
    segment(owner, [{ id: future, set: { title: 'Echt', ownerBodyId: body } }], { reg: ownReg(scene.nottuln) }),
  ]);
  expect((await scene.kreis.get('record.get', { entity: 'project', id: future }))['title']).toBe('Echt');
  expect((await scene.kreis.get('conflict.list', {})).total).toBe(0);
  expect(read.segments).toHaveLength(1);
  await expectRebuiltSame(scene.kreis);
});
