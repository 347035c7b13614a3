import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimFolder } from '../../loopback/claim.ts';
import { tempFolder } from '../helpers/loopback.ts';

const pidFile = (folder: string) => join(folder, 'fenster', 'running.pid');

test('a folder whose program still runs is refused with its process and the next step', () => {
  const folder = tempFolder();
  claimFolder(folder);
  writeFileSync(pidFile(folder), String(process.ppid));

  const second = claimFolder(folder);

  expect(second).toMatchObject({ ok: false, error: { code: 'already-running' } });
  expect(!second.ok && second.error.message).toContain(`Prozess ${process.ppid}`);
  expect(readFileSync(pidFile(folder), 'utf8')).toBe(String(process.ppid));
});

test('the claim of a program that was killed is taken over', () => {
  const folder = tempFolder();
  claimFolder(folder);
  // Above every process number the systems hand out.
  writeFileSync(pidFile(folder), '2147483646');

  expect(claimFolder(folder).ok).toBe(true);
  expect(readFileSync(pidFile(folder), 'utf8')).toBe(String(process.pid));
});

test('a released folder is free', () => {
  const folder = tempFolder();
  const claim = claimFolder(folder);
  if (claim.ok) claim.value.release();

  expect(existsSync(pidFile(folder))).toBe(false);
});

test('a folder that cannot be made is a sentence, not a crash', () => {
  const file = join(tempFolder(), 'datei');
  writeFileSync(file, '');

  expect(claimFolder(join(file, 'daten'))).toMatchObject({ ok: false, error: { code: 'store-unwritable' } });
});
