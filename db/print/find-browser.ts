import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isThere: (path: string) => boolean;
};

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, isThere: existsSync });

/** Edge first: every Windows has it, and it is kept up to date there. */
const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;

function places({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return windowsPlaces.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  if (platform === 'darwin') return macPlaces;
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** A browser of this machine that can print, or the one `CHROMIUM_PATH` names and no other; `null` where there is none. */
export function findBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env['CHROMIUM_PATH'];
  if (named) return machine.isThere(named) ? named : null;
  return places(machine).find(machine.isThere) ?? null;
}
