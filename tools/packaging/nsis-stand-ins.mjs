// What electron-builder would download to compile an installer, put together from what Debian has: its makensis and 7-Zip are real; the
// plug-ins that Debian lacks are libraries with the right names in them and nothing else; in place of Wine, the uninstaller is cut
// out of the installer. Such an installer is compiled from the very scripts, and cannot install anything.
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standInDll } from './stand-in-dll.mjs';

const require = createRequire(import.meta.url);
const builder = dirname(
  createRequire(require.resolve('electron-builder/package.json')).resolve('app-builder-lib/package.json'),
);
const templates = join(builder, 'templates', 'nsis');

/** @param {readonly string[]} names */
function findProgram(...names) {
  const asked = spawnSync('sh', ['-c', names.map((name) => `command -v ${name}`).join(' || ')], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

/** The programs, or what is missing. */
export function findCompiler() {
  if (process.platform === 'win32') return { makensis: null, sevenZip: null, missing: ['ein Linux'] };
  const makensis = findProgram('makensis');
  const sevenZip = findProgram('7za', '7zz', '7z');
  const missing = [
    ...(makensis === null ? ['makensis (apt: nsis)'] : []),
    ...(sevenZip === null ? ['7-Zip (apt: 7zip)'] : []),
  ];
  return { makensis, sevenZip, missing };
}

/** The plug-ins that the compiler brings by itself. */
const isBuiltIn = (/** @type {string} */ name) =>
  globSync('/usr/share/nsis/Plugins/x86-unicode/*.dll').some((file) => file.endsWith(`/${name}.dll`));

/**
 * Every function of a plug-in that the templates call, by plug-in. `System::Call` names functions of Windows in its text; these are
 * no plug-ins.
 */
export function calledPlugins() {
  /** @type {Map<string, Set<string>>} */
  const called = new Map();
  for (const file of globSync('**/*.{nsh,nsi}', { cwd: templates }))
    for (const line of readFileSync(join(templates, file), 'utf8').split(/\r?\n/)) {
      const found = /^\s*(\w+)::(\w+)/.exec(line);
      if (!found?.[1] || !found[2] || isBuiltIn(found[1])) continue;
      called.set(found[1], (called.get(found[1]) ?? new Set()).add(found[2]));
    }
  return called;
}

/**
 * Writes the tool folders, and answers the environment that makes electron-builder take them. Nothing is downloaded then.
 * @param {string} folder @param {{ readonly makensis: string, readonly sevenZip: string }} found
 */
export function writeToolFolders(folder, { makensis, sevenZip }) {
  const nsis = join(folder, 'nsis');
  const plugins = join(folder, 'resources', 'plugins', 'x86-unicode');
  const bin = join(folder, 'bin');
  for (const path of [nsis, plugins, bin]) mkdirSync(path, { recursive: true });
  symlinkSync(makensis, join(nsis, 'makensis'));
  // Asked for by the variant for all users; starts the updater as administrator.
  writeFileSync(join(nsis, 'elevate.exe'), standInDll('elevate.exe', ['stand_in']));
  for (const [name, functions] of calledPlugins())
    writeFileSync(join(plugins, `${name}.dll`), standInDll(`${name}.dll`, [...functions]));
  const wine = join(bin, 'wine');
  const cut = fileURLToPath(new URL('cut-uninstaller.mjs', import.meta.url));
  writeFileSync(wine, `#!/bin/sh\nexec "${process.execPath}" "${cut}" "$1"\n`);
  chmodSync(wine, 0o755);
  return {
    ELECTRON_BUILDER_NSIS_DIR: nsis,
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip,
    PATH: `${bin}:${process.env.PATH}`,
  };
}
