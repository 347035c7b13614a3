import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember, openSite, writerOf } from '../helpers/members.ts';
import { exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function kreisAndNottuln() {
  const kreis = await openCoordination('Kreis Coesfeld');
  const nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  open.push(kreis, nottuln);
  await exchangeAll(kreis, nottuln);
  return { kreis, nottuln, writer: await writerOf(nottuln) };
}

const lackOf = async (office: TestOffice, writer: string) =>
  (await office.get('bundle.outlook', {})).lacks.find((lack) => lack.writer === writer);

describe('what a site lacks', () => {
  test('is nothing once it has said that it holds everything', async () => {
    const { kreis, writer } = await kreisAndNottuln();
    expect(await lackOf(kreis, writer)).toMatchObject({ ops: 0, since: null, lastReceivedAt: expect.any(String) });
  });

  test('counts changes from the first one on, signed or not, and says since when', async () => {
    const { kreis, writer } = await kreisAndNottuln();
    kreis.ports.set('2026-12-01T10:00:00Z');
    await create(kreis, 'project', { title: 'Erstes' });
    kreis.ports.set('2026-12-02T10:00:00Z');
    await create(kreis, 'project', { title: 'Zweites' });
    const before = await lackOf(kreis, writer);
    expect(before).toMatchObject({ ops: 2, since: expect.stringMatching(/^2026-12-01T10:00/) });
    await exportAll(kreis);
    expect(await lackOf(kreis, writer)).toMatchObject({ ops: 2, since: before?.since, lastSentAt: expect.any(String) });
  });

  test('is exactly what a bundle made for it brings', async () => {
    const { kreis, nottuln, writer } = await kreisAndNottuln();
    for (const title of ['A', 'B', 'C']) await create(kreis, 'project', { title });
    const lack = await lackOf(kreis, writer);
    const made = await kreis.get('bundle.create', { ticket: kreis.file('x.dabundle'), to: [writer] });
    expect(made.ops).toBe(lack?.ops);
    const read = await nottuln.get('bundle.import', { ticket: kreis.file('x.dabundle') });
    expect(read.counts.new).toBe(3);
  });

  test('includes what others wrote and this site passes on', async () => {
    const { kreis, nottuln, writer } = await kreisAndNottuln();
    const olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
    open.push(olfen);
    await create(olfen, 'note', { text: 'Aus Olfen' });
    await hand(olfen, kreis);
    const lack = await lackOf(kreis, writer);
    // The note, and the row by which Olfen introduces itself.
    expect(lack?.ops).toBeGreaterThanOrEqual(2);
    expect((await lackOf(nottuln, await writerOf(kreis)))?.ops).toBe(0);
  });

  test('of a stranger nobody has heard of there is no line; a member that never wrote lacks everything', async () => {
    const { kreis } = await kreisAndNottuln();
    const senden = await openSite(kreis, '05558040', 'Senden');
    open.push(senden);
    const { lacks, total } = await kreis.get('bundle.outlook', {});
    expect(lacks.some(({ writer }) => writer === 'aaaaaaaaaaaaaaaa')).toBe(false);
    await create(senden, 'note', { text: 'Ich bin noch fremd' });
    const never = await kreis.get('bundle.create', { ticket: kreis.file('alle.dabundle') });
    expect(total).toBe(never.ops);
  });
});

describe('what stays here', () => {
  test('is counted by its reason, and can be looked at by name', async () => {
    const office = await openTestOffice();
    open.push(office);
    await create(office, 'note', { text: 'Für mich', visibility: 'private' });
    await create(office, 'note', { text: 'Für uns', visibility: 'site' });
    await create(office, 'note', { text: 'Für wenige', classification: 'nonpublic_session' });
    await create(office, 'note', { text: 'Für alle' });
    const gone = await create(office, 'note', { text: 'Weg', visibility: 'private' });
    await office.get('record.delete', { entity: 'note', id: gone });
    const { stays } = await office.get('bundle.outlook', {});
    expect(stays).toMatchObject({ private: 1, site: 1, nonpublic: 1, refused: 0, held: 0, revoked: 0 });
    const titles = async (kind: 'private' | 'site' | 'nonpublic') =>
      (await office.get('bundle.leftOut', { kind })).records.map(({ title }) => title);
    expect(await titles('private')).toEqual(['Für mich']);
    expect(await titles('site')).toEqual(['Für uns']);
    expect(await titles('nonpublic')).toEqual(['Für wenige']);
  });

  test('is not in the file, and what is of a non-public session only when asked for', async () => {
    const office = await openTestOffice();
    open.push(office);
    for (const [text, more] of [
      ['Für mich', { visibility: 'private' }],
      ['Für uns', { visibility: 'site' }],
      ['Für wenige', { classification: 'nonpublic_session' }],
    ] as const) {
      await create(office, 'note', { text, ...more });
    }
    const found = (path: string) =>
      ['Für mich', 'Für uns', 'Für wenige'].filter((text) => readFileSync(path, 'utf8').includes(text));
    expect(found(await exportAll(office))).toEqual([]);
    await office.get('bundle.create', { ticket: office.file('mit'), include: ['nonpublic_session'] });
    expect(found(office.file('mit'))).toEqual(['Für wenige']);
  });

  test('what waits is counted, and travels on all the same', async () => {
    const { kreis } = await kreisAndNottuln();
    const stranger = await openSite(kreis, '05558040', 'Senden');
    open.push(stranger);
    await create(stranger, 'note', { text: 'Fremd' });
    await hand(stranger, kreis);
    const { stays, total } = await kreis.get('bundle.outlook', {});
    expect(stays.held).toBeGreaterThan(0);
    const made = await kreis.get('bundle.create', { ticket: kreis.file('alle.dabundle') });
    expect(made.ops).toBe(total);
  });

  test('what a revoked site wrote behind its end is left out and counted', async () => {
    const { kreis, nottuln, writer } = await kreisAndNottuln();
    const { members } = await kreis.get('registry.status', {});
    expect(members.some((member) => member.writer === writer)).toBe(true);
    await create(nottuln, 'note', { text: 'Noch gut' });
    await hand(nottuln, kreis);
    const { seq } = (await kreis.get('exchange.status', {})).sites.find((site) => site.writer === writer) ?? { seq: 0 };
    await kreis.get('member.revoke', { writer, seq: seq - 1 });
    expect((await kreis.get('bundle.outlook', {})).stays.revoked).toBe(1);
  });
});

test('the number in the name of a bundle is the last one the file holds', async () => {
  const { kreis, nottuln } = await kreisAndNottuln();
  await create(kreis, 'note', { text: 'Eins' });
  const { seq, unsent } = await kreis.get('bundle.outlook', {});
  expect(unsent).toBeGreaterThan(0);
  await hand(kreis, nottuln);
  const own = await writerOf(kreis);
  const held = (await nottuln.get('exchange.status', {})).sites.find(({ writer }) => writer === own);
  expect(held?.seq).toBe(seq);
  expect(await kreis.get('bundle.outlook', {})).toMatchObject({ seq, unsent: 0 });
});

test('what this site was before it went back to a restore point is nobody one sends to', async () => {
  const { kreis } = await kreisAndNottuln();
  const before = await writerOf(kreis);
  const { name } = await kreis.get('backup.create', {});
  await kreis.get('backup.restore', { name });
  const { own, lacks } = await kreis.get('bundle.outlook', {});
  expect(own).toEqual([await writerOf(kreis), before]);
  expect(lacks.some(({ writer }) => own.includes(writer))).toBe(false);
});
