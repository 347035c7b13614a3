// Finds a Chromium for tests and for the window of the loopback host. The one place that knows where browsers live.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ readonly path: string, readonly args: readonly string[], readonly name: string }} Browser */

/** A window may not run inside the sandbox of a root user on Linux; everybody else keeps the sandbox. */
export const sandboxArgs = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Keeps a browser from asking, updating and talking to anybody. */
export const quietArgs = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const testArgs = [...sandboxArgs, ...quietArgs, '--disable-gpu', '--disable-dev-shm-usage'];

const linuxNames = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome', 'Chrome'],
  ['google-chrome-stable', 'Chrome'],
  ['microsoft-edge', 'Edge'],
  ['microsoft-edge-stable', 'Edge'],
];

/** @returns {readonly (readonly [path: string, name: string])[]} */
function installedPlaces() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return roots.flatMap(
      (folder) =>
        /** @type {[string, string][]} */ ([
          [join(folder, 'Chromium', 'Application', 'chrome.exe'), 'Chromium'],
          [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'), 'Chrome'],
          [join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'), 'Edge'],
        ]),
    );
  }
  if (platform === 'darwin')
    return [
      ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
      ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
    ];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return linuxNames.flatMap(([file = '', name = '']) =>
    folders.map((folder) => /** @type {const} */ ([join(folder, file), name])),
  );
}

/** A file of that name may be a stub or lack libraries. Asked only on Linux: elsewhere the question opens a window. @param {string} path */
const starts = (path) =>
  existsSync(path) &&
  (process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/** The browser of this machine, or the one CHROMIUM_PATH names. @returns {Browser | null} */
export function findInstalledChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? { path: named, args: testArgs, name: 'Chromium' } : null;
  const found = installedPlaces().find(([path]) => starts(path));
  return found ? { path: found[0], args: testArgs, name: found[1] } : null;
}

/** The browser for tests: an installed one, else the one from npm, which has no window. @returns {Promise<Browser | null>} */
export async function findChromium() {
  const installed = findInstalledChromium();
  if (installed || process.env.CHROMIUM_PATH) return installed;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    return starts(path) ? { path, args: testArgs, name: 'Chromium (npm)' } : null;
  } catch {
    return null;
  }
}
