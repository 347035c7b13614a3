import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepPlace, newPlace } from '../../db/transport/places.ts';
import { create } from '../helpers/create.ts';
import { admitSite, openCoordination, openMember, openSite, writerOf } from '../helpers/members.ts';
import { digestOf, openTestOffice, storeOf, type TestOffice } from '../helpers/office.ts';
import { commonFolder, look, send, take, titles } from './common-folder.ts';

const meeting = commonFolder();
const { add, everything, filesIn, keep, objectWith, pair } = meeting;

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

test('two laptops of one office with the same copied data meet in one folder: both histories are kept, and each goes on under its own key', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const desk = keep(await openMember(kreis, '05558032', 'implementation', 'Nottuln'));
  const atKreis = await add(kreis);
  const place = await add(desk);
  await send(desk, place);
  await take(kreis, atKreis);
  desk.office.close();
  const empty = keep(await openTestOffice({ body: null }));
  cpSync(desk.dir, empty.dir, { recursive: true });
  const laptops = [keep(desk.reopen()), keep(empty.reopen())] as const;
  await create(laptops[0], 'project', { title: 'Vom Schreibtisch' });
  await create(laptops[1], 'project', { title: 'Von unterwegs' });
  // Both write under the same name, and neither writes over the other.
  for (const laptop of laptops) await send(laptop, place);
  expect(objectWith('Vom Schreibtisch')).not.toBe('');
  expect(objectWith('Von unterwegs')).not.toBe('');
  const read = await take(kreis, atKreis);
  expect(read?.segments.some(({ verdict }) => verdict === 'fork')).toBe(true);
  expect(await titles(kreis)).toEqual(['Vom Schreibtisch', 'Von unterwegs']);
  for (let round = 0; round < 3; round += 1) {
    await send(kreis, atKreis);
    for (const laptop of laptops) {
      await take(laptop, place);
      await send(laptop, place);
    }
    await take(kreis, atKreis);
  }
  for (const laptop of laptops) expect(await titles(laptop)).toEqual(['Vom Schreibtisch', 'Von unterwegs']);
  const writers = await Promise.all(laptops.map(writerOf));
  expect(new Set(writers).size).toBe(2);
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
  const again = meeting.restart(a);
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
