import { readdirSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accept, closeScene, openScene, ownReg, type Scene, seenBy } from '../attacks/scene.ts';
import { filesWith } from '../helpers/bytes.ts';
import { type Draft, handOf, rowId, segment } from '../helpers/forge.ts';
import { admitSite, digestOnly, exchangeAll, hand, openSite, writerOf } from '../helpers/members.ts';
import { countIn, exportAll, type TestOffice } from '../helpers/office.ts';
import { derivedIn, expectRebuiltSame } from '../helpers/rebuilt.ts';

let scene: Scene;
/** A project of Nottuln. Its summary is written after it was made: what the first op of a row wrote is never pruned. */
let project: string;
const others: TestOffice[] = [];
beforeEach(async () => {
  scene = await openScene();
  project = (await scene.nottuln.get('record.create', { entity: 'project', fields: { title: 'Radweg' } })).id;
  for (let n = 1; n <= 20; n += 1) await write(scene.nottuln, `Stand ${n} ${'Wort '.repeat(50)}`);
  await exchangeAll(...scene.all);
});
afterEach(async () => {
  for (const office of others.splice(0)) office.close();
  await closeScene(scene);
});

const write = (office: TestOffice, text: string) =>
  office.get('record.update', { entity: 'project', id: project, set: { publicSummary: text } });

/** Two years later: everything that was replaced is old enough. */
const later = (office: TestOffice) => office.ports.set('2028-12-01T08:00:00Z');

test('pruning takes bodies out that were replaced; what is shown, the digest and every rebuild stay as they were', async () => {
  const { kreis, nottuln } = scene;
  later(kreis);
  const before = derivedIn(kreis);
  const digest = await digestOnly(kreis);
  const size = countIn(kreis, 'SELECT sum(octet_length(ops)) FROM segment');
  const pruned = await kreis.get('store.prune', {});
  expect(pruned.ops).toBeGreaterThan(10);
  expect(countIn(kreis, 'SELECT sum(octet_length(ops)) FROM segment')).toBe(size - pruned.bytes);
  expect(derivedIn(kreis)).toEqual(before);
  await expectRebuiltSame(kreis);
  expect(await digestOnly(kreis)).toBe(digest);
  expect(await kreis.get('store.prune', {})).toEqual({ ops: 0, bytes: 0 });
  // What it hands on still verifies, and others that hold the bodies lose none.
  const read = await hand(kreis, nottuln);
  expect(read.verdict).toBe('known');
  await write(nottuln, 'Nach dem Kürzen');
  await exchangeAll(kreis, nottuln);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
  await expectRebuiltSame(kreis, nottuln);
});

/** Ops of a record of which this office still has the words. */
const bodiesOf = async (office: TestOffice, id: string) =>
  (await office.get('record.history', { entity: 'project', id })).entries.length;

test('a busy year: of fifty edits by three offices the first and the last stay, and a new office gets it so', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await kreis.get('record.create', {
    entity: 'project',
    fields: { title: 'Titel 0', status: 'idea', summary: 'Beschreibung 0.', endOn: '2027-01-01' },
  });
  const leads = [nottuln, olfen].map(async (office) => (await office.get('registry.status', {})).own.body);
  for (const bodyId of await Promise.all(leads))
    await kreis.get('record.create', { entity: 'projectBody', fields: { projectId: id, bodyId, role: 'partner' } });
  await exchangeAll(...scene.all);
  const offices = [kreis, nottuln, olfen];
  for (let n = 1; n <= 50; n += 1) {
    const office = offices[n % 3] as TestOffice;
    const set = [
      { title: `Titel ${n}` },
      { status: n % 8 < 4 ? 'running' : 'paused' },
      { summary: `Beschreibung ${n}. ${'Wort '.repeat(30)}` },
      { endOn: `2027-${String(1 + (n % 12)).padStart(2, '0')}-15` },
    ][n % 4];
    await office.get('record.update', { entity: 'project', id, set: set ?? {} });
    await hand(office, offices[(n + 1) % 3] as TestOffice);
  }
  await exchangeAll(...offices);
  expect(await bodiesOf(kreis, id)).toBe(51);
  later(kreis);
  const before = await kreis.get('record.get', { entity: 'project', id });
  const digest = await digestOnly(kreis);
  await kreis.get('store.prune', {});
  // The first edit, and of each of four fields the last.
  expect(await bodiesOf(kreis, id)).toBe(5);
  expect(await kreis.get('record.get', { entity: 'project', id })).toEqual(before);
  await expectRebuiltSame(kreis);
  expect(await digestOnly(kreis)).toBe(digest);

  const fresh = await openSite(kreis, '05558008');
  others.push(fresh);
  await admitSite(kreis, fresh, 'implementation');
  // An office that has kept everything writes the snapshot.
  await hand(kreis, olfen);
  const start = olfen.file('anfang.dabundle');
  await olfen.get('bundle.create', { ticket: start, snapshot: true });
  await fresh.get('bundle.import', { ticket: start });
  // The texts that are merged stay too, as long as somebody has not confirmed to know what came after them.
  expect(await bodiesOf(fresh, id)).toBe(5 + 12);
  expect(await fresh.get('record.get', { entity: 'project', id })).toMatchObject({ title: before['title'] });
  // It has introduced itself; otherwise it is the same as those that have kept everything and those that have not.
  for (const other of [olfen, kreis]) {
    await hand(fresh, other);
    expect(await digestOnly(fresh)).toBe(await digestOnly(other));
  }
  // Somebody who had seen little of it writes beside all the others: everybody comes to the same.
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Nottulns Titel', summary: 'Kurz.' } });
  await olfen.get('record.update', { entity: 'project', id, set: { title: 'Olfens Titel', summary: 'Kürzer.' } });
  await exchangeAll(kreis, nottuln, olfen, fresh);
  const all = await Promise.all([kreis, nottuln, olfen, fresh].map(conflictsIn));
  for (const one of all) expect(one).toEqual(all[0]);
  expect(all[0]?.map(({ field }) => field).sort()).toEqual(['summary', 'title']);
  expect(new Set(await Promise.all([kreis, nottuln, olfen, fresh].map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(kreis, nottuln, olfen, fresh);
});

const conflictsIn = async (office: TestOffice) =>
  (await office.get('conflict.list', {})).conflicts.map(({ field, base, merged, values }) => ({
    field,
    base,
    merged,
    values: values.map(({ dot, value }) => [dot, value]),
  }));

test('an import from before the log was shortened cannot be taken back: what it had replaced may be gone', async () => {
  const { kreis, nottuln } = scene;
  await write(nottuln, 'Neuester Stand');
  const { bundle } = await hand(nottuln, kreis);
  await exchangeAll(kreis, nottuln);
  later(kreis);
  await kreis.get('store.prune', {});
  expect(await kreis.ask('bundle.undo', { bundle })).toMatchObject({ error: { code: 'pruned-since' } });
  expect(await kreis.get('record.get', { entity: 'project', id: project })).toMatchObject({
    publicSummary: 'Neuester Stand',
  });
  // What comes after it can.
  await write(nottuln, 'Noch neuer');
  const next = await hand(nottuln, kreis);
  await kreis.get('bundle.undo', { bundle: next.bundle });
  expect(await kreis.get('record.get', { entity: 'project', id: project })).toMatchObject({
    publicSummary: 'Neuester Stand',
  });
});

// Seed 6074 of the long run.
test('what was pruned here is erased everywhere with the rest of its record: who erases names how far it held every log', async () => {
  const { kreis, nottuln, olfen } = scene;
  for (const word of ['Pflaumenmus', 'Birnenkompott']) {
    await nottuln.get('record.update', { entity: 'project', id: project, set: { title: word } });
    await exchangeAll(...scene.all);
  }
  await nottuln.get('record.update', { entity: 'project', id: project, set: { title: 'Ende' } });
  await exchangeAll(...scene.all);
  later(kreis);
  await kreis.get('store.prune', {});
  await nottuln.get('backup.create', {});
  await kreis.get('record.erase', { entity: 'project', id: project });
  await exchangeAll(kreis, nottuln, olfen);
  for (const office of scene.all) {
    expect(countIn(office, 'SELECT count(*) FROM project WHERE id = ?', project)).toBe(0);
    for (const name of readdirSync(office.dir)) if (name.endsWith('.dabundle')) rmSync(`${office.dir}/${name}`);
    for (const word of ['Pflaumenmus', 'Birnenkompott', 'Stand 7']) expect(filesWith(office.dir, word)).toEqual([]);
  }
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...scene.all);
});

test('nothing is pruned before its time', async () => {
  const { kreis } = scene;
  expect(await kreis.get('store.prune', {})).toEqual({ ops: 0, bytes: 0 });
  await kreis.get('registry.policy', { rules: { implementation: [], contact: [] }, retentionDays: 0 });
  kreis.ports.set('2026-11-25T08:00:00Z');
  expect((await kreis.get('store.prune', {})).ops).toBeGreaterThan(10);
});

test('nothing is pruned while an active member has not confirmed it; whom nobody waits for does not count', async () => {
  const { kreis, nottuln } = scene;
  const silent = await openSite(kreis, '05558008');
  others.push(silent);
  await admitSite(kreis, silent, 'implementation');
  await exchangeAll(kreis, nottuln);
  later(kreis);
  expect(await kreis.get('store.prune', {})).toEqual({ ops: 0, bytes: 0 });
  await kreis.get('member.dormant', { writer: await writerOf(silent), dormant: true });
  expect((await kreis.get('store.prune', {})).ops).toBeGreaterThan(10);
  // The one nobody waited for comes back with an edit that had seen little, and everything is as it should be.
  await hand(nottuln, silent);
  await exchangeAll(kreis, nottuln, silent);
  await exchangeAll(kreis, nottuln, silent);
  expect(await digestOnly(silent)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(kreis, nottuln, silent);
});

test('what is in conflict, what says whose a row is, what was refused, and the first and last edit of a row are never pruned', async () => {
  const { kreis, nottuln, olfen } = scene;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'Eins' } });
  await exchangeAll(...scene.all);
  await nottuln.get('record.update', { entity: 'project', id, set: { title: 'Zwei' } });
  await kreis.get('record.update', { entity: 'project', id, set: { title: 'Drei' } });
  await exchangeAll(...scene.all);
  await exchangeAll(...scene.all);
  later(kreis);
  const history = (await kreis.get('record.history', { entity: 'project', id })).entries.length;
  await kreis.get('store.prune', {});
  expect((await kreis.get('record.history', { entity: 'project', id })).entries).toHaveLength(history);
  const values = (await kreis.get('conflict.list', {})).conflicts[0]?.values.map(({ value }) => value);
  expect(values?.toSorted()).toEqual(['Drei', 'Zwei']);
  expect((await kreis.get('record.get', { entity: 'project', id }))['createdBy'] ?? 'Nottuln').toBe('Nottuln');
  await expectRebuiltSame(kreis, olfen);
});

test('a snapshot gives a new site the same digest in fewer bytes, and it works on like any other', async () => {
  const { kreis } = scene;
  const whole = await exportAll(kreis, 'ganz.dabundle');
  const small = kreis.file('kurz.dabundle');
  await kreis.get('bundle.create', { ticket: small, snapshot: true });
  expect(statSync(small).size).toBeLessThan(statSync(whole).size * 0.7);
  const fresh = await openSite(kreis, '05558008');
  others.push(fresh);
  await admitSite(kreis, fresh, 'implementation');
  const start = kreis.file('anfang.dabundle');
  await kreis.get('bundle.create', { ticket: start, snapshot: true });
  await fresh.get('bundle.import', { ticket: start });
  expect(filesWith(fresh.dir, 'Stand 7')).toEqual([]);
  expect(await fresh.get('record.get', { entity: 'project', id: project })).toMatchObject({
    publicSummary: expect.stringMatching(/^Stand 20 /),
  });
  await fresh.get('record.create', { entity: 'note', fields: { text: 'Vom neuen Standort' } });
  await exchangeAll(kreis, fresh);
  expect(await digestOnly(fresh)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(fresh, kreis);
  // The full log read afterwards changes nothing of it.
  await hand(scene.nottuln, fresh);
  await exchangeAll(kreis, fresh);
  expect(await digestOnly(fresh)).toBe(await digestOnly(kreis));
  await expectRebuiltSame(fresh);
});

test('after pruning, whoever had seen less than everybody else still merges right', async () => {
  const { kreis, nottuln, olfen } = scene;
  // Olfen writes beside all the others, from what it had seen, but hands it over only after the Kreis has pruned.
  await nottuln.get('record.create', {
    entity: 'projectBody',
    fields: { projectId: project, bodyId: (await olfen.get('registry.status', {})).own.body, role: 'partner' },
  });
  await exchangeAll(...scene.all);
  await write(olfen, 'Olfens Fassung');
  await write(nottuln, 'Nottulns letzte Fassung');
  await exchangeAll(kreis, nottuln);
  later(kreis);
  await kreis.get('store.prune', {});
  await exchangeAll(olfen, kreis, nottuln);
  const texts = async (office: TestOffice) =>
    (await office.get('conflict.list', {})).conflicts[0]?.values.map(({ value }) => value).toSorted();
  for (const office of scene.all) expect(await texts(office)).toEqual(['Nottulns letzte Fassung', 'Olfens Fassung']);
  expect(new Set(await Promise.all(scene.all.map(digestOnly))).size).toBe(1);
  await expectRebuiltSame(...scene.all);
});

/**
 * A record of Nottuln with the titles A to D. B stays, because it says who leads; so C must stay, the only one that says that B is
 * replaced. Olfen, of whom nobody waits for anything, adds to that what it likes.
 */
async function chainWith(forge: (b: string, id: string) => Draft, header: (reg: number) => Record<string, unknown>) {
  const { kreis, nottuln, olfen } = scene;
  const body = (await nottuln.get('registry.status', {})).own.body;
  const partner = (await olfen.get('registry.status', {})).own.body;
  const { id } = await nottuln.get('record.create', { entity: 'project', fields: { title: 'A' } });
  const title = (set: Record<string, unknown>) => nottuln.get('record.update', { entity: 'project', id, set });
  await title({ title: 'B', leadBodyId: body });
  const { entries } = await nottuln.get('record.history', { entity: 'project', id });
  for (const word of ['C', 'D']) await title({ title: word });
  await kreis.get('record.create', {
    entity: 'projectBody',
    fields: { projectId: project, bodyId: partner, role: 'partner' },
  });
  await kreis.get('member.dormant', { writer: await writerOf(olfen), dormant: true });
  await exchangeAll(kreis, nottuln);
  const by = handOf(olfen);
  const forged = segment(by, [forge(entries.at(-1)?.dot ?? '', id)], header(ownReg(kreis)));
  for (const office of [kreis, nottuln]) await accept(office, by, [forged]);
  return { id, title };
}

async function expectTitleAfterPruning(id: string, words: string): Promise<void> {
  const { kreis, nottuln } = scene;
  await exchangeAll(kreis, nottuln);
  later(kreis);
  await kreis.get('store.prune', {});
  await expectRebuiltSame(kreis);
  expect(await kreis.get('record.get', { entity: 'project', id })).toMatchObject({ title: words });
  expect((await kreis.get('conflict.list', {})).total).toBe(0);
  expect(await digestOnly(kreis)).toBe(await digestOnly(nottuln));
}

test('an edit that is refused lets nothing go in its favour', async () => {
  const { id } = await chainWith(
    (b, of) => ({ id: of, set: { title: 'X' }, p: { title: b } }),
    (reg) => ({ reg, seen: seenBy(scene.kreis) }),
  );
  expect(countIn(scene.kreis, 'SELECT count(*) FROM refused')).toBe(1);
  await expectTitleAfterPruning(id, 'D');
});

test('an edit of another record that names a value lets nothing go in its favour', async () => {
  const { id } = await chainWith(
    (b) => ({ e: 'trend', id: rowId(handOf(scene.olfen)), set: { title: 'X' }, p: { title: b } }),
    (reg) => ({ reg, seen: seenBy(scene.kreis) }),
  );
  expect(countIn(scene.kreis, 'SELECT count(*) FROM refused')).toBe(0);
  await expectTitleAfterPruning(id, 'D');
});

test('an edit whose author cannot be shown to have seen a value lets nothing go in its favour', async () => {
  const lying = { [handOf(scene.nottuln).writer]: [999, 'A'.repeat(43)] };
  await scene.kreis.get('registry.policy', {
    rules: { implementation: [{ entities: '*', rows: 'any' }], contact: [] },
    retentionDays: 365,
  });
  const { id, title } = await chainWith(
    (b, of) => ({ id: of, set: { title: 'X' }, p: { title: b } }),
    (reg) => ({ reg, seen: lying }),
  );
  expect((await scene.nottuln.get('conflict.list', {})).total).toBe(1);
  await title({ title: 'E' });
  await expectTitleAfterPruning(id, 'E');
});
