import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lineOf } from '../../db/bundle/line.ts';
import { closeScene, openScene, type Scene, titleOf } from '../attacks/scene.ts';
import { rowId } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openMember, openSite, writerOf } from '../helpers/members.ts';
import { attachOffice, countIn, exportAll, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
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

/** A second folder with everything in it, keys included: somebody has copied it to another computer. */
async function copyOf(office: TestOffice): Promise<TestOffice> {
  office.office.close();
  const empty = await openTestOffice({ body: null });
  cpSync(office.dir, empty.dir, { recursive: true });
  const copy = empty.reopen();
  others.push(copy);
  return copy;
}

/** The same folder opened again, in the place of one that was closed. */
function reopened(which: 'nottuln' | 'olfen' | 'kreis'): TestOffice {
  const office = attachOffice(scene[which].dir);
  scene = { ...scene, [which]: office, all: scene.all.map((one) => (one === scene[which] ? office : one)) };
  return office;
}

test('a restore point: the new writer is accepted by the others without a new admission, because the old key hands over', async () => {
  const { kreis, nottuln, olfen } = scene;
  const id = await create(olfen, 'Vor dem Punkt');
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
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...scene.all);
});

test('a restore point: what the old store had sent comes back in an import and is adopted; the handover stands behind all of it', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { name } = await olfen.get('backup.create', {});
  const id = await create(olfen, 'Nach dem Punkt gesendet');
  await exchangeAll(olfen, kreis);
  await olfen.get('backup.restore', { name });
  expect(titleOf(olfen, id)).toBeUndefined();
  const own = await create(olfen, 'Nach der Wiederherstellung');
  // Not everything is there yet: the others hold more of the old log than this store does.
  await hand(olfen, kreis);
  expect(titleOf(kreis, own)).toBe('Nach der Wiederherstellung');
  const read = await hand(kreis, olfen);
  expect(titleOf(olfen, id)).toBe('Nach dem Punkt gesendet');
  expect(read.newWriter).toBeNull();
  await exchangeAll(kreis, nottuln, olfen);
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...scene.all);
});

test('a store put back by hand, older than its key file: it leaves its writer at the start, and is one with the others again', async () => {
  const { kreis, olfen } = scene;
  olfen.office.close();
  const kept = join(olfen.dir, 'alt.sqlite');
  cpSync(join(olfen.dir, 'store.sqlite'), kept);
  const again = reopened('olfen');
  const sent = await create(again, 'Danach gesendet');
  await exchangeAll(again, kreis);
  const before = await writerOf(again);
  again.office.close();
  for (const suffix of ['-wal', '-shm']) rmSync(join(again.dir, `store.sqlite${suffix}`), { force: true });
  cpSync(kept, join(again.dir, 'store.sqlite'));
  const old = reopened('olfen');
  expect(await writerOf(old)).not.toBe(before);
  await create(old, 'Aus dem alten Stand');
  await exchangeAll(old, kreis);
  await exchangeAll(old, kreis);
  expect(titleOf(old, sent)).toBe('Danach gesendet');
  expect(await digestOnly(old)).toBe(await digestOnly(kreis));
  expect((await kreis.get('registry.status', {})).members.some(({ frozen }) => frozen)).toBe(false);
  await expectRebuiltSame(old, kreis);
});

test('a database without its key: what it writes waits until the coordination has admitted it anew', async () => {
  const { kreis, olfen } = scene;
  await create(olfen, 'Mit Schlüssel');
  await exchangeAll(olfen, kreis);
  olfen.office.close();
  rmSync(join(olfen.dir, 'identity.json'));
  const fresh = reopened('olfen');
  expect((await fresh.get('registry.status', {})).own.admitted).toBe(false);
  const id = await create(fresh, 'Ohne alten Schlüssel');
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
  const { kreis, nottuln, olfen } = scene;
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
  const id = await create(nottuln, 'Unbehelligt');
  await hand(nottuln, kreis);
  expect(titleOf(kreis, id)).toBe('Unbehelligt');
  await expectRebuiltSame(fresh, kreis, nottuln);
});

test('a whole folder copied, and both go on: both histories are kept, the same everywhere, and each copy gets a key of its own', async () => {
  const { kreis, nottuln } = scene;
  const twin = await copyOf(scene.olfen);
  const olfen = reopened('olfen');
  const before = await writerOf(olfen);
  expect(await writerOf(twin)).toBe(before);
  const [one, two] = [await create(olfen, 'Im Rathaus'), await create(twin, 'Am Laptop')];
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
}, 60_000);

test('a folder copied with edits that were not signed yet: the same edits signed twice count once, and are no fork', async () => {
  const { kreis, nottuln } = scene;
  const pending = await create(scene.olfen, 'Noch nicht unterschrieben');
  const twin = await copyOf(scene.olfen);
  const olfen = reopened('olfen');
  await hand(olfen, kreis);
  const later = await create(twin, 'Danach am Laptop');
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

test('a coordination copied with entries that were not signed yet: the same entries signed twice count once', async () => {
  const { nottuln, olfen } = scene;
  const sites = [await openSite(scene.kreis, '05558008'), await openSite(scene.kreis, '05558012')] as const;
  others.push(...sites);
  await admitSite(scene.kreis, sites[0], 'implementation');
  const twin = await copyOf(scene.kreis);
  const kreis = reopened('kreis');
  await hand(kreis, nottuln);
  await admitSite(twin, sites[1], 'contact');
  await hand(twin, olfen);
  const length = (await olfen.get('registry.status', {})).length;
  await hand(olfen, nottuln);
  expect((await nottuln.get('registry.status', {})).length).toBe(length);
  const back = await hand(nottuln, olfen);
  expect(back.segments.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
  const registry = async (office: TestOffice) =>
    (await office.get('registry.status', {})).members.map(({ writer, role, since }) => [writer, role, since]);
  expect(await registry(olfen)).toEqual(await registry(nottuln));
  await hand(nottuln, kreis);
  expect(await registry(kreis)).toEqual(expect.arrayContaining((await registry(nottuln)).slice(0, 1)));
  await expectRebuiltSame(nottuln, olfen, kreis);
});

test('a coordination put back keeps the registry, and says nothing in it until what it had said has come back', async () => {
  const { kreis, nottuln } = scene;
  const { name } = await kreis.get('backup.create', {});
  const third = await openMember(kreis, '05558008');
  others.push(third);
  await hand(kreis, nottuln);
  const length = (await nottuln.get('registry.status', {})).length;
  await kreis.get('backup.restore', { name });
  const behind = await kreis.get('registry.status', {});
  expect(behind.length).toBeLessThan(length);
  expect(await kreis.ask('member.dormant', { writer: await writerOf(nottuln), dormant: true })).toMatchObject({
    ok: false,
    error: {
      code: 'not-root',
      message: expect.stringMatching(/älteren Stand .* Bitte lesen Sie zuerst das neueste Bündel/),
    },
  });
  await hand(nottuln, kreis);
  const again = await kreis.get('registry.status', {});
  expect(again.isRoot).toBe(true);
  expect(again.own.admitted).toBe(true);
  expect(await kreis.get('member.dormant', { writer: await writerOf(nottuln), dormant: true })).toMatchObject({
    changed: true,
  });
  await exchangeAll(kreis, nottuln, third);
  expect((await third.get('registry.status', {})).length).toBe((await kreis.get('registry.status', {})).length);
  expect(await digestOnly(third)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln, third);
});

// Seeds 5740 and 5790 of the long run.
test('a coordination put back with words that were not signed yet signs none of them until what it had said has come back, and never two registries', async () => {
  const { kreis, nottuln, olfen } = scene;
  const dormant = async (office: TestOffice) =>
    kreis.get('member.dormant', { writer: await writerOf(office), dormant: true });
  await dormant(nottuln);
  const { name } = await kreis.get('backup.create', {});
  await dormant(olfen);
  await hand(kreis, nottuln);
  const { length } = await nottuln.get('registry.status', {});
  await kreis.get('backup.restore', { name });
  // The word about Nottuln lies there unsigned once more, with the number it was signed with.
  await exportAll(kreis, 'nach der Sicherung.dabundle');
  const third = await openSite(kreis, '05558008');
  others.push(third);
  await third.get('request.create', { ticket: third.file('beitritt.json') });
  const admission = { ticket: third.file('beitritt.json'), role: 'implementation' as const };
  expect(await kreis.ask('member.admit', admission)).toMatchObject({ error: { code: 'not-root' } });
  await hand(nottuln, kreis);
  expect(
    countIn(kreis, "SELECT count(*) FROM pending WHERE seq <= (SELECT sealed FROM writer WHERE lane = 'registry')"),
  ).toBe(0);
  await kreis.get('member.admit', admission);
  const read = await hand(kreis, nottuln);
  expect(read.segments.map(({ why }) => why)).not.toContain('registry-fork');
  const after = await nottuln.get('registry.status', {});
  expect(after.length).toBe(length + 1);
  expect(after.members.filter((member) => member.dormant).length).toBe(2);
  await exchangeAll(kreis, nottuln, third);
  expect(new Set(await Promise.all([kreis, nottuln, third].map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(kreis, nottuln, third);
});

test('what a coordination had not signed when it was put back, and had never been signed, is said again behind the end', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('member.dormant', { writer: await writerOf(olfen), dormant: true });
  await hand(kreis, nottuln);
  await kreis.get('backup.restore', { name });
  // As a program before this rule may have left it: another word under a number that was used.
  const { writing, writer } = storeOf(kreis);
  const own = writing.prepare("SELECT writer, sealed FROM writer WHERE lane = 'registry'").get() as {
    writer: string;
    sealed: number;
  };
  const n = own.sealed + 1;
  const value = { dormant: true, writer: await writerOf(nottuln) };
  const line = lineOf({
    e: 'adm',
    id: rowId(),
    n,
    p: {},
    set: { dormant: value },
    t: '1800000000000-0',
    u: 'Kreis',
    x: n,
  });
  writer.prepare('INSERT INTO pending (writer, seq, record, line) VALUES (?, ?, -1, ?)').run(own.writer, n, line);
  await hand(nottuln, kreis);
  await hand(kreis, nottuln);
  const { members } = await nottuln.get('registry.status', {});
  expect(
    members
      .filter((member) => member.dormant)
      .map((member) => member.label)
      .sort(),
  ).toEqual(['Nottuln', 'Olfen']);
  await expectRebuiltSame(kreis, nottuln);
});

test('stopped between an import that brought the own log back and the new key: the next start makes good', async () => {
  const { kreis } = scene;
  const twin = await copyOf(scene.olfen);
  const olfen = reopened('olfen');
  await create(twin, 'Am Laptop');
  await hand(twin, kreis);
  const before = await writerOf(olfen);
  await create(olfen, 'Noch nicht unterschrieben');
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

test('withheld: what a sender holds and does not send is said, with whom to ask', async () => {
  const { kreis, nottuln, olfen } = scene;
  await create(nottuln, 'Radweg');
  await hand(nottuln, olfen);
  // Olfen believes the Kreis to hold it already, and leaves it out.
  const to = await writerOf(kreis);
  storeOf(olfen)
    .writing.prepare('UPDATE peer SET vv = ?, heads = NULL WHERE writer = ?')
    .run(JSON.stringify((await olfen.get('store.digest', {})).vv), to);
  const path = olfen.file('teil.dabundle');
  await olfen.get('bundle.create', { ticket: path, to: [to] });
  const read = await kreis.get('bundle.import', { ticket: path });
  expect(read.withheld).toMatchObject([{ writer: await writerOf(nottuln), site: 'Nottuln' }]);
  expect(read.withheld[0]?.message).toMatch(
    /^Olfen hat \d+ Änderungen von Nottuln, hier sind \d+\. Bitten Sie Olfen um ein vollständiges Bündel\.$/,
  );
  expect(read.agreement).toBe('not-comparable');
  const whole = await hand(olfen, kreis);
  expect(whole.withheld).toEqual([]);
  await expectRebuiltSame(kreis);
});

test('agreement: after everything has been exchanged the stores say that they are the same', async () => {
  const { kreis, nottuln } = scene;
  const id = await create(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  await kreis.get('record.update', { entity: 'project', id, set: { title: 'Radweg Nord' } });
  await exportAll(nottuln);
  await hand(kreis, nottuln);
  const read = await hand(nottuln, kreis);
  expect(read).toMatchObject({ agreement: 'same', diagnosis: null });
  await expectRebuiltSame(kreis, nottuln);
});

test('agreement: registers that were damaged are mended from the log, without a word', async () => {
  const { kreis, nottuln } = scene;
  const id = await create(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  const { writing } = storeOf(kreis);
  const sound = derivedIn(kreis);
  writing
    .prepare("UPDATE record SET state = replace(state, 'Radweg', 'Umweg'), leaf = zeroblob(32) WHERE id = ?")
    .run(id);
  writing.prepare("UPDATE project SET title = 'Umweg' WHERE id = ?").run(id);
  await exportAll(kreis);
  const read = await hand(nottuln, kreis);
  expect(read).toMatchObject({ agreement: 'same', diagnosis: null });
  expect(derivedIn(kreis)).toEqual(sound);
});

test('agreement: a log that was tampered with cannot be mended; a file says where it differs, and nothing of what is written', async () => {
  const { kreis, nottuln } = scene;
  const id = await create(nottuln, 'Radweg');
  await exchangeAll(nottuln, kreis);
  await exportAll(kreis);
  storeOf(kreis).writing.prepare("UPDATE segment SET ops = replace(ops, 'Radweg', 'Umweg')").run();
  await kreis.get('store.rebuild', {});
  expect(titleOf(kreis, id)).toBe('Umweg');
  const read = await hand(nottuln, kreis);
  expect(read.agreement).toBe('differs');
  const file = kreis.file(`archive/${read.diagnosis}`);
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/Umweg|Radweg/);
  const diagnosis = JSON.parse(text) as {
    digestHere: string;
    digestOfSender: string;
    rows: [string, string, string][];
  };
  expect(diagnosis.digestHere).not.toBe(diagnosis.digestOfSender);
  expect(diagnosis.rows.find(([, row]) => row === id)?.[2]).toMatch(/^[0-9A-F]{64}$/);
  await expectRebuiltSame(kreis);
});
