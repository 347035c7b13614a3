import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openConnection } from '../../db/store/driver.ts';
import { folderAt, makeFolder } from '../../db/store/folder.ts';
import { lockFolder } from '../../db/store/lock.ts';
import { assert } from '../../shared/core/assert.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, digestOf } from '../helpers/office.ts';
import { begin, ownFolder } from './own-folder.ts';

const own = ownFolder();
const { attach } = own;

/** The one failure this folder answers every call with: a German sentence with a next step. */
async function failureAt(path: string) {
  const office = attachOffice(path);
  const replies = [
    await office.ask('office.status', {}),
    await office.ask('record.list', { entity: 'project' }),
    await office.ask('record.create', { entity: 'project', fields: { title: 'Radweg' } }),
    await office.ask('office.begin', begin),
    await office.ask('store.digest', {}),
  ];
  office.office.close();
  for (const reply of replies) expect(reply).toEqual(replies[0]);
  const [reply] = replies;
  assert(reply !== undefined && !reply.ok, 'refused');
  expect(reply.error.message).toMatch(/^[A-ZÄÖÜ].*Bitte .*\.$/);
  return reply.error.code;
}

describe('a store is refused with a sentence and a next step', () => {
  test.each(['\\\\server\\freigabe\\agentur', '//server/freigabe/agentur', '\\\\?\\UNC\\server\\freigabe'])(
    'on the network path %s, and nothing is created',
    async (path) => {
      expect(await failureAt(path)).toBe('store-network-path');
      expect(existsSync(path)).toBe(false);
    },
  );

  test.each(['OneDrive - Kreis Coesfeld', 'Nextcloud', 'AppData/Roaming'])('in the folder %s', async (name) => {
    const path = join(own.dir, name, 'Digitalagentur');
    expect(await failureAt(path)).toBe('store-network-path');
    expect(existsSync(join(own.dir, name))).toBe(false);
  });

  test('below a file, where no folder can be', async () => {
    writeFileSync(join(own.dir, 'datei'), '');
    expect(await failureAt(join(own.dir, 'datei', 'agentur'))).toBe('store-unwritable');
  });

  test('in a place of the system where nobody can create anything', async () => {
    expect(await failureAt('/proc/agentur')).toBe('store-unwritable');
  });

  test('if the folder for restore points is in the way as a file', async () => {
    writeFileSync(join(own.dir, 'restore'), '');
    const office = attach(own.dir);
    const reply = await office.ask('office.begin', begin);
    expect(reply).toMatchObject({ ok: false, error: { code: 'store-unwritable' } });
    expect(existsSync(join(own.dir, 'store.sqlite'))).toBe(false);
  });

  test('if the file is another program’s database, which stays as it is, byte for byte', async () => {
    const path = join(own.dir, 'store.sqlite');
    const foreign = openConnection(path);
    foreign.pragma('journal_mode = DELETE');
    foreign.exec("CREATE TABLE adressen (name TEXT); INSERT INTO adressen VALUES ('Erika Muster')");
    foreign.close();
    const before = readFileSync(path);
    expect(await failureAt(own.dir)).toBe('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(own.dir)).toEqual(['store.sqlite']);
  });

  test.each([
    ['a letter', 'Sehr geehrte Damen und Herren,\n'.repeat(40)],
    ['cut off in its head', 'SQLite format 3\u0000'],
  ])('if the file is %s', async (_name, content) => {
    const path = join(own.dir, 'store.sqlite');
    writeFileSync(path, content);
    expect(await failureAt(own.dir)).toBe('store-damaged');
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('if its pages are damaged, as soon as one of them is read; queries and commands alike', async () => {
    const path = join(own.dir, 'store.sqlite');
    const office = attachOffice(own.dir);
    await office.get('office.begin', { ...begin, mode: 'example' });
    office.office.close();
    const bytes = readFileSync(path);
    bytes.fill(0xab, 4096 * 2);
    writeFileSync(path, bytes);
    const damaged = attachOffice(own.dir);
    for (const reply of [
      await damaged.ask('record.list', { entity: 'project' }),
      await damaged.ask('record.create', { entity: 'project', fields: { title: 'X' } }),
    ])
      expect(reply).toMatchObject({
        error: { code: 'store-damaged', message: expect.stringMatching(/Bitte .*Wiederherstellungspunkt/) },
      });
    damaged.office.close();
  });
});

describe('a folder without a store', () => {
  test('answers that nothing has begun, and creates none', async () => {
    const office = attach(own.dir);
    expect(await office.get('office.status', {})).toMatchObject({ state: 'empty', site: null });
    expect(await office.ask('record.list', { entity: 'project' })).toMatchObject({ error: { code: 'no-office' } });
    expect(readdirSync(own.dir)).toEqual([]);
  });

  test('begins once; a second time it is refused and changes nothing', async () => {
    const office = attach(own.dir);
    const { writer } = await office.get('office.begin', begin);
    const before = await digestOf(office);
    const refusal = {
      error: { code: 'exists-already', message: expect.stringMatching(/Wählen Sie einen anderen Ordner/) },
    };
    expect(await office.ask('office.begin', { ...begin, label: 'Zweiter' })).toMatchObject(refusal);
    const reopened = office.reopen();
    expect(await reopened.ask('office.begin', { ...begin, label: 'Zweiter' })).toMatchObject(refusal);
    expect(await digestOf(reopened)).toEqual(before);
    expect((await reopened.get('office.status', {})).site).toMatchObject({ writer, label: 'Kreis Coesfeld' });
    reopened.office.close();
  });

  test('in which another program has begun meanwhile is refused, and the other goes on', async () => {
    const office = attach(own.dir);
    const other = attach(own.dir);
    const { writer } = await other.get('office.begin', begin);
    expect(await office.ask('office.begin', begin)).toMatchObject({ error: { code: 'exists-already' } });
    other.office.close();
    expect((await attach(own.dir).get('office.status', {})).site).toMatchObject({ writer });
  });

  test('is as on the first day after a beginning that named an unknown municipality', async () => {
    const office = attach(own.dir);
    const reply = await office.ask('office.begin', { ...begin, bodyAgs: '05999' });
    expect(reply).toMatchObject({
      error: { code: 'unknown-body', message: expect.stringContaining('05558032 Nottuln') },
    });
    expect(existsSync(join(own.dir, 'store.sqlite'))).toBe(false);
    await office.get('office.begin', begin);
  });

  test.each([
    ['before its first table', (path: string) => writeFileSync(path, '')],
    [
      'before its first entry',
      (path: string) => {
        copyFileSync(path, `${path}.begun`);
        const db = openConnection(path);
        db.exec('DELETE FROM writer; DELETE FROM meta; DELETE FROM pending; DELETE FROM record');
        db.close();
      },
    ],
  ])('can begin anew after a beginning that was killed %s', async (_name, interrupt) => {
    const office = attach(own.dir);
    await office.get('office.begin', begin);
    office.office.close();
    interrupt(join(own.dir, 'store.sqlite'));
    rmSync(join(own.dir, 'identity.json'));
    const again = attach(own.dir);
    expect((await again.get('office.status', {})).state).toBe('empty');
    await again.get('office.begin', begin);
    expect(await again.get('store.rebuild', {})).toMatchObject({ differed: 0 });
  });
});

describe('the example', () => {
  test('is put aside whole when a person leaves it; the folder is then as on the first day', async () => {
    const office = attach(own.dir);
    await office.get('office.begin', { ...begin, mode: 'example' });
    expect((await office.get('office.status', {})).example).toBe(true);
    await create(office, 'project', { title: 'Ausprobiert' });
    const before = await digestOf(office);
    const identity = readFileSync(join(own.dir, 'identity.json'), 'utf8');
    const { keptAs } = await office.get('office.leaveExample', {});
    expect(await office.get('office.status', {})).toMatchObject({ state: 'empty', site: null });
    expect(existsSync(join(own.dir, 'store.sqlite'))).toBe(false);
    expect(readFileSync(join(own.dir, 'restore', keptAs, 'identity.json'), 'utf8')).toBe(identity);
    const kept = attach(join(own.dir, 'restore', keptAs));
    expect(await digestOf(kept)).toEqual(before);
    await office.get('office.begin', { ...begin, label: 'Echt' });
    expect(await office.get('office.status', {})).toMatchObject({ example: false, site: { label: 'Echt' } });
    expect((await office.get('record.list', { entity: 'project' })).total).toBe(0);
  });

  test('can be left, a real site cannot', async () => {
    const office = attach(own.dir);
    for (const _ of ['empty', 'open']) {
      expect(await office.ask('office.leaveExample', {})).toMatchObject({ error: { code: 'not-an-example' } });
      await office.ask('office.begin', begin);
    }
    expect((await office.get('office.status', {})).state).toBe('open');
  });
});

describe('one window per folder', () => {
  const folder = () => {
    const at = folderAt(own.dir);
    makeFolder(at);
    return at;
  };

  test('a second one is kept out until the first is closed', () => {
    const first = lockFolder(folder());
    expect(first).not.toBeNull();
    expect(lockFolder(folder())).toBeNull();
    expect(lockFolder(folder())).toBeNull();
    first?.release();
    const second = lockFolder(folder());
    expect(second).not.toBeNull();
    second?.release();
  });

  test('the lock falls with the process that held it, even after kill -9', async () => {
    folder();
    const lock = fileURLToPath(new URL('../../db/store/lock.ts', import.meta.url));
    const paths = fileURLToPath(new URL('../../db/store/folder.ts', import.meta.url));
    const script = `
      const { lockFolder } = await import(${JSON.stringify(lock)});
      const { folderAt } = await import(${JSON.stringify(paths)});
      process.stdout.write(lockFolder(folderAt(${JSON.stringify(own.dir)})) ? 'held' : 'refused');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    const [said] = (await new Promise((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve([String(chunk)])),
    )) as [string];
    expect(said).toBe('held');
    expect(lockFolder(folder())).toBeNull();
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    const mine = lockFolder(folder());
    expect(mine).not.toBeNull();
    mine?.release();
  });
});

test('a folder that does not exist yet is created, with all its parents', async () => {
  const deep = join(own.dir, 'a', 'b', 'c');
  mkdirSync(join(own.dir, 'a'));
  const office = attach(deep);
  await office.get('office.begin', begin);
  expect(readdirSync(deep).sort()).toEqual(
    expect.arrayContaining(['archive', 'identity.json', 'restore', 'store.sqlite']),
  );
});
