import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedProjects } from '../../db/seed/many-projects.ts';
import { create } from '../helpers/create.ts';
import { attachOffice, exportAll, openTestOffice } from '../helpers/office.ts';
import { testRoot } from '../helpers/registry.ts';
import { inTransaction } from '../helpers/test-transaction.ts';
import { startWorker, type TestWorker } from '../helpers/worker.ts';

let folder: string;
let records: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  const sender = await openTestOffice({ body: '05558032', label: 'Nottuln' });
  await create(sender, 'project', { title: 'Radweg' });
  copyFileSync(await exportAll(sender, 'short.dabundle'), pathOf('short'));
  inTransaction(sender, (tx) => seedProjects(tx, 2500));
  records = (await sender.get('record.list', { entity: 'project', limit: 1 })).total;
  copyFileSync(await exportAll(sender, 'long.dabundle'), pathOf('long'));
  sender.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The long bundle is read in many steps, the short one in the blink of an eye. */
const pathOf = (bundle: 'long' | 'short') => join(folder, `${bundle}.dabundle`);

let dataDir: string;
const workers: TestWorker[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, 'data-'));
});
afterEach(async () => {
  for (const worker of workers.splice(0)) {
    expect(await worker.close()).toBe(0);
    expect(worker.died()).toBeNull();
  }
});

function start(now?: string): TestWorker {
  const worker = startWorker({ dataDir, ...(now === undefined ? {} : { now }) });
  workers.push(worker);
  return worker;
}

const begin = { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination', root: testRoot };

async function begun(): Promise<TestWorker> {
  const worker = start();
  expect((await worker.ask('office.begin', begin)).reply).toMatchObject({ ok: true });
  for (const ticket of ['long', 'short'] as const)
    worker.post({ type: 'ticket', ticket, path: pathOf(ticket), name: `${ticket}.dabundle` });
  return worker;
}

const projectsAt = async (worker: TestWorker) =>
  (await worker.ask('record.list', { entity: 'project', limit: 1 })).reply as { ok: true; value: { total: number } };

describe('the worker', () => {
  test('answers each question under its number, and names what a command touched', async () => {
    const worker = await begun();
    const [created, list, wrong, unknown] = await Promise.all([
      worker.ask('record.create', { entity: 'project', fields: { title: 'Radweg' } }),
      worker.ask('setting.list', {}),
      worker.ask('record.create', { entity: 'project', fields: {} }),
      worker.ask('record.explode', {}),
    ]);
    expect(created).toMatchObject({ reply: { ok: true }, touches: ['record', 'conflict', 'undo'] });
    expect(list).toEqual({ reply: { ok: true, value: { settings: {} } }, touches: [] });
    expect(wrong).toMatchObject({ reply: { ok: false, error: { code: 'invalid-fields' } }, touches: [] });
    expect(unknown).toMatchObject({ reply: { ok: false, error: { code: 'invalid-request' } }, touches: [] });
  });

  test('knows a file by its ticket only', async () => {
    const worker = await begun();
    expect((await worker.ask('bundle.preview', { ticket: 'nobody' })).reply).toMatchObject({
      error: { code: 'file-missing' },
    });
    expect((await worker.ask('bundle.preview', { ticket: pathOf('short') })).reply).toMatchObject({
      error: { code: 'file-missing' },
    });
    expect((await worker.ask('bundle.preview', { ticket: 'short' })).reply).toMatchObject({
      ok: true,
      value: { verdict: 'new', senderSite: 'Nottuln' },
    });
  });

  test('starts with the clock it was given', async () => {
    const worker = start('2027-03-31T10:00:00Z');
    expect((await worker.ask('office.status', {})).reply).toMatchObject({ value: { today: '2027-03-31' } });
  });

  test('reports how far a long import has come, and answers queries with the state before it meanwhile', async () => {
    const worker = await begun();
    const during: number[] = [];
    worker.onProgress(() => void projectsAt(worker).then(({ value }) => during.push(value.total)));
    const { reply, touches } = await worker.ask('bundle.import', { ticket: 'long' }, 'einlesen');
    expect(reply).toMatchObject({ ok: true, value: { applied: true } });
    expect(touches).toEqual(expect.arrayContaining(['record', 'conflict', 'exchange', 'backup', 'undo']));
    expect(worker.progress.length).toBeGreaterThan(2);
    for (const { task, phase, done, total } of worker.progress) {
      expect(task).toBe('einlesen');
      expect(['verify', 'plan', 'apply']).toContain(phase);
      expect(done).toBeLessThanOrEqual(total);
    }
    expect(during.length).toBeGreaterThan(0);
    expect(during.every((total) => total === 0)).toBe(true);
    expect((await projectsAt(worker)).value.total).toBe(records);
  });

  test('a command asked for during a long import waits its turn and is not lost', async () => {
    const worker = await begun();
    const order: string[] = [];
    const importing = worker.ask('bundle.import', { ticket: 'long' }).then(() => order.push('import'));
    const created = worker
      .ask('record.create', { entity: 'note', fields: { text: 'Zwischendurch' } })
      .then(({ reply }) => order.push(reply.ok ? 'create' : 'refused'));
    await Promise.all([importing, created]);
    expect(order).toEqual(['import', 'create']);
  });

  test('stops a long import that was cancelled, and nothing has changed', async () => {
    const worker = await begun();
    const before = (await worker.ask('store.digest', {})).reply;
    worker.onProgress(() => worker.post({ type: 'cancel', task: 'einlesen' }));
    const { reply, touches } = await worker.ask('bundle.import', { ticket: 'long' }, 'einlesen');
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(touches).toEqual([]);
    expect((await worker.ask('store.digest', {})).reply).toEqual(before);
  });

  test('a cancellation that comes too late does not stop the next call of that name', async () => {
    const worker = await begun();
    worker.post({ type: 'cancel', task: 'einlesen' });
    expect((await worker.ask('bundle.import', { ticket: 'short' }, 'einlesen')).reply).toMatchObject({ ok: true });
    worker.post({ type: 'cancel', task: 'einlesen' });
    expect((await worker.ask('bundle.preview', { ticket: 'short' }, 'einlesen')).reply).toMatchObject({ ok: true });
  });

  test('lets the search catch up after an import, and after a start that finds it behind', async () => {
    const office = attachOffice(dataDir);
    await office.get('office.begin', { ...begin, mode: 'empty', role: 'coordination' });
    await office.get('bundle.import', { ticket: pathOf('long') });
    expect((await office.get('store.status', {})).searchBehind).toBeGreaterThan(1000);
    office.office.close();
    const worker = start();
    await expect
      .poll(async () => (await worker.ask('store.status', {})).reply, { timeout: 10_000 })
      .toMatchObject({ value: { searchBehind: 0 } });
  });

  test('finishes what was asked before it closes', async () => {
    const worker = await begun();
    const importing = worker.ask('bundle.import', { ticket: 'long' });
    workers.splice(0);
    expect(await worker.close()).toBe(0);
    expect((await importing).reply).toMatchObject({ ok: true });
    expect((await projectsAt(start())).value.total).toBe(records);
  });
});

describe('the worker never dies on a store that cannot be opened:', () => {
  const anyCall = async (worker: TestWorker) => [
    (await worker.ask('office.status', {})).reply,
    (await worker.ask('record.list', { entity: 'project' })).reply,
    (await worker.ask('record.create', { entity: 'project', fields: { title: 'X' } })).reply,
    (await worker.ask('office.begin', begin)).reply,
  ];

  test.each([
    [
      'a foreign file',
      'store-damaged',
      (dir: string) => writeFileSync(join(dir, 'store.sqlite'), 'Guten Tag '.repeat(99)),
    ],
    ['a network path', 'store-network-path', () => '//server/freigabe'],
    [
      'a place where no folder can be',
      'store-unwritable',
      (dir: string) => {
        writeFileSync(join(dir, 'datei'), '');
        return join(dir, 'datei', 'x');
      },
    ],
  ])('%s is answered with %s on every call', async (_name, code, prepare) => {
    dataDir = prepare(dataDir) ?? dataDir;
    for (const reply of await anyCall(start())) expect(reply).toMatchObject({ ok: false, error: { code } });
  });

  test('a file where the restore points belong', async () => {
    writeFileSync(join(dataDir, 'restore'), '');
    expect((await start().ask('office.begin', begin)).reply).toMatchObject({ error: { code: 'store-unwritable' } });
  });

  test('rules and the list of rules are answered even then', async () => {
    writeFileSync(join(dataDir, 'store.sqlite'), 'Guten Tag '.repeat(99));
    expect((await start().ask('rules.list', {})).reply).toMatchObject({ ok: true });
  });

  test('a second window on the same folder is told that it is in use, until the first is closed', async () => {
    const first = await begun();
    const second = start();
    for (const reply of await anyCall(second)) {
      expect(reply).toMatchObject({
        error: { code: 'store-in-use', message: expect.stringMatching(/offene Fenster/) },
      });
    }
    expect((await projectsAt(first)).ok).toBe(true);
    workers.splice(workers.indexOf(first), 1);
    await first.close();
    expect((await projectsAt(start())).ok).toBe(true);
  });
});
