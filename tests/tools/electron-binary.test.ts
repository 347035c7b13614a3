import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fetchElectron, findElectron } from '../../tools/electron-binary.mjs';
import { tempFolder } from '../helpers/loopback.ts';

/** A package folder as the package manager leaves it: everything but the binary. */
function openPackage(install = ''): { folder: string; script: string } {
  const folder = tempFolder();
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}');
  const script = join(folder, 'install.cjs');
  writeFileSync(
    script,
    `const fs = require('fs'), path = require('path'), here = ${JSON.stringify(folder)};
    const unpack = (version) => {
      fs.mkdirSync(path.join(here, 'dist'), { recursive: true });
      fs.writeFileSync(path.join(here, 'dist', 'version'), version);
      fs.writeFileSync(path.join(here, 'dist', 'electron'), '');
      fs.writeFileSync(path.join(here, 'path.txt'), 'electron');
    };
    ${install}`,
  );
  return { folder, script };
}

test('a package without its binary is not there', () => {
  expect(findElectron(openPackage().folder)).toBe(null);
});

test('a binary of another version is not there either', () => {
  const { folder } = openPackage();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'version'), '44.0.0');
  writeFileSync(join(folder, 'dist', 'electron'), '');
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(folder)).toBe(null);

  writeFileSync(join(folder, 'dist', 'version'), 'v45.4.1');
  expect(findElectron(folder)).toBe(join(folder, 'dist', 'electron'));
});

test('a fetch that succeeds brings the binary', async () => {
  const { folder, script } = openPackage(`unpack('45.4.1');`);

  expect(await fetchElectron({ folder, script, patience: 5_000 })).toBe(join(folder, 'dist', 'electron'));
});

test('a fetch where nothing arrives is given up when patience ends', async () => {
  const { folder, script } = openPackage('setInterval(() => {}, 1000);');
  const started = Date.now();

  expect(await fetchElectron({ folder, script, patience: 400 })).toBe(null);
  expect(Date.now() - started).toBeLessThan(5_000);
});

test('a slow fetch goes on as long as something arrives', async () => {
  const { folder, script } = openPackage(`
    let parts = 0;
    const timer = setInterval(() => {
      fs.appendFileSync(path.join(process.env.TMPDIR, 'part'), 'x');
      if (++parts === 8) { clearInterval(timer); unpack('45.4.1'); }
    }, 200);`);

  expect(await fetchElectron({ folder, script, patience: 1_000 })).toBe(join(folder, 'dist', 'electron'));
});
