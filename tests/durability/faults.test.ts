import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConnection } from '../../db/store/driver.ts';
import { attachOffice, type TestOffice } from '../helpers/office.ts';
import { copyFolder, opsIn } from './damage.ts';
import { type Base, exampleBase } from './stores.ts';

const root = mkdtempSync(join(tmpdir(), 'faults-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let base: Base;
/** The same without a write-ahead log, as a program leaves it that ended in order. */
let closed: string;
beforeAll(async () => {
  base = await exampleBase(join(root, 'base'));
  closed = join(root, 'closed');
  copyFolder(base.folder, closed);
  attachOffice(closed).office.close();
});

let made = 0;
function copyOf(folder: string): { readonly dir: string; readonly store: string } {
  made += 1;
  const dir = join(root, `fault-${made}`);
  copyFolder(folder, dir);
  return { dir, store: join(dir, 'store.sqlite') };
}

const removeSidesOf = (store: string) => {
  for (const side of ['-wal', '-shm']) rmSync(store + side, { force: true });
};

/** Refused when opened, saved on order, usable afterwards; the damaged file is kept byte for byte. */
async function saved(dir: string): Promise<{ office: TestOffice; lost: number; isDirectoryLost: boolean }> {
  const store = join(dir, 'store.sqlite');
  const damaged = existsSync(store) ? readFileSync(store) : null;
  const key = readFileSync(join(dir, 'identity.json'), 'utf8');
  const office = attachOffice(dir);
  expect(await office.ask('office.status', {})).toMatchObject({ error: { code: 'store-damaged' } });
  // Nobody begins anew over what can still be saved.
  const begin = { mode: 'empty', bodyAgs: '05558', label: 'Neu' } as const;
  expect(await office.ask('office.begin', begin)).toMatchObject({ ok: false });
  expect(readFileSync(join(dir, 'identity.json'), 'utf8')).toBe(key);
  const report = await office.get('store.salvage', {});
  if (damaged !== null)
    expect(readFileSync(join(dir, 'restore', report.keptAs, 'store.sqlite')).equals(damaged)).toBe(true);
  expect(readFileSync(join(dir, report.file), 'utf8')).toContain(report.keptAs);
  expect((await office.get('store.status', {})).integrity).toBe('ok');
  expect((await office.get('office.status', {})).site?.label).toBeTruthy();
  await office.get('record.create', { entity: 'project', fields: { title: 'Danach' } });
  expect(existsSync(join(dir, '.saving'))).toBe(false);
  return { office, lost: report.lost.length, isDirectoryLost: report.isDirectoryLost };
}

const missingIn = (dir: string): string[] => {
  const after = opsIn(dir);
  return [...opsIn(base.folder).keys()].filter((key) => !after.has(key));
};

describe('a damaged store is saved whole where all of its changes can still be read:', () => {
  test.each<readonly [string, (store: string) => void]>([
    [
      'its head is overwritten',
      (store) => {
        const bytes = readFileSync(store);
        writeFileSync(store, bytes.fill(0xab, 0, 100));
      },
    ],
    [
      'the page of its schema is zero',
      (store) => {
        const bytes = readFileSync(store);
        writeFileSync(store, bytes.fill(0, 0, 4096));
      },
    ],
  ])('%s', async (_name, spoil) => {
    const { dir, store } = copyOf(closed);
    spoil(store);
    const { office } = await saved(dir);
    office.office.close();
    expect(missingIn(dir)).toEqual([]);
  });

  test('the file is gone and its write-ahead log is left: with a restore point and the log, and the list says where it ends', async () => {
    const { dir, store } = copyOf(base.folder);
    expect(statSync(`${store}-wal`).size).toBeGreaterThan(0);
    rmSync(store);
    const { office, lost, isDirectoryLost } = await saved(dir);
    office.office.close();
    if (missingIn(dir).length > 0) expect(lost > 0 || isDirectoryLost).toBe(true);
  });
});

describe('what is lost is said:', () => {
  test.each<readonly [string, (store: string) => void]>([
    ['the file is gone, and nothing of its log is left', (store) => rmSync(store)],
    ['the file is empty', (store) => truncateSync(store, 0)],
    ['the file is another text', (store) => writeFileSync(store, 'Sehr geehrte Damen und Herren,\n'.repeat(400))],
    ['the file is cut off behind its first page', (store) => truncateSync(store, 4096)],
    [
      'the file is another program’s database',
      (store) => {
        rmSync(store);
        const foreign = openConnection(store);
        foreign.exec("CREATE TABLE adressen (name TEXT); INSERT INTO adressen VALUES ('Erika Muster')");
        foreign.close();
      },
    ],
  ])('%s; the restore point gives what it has', async (_name, spoil) => {
    const { dir, store } = copyOf(closed);
    removeSidesOf(store);
    spoil(store);
    const { office, isDirectoryLost, lost } = await saved(dir);
    const { rows } = await office.get('record.list', { entity: 'project', limit: 1000 });
    expect(rows.length).toBeGreaterThan(10);
    office.office.close();
    expect(missingIn(dir).length).toBeGreaterThan(0);
    expect(isDirectoryLost && lost > 0).toBe(true);
  });
});

test('the damaged copy can be looked for again: a second rescue takes from the first one’s damaged file', async () => {
  const { dir, store } = copyOf(closed);
  const bytes = readFileSync(store);
  writeFileSync(store, bytes.fill(0xab, 0, 100));
  const first = await saved(dir);
  first.office.office.close();
  // The rescued one is lost as well, and this time nothing of it is left.
  removeSidesOf(store);
  truncateSync(store, 0);
  const { office } = await saved(dir);
  office.office.close();
  expect(missingIn(dir)).toEqual([]);
});

test('a store whose disk is full refuses with a sentence, keeps nothing half, and goes on once there is room', async () => {
  const { dir } = copyOf(closed);
  const office = attachOffice(dir);
  const open = office.office.opened();
  if (!open.ok) throw new Error('open');
  const { writing } = open.value.store;
  writing.pragma('wal_checkpoint(TRUNCATE)');
  writing.pragma(`max_page_count = ${Number(writing.pragma('page_count', { simple: true }))}`);
  const fields = { title: 'Zu viel', summary: 'Sehr viel Text. '.repeat(200) };
  let refused: Awaited<ReturnType<typeof office.ask<'record.create'>>> | null = null;
  let before = await office.get('store.digest', {});
  for (let n = 0; n < 100 && (refused === null || refused.ok); n += 1) {
    before = await office.get('store.digest', {});
    refused = await office.ask('record.create', { entity: 'project', fields });
  }
  expect(refused).toMatchObject({
    error: { code: 'store-full', message: expect.stringMatching(/schaffen Sie Platz/) },
  });
  expect(await office.get('store.digest', {})).toEqual(before);
  writing.pragma('max_page_count = 1073741823');
  await office.get('record.create', { entity: 'project', fields: { ...fields, title: 'Jetzt ist Platz' } });
  expect((await office.get('store.rebuild', {})).differed).toBe(0);
  expect((await office.get('store.status', {})).integrity).toBe('ok');
  office.office.close();
});

test.skipIf(process.getuid?.() === 0)(
  'without the right to write it is refused with a sentence, and nothing changes',
  async () => {
    const { dir } = copyOf(closed);
    const before = readdirSync(dir);
    chmodSync(dir, 0o500);
    const office = attachOffice(dir);
    expect(await office.ask('record.list', { entity: 'project' })).toMatchObject({
      error: { code: 'store-unwritable' },
    });
    chmodSync(dir, 0o700);
    expect(readdirSync(dir)).toEqual(before);
    office.office.close();
  },
);
