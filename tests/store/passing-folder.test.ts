import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepQuarantine } from '../../db/exchange/sources.ts';
import { folderAt } from '../../db/store/folder.ts';
import { rawRequest, tempFolder } from '../helpers/loopback.ts';

const holder = join(import.meta.dirname, 'passing-holder.ts');

/** A place for passing files of its own. */
function place() {
  const passing = tempFolder();
  const env = { ...process.env, TMPDIR: passing, TEMP: passing };
  return { passing, env, sweep: () => execFileSync(process.execPath, [holder, 'sweep'], { env }) };
}

test('PF2, L7: what a browser handed to a host that was then killed goes with the next start, and not before', async () => {
  const { passing, env, sweep } = place();
  const page = tempFolder();
  writeFileSync(join(page, 'index.html'), '<p>Seite</p>');
  const child = spawn(process.execPath, [holder, 'serve', tempFolder(), page], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const { origin, hash } = new URL(String(line).trim());
  const headers = { authorization: `Bearer ${hash.slice('#token='.length)}`, 'sec-fetch-site': 'same-origin', origin };
  const sent = { method: 'POST', headers: { ...headers, 'x-file-name': 'a.json' }, body: 'geheim' };
  expect((await rawRequest(origin, '/api/files', sent)).status).toBe(200);
  // Answered by the worker: it has started, and with it the lock is held.
  const asked = { name: 'office.status', input: {} };
  const question = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  };
  expect((await rawRequest(origin, '/api/invoke', question)).status).toBe(200);
  const [folder = ''] = readdirSync(passing);
  expect(folder).toMatch(/^digitalagentur-dateien-/);

  sweep();
  expect(readdirSync(join(passing, folder)).length).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readdirSync(passing)).toEqual([folder]);
  sweep();
  expect(readdirSync(passing)).toEqual([]);
}, 60_000);

test('PF2: what is just being made, what somebody else named, and what a link leads to stays', () => {
  const { passing, sweep } = place();
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'benutzt.lock'), '');
  writeFileSync(join(elsewhere, 'akte.txt'), 'bleibt');
  for (const name of ['digitalagentur-lesen-jung', 'digitalagentur-lesen-alt', 'digitalagentur-sonst-alt'])
    mkdirSync(join(passing, name));
  symlinkSync(elsewhere, join(passing, 'digitalagentur-lesen-link'));
  for (const name of ['digitalagentur-lesen-alt', 'digitalagentur-sonst-alt']) utimesSync(join(passing, name), 0, 0);

  sweep();

  expect(readdirSync(passing).sort()).toEqual([
    'digitalagentur-lesen-jung',
    'digitalagentur-lesen-link',
    'digitalagentur-sonst-alt',
  ]);
  expect(existsSync(join(elsewhere, 'akte.txt'))).toBe(true);
});

test('what an import that was killed had opened goes with the next opening; what another program is reading stays', () => {
  const folder = folderAt(tempFolder());
  mkdirSync(folder.archive);
  // Above every process number the systems hand out; one of a living process; one that is no number at all.
  const names = ['.quarantine-2147483646-1-plain', `.quarantine-${process.ppid}-1-raw`, '.quarantine-x-1-raw'];
  for (const name of [...names, 'empfangen.dabundle']) writeFileSync(join(folder.archive, name), 'geheim');

  sweepQuarantine(folder);

  expect(readdirSync(folder.archive).sort()).toEqual([...names.slice(1), 'empfangen.dabundle'].sort());
});
