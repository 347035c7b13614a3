import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleBase } from './stores.ts';

const root = mkdtempSync(join(tmpdir(), 'nur-lesen-'));
const run = promisify(execFile);
let folder = '';

/** As a read-only medium shows it: every file can be read, nothing written. */
function closeToWriting(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) closeToWriting(join(path, entry.name));
    else chmodSync(join(path, entry.name), 0o444);
  }
  chmodSync(path, 0o555);
}

function openAgain(path: string): void {
  chmodSync(path, 0o755);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) openAgain(join(path, entry.name));
}

beforeAll(async () => {
  ({ folder } = await exampleBase(join(root, 'base')));
  chmodSync(root, 0o755);
  closeToWriting(folder);
});
afterAll(() => {
  openAgain(folder);
  rmSync(root, { recursive: true, force: true });
});

/** Every file with its size, every folder by its name. */
const contentOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${file} ${statSync(file).size}` : file;
    })
    .sort();

const reader = join(import.meta.dirname, 'reader.ts');

/** A place for passing files of its own, so that what others leave in the common one is nothing to this test. */
function ownPassing(name: string) {
  const passing = join(root, name);
  mkdirSync(passing);
  chmodSync(passing, 0o777);
  return { passing, options: { cwd: passing, env: { ...process.env, TMPDIR: passing, TEMP: passing } } };
}

test('PF2: the copy a killed program left goes with the next start, the one of a living program stays', async () => {
  const { passing, options } = ownPassing('killed');
  const open = async () => {
    const child = spawn(process.execPath, [reader, folder, 'wait'], {
      ...options,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  };
  const killed = await open();
  const [left = ''] = readdirSync(passing);
  expect(readdirSync(join(passing, left))).toContain('store.sqlite');
  const living = await open();
  const used = readdirSync(passing).filter((name) => name !== left);
  // Nobody has been killed yet: both stay.
  expect(readdirSync(passing)).toContain(left);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(readdirSync(passing)).toContain(left);

  await run(process.execPath, [reader, folder], options);

  expect(readdirSync(passing)).toEqual(used);
  expect(readdirSync(join(passing, used[0] ?? ''))).toContain('store.sqlite');
  living.kill('SIGKILL');
  await once(living, 'exit');
}, 60_000);

test('a store on a read-only medium opens for reading: everything can be seen and put out, every change is refused with the reason', async () => {
  const before = contentOf(folder);
  const { passing, options } = ownPassing('passing');
  const { stdout } = await run(process.execPath, [reader, folder], options);
  const { status, projects, search, list, refused } = JSON.parse(stdout);

  expect(status).toMatchObject({ ok: true, value: { state: 'open', isReadOnly: true } });
  expect(projects.value.rows).toHaveLength(3);
  expect(search).toMatchObject({ ok: true });
  expect(list).toMatchObject({ ok: true });
  for (const reply of refused) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'store-unwritable' } });
    expect(reply.error.message).toContain('kann nicht geschrieben werden');
  }
  expect(contentOf(folder)).toEqual(before);
  // The copy that was read is gone with the program.
  expect(readdirSync(passing)).toEqual([]);
});
