// Finds or fetches Electron's binary by its files. Importing the package `electron` would start a download by itself.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const electron = fileURLToPath(new URL('../node_modules/electron', import.meta.url));

/** The path of the binary of the locked version, or `null`. @returns {string | null} */
export function findElectron(folder = electron) {
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (
      readFileSync(join(folder, 'dist', 'version'), 'utf8')
        .replace(/^v/, '')
        .trim() !== version
    )
      return null;
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @param {string} folder @returns {number} */
const sizeOf = (folder) => {
  try {
    return readdirSync(folder, { recursive: true }).reduce(
      (sum, name) => sum + statSync(join(folder, String(name))).size,
      0,
    );
  } catch {
    // A file vanished between listing and asking; the next look counts again.
    return -1;
  }
};

/**
 * Lets the package fetch its binary, and gives up when nothing arrives for `patience` milliseconds. The download goes
 * through a folder of its own, so that its growth shows whether anything arrives.
 * @returns {Promise<string | null>}
 */
export async function fetchElectron({
  patience = 5_000,
  script = join(electron, 'install.js'),
  folder = electron,
} = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'digitalagentur-electron-'));
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch };
  const child = spawn(process.execPath, [script], { stdio: 'ignore', env });
  let hasEnded = false;
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  }).then(() => {
    hasEnded = true;
  });

  let lastSize = 0;
  let lastProgress = Date.now();
  while (!hasEnded && Date.now() - lastProgress < patience) {
    await Promise.race([ended, wait(100)]);
    const size = sizeOf(scratch) + sizeOf(join(folder, 'dist'));
    if (size !== lastSize) lastProgress = Date.now();
    lastSize = size;
  }
  if (!hasEnded) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(scratch, { recursive: true, force: true });
  return findElectron(folder);
}
