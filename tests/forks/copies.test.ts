import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { titleOf } from '../attacks/scene.ts';
import { digestOnly, exchangeAll, hand, writerOf } from '../helpers/members.ts';
import { exportAll } from '../helpers/office.ts';
import { expectRebuiltSame } from '../helpers/rebuilt.ts';
import { copiedScene, createTitled } from './copied.ts';

const copied = copiedScene();
const { copyOf, reopened } = copied;

test('a restore point: the new writer is accepted by the others without a new admission, because the old key hands over', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  const id = await createTitled(olfen, 'Vor dem Punkt');
  await exchangeAll(olfen, kreis);
  const { name } = await olfen.get('backup.create', {});
  const before = await writerOf(olfen);
  await olfen.get('backup.restore', { name });
  const after = await writerOf(olfen);
  expect(after).not.toBe(before);
  expect((await olfen.get('registry.status', {})).own).toMatchObject({ admitted: true, role: 'implementation' });
  await olfen.get('record.update', { entity: 'project', id, set: { title: 'Nach dem Punkt' } });
  const read = await hand(olfen, kreis);
  expect(read).toMatchObject({ verdict: 'new', counts: { refused: 0, held: 0 } });
  expect(titleOf(kreis, id)).toBe('Nach dem Punkt');
  const members = (await kreis.get('registry.status', {})).members.map(({ writer }) => writer);
  expect(members).toContain(after);
  expect(members).not.toContain(before);
  await exchangeAll(kreis, nottuln, olfen);
  expect(new Set(await Promise.all(copied.scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...copied.scene.all);
});

test('a restore point: what the old store had sent comes back in an import and is adopted; the handover stands behind all of it', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  const { name } = await olfen.get('backup.create', {});
  const id = await createTitled(olfen, 'Nach dem Punkt gesendet');
  await exchangeAll(olfen, kreis);
  await olfen.get('backup.restore', { name });
  expect(titleOf(olfen, id)).toBeUndefined();
  const own = await createTitled(olfen, 'Nach der Wiederherstellung');
  // Not everything is there yet: the others hold more of the old log than this store does.
  await hand(olfen, kreis);
  expect(titleOf(kreis, own)).toBe('Nach der Wiederherstellung');
  const read = await hand(kreis, olfen);
  expect(titleOf(olfen, id)).toBe('Nach dem Punkt gesendet');
  expect(read.newWriter).toBeNull();
  await exchangeAll(kreis, nottuln, olfen);
  expect(new Set(await Promise.all(copied.scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...copied.scene.all);
});

test('a store put back by hand, older than its key file: it leaves its writer at the start, and is one with the others again', async () => {
  const { kreis, olfen } = copied.scene;
  olfen.office.close();
  const kept = join(olfen.dir, 'alt.sqlite');
  cpSync(join(olfen.dir, 'store.sqlite'), kept);
  const again = reopened('olfen');
  const sent = await createTitled(again, 'Danach gesendet');
  await exchangeAll(again, kreis);
  const before = await writerOf(again);
  again.office.close();
  for (const suffix of ['-wal', '-shm']) rmSync(join(again.dir, `store.sqlite${suffix}`), { force: true });
  cpSync(kept, join(again.dir, 'store.sqlite'));
  const old = reopened('olfen');
  expect(await writerOf(old)).not.toBe(before);
  await createTitled(old, 'Aus dem alten Stand');
  await exchangeAll(old, kreis);
  await exchangeAll(old, kreis);
  expect(titleOf(old, sent)).toBe('Danach gesendet');
  expect(await digestOnly(old)).toBe(await digestOnly(kreis));
  expect((await kreis.get('registry.status', {})).members.some(({ frozen }) => frozen)).toBe(false);
  await expectRebuiltSame(old, kreis);
});

test('a database without its key: what it writes waits until the coordination has admitted it anew', async () => {
  const { kreis, olfen } = copied.scene;
  await createTitled(olfen, 'Mit Schlüssel');
  await exchangeAll(olfen, kreis);
  olfen.office.close();
  rmSync(join(olfen.dir, 'identity.json'));
  const fresh = reopened('olfen');
  expect((await fresh.get('registry.status', {})).own.admitted).toBe(false);
  const id = await createTitled(fresh, 'Ohne alten Schlüssel');
  const read = await hand(fresh, kreis);
  expect(read.segments.some(({ verdict }) => verdict === 'unknown-writer')).toBe(true);
  expect(titleOf(kreis, id)).toBeUndefined();
  const ticket = fresh.file('beitritt.json');
  await fresh.get('request.create', { ticket });
  await kreis.get('member.admit', { ticket, role: 'implementation' });
  expect(titleOf(kreis, id)).toBe('Ohne alten Schlüssel');
  await exchangeAll(fresh, kreis);
  expect(await digestOnly(fresh)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(fresh, kreis);
});

test('a key file of another office is not used: this store says nothing in its name', async () => {
  const { kreis, nottuln, olfen } = copied.scene;
  const foreign = await writerOf(nottuln);
  await exportAll(nottuln);
  olfen.office.close();
  cpSync(join(nottuln.dir, 'identity.json'), join(olfen.dir, 'identity.json'));
  const fresh = reopened('olfen');
  expect(await writerOf(fresh)).not.toBe(foreign);
  await exchangeAll(fresh, kreis);
  const members = (await kreis.get('registry.status', {})).members;
  expect(members.map(({ writer }) => writer)).toContain(foreign);
  expect(members.some(({ frozen }) => frozen)).toBe(false);
  const id = await createTitled(nottuln, 'Unbehelligt');
  await hand(nottuln, kreis);
  expect(titleOf(kreis, id)).toBe('Unbehelligt');
  await expectRebuiltSame(fresh, kreis, nottuln);
});

test('a whole folder copied, and both go on: both histories are kept, the same everywhere, and each copy gets a key of its own', async () => {
  const { kreis, nottuln } = copied.scene;
  const twin = await copyOf(copied.scene.olfen);
  const olfen = reopened('olfen');
  const before = await writerOf(olfen);
  expect(await writerOf(twin)).toBe(before);
  const [one, two] = [await createTitled(olfen, 'Im Rathaus'), await createTitled(twin, 'Am Laptop')];
  await hand(olfen, kreis);
  await hand(twin, nottuln);
  const met = await hand(nottuln, kreis);
  expect(met.segments.some(({ verdict }) => verdict === 'fork')).toBe(true);
  for (const id of [one, two]) expect(titleOf(kreis, id)).toEqual(expect.any(String));
  expect((await kreis.get('registry.status', {})).members.find(({ writer }) => writer === before)?.frozen).toBe(true);

  // Each of them meets its other half, keeps it, and goes on under a new key.
  const back = await hand(kreis, olfen);
  expect(back.newWriter).not.toBeNull();
  expect(await writerOf(olfen)).toBe(back.newWriter);
  expect(titleOf(olfen, two)).toBe('Am Laptop');
  await exchangeAll(olfen, twin, kreis, nottuln);
  for (const office of [kreis, nottuln, olfen, twin]) {
    while ((await office.get('member.thaw', { writer: before })).released > 0);
    await expectRebuiltSame(office);
  }
  await exchangeAll(olfen, twin, kreis, nottuln);
  for (const office of [kreis, nottuln, olfen, twin]) {
    while ((await office.get('member.thaw', { writer: before })).released > 0);
    expect([titleOf(office, one), titleOf(office, two)]).toEqual(['Im Rathaus', 'Am Laptop']);
    await expectRebuiltSame(office);
  }
  // Each branch has signed over to its new key (docs/bundle-format.md §11), so both go on as the same member.
  const admitted = await Promise.all(
    [olfen, twin].map(async (office) => (await office.get('registry.status', {})).own.admitted),
  );
  expect(admitted).toEqual([true, true]);
  await exchangeAll(olfen, twin, kreis, nottuln);
  const all = [kreis, nottuln, olfen, twin];
  expect(new Set(await Promise.all(all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...all);
});

test('a folder copied with edits that were not signed yet: the same edits signed twice count once, and are no fork', async () => {
  const { kreis, nottuln } = copied.scene;
  const pending = await createTitled(copied.scene.olfen, 'Noch nicht unterschrieben');
  const twin = await copyOf(copied.scene.olfen);
  const olfen = reopened('olfen');
  await hand(olfen, kreis);
  const later = await createTitled(twin, 'Danach am Laptop');
  await hand(twin, nottuln);
  const met = await hand(nottuln, kreis);
  expect(met.segments.some(({ verdict }) => verdict === 'fork')).toBe(false);
  for (const office of [kreis, nottuln]) {
    expect([titleOf(office, pending), titleOf(office, later)]).toEqual([
      'Noch nicht unterschrieben',
      'Danach am Laptop',
    ]);
  }
  await hand(kreis, nottuln);
  await exchangeAll(kreis, nottuln);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

test('stopped between an import that brought the own log back and the new key: the next start makes good', async () => {
  const { kreis } = copied.scene;
  const twin = await copyOf(copied.scene.olfen);
  const olfen = reopened('olfen');
  await createTitled(twin, 'Am Laptop');
  await hand(twin, kreis);
  const before = await writerOf(olfen);
  await createTitled(olfen, 'Noch nicht unterschrieben');
  // As if the power had gone right after the transaction.
  const open = olfen.office.opened();
  if (!open.ok) throw new Error('closed');
  const { store, identity } = open.value;
  const { planImport } = await import('../../db/exchange/plan.ts');
  const { PlainFile } = await import('../../db/bundle/read.ts');
  const { applyPlan } = await import('../../db/sync/import-apply.ts');
  const path = await exportAll(kreis);
  const plain = new PlainFile(path);
  const steps = planImport(store.writer, path, plain);
  let planned = steps.next();
  while (!planned.done) planned = steps.next();
  store.writing.exec('BEGIN IMMEDIATE');
  for (const _ of applyPlan(store.writer, planned.value.plan, null, olfen.ports.nowMs()));
  store.writing.exec('COMMIT');
  plain.close();
  expect(identity.shared.writer).toBe(before);
  olfen.office.close();
  const again = reopened('olfen');
  expect(await writerOf(again)).not.toBe(before);
  const { rows } = await again.get('record.list', { entity: 'project', sort: ['title'] });
  expect(rows.map(({ title }) => title)).toEqual(['Am Laptop', 'Noch nicht unterschrieben']);
  await expectRebuiltSame(again);
});
