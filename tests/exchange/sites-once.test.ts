import { cpSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { create } from '../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember, openSite, writerOf } from '../helpers/members.ts';
import { openTestOffice, type TestOffice } from '../helpers/office.ts';

const open: TestOffice[] = [];
afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

async function three() {
  const kreis = await openCoordination('Kreis Coesfeld');
  const nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  const olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  open.push(kreis, nottuln, olfen);
  await exchangeAll(kreis, nottuln, olfen);
  return { kreis, nottuln, olfen };
}

const sitesOf = async (office: TestOffice) => (await office.get('exchange.status', {})).sites;
const namesOf = async (office: TestOffice) => (await sitesOf(office)).map(({ site }) => site).sort();
const waitedFor = async (office: TestOffice) => (await office.get('home.overview', {})).sites;

describe('a site is one line, whatever became of its keys', () => {
  test('a site whose log has forked: its branch is no other site, and nobody reports it as silent', async () => {
    const { kreis, nottuln, olfen } = await three();
    olfen.office.close();
    const empty = await openTestOffice({ body: null });
    cpSync(olfen.dir, empty.dir, { recursive: true });
    const [here, there] = [olfen.reopen(), empty.reopen()];
    open.push(here, there);
    await create(here, 'project', { title: 'Im Rathaus' });
    const laptop = await create(there, 'project', { title: 'Am Laptop' });
    await hand(here, kreis);
    await hand(there, nottuln);
    await hand(nottuln, kreis);
    expect(await namesOf(kreis)).toEqual(['Nottuln', 'Olfen']);
    // What both have written since counts together, and each of the two is told by the name of its site.
    const forked = (await sitesOf(kreis)).find(({ site }) => site === 'Olfen');
    expect(forked).toMatchObject({ writer: await writerOf(here), seq: 3, held: 0 });
    const { entries } = await kreis.get('record.history', { entity: 'project', id: laptop });
    expect(new Set(entries.map(({ site }) => site))).toEqual(new Set(['Olfen']));
    expect((await waitedFor(kreis)).map(({ site }) => site).sort()).toEqual(['Nottuln', 'Olfen']);
  });

  test('this site after it went back to a restore point: its former key is nobody else, and what it wrote under it is missing elsewhere too', async () => {
    const { kreis, nottuln } = await three();
    await create(kreis, 'project', { title: 'Vor der Sicherung' });
    const { name } = await kreis.get('backup.create', {});
    await kreis.get('backup.restore', { name });
    await create(kreis, 'project', { title: 'Nach der Sicherung' });
    expect(await namesOf(kreis)).toEqual(['Nottuln', 'Olfen']);
    const { sites, has } = await kreis.get('exchange.lag', {});
    const at = (label: string) => sites.findIndex(({ site }) => site === label);
    const missing = (sites[at('Kreis Coesfeld')]?.made ?? 0) - (has[at('Nottuln')]?.[at('Kreis Coesfeld')] ?? 0);
    const lacks = (await sitesOf(kreis)).find(({ site }) => site === 'Nottuln')?.lacks;
    // The list and the picture say the same.
    expect(lacks).toBe(missing);
    expect(lacks).toBeGreaterThan(1);
    await exchangeAll(kreis, nottuln);
    expect((await sitesOf(kreis)).find(({ site }) => site === 'Nottuln')?.lacks).toBe(0);
  });

  test('another site that goes on under a new key was last heard of when either of them spoke', async () => {
    const { kreis, olfen } = await three();
    const before = await writerOf(olfen);
    const { name } = await olfen.get('backup.create', {});
    await olfen.get('backup.restore', { name });
    await create(olfen, 'project', { title: 'Unter dem neuen Schlüssel' });
    kreis.ports.set('2026-12-01T08:00:00Z');
    await hand(olfen, kreis);
    expect(await namesOf(kreis)).toEqual(['Nottuln', 'Olfen']);
    const line = (await sitesOf(kreis)).find(({ site }) => site === 'Olfen');
    expect(line?.writer).not.toBe(before);
    expect(line?.lastReceivedAt).toMatch(/^2026-12-01/);
  });
});

describe('who is waited for', () => {
  test('a site of which nothing has come yet is waited for since it was admitted', async () => {
    const { kreis } = await three();
    open.push(await openMember(kreis, '05558040', 'contact', 'Senden'));
    expect((await waitedFor(kreis))[0]).toMatchObject({ site: 'Senden', days: null, waited: 0 });
    kreis.ports.set('2026-12-03T08:00:00Z');
    expect((await waitedFor(kreis))[0]).toMatchObject({ site: 'Senden', days: null, waited: 10 });
  });

  test('not one that rests or was revoked, and no stranger', async () => {
    const { kreis, nottuln, olfen } = await three();
    const stranger = await openSite(kreis, '05558040', 'Senden');
    open.push(stranger);
    await create(stranger, 'note', { text: 'Wir möchten mitmachen' });
    await hand(stranger, kreis);
    await kreis.get('member.dormant', { writer: await writerOf(nottuln), dormant: true });
    await kreis.get('member.revoke', { writer: await writerOf(olfen) });
    expect(await waitedFor(kreis)).toEqual([]);
  });
});
