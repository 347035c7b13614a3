import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from '../../db/store/driver.ts';
import { accept, closeScene, openScene, ownReg, type Scene } from '../attacks/scene.ts';
import { linesOf } from '../helpers/bundle-text.ts';
import { filesWith } from '../helpers/bytes.ts';
import { handOf, rowId, segment, segmentOfLines } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openMember, openSite } from '../helpers/members.ts';
import { countIn, exportAll, storeOf, type TestOffice } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';

// Words nobody else uses, so that a byte by byte search finds them and nothing else. The search index keeps them folded.
const words = ['Zwetschgenwasser', 'Quittengelee'] as const;
const folded = words.map((word) => word.toLowerCase());

let scene: Scene;
let person: string;
let kept: string;
const others: TestOffice[] = [];
beforeEach(async () => {
  scene = await openScene();
  kept = (await scene.nottuln.get('record.create', { entity: 'note', fields: { text: 'Bleibt stehen' } })).id;
  person = (await scene.nottuln.get('record.create', { entity: 'note', fields: { text: words[0] } })).id;
  await exchangeAll(...scene.all);
});
afterEach(async () => {
  for (const office of others.splice(0)) office.close();
  await closeScene(scene);
});

const update = (office: TestOffice, text: string) =>
  office.get('record.update', { entity: 'note', id: person, set: { text } });

async function search(office: TestOffice): Promise<number> {
  while (office.office.catchUpSearch() > 0);
  let hits = 0;
  for (const text of words) hits += (await office.get('search', { text })).hits.length;
  return hits;
}

/** Nothing of the words is left in any file of the site, also after it was closed and opened again. */
async function expectGone(office: TestOffice): Promise<TestOffice> {
  expect(await search(office)).toBe(0);
  expect(countIn(office, 'SELECT count(*) FROM record WHERE id = ?', person)).toBe(0);
  expect(countIn(office, 'SELECT count(*) FROM note WHERE id = ?', person)).toBe(0);
  for (const text of [...words, ...folded]) expect(filesWith(office.dir, text)).toEqual([]);
  const again = office.reopen();
  await again.get('store.rebuild', {});
  for (const text of [...words, ...folded]) expect(filesWith(again.dir, text)).toEqual([]);
  expect((await again.get('store.status', {})).integrity).toBe('ok');
  return again;
}

/** Chains and signatures of everything an office passes on hold. */
async function expectVerifies(office: TestOffice): Promise<void> {
  const { readBundle } = await import('../../db/bundle/read.ts');
  const parts = [...readBundle(await exportAll(office, 'geprueft.dabundle'))];
  expect(parts.at(-1)?.kind).toBe('end');
}

function replace(name: keyof Scene & ('kreis' | 'nottuln' | 'olfen'), office: TestOffice): void {
  scene = { ...scene, [name]: office, all: scene.all.map((one) => (one === scene[name] ? office : one)) };
}

test('erased at the coordination, the words are gone from every file of every site the erasure reaches, and all still verifies', async () => {
  const { kreis, nottuln, olfen } = scene;
  await update(nottuln, `${words[0]} und ${words[1]}`);
  await hand(nottuln, kreis);
  await update(kreis, words[1]);
  await exchangeAll(...scene.all);
  await kreis.get('backup.create', {});
  // In every place a store keeps words in: registers, log, search, undo, archive, restore points.
  for (const office of scene.all) {
    expect(await search(office)).toBeGreaterThan(0);
    expect(filesWith(office.dir, words[0]).length).toBeGreaterThan(1);
  }
  const before = (await exportText(kreis)).filter((line) => line.includes('"digitalagentur-segment"'));
  expect(await kreis.get('record.erase', { entity: 'note', id: person })).toMatchObject({ ops: 3 });
  for (const office of scene.all) for (const name of ['geprueft', 'b']) removeExports(office, name);
  replace('kreis', await expectGone(kreis));
  await expectVerifies(scene.kreis);
  // Headers and signatures are those of before, byte for byte.
  expect(await exportText(scene.kreis)).toEqual(expect.arrayContaining(before));
  for (const name of ['nottuln', 'olfen'] as const) {
    const ticket = await exportAll(scene.kreis, 'gelöscht.dabundle');
    await scene[name].get('bundle.import', { ticket });
    removeExports(scene[name], 'b');
    replace(name, await expectGone(scene[name]));
    await expectVerifies(scene[name]);
  }
  await exchangeAll(...scene.all);
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  for (const office of scene.all)
    expect(await office.get('record.get', { entity: 'note', id: kept })).toMatchObject({ text: 'Bleibt stehen' });
  await expectRebuiltSame(...scene.all);
  expect(nottuln.dir).not.toBe(olfen.dir);
});

/** What people exported lies where they put it; here that is the folder of the site. */
function removeExports(office: TestOffice, _prefix: string): void {
  const { readdirSync, rmSync } = fs;
  for (const name of readdirSync(office.dir)) if (name.endsWith('.dabundle')) rmSync(`${office.dir}/${name}`);
}
const fs = await import('node:fs');
const exportText = async (office: TestOffice) => linesOf(await exportAll(office, 'text.dabundle'));

test('a site that only ever gets the erased log has the same digest', async () => {
  const { kreis } = scene;
  await kreis.get('record.erase', { entity: 'note', id: person });
  const late = await openMember(kreis, '05558008');
  others.push(late);
  await exchangeAll(kreis, late);
  expect(await digestOnly(late)).toBe(await digestOnly(kreis));
  expect(filesWith(late.dir, words[0])).toEqual([]);
  await expectRebuiltSame(kreis, late);
});

test('a site that gets the full words later, from one that has not heard of the erasure, keeps nothing of them', async () => {
  const { kreis, olfen } = scene;
  const late = await openSite(kreis, '05558008');
  others.push(late);
  const old = await exportAll(olfen, 'alt.dabundle');
  await admitSite(kreis, late, 'implementation');
  await kreis.get('record.erase', { entity: 'note', id: person });
  // Only the registry first: the erased ops have not come yet.
  const text = linesOf(await exportAll(kreis, 'neu.dabundle'));
  expect(text.some((line) => line.includes('"erase"'))).toBe(true);
  await registryOnly(kreis, late);
  expect(countIn(late, 'SELECT count(*) FROM segment WHERE writer = ?', handOf(scene.nottuln).writer)).toBe(0);
  const full = late.file('voll.dabundle');
  fs.copyFileSync(old, full);
  await late.get('bundle.import', { ticket: full });
  removeExports(late, '');
  others[0] = await expectGone(late);
  await exchangeAll(kreis, others[0]);
  expect(await digestOnly(others[0])).toBe(await digestOnly(kreis));
  await expectRebuiltSame(others[0]);
});

/** A bundle of a site that hands on nothing but the registry. */
async function registryOnly(from: TestOffice, to: TestOffice): Promise<void> {
  const open = from.office.opened();
  if (!open.ok || open.value.identity.registry === null) throw new Error('no registry');
  const { writer, key } = open.value.identity.registry;
  const rows = storeOf(from)
    .writing.prepare('SELECT header, ops, tail, to_seq, head FROM segment WHERE writer = ? ORDER BY from_seq')
    .all(writer);
  const forged = (rows as { header: string; ops: string; tail: string; to_seq: number; head: string }[]).map((row) => ({
    writer,
    publicKey: { crv: 'Ed25519' as const, kty: 'OKP' as const, x: key.x },
    from: 1,
    to: row.to_seq,
    head: row.head,
    lines: [row.header, ...row.ops.split('\n'), row.tail],
  }));
  await accept(to, handOf(from), forged);
}

test('erased words that come in a segment that must wait are not kept while it waits, nor when it is let go', async () => {
  const { kreis, nottuln } = scene;
  const thief = handOf(nottuln);
  const reg = ownReg(nottuln);
  const first = segment(thief, [{ e: 'note', id: kept, set: { text: 'Dazwischen' } }], { reg });
  const later = { ...thief };
  const second = segment(thief, [{ e: 'note', id: person, set: { text: words[1] } }], { reg });
  // The Kreis knows of the op it erases, because it has it.
  await accept(kreis, thief, [first, second]);
  await kreis.get('record.erase', { entity: 'note', id: person });
  const late = await openMember(kreis, '05558008');
  others.push(late);
  const another = await openSite(kreis, '05558012');
  others.push(another);
  await registryOnly(kreis, another);
  await accept(another, later, [second]);
  expect(countIn(another, 'SELECT count(*) FROM segment WHERE held = 1')).toBe(1);
  removeExports(another, '');
  for (const text of [...words, ...folded]) expect(filesWith(another.dir, text)).toEqual([]);
  await hand(kreis, another);
  expect(countIn(another, "SELECT count(*) FROM segment WHERE held = 1 AND why <> 'unknown-writer'")).toBe(0);
  removeExports(another, '');
  for (const text of [...words, ...folded]) expect(filesWith(another.dir, text)).toEqual([]);
  expect(await digestOnly(another)).not.toBe('');
  await expectRebuiltSame(kreis, late);
});

test('stores that were put aside are reached too; one that cannot be read is named until it is gone', async () => {
  const { kreis, nottuln } = scene;
  const aside = (name: string) => {
    fs.mkdirSync(`${kreis.dir}/restore/${name}`);
    const path = `${kreis.dir}/restore/${name}/store.sqlite`;
    storeOf(kreis).writing.prepare('VACUUM INTO ?').run(path);
    return path;
  };
  aside('weggelegt');
  const broken = aside('beschädigt');
  const bytes = fs.readFileSync(broken);
  fs.writeFileSync(broken, bytes.fill(0xab, 4096, 3 * 4096));
  // A copy that was never finished, and one that somebody made by hand.
  fs.copyFileSync(`${kreis.dir}/restore/weggelegt/store.sqlite`, `${kreis.dir}/store.sqlite.older`);
  expect(filesWith(kreis.dir, words[0]).length).toBeGreaterThan(3);
  await kreis.get('record.erase', { entity: 'note', id: person });
  removeExports(kreis, '');
  const left = 'restore/beschädigt/store.sqlite';
  expect((await kreis.get('store.status', {})).unreached).toEqual([left]);
  for (const text of [...words, ...folded]) {
    const found = filesWith(kreis.dir, text).filter((path) => !path.endsWith('beschädigt/store.sqlite'));
    expect(found).toEqual([]);
  }
  const read = await hand(nottuln, kreis);
  expect(read.warnings).toContainEqual(expect.objectContaining({ message: expect.stringContaining(`In „${left}“`) }));
  fs.rmSync(broken);
  replace('kreis', kreis.reopen());
  expect((await scene.kreis.get('store.status', {})).unreached).toEqual([]);
  // What was put aside can still be opened, and has the rest.
  const again = storeOf(scene.kreis).folder.restore;
  expect(fs.existsSync(`${again}/weggelegt/store.sqlite`)).toBe(true);
  expect(filesWith(`${again}/weggelegt`, 'Bleibt stehen').length).toBe(1);
});

test('an edit that was not signed yet when it was erased is never signed: only its hash goes out', async () => {
  const { kreis, nottuln } = scene;
  const { id } = await kreis.get('record.create', { entity: 'note', fields: { text: words[1] } });
  await kreis.get('record.erase', { entity: 'note', id });
  const path = await exportAll(kreis, 'aus.dabundle');
  expect(readFileSync(path, 'utf8')).not.toContain(words[1]);
  await nottuln.get('bundle.import', { ticket: path });
  await hand(nottuln, kreis);
  expect(await digestOnly(nottuln)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln);
});

test('a restore point from before the erasure can be put back: the record does not come back with it', async () => {
  const { kreis } = scene;
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('record.erase', { entity: 'note', id: person });
  await kreis.get('backup.restore', { name });
  expect(countIn(kreis, 'SELECT count(*) FROM note WHERE id = ?', person)).toBe(0);
  expect(await kreis.get('record.get', { entity: 'note', id: kept })).toMatchObject({ text: 'Bleibt stehen' });
  removeExports(kreis, '');
  for (const text of [...words, ...folded]) expect(filesWith(kreis.dir, text)).toEqual([]);
  await expectRebuiltSame(kreis);
});

test('a restore point from before the erasure, in which the record was in conflict, asks nobody about it any more', async () => {
  const { kreis, nottuln } = scene;
  await update(kreis, words[1]);
  await update(nottuln, `${words[0]}, alt`);
  await exchangeAll(kreis, nottuln);
  expect((await kreis.get('conflict.list', {})).total).toBe(1);
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('record.erase', { entity: 'note', id: person });
  const copy = openConnection(join(kreis.dir, 'restore', name), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM conflict').pluck().get()).toBe(0);
  copy.close();
  await kreis.get('backup.restore', { name });
  expect(countIn(kreis, 'SELECT count(*) FROM conflict')).toBe(0);
  await expectRebuiltSame(kreis);
});

test('of a forked log only the op that is meant loses its words, not the other one with the same number', async () => {
  const { kreis, nottuln, olfen } = scene;
  const [a, b] = [handOf(olfen), handOf(olfen)];
  const reg = ownReg(olfen);
  const secret = rowId(a);
  await accept(kreis, a, [segment(a, [{ e: 'note', id: secret, set: { text: words[1] } }], { reg })]);
  await accept(kreis, b, [segment(b, [{ e: 'note', id: kept, set: { text: 'Die andere Fassung' } }], { reg })]);
  await kreis.get('record.erase', { entity: 'note', id: secret });
  removeExports(kreis, '');
  for (const text of [words[1], folded[1] ?? '']) expect(filesWith(kreis.dir, text)).toEqual([]);
  const texts = async (office: TestOffice) =>
    (await office.get('conflict.list', {})).conflicts
      .find(({ id }) => id === kept)
      ?.values.map(({ value }) => value)
      .sort();
  expect(await texts(kreis)).toEqual(['Bleibt stehen', 'Die andere Fassung']);
  await exchangeAll(kreis, nottuln);
  expect(await texts(nottuln)).toEqual(['Bleibt stehen', 'Die andere Fassung']);
  expect(await digestOnly(nottuln)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln);
});

test('nobody but the coordination can erase, and a forged erasure in an ordinary log does nothing', async () => {
  const { kreis, nottuln, olfen } = scene;
  expect(await nottuln.ask('record.erase', { entity: 'note', id: person })).toMatchObject({
    error: { code: 'not-root' },
  });
  const by = handOf(olfen);
  const value = { entity: 'note', id: person, dots: [`${handOf(nottuln).writer}.3`] };
  await accept(kreis, by, [segment(by, [{ e: 'adm', id: rowId(), set: { erase: value } }], { reg: ownReg(olfen) })]);
  expect(await kreis.get('record.get', { entity: 'note', id: person })).toMatchObject({ text: words[0] });
  await expectRebuiltSame(kreis);
});

test('a sender who leaves out bodies himself changes nothing that is here already', async () => {
  const { kreis, nottuln, olfen } = scene;
  const rows = storeOf(kreis)
    .writing.prepare('SELECT header, ops, tail, from_seq, to_seq, head FROM segment WHERE writer = ?')
    .all(handOf(nottuln).writer) as {
    header: string;
    ops: string;
    tail: string;
    from_seq: number;
    to_seq: number;
    head: string;
  }[];
  const { leafOf } = await import('../../db/bundle/chain.ts');
  const hollow = rows.map(({ header, ops, tail, from_seq, to_seq, head }) => ({
    writer: handOf(nottuln).writer,
    publicKey: handOf(nottuln).key,
    from: from_seq,
    to: to_seq,
    head,
    lines: [
      header,
      ...ops
        .split('\n')
        .map((line, index) => JSON.stringify({ leaf: leafOf(line).toString('base64url'), n: from_seq + index })),
      tail,
    ],
  }));
  const publicKey = { crv: 'Ed25519' as const, kty: 'OKP' as const, x: handOf(nottuln).key.x };
  const read = await accept(
    kreis,
    handOf(olfen),
    hollow.map((one) => ({ ...one, publicKey })),
  );
  expect(read).toMatchObject({ verdict: 'known', applied: false });
  expect(await kreis.get('record.get', { entity: 'note', id: person })).toMatchObject({ text: words[0] });
  await expectRebuiltSame(kreis);
  expect(segmentOfLines).toBeDefined();
});
