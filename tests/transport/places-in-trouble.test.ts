import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../../db/answer.ts';
import { keepPlace, newPlace } from '../../db/transport/places.ts';
import { create } from '../helpers/create.ts';
import { openCoordination } from '../helpers/members.ts';
import { openTestOffice, storeOf } from '../helpers/office.ts';
import { commonFolder, look, send, take, titles } from './common-folder.ts';

const meeting = commonFolder();
const { add, filesIn, keep, objectWith, pair } = meeting;

test('a half-copied file is named, stays where it is, does not keep the others out, and is read once it is whole', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Erstes' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  await create(a, 'project', { title: 'Zweites' });
  await send(a, atA);
  const name = objectWith('Zweites');
  const path = join(meeting.folder, name);
  const whole = readFileSync(path);
  for (const length of [0, 1, Math.floor(whole.length / 2), whole.length - 2]) {
    writeFileSync(path, whole.subarray(0, length));
    const { place } = await b.get('transport.take', { place: atB });
    expect(place.look?.strange, String(length)).toMatchObject([{ name, message: expect.stringMatching(/\.$/) }]);
    // It is not told as something new that waits, now or at the next look.
    for (const seen of [place.look, await look(b, atB)])
      expect(seen).toMatchObject({ waitingSegments: 1, strange: [{ name }] });
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
  const name = objectWith('Radweg');
  writeFileSync(join(meeting.folder, name), '[');
  expect(await send(a, atA)).toMatchObject({ segments: 1 });
  await take(b, atB);
  expect(await titles(b)).toEqual(['Radweg']);
});

test('copies of a conflict do no harm, and what only lies in a copy is read all the same', async () => {
  const [a, b] = await pair();
  await create(a, 'project', { title: 'Radweg' });
  const [atA, atB] = [await add(a), await add(b)];
  await send(a, atA);
  const name = objectWith('Radweg');
  const copy = name.replace('.daseg', ' (Konfliktkopie Nottuln 2026-11-28).daseg');
  writeFileSync(join(meeting.folder, copy), readFileSync(join(meeting.folder, name)));
  writeFileSync(join(meeting.folder, name.replace('.daseg', '-LAPTOP.daseg')), 'kein Abschnitt');
  expect(await look(b, atB)).toMatchObject({ waitingSegments: 1, copies: 2, strange: [{ reason: 'not-a-bundle' }] });
  rmSync(join(meeting.folder, name));
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
  const name = objectWith('Radweg');
  renameSync(join(meeting.folder, name), join(meeting.folder, name.replace(/1-(\d+)-/, '2-$1-')));
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
    const text = readFileSync(join(meeting.folder, name), 'utf8');
    writeFileSync(join(meeting.folder, name), text.replace('Radweg', 'Umgehung'));
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
  for (const name of readdirSync(meeting.folder)) rmSync(join(meeting.folder, name), { recursive: true });
  for (const name of ['transport.look', 'transport.send', 'transport.take'] as const) {
    expect(await a.ask(name, { place })).toMatchObject({
      ok: false,
      error: { code: 'place-trouble', reason: 'emptied' },
    });
  }
  expect(readdirSync(meeting.folder)).toEqual([]);
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
  const whole = meeting.folder;
  meeting.folder = other;
  await create(b, 'project', { title: 'Fremd' });
  await send(b, await add(b));
  rmSync(whole, { recursive: true });
  renameSync(other, whole);
  meeting.folder = whole;
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
  rmSync(join(meeting.folder, marker));
  await send(a, place);
  expect(filesIn('.json')).toEqual([marker]);
});

test('a folder of offices with another coordination is refused when it is set up', async () => {
  const kreis = keep(await openCoordination('Kreis'));
  const fremd = keep(await openCoordination('Fremd'));
  await add(kreis);
  expect(await fremd.ask('transport.add', { where: { kind: 'folder', path: meeting.folder } })).toMatchObject({
    error: { reason: 'other-office' },
  });
});

test('trouble on the way is kept until the next time all goes well', async () => {
  const [a] = await pair();
  const place = await add(a);
  renameSync(meeting.folder, `${meeting.folder}-weg`);
  expect(await a.ask('transport.look', { place })).toMatchObject({ error: { code: 'place-trouble', reason: 'gone' } });
  // Screens are told to ask again, though the call was refused.
  for (const name of ['transport.look', 'transport.send', 'transport.take'] as const)
    expect((await answer(a.office, name, { place })).touches).toContain('transport');
  expect((await a.get('transport.list', {})).places[0]?.trouble).toMatchObject({
    reason: 'gone',
    message: expect.stringMatching(/Es ist nichts verloren\.$/),
  });
  renameSync(`${meeting.folder}-weg`, meeting.folder);
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
