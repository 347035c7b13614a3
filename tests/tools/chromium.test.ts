import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findInstalledChromium } from '../../tools/chromium.mjs';
import { tempFolder } from '../helpers/loopback.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder of PATH with programs that start (`exit 0`) or do not. */
function folderWith(programs: Record<string, number>): string {
  const folder = join(tempFolder(), 'bin');
  mkdirSync(folder);
  for (const [name, code] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${code}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test('CHROMIUM_PATH comes first, and a wrong one is not replaced by a guess', async () => {
  const folder = folderWith({ mine: 0 });
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'mine'));
  expect((await findChromium())?.path).toBe(join(folder, 'mine'));

  vi.stubEnv('CHROMIUM_PATH', join(folder, 'missing'));
  expect(await findChromium()).toBe(null);
});

test.runIf(process.platform === 'linux')('an installed Chromium is preferred to Chrome and Edge', () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  const edge = folderWith({ 'microsoft-edge': 0 });
  const both = folderWith({ 'google-chrome': 0, chromium: 0 });
  vi.stubEnv('PATH', [edge, both, '/bin'].join(delimiter));

  expect(findInstalledChromium()).toMatchObject({ name: 'Chromium', path: join(both, 'chromium') });
});

test.runIf(process.platform === 'linux')('a stub that does not start is passed over', () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  const folder = folderWith({ chromium: 1, 'microsoft-edge': 0 });
  vi.stubEnv('PATH', [folder, '/nowhere'].join(delimiter));

  expect(findInstalledChromium()).toMatchObject({ name: 'Edge' });
});
