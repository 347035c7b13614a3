import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { ReadPolicy } from '../../shared/policy/none.ts';
import { Policy } from '../../shared/policy/policy.ts';
import { attachOffice, openTestOffice, type TestOffice } from '../helpers/office.ts';

const offices: TestOffice[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'vorgabe-'));
  folders.push(path);
  return path;
};

const policyOf = (given: object): ReadPolicy => ({
  source: 'machine',
  policy: Policy.parse({ version: 1, ...given }),
  trouble: null,
});

/** The same office before and after the administrator has laid down a file. */
async function officeUnder(given: object, before: (office: TestOffice) => Promise<void> = async () => {}) {
  const free = await openTestOffice();
  await before(free);
  free.office.close();
  const office = attachOffice(free.dir, { policy: policyOf(given) });
  offices.push(office);
  return office;
}

const refused = { ok: false, error: { code: 'not-allowed', reason: 'policy', message: expect.stringContaining('IT') } };

test('PO4: a way that is switched off is refused for new places, for places from before, and by themselves', async () => {
  let place = '';
  const path = folder();
  const office = await officeUnder({ exchange: { allowed: ['file'] } }, async (free) => {
    place = (await free.get('transport.add', { where: { kind: 'folder', path } })).place.id;
  });
  const webdav = { kind: 'webdav', url: 'https://dav.example.org/', user: 'a', password: 'b' } as const;
  expect(await office.ask('transport.add', { where: webdav })).toMatchObject(refused);
  expect(await office.ask('transport.add', { where: { kind: 'folder', path: folder() } })).toMatchObject(refused);
  for (const name of ['transport.look', 'transport.send', 'transport.take', 'transport.renew'] as const)
    expect(await office.ask(name, { place }), name).toMatchObject(refused);
  expect(await office.ask('bundle.create', { ticket: office.file('a.dabundle') })).toMatchObject({ ok: true });
});

test('PO4: without files no bundle goes out or comes in by hand, but what waited at a place is still read', async () => {
  const office = await officeUnder({ exchange: { allowed: ['folder'] } });
  const ticket = office.file('a.dabundle');
  expect(await office.ask('bundle.create', { ticket })).toMatchObject(refused);
  expect(await office.ask('bundle.open', { ticket })).toMatchObject(refused);
  expect(await office.ask('bundle.importAll', { sources: [{ ticket }] })).toMatchObject(refused);
  expect(await office.ask('attachment.takeIn', { ticket })).toMatchObject(refused);
  const own = office.office.issue(ticket, 'a.dabundle');
  expect(await office.ask('bundle.open', { ticket: own })).not.toMatchObject(refused);
});

test('PO5: only the folder that is laid down can be a place', async () => {
  const only = folder();
  const office = await officeUnder({ exchange: { folder: only } });
  expect(await office.ask('transport.add', { where: { kind: 'folder', path: folder() } })).toMatchObject({
    ...refused,
    error: { ...refused.error, message: expect.stringContaining(only) },
  });
  expect(await office.ask('transport.add', { where: { kind: 'folder', path: `${only}/` } })).toMatchObject({
    ok: true,
  });
});

test('PO6: a fixed setting cannot be changed past the screen, others can', async () => {
  const office = await officeUnder({ language: { value: 'de', isFixed: true } });
  const put = (value: object) => office.ask('setting.put', { key: 'view.preferences', value: value as never });
  expect(await put({ locale: 'en' })).toMatchObject(refused);
  expect(await put({ locale: 'de', theme: 'dark' })).toMatchObject({ ok: true });
  expect(await office.get('setting.list', { prefix: 'view.preferences' })).toEqual({
    settings: { 'view.preferences': { locale: 'de', theme: 'dark' } },
  });
});

test('restore points before imports stay as many as the policy says', async () => {
  const office = await officeUnder({ restorePoints: { keep: 3 } });
  for (let times = 0; times < 5; times += 1) await office.get('backup.create', { reason: 'vor dem Einlesen' });
  expect((await office.get('backup.list', {})).points).toHaveLength(3);
});

test('the policy in force can be asked for before there is an office', async () => {
  const office = attachOffice(folder(), { policy: policyOf({ tray: false }) });
  expect(await office.get('policy.get', {})).toMatchObject({
    source: 'machine',
    policy: { tray: false },
    trouble: null,
  });
  office.office.close();
});
