import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConnection } from '../../db/store/driver.ts';
import { folderAt, makeFolder } from '../../db/store/folder.ts';
import { readIdentity } from '../../db/store/identity.ts';
import { lockFolder } from '../../db/store/lock.ts';
import { assert } from '../../shared/core/assert.ts';
import { create } from '../helpers/create.ts';
import { admit, attachOffice, digestOf, exportAll, openTestOffice, type TestOffice } from '../helpers/office.ts';

let dir: string;
const opened: TestOffice[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'open-'));
});
afterEach(() => {
  for (const office of opened.splice(0)) office.close();
  rmSync(dir, { recursive: true, force: true });
});

const attach = (at: string): TestOffice => {
  const office = attachOffice(at);
  opened.push(office);
  return office;
};

const begin = { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination' } as const;

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
    const path = join(dir, name, 'Digitalagentur');
    expect(await failureAt(path)).toBe('store-network-path');
    expect(existsSync(join(dir, name))).toBe(false);
  });

  test('below a file, where no folder can be', async () => {
    writeFileSync(join(dir, 'datei'), '');
    expect(await failureAt(join(dir, 'datei', 'agentur'))).toBe('store-unwritable');
  });

  test('in a place of the system where nobody can create anything', async () => {
    expect(await failureAt('/proc/agentur')).toBe('store-unwritable');
  });

  test('if the folder for restore points is in the way as a file', async () => {
    writeFileSync(join(dir, 'restore'), '');
    const office = attach(dir);
    const reply = await office.ask('office.begin', begin);
    expect(reply).toMatchObject({ ok: false, error: { code: 'store-unwritable' } });
    expect(existsSync(join(dir, 'store.sqlite'))).toBe(false);
  });

  test('if the file is another program’s database, which stays as it is, byte for byte', async () => {
    const path = join(dir, 'store.sqlite');
    const foreign = openConnection(path);
    foreign.pragma('journal_mode = DELETE');
    foreign.exec("CREATE TABLE adressen (name TEXT); INSERT INTO adressen VALUES ('Erika Muster')");
    foreign.close();
    const before = readFileSync(path);
    expect(await failureAt(dir)).toBe('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['store.sqlite']);
  });

  test.each([
    ['a letter', 'Sehr geehrte Damen und Herren,\n'.repeat(40)],
    ['cut off in its head', 'SQLite format 3\u0000'],
  ])('if the file is %s', async (_name, content) => {
    const path = join(dir, 'store.sqlite');
    writeFileSync(path, content);
    expect(await failureAt(dir)).toBe('store-damaged');
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('if its pages are damaged, as soon as one of them is read; queries and commands alike', async () => {
    const path = join(dir, 'store.sqlite');
    const office = attachOffice(dir);
    await office.get('office.begin', { ...begin, mode: 'example' });
    office.office.close();
    const bytes = readFileSync(path);
    bytes.fill(0xab, 4096 * 2);
    writeFileSync(path, bytes);
    const damaged = attachOffice(dir);
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
    const office = attach(dir);
    expect(await office.get('office.status', {})).toMatchObject({ state: 'empty', site: null });
    expect(await office.ask('record.list', { entity: 'project' })).toMatchObject({ error: { code: 'no-office' } });
    expect(readdirSync(dir)).toEqual([]);
  });

  test('begins once; a second time it is refused and changes nothing', async () => {
    const office = attach(dir);
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
    const office = attach(dir);
    const other = attach(dir);
    const { writer } = await other.get('office.begin', begin);
    expect(await office.ask('office.begin', begin)).toMatchObject({ error: { code: 'exists-already' } });
    other.office.close();
    expect((await attach(dir).get('office.status', {})).site).toMatchObject({ writer });
  });

  test('is as on the first day after a beginning that named an unknown municipality', async () => {
    const office = attach(dir);
    const reply = await office.ask('office.begin', { ...begin, bodyAgs: '05999' });
    expect(reply).toMatchObject({
      error: { code: 'unknown-body', message: expect.stringContaining('05558032 Nottuln') },
    });
    expect(existsSync(join(dir, 'store.sqlite'))).toBe(false);
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
    const office = attach(dir);
    await office.get('office.begin', begin);
    office.office.close();
    interrupt(join(dir, 'store.sqlite'));
    rmSync(join(dir, 'identity.json'));
    const again = attach(dir);
    expect((await again.get('office.status', {})).state).toBe('empty');
    await again.get('office.begin', begin);
    expect(await again.get('store.rebuild', {})).toMatchObject({ differed: 0 });
  });
});

test('the key is kept outside the database, for this user only', async () => {
  const office = attach(dir);
  await office.get('office.begin', begin);
  const identity = readIdentity(folderAt(dir));
  assert(identity !== null, 'an identity was written');
  office.office.close();
  const store = readFileSync(join(dir, 'store.sqlite'));
  for (const { key } of [identity.shared, identity.nonpublic]) expect(store.includes(key.d)).toBe(false);
});

describe('a store goes on under a new writer', () => {
  let office: TestOffice;
  let writer: string;
  let project: string;
  beforeEach(async () => {
    office = await openTestOffice();
    opened.push(office);
    project = await create(office, 'project', { title: 'Unterschrieben' });
    await exportAll(office);
    await create(office, 'project', { title: 'Noch nicht unterschrieben' });
    writer = (await office.get('office.status', {})).site?.writer ?? '';
    office.office.close();
  });

  const cases: readonly (readonly [string, (identity: string) => void])[] = [
    ['its key is missing', (identity) => rmSync(identity)],
    ['its key file is broken', (identity) => writeFileSync(identity, '{"v":1,')],
    ['its key file is another program’s', (identity) => writeFileSync(identity, '{"name":"x"}')],
  ];
  test.each([
    ...cases,
    [
      'its key is another site’s',
      async (identity: string) => {
        const other = await openTestOffice({ body: '05558032' });
        copyFileSync(other.file('identity.json'), identity);
        other.close();
      },
    ] as const,
    [
      'it is older than what was signed with its key',
      async (_identity: string) => {
        const store = office.file('store.sqlite');
        copyFileSync(store, `${store}.older`);
        const signing = attach(office.dir);
        const sent = await exportAll(signing, 'sent.dabundle');
        signing.office.close();
        for (const suffix of ['-wal', '-shm']) rmSync(store + suffix, { force: true });
        copyFileSync(`${store}.older`, store);
        return sent;
      },
    ] as const,
  ])('when %s; unsigned edits go over to it, and nothing is lost', async (_name, spoil) => {
    const sent = await spoil(office.file('identity.json'));
    const again = attach(office.dir);
    const site = (await again.get('office.status', {})).site;
    expect(site?.writer).not.toBe(writer);
    const { rows } = await again.get('record.list', { entity: 'project', sort: ['title'] });
    expect(rows.map(({ title }) => title)).toEqual(['Noch nicht unterschrieben', 'Unterschrieben']);
    await again.get('record.update', { entity: 'project', id: project, set: { title: 'Weiter' } });
    const isAdmitted = async () => (await again.get('registry.status', {})).own.admitted;
    expect(await isAdmitted()).toBe(false);
    // Where the old key was at hand, it has signed over to the new one, which counts as soon as what it had signed before is back; the
    // coordination must admit the others anew.
    if (typeof sent === 'string') {
      await again.get('bundle.import', { ticket: sent });
      expect(await isAdmitted()).toBe(true);
    } else admit(again);

    const reader = await openTestOffice({ body: '05558036' });
    opened.push(reader);
    if (typeof sent === 'string') await reader.get('bundle.import', { ticket: sent });
    expect(await reader.get('bundle.import', { ticket: await exportAll(again) })).toMatchObject({ verdict: 'new' });
    expect((await reader.get('record.list', { entity: 'project' })).total).toBe(2);
    expect((await reader.get('conflict.list', {})).total).toBe(0);
    expect((await again.get('store.rebuild', {})).differed).toBe(0);
  });

  test('and stays under its own when nothing is wrong, even if the key file lags behind', async () => {
    const identity = office.file('identity.json');
    const lagging = readFileSync(identity, 'utf8');
    const again = attach(office.dir);
    await exportAll(again);
    again.office.close();
    expect(readFileSync(identity, 'utf8')).not.toBe(lagging);
    writeFileSync(identity, lagging);
    expect((await attach(office.dir).get('office.status', {})).site?.writer).toBe(writer);
  });

  test('and keeps the fingerprint of the coordination that was pinned at installation', async () => {
    const root = readIdentity(folderAt(office.dir))?.root;
    expect(root).toMatch(/^([a-z2-7]{4}-){7}[a-z2-7]{4}$/);
    rmSync(office.file('identity.json'));
    attach(office.dir);
    expect(readIdentity(folderAt(office.dir))?.root).toBe(root);
  });
});

describe('the example', () => {
  test('is put aside whole when a person leaves it; the folder is then as on the first day', async () => {
    const office = attach(dir);
    await office.get('office.begin', { ...begin, mode: 'example' });
    expect((await office.get('office.status', {})).example).toBe(true);
    await create(office, 'project', { title: 'Ausprobiert' });
    const before = await digestOf(office);
    const identity = readFileSync(join(dir, 'identity.json'), 'utf8');
    const { keptAs } = await office.get('office.leaveExample', {});
    expect(await office.get('office.status', {})).toMatchObject({ state: 'empty', site: null });
    expect(existsSync(join(dir, 'store.sqlite'))).toBe(false);
    expect(readFileSync(join(dir, 'restore', keptAs, 'identity.json'), 'utf8')).toBe(identity);
    const kept = attach(join(dir, 'restore', keptAs));
    expect(await digestOf(kept)).toEqual(before);
    await office.get('office.begin', { ...begin, label: 'Echt' });
    expect(await office.get('office.status', {})).toMatchObject({ example: false, site: { label: 'Echt' } });
    expect((await office.get('record.list', { entity: 'project' })).total).toBe(0);
  });

  test('can be left, a real site cannot', async () => {
    const office = attach(dir);
    for (const _ of ['empty', 'open']) {
      expect(await office.ask('office.leaveExample', {})).toMatchObject({ error: { code: 'not-an-example' } });
      await office.ask('office.begin', begin);
    }
    expect((await office.get('office.status', {})).state).toBe('open');
  });
});

describe('one window per folder', () => {
  const folder = () => {
    const at = folderAt(dir);
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
      process.stdout.write(lockFolder(folderAt(${JSON.stringify(dir)})) ? 'held' : 'refused');
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
  const deep = join(dir, 'a', 'b', 'c');
  mkdirSync(join(dir, 'a'));
  const office = attach(deep);
  await office.get('office.begin', begin);
  expect(readdirSync(deep).sort()).toEqual(
    expect.arrayContaining(['archive', 'identity.json', 'restore', 'store.sqlite']),
  );
});
