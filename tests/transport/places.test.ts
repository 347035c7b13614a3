import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { readBundle } from '../../db/bundle/read.ts';
import { keepPlace, newPlace } from '../../db/transport/places.ts';
import { create } from '../helpers/create.ts';
import { admitSite, openCoordination, openMember, openSite } from '../helpers/members.ts';
import { countIn, digestOf, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'austausch-'));
});
afterEach(() => {
  for (const office of open.splice(0)) office.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (office: TestOffice): TestOffice => {
  open.push(office);
  return office;
};
const two = async () => [
  keep(await openTestOffice({ body: '05558', label: 'Kreis' })),
  keep(await openTestOffice({ body: '05558032', label: 'Nottuln' })),
];
const pair = async () => (await two()) as [TestOffice, TestOffice];

const add = async (office: TestOffice, more = {}): Promise<string> =>
  (await office.get('transport.add', { where: { kind: 'folder', path: folder }, label: 'Ordner', ...more })).place.id;
const send = (office: TestOffice, place: string) => office.get('transport.send', { place });
const look = async (office: TestOffice, place: string) => (await office.get('transport.look', { place })).place.look;
/** Fetches and reads in what waits; `null` if nothing does. */
async function take(office: TestOffice, place: string) {
  const { file } = await office.get('transport.take', { place });
  return file === null ? null : office.get('bundle.import', { ticket: file.ticket });
}
const filesIn = (ending: string) =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(ending)).sort();
const everything = () =>
  filesIn('.daseg')
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
const titles = async (office: TestOffice) =>
  (await office.get('record.list', { entity: 'project', sort: [{ field: 'title', direction: 'asc' }] })).rows.map(
    (row) => row['title'],
  );

test('what one site leaves in a folder the other finds, looks at and reads in like any bundle', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  const sent = await send(a, atA);
  expect(sent.segments).toBeGreaterThan(1);
  expect(sent.place.look).toMatchObject({ toSendSegments: 0, unsigned: 0 });
  expect(await look(b, atB)).toMatchObject({ waitingSegments: 1, waiting: [{ site: 'Kreis', segments: 1 }] });

  const { file } = await b.get('transport.take', { place: atB });
  expect(file?.name).toBe('Ordner.dabundle');
  const ticket = file?.ticket ?? '';
  const before = await digestOf(b);
  expect(await b.get('bundle.preview', { ticket })).toMatchObject({
    verdict: 'new',
    senderSite: 'Ordner',
    withheld: [],
  });
  expect(await digestOf(b)).toEqual(before);
  const read = await b.get('bundle.import', { ticket });
  expect(read).toMatchObject({ applied: true, restorePoint: expect.any(String), newWriter: null });
  expect(await titles(b)).toEqual(['Radweg']);
  expect((await b.get('bundle.log', {})).entries[0]).toMatchObject({ direction: 'in', site: 'Ordner', verdict: 'new' });
  expect(await take(b, atB)).toBeNull();

  await send(b, atB);
  await take(a, atA);
  await send(a, atA);
  expect(await digestOf(a)).toEqual(await digestOf(b));
  expect(await look(b, atB)).toMatchObject({
    waitingSegments: 0,
    missing: [],
    heard: [{ site: 'Kreis', agreement: 'same' }],
  });
  // What a head says counts like the header of a bundle: nobody lacks anything.
  expect((await b.get('exchange.status', {})).sites.find(({ site }) => site === 'Kreis')).toMatchObject({ lacks: 0 });
});

test('sending twice puts nothing twice, and says so', async () => {
  const [a] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const place = await add(a);
  await send(a, place);
  const before = filesIn('');
  expect(await send(a, place)).toMatchObject({ segments: 0, ops: 0, bytes: 0 });
  expect(filesIn('')).toEqual(before);
});

test('segments of others are passed on under their own name, whoever has them', async () => {
  const [a, b] = await pair();
  const c = keep(await openTestOffice({ body: '05558036', label: 'Olfen' }));
  await create(a, 'project', { title: 'Radweg' });
  const bundle = a.file('direct.dabundle');
  await a.get('bundle.create', { ticket: bundle });
  await b.get('bundle.import', { ticket: bundle });
  await send(b, await add(b));
  const atC = await add(c);
  expect((await look(c, atC))?.waiting.map(({ segments }) => segments)).toEqual([1, 1]);
  await take(c, atC);
  expect(await titles(c)).toEqual(['Radweg']);
});

test('private and site records never lie there; records of non-public sessions only if this place was asked for', async () => {
  const [a, b] = await pair();
  await create(a, 'note', { text: 'Vertraulicher Gedanke', visibility: 'private' });
  await create(a, 'note', { text: 'Nur für das Büro', visibility: 'site' });
  await create(a, 'paper', { title: 'Grundstück', classification: 'nonpublic_session' });
  const place = await add(a);
  await send(a, place);
  expect(everything()).not.toMatch(/Vertraulicher|Nur für das|Grundstück/);
  await a.get('transport.change', { place, nonpublic: true });
  await send(a, place);
  expect(everything()).toContain('Grundstück');
  expect(everything()).not.toMatch(/Vertraulicher|Nur für das/);
  const atB = await add(b);
  await take(b, atB);
  expect((await b.get('record.list', { entity: 'paper' })).total).toBe(1);
  // b was not asked to: what it has of it stays with it, and nothing is missing for that.
  expect(await look(b, atB)).toMatchObject({ missing: [], waitingSegments: 0 });
});

test('a half-copied file is named, stays where it is, does not keep the others out, and is read once it is whole', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Erstes' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  await create(a, 'project', { title: 'Zweites' });
  await send(a, atA);
  const name = filesIn('.daseg').find((one) => readFileSync(join(folder, one), 'utf8').includes('Zweites')) ?? '';
  const path = join(folder, name);
  const whole = readFileSync(path);
  for (const length of [0, 1, Math.floor(whole.length / 2), whole.length - 2]) {
    writeFileSync(path, whole.subarray(0, length));
    const { place } = await b.get('transport.take', { place: atB });
    expect(place.look?.strange, String(length)).toMatchObject([{ name, message: expect.stringMatching(/\.$/) }]);
    expect(readFileSync(path)).toEqual(whole.subarray(0, length));
  }
  await take(b, atB);
  expect(await titles(b)).toEqual(['Erstes']);
  writeFileSync(path, whole);
  await take(b, atB);
  expect(await titles(b)).toEqual(['Erstes', 'Zweites']);
});

test('a half-written own object is put again by its site', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  const name = filesIn('.daseg').find((one) => readFileSync(join(folder, one), 'utf8').includes('Radweg')) ?? '';
  writeFileSync(join(folder, name), '[');
  expect(await send(a, atA)).toMatchObject({ segments: 1 });
  await take(b, atB);
  expect(await titles(b)).toEqual(['Radweg']);
});

test('copies of a conflict do no harm, and what only lies in a copy is read all the same', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  const name = filesIn('.daseg').find((one) => readFileSync(join(folder, one), 'utf8').includes('Radweg')) ?? '';
  const copy = name.replace('.daseg', ' (Konfliktkopie Nottuln 2026-11-28).daseg');
  writeFileSync(join(folder, copy), readFileSync(join(folder, name)));
  writeFileSync(join(folder, name.replace('.daseg', '-LAPTOP.daseg')), 'kein Abschnitt');
  expect(await look(b, atB)).toMatchObject({ waitingSegments: 1, copies: 2, strange: [{ reason: 'not-a-bundle' }] });
  rmSync(join(folder, name));
  expect(await look(b, atB)).toMatchObject({ waitingSegments: 1 });
  await take(b, atB);
  expect(await titles(b)).toEqual(['Radweg']);
  // The proper object is put again by whoever holds it.
  await send(b, atB);
  expect(filesIn('.daseg')).toContain(name);
});

test('a renamed object is not read under a false name', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  const name = filesIn('.daseg').find((one) => readFileSync(join(folder, one), 'utf8').includes('Radweg')) ?? '';
  renameSync(join(folder, name), join(folder, name.replace(/1-(\d+)-/, '2-$1-')));
  const { file, place } = await b.get('transport.take', { place: atB });
  expect(file).toBeNull();
  expect(place.look?.strange).toMatchObject([{ reason: 'other-name' }]);
});

test('a forged object is refused, also one whose signature was only touched', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  for (const name of filesIn('.daseg')) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('Radweg', 'Umgehung'));
  }
  const { file, place } = await b.get('transport.take', { place: atB });
  expect(file).toBeNull();
  expect(place.look?.strange).toMatchObject([{ reason: 'chain' }]);
});

test('an emptied folder is noticed: nothing is deleted here, nothing written there, until a person says so', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const place = await add(a);
  await send(a, place);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  for (const name of ['transport.look', 'transport.send', 'transport.take'] as const) {
    expect(await a.ask(name, { place })).toMatchObject({
      ok: false,
      error: { code: 'place-trouble', reason: 'emptied' },
    });
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(await titles(a)).toEqual(['Radweg']);
  expect((await a.get('transport.list', {})).places[0]).toMatchObject({ trouble: { reason: 'emptied' } });
  await a.get('transport.renew', { place });
  const again = await send(a, place);
  expect(again.place.trouble).toBeNull();
  expect(again.segments).toBeGreaterThan(1);
  await take(b, await add(b));
  expect(await titles(b)).toEqual(['Radweg']);
});

test('a swapped folder is noticed, and an empty mount point is not filled', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const place = await add(a);
  await send(a, place);
  const other = mkdtempSync(join(tmpdir(), 'anderer-'));
  const whole = folder;
  folder = other;
  await create(b, 'project', { title: 'Fremd' });
  await send(b, await add(b));
  rmSync(whole, { recursive: true });
  renameSync(other, whole);
  folder = whole;
  const before = filesIn('');
  expect(await a.ask('transport.send', { place })).toMatchObject({ error: { reason: 'swapped' } });
  expect(await a.ask('transport.take', { place })).toMatchObject({ error: { reason: 'swapped' } });
  expect(filesIn('')).toEqual(before);
});

test('a folder that lost only its marker is still known, and gets it back', async () => {
  const [a] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const place = await add(a);
  await send(a, place);
  const [marker = ''] = filesIn('.json');
  rmSync(join(folder, marker));
  await send(a, place);
  expect(filesIn('.json')).toEqual([marker]);
});

test('a folder of offices with another coordination is refused when it is set up', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const fremd = keep(await openCoordination('Fremd'));
  await add(kreis);
  expect(await fremd.ask('transport.add', { where: { kind: 'folder', path: folder } })).toMatchObject({
    error: { reason: 'other-office' },
  });
});

test('two laptops of one office, each with its own key, meet in one folder like any two sites', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const first = keep(await openMember(kreis, '05558032', 'implementation', 'Nottuln, Büro'));
  const second = keep(await openMember(kreis, '05558032', 'implementation', 'Nottuln, unterwegs'));
  const places = new Map<TestOffice, string>();
  for (const site of [kreis, first, second]) places.set(site, await add(site));
  await create(first, 'project', { title: 'Vom Schreibtisch' });
  await create(second, 'project', { title: 'Von unterwegs' });
  for (let round = 0; round < 3; round += 1) {
    for (const [site, place] of places) {
      await send(site, place);
      await take(site, place);
    }
  }
  for (const site of places.keys()) expect(await titles(site)).toEqual(['Vom Schreibtisch', 'Von unterwegs']);
  expect(await digestOf(first)).toEqual(await digestOf(second));
});

test('the registry travels too: a site that waits for its admission finds it there', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const nottuln = keep(await openSite(kreis, '05558032', 'Nottuln'));
  await create(nottuln, 'project', { title: 'Schon geschrieben' });
  const [atKreis, atNottuln] = [await add(kreis), await add(nottuln)];
  await send(nottuln, atNottuln);
  // Of a stranger it is kept and does not count.
  expect(await take(kreis, atKreis)).toMatchObject({ verdict: 'held' });
  expect(await titles(kreis)).toEqual([]);
  await admitSite(kreis, nottuln, 'implementation');
  expect(await titles(kreis)).toEqual(['Schon geschrieben']);
  await send(kreis, atKreis);
  await take(nottuln, atNottuln);
  expect((await nottuln.get('registry.status', {})).own.admitted).toBe(true);
});

test('what was refused is said once and not offered again, until the registry says something new', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const nottuln = keep(await openMember(kreis, '05558032', 'implementation', 'Nottuln'));
  const [atKreis, atNottuln] = [await add(kreis), await add(nottuln)];
  await send(nottuln, atNottuln);
  await take(kreis, atKreis);
  const writer = (await nottuln.get('registry.status', {})).own.writer;
  await kreis.get('member.revoke', { writer });
  await create(nottuln, 'project', { title: 'Danach' });
  await send(nottuln, atNottuln);
  expect(await look(kreis, atKreis)).toMatchObject({ waitingSegments: 1 });
  expect(await take(kreis, atKreis)).toMatchObject({ verdict: 'refused' });
  expect(await look(kreis, atKreis)).toMatchObject({ waitingSegments: 0, declined: 1 });
  const olfen = keep(await openSite(kreis, '05558036', 'Olfen'));
  await admitSite(kreis, olfen, 'implementation');
  expect(await look(kreis, atKreis)).toMatchObject({ waitingSegments: 1, declined: 0 });
});

test('an import that was taken back waits there again', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  const read = await take(b, atB);
  await look(b, atB);
  await b.get('bundle.undo', { bundle: read?.bundle ?? '' });
  expect(await look(b, atB)).toMatchObject({ waitingSegments: 1, declined: 0 });
  await take(b, atB);
  expect(await titles(b)).toEqual(['Radweg']);
});

test('what was erased lies there no longer, also where it had been put before', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const nottuln = keep(await openMember(kreis, '05558032', 'implementation', 'Nottuln'));
  const [atKreis, atNottuln] = [await add(kreis), await add(nottuln)];
  const id = await create(kreis, 'note', { text: 'Frau Beispiel, geboren 1980' });
  await create(kreis, 'project', { title: 'Radweg' });
  await send(kreis, atKreis);
  await take(nottuln, atNottuln);
  expect(everything()).toContain('Frau Beispiel');
  await kreis.get('record.erase', { entity: 'note', id });
  await send(kreis, atKreis);
  expect(everything()).not.toContain('Frau Beispiel');
  expect(everything()).toContain('Radweg');
  expect(filesIn('-e1.daseg')).toHaveLength(1);
  // Nottuln hears of it, and does not put back what it held.
  await take(nottuln, atNottuln);
  await send(nottuln, atNottuln);
  expect(everything()).not.toContain('Frau Beispiel');
  await take(kreis, atKreis);
  expect(await digestOf(kreis)).toEqual(await digestOf(nottuln));
});

test('what others hold and nobody has put there is named, with whom to ask', async () => {
  const [a, b] = await pair();
  const c = keep(await openTestOffice({ body: '05558036', label: 'Olfen' }));
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB, atC] = [await add(a), await add(b), await add(c)];
  await send(a, atA);
  await take(b, atB);
  await send(b, atB);
  const name = filesIn('.daseg').find((one) => readFileSync(join(folder, one), 'utf8').includes('Radweg')) ?? '';
  rmSync(join(folder, name));
  const seen = await look(c, atC);
  expect(seen?.missing).toMatchObject([{ from: 1, message: expect.stringMatching(/fehlt hier noch.*Bitten Sie/) }]);
  expect(await titles(b)).toEqual(['Radweg']);
});

test('trouble on the way is kept until the next time all goes well', async () => {
  const [a] = await pair();
  const place = await add(a);
  renameSync(folder, `${folder}-weg`);
  expect(await a.ask('transport.look', { place })).toMatchObject({ error: { code: 'place-trouble', reason: 'gone' } });
  expect((await a.get('transport.list', {})).places[0]?.trouble).toMatchObject({
    reason: 'gone',
    message: expect.stringMatching(/Es ist nichts verloren\.$/),
  });
  renameSync(`${folder}-weg`, folder);
  await look(a, place);
  expect((await a.get('transport.list', {})).places[0]?.trouble).toBeNull();
});

test('the data folder of a site, and one around it, are no places', async () => {
  const [a] = await pair();
  for (const path of [a.dir, join(a.dir, 'archive'), join(a.dir, '..')])
    expect(await a.ask('transport.add', { where: { kind: 'folder', path } })).toMatchObject({
      error: { reason: 'own-folder' },
    });
  expect(await a.ask('transport.add', { where: { kind: 'folder', path: 'austausch' } })).toMatchObject({
    error: { reason: 'no-folder' },
  });
});

test('a password is in no setting, no log and no list, and is gone when the program ends', async () => {
  const [a] = await pair();
  const given = { kind: 'webdav', label: 'Cloud', address: 'https://dav.invalid/', user: 'kreis' } as const;
  const id = '01930000-0000-7000-8000-00000000f002';
  keepPlace(
    storeOf(a).writer,
    newPlace({ id, ...given, autoSend: false, nonpublic: false, addedAt: '2026-11-23T08:00:00Z' }),
  );
  expect(await a.ask('transport.look', { place: id })).toMatchObject({ error: { code: 'needs-password' } });
  await a.get('transport.change', { place: id, password: 'Sehr-Geheim' });
  expect(await a.get('transport.list', {})).toMatchObject({ keepsPasswords: false, places: [{ password: 'session' }] });
  expect(JSON.stringify(await a.get('setting.list', {}))).not.toContain('Sehr-Geheim');
  const again = a.reopen();
  open[open.indexOf(a)] = again;
  expect((await again.get('transport.list', {})).places[0]).toMatchObject({ password: 'missing' });
});

test('a place that was removed is forgotten here, and what lies there stays', async () => {
  const [a] = await pair();
  const place = await add(a);
  await send(a, place);
  const before = filesIn('');
  await a.get('transport.remove', { place });
  expect((await a.get('transport.list', {})).places).toEqual([]);
  expect(filesIn('')).toEqual(before);
});

test('while a place is slow to answer, people go on working', async () => {
  const a = keep(await openTestOffice({ body: '05558' }));
  const hung = Promise.withResolvers<never>();
  const called = Promise.withResolvers<void>();
  const silent = {
    list: () => {
      called.resolve();
      return hung.promise;
    },
  };
  Object.assign(a.office, { transportFor: () => silent });
  const given = { kind: 'folder', label: 'Langsam', address: '/langsam', user: null } as const;
  keepPlace(
    storeOf(a).writer,
    newPlace({ id: 'x', ...given, autoSend: false, nonpublic: false, addedAt: '2026-11-23T08:00:00Z' }),
  );
  const sending = a.ask('transport.send', { place: 'x' });
  await called.promise;
  await create(a, 'project', { title: 'Radweg' });
  expect(await titles(a)).toEqual(['Radweg']);
  hung.reject(new Error('genug'));
  expect(await sending).toMatchObject({ ok: false });
});

test('cancelling while a place does not answer ends the call', async () => {
  const a = keep(await openTestOffice({ body: '05558' }));
  const place = await add(a);
  const waiting = {
    list: (signal: AbortSignal) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  };
  Object.assign(a.office, { transportFor: () => waiting });
  let asked = 0;
  const { reply } = await answer(
    a.office,
    'transport.look',
    { place },
    {
      task: 't',
      isCancelled: () => {
        asked += 1;
        return asked > 2;
      },
    },
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('a head in the folder of another site is not believed, and one of a stranger is not kept', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  expect(await look(b, atB)).toMatchObject({ heard: [{ site: 'Kreis' }] });
  // Nothing of a counts here yet: what it says of itself could make this site send less than others need.
  expect(countIn(b, 'SELECT count(*) FROM peer')).toBe(0);
  const [head = ''] = filesIn('.dabundle');
  const foreign = join(folder, 'a'.repeat(16));
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'head-1.dabundle'), readFileSync(join(folder, head)));
  expect((await look(b, atB))?.strange).toMatchObject([{ reason: 'unknown-key' }]);
  await take(b, atB);
  await look(b, atB);
  expect(countIn(b, 'SELECT count(*) FROM peer')).toBe(1);
});

test('a head is a bundle that any reader opens, with nothing in it but what its site holds', async () => {
  const [a] = await pair();
  const place = await add(a);
  await send(a, place);
  const [head = ''] = filesIn('.dabundle');
  const parts = [...readBundle(join(folder, head))];
  expect(parts.map(({ kind }) => kind)).toEqual(['header', 'end']);
  // A newer one takes its place; one that was damaged is named and believes nothing.
  await create(a, 'project', { title: 'Radweg' });
  await send(a, place);
  const heads = filesIn('.dabundle');
  expect(heads).toHaveLength(1);
  expect(heads[0]).not.toBe(head);
  appendFileSync(join(folder, heads[0] ?? ''), 'x');
  const fresh = keep(await openTestOffice({ body: '05558032' }));
  expect(await look(fresh, await add(fresh))).toMatchObject({ heard: [], strange: [{ reason: 'data-after-end' }] });
  expect(countIn(fresh, 'SELECT count(*) FROM peer')).toBe(0);
});
