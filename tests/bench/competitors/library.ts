import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versions } from './versions.ts';

/**
 * The libraries we compare with. They are no dependency of the program: the bench installs the exact versions of `versions.ts`
 * into a folder outside the tree, each on its own, so that one that cannot be had does not take the others along. A second run
 * needs no network.
 */
const home = join(tmpdir(), 'digitalagentur-bench');

const folderOf = (name: string): string => join(home, `${name.replaceAll(/[^a-z0-9]+/g, '-')}-${versions[name]}`);
const stampOf = (name: string): string => join(folderOf(name), 'installed');

/** Installs a library unless it is there; answers why it could not be, or `null`. */
export function install(name: string): string | null {
  if (existsSync(stampOf(name))) return null;
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const args = [
    'install',
    '--prefix',
    folder,
    '--save-exact',
    '--ignore-scripts',
    '--omit=peer',
    '--no-audit',
    '--no-fund',
  ];
  const done = spawnSync('npm', [...args, '--loglevel=error', `${name}@${versions[name]}`], {
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  if (done.status === 0) {
    writeFileSync(stampOf(name), '');
    return null;
  }
  return (done.error?.message ?? done.stderr).split('\n')[0] ?? 'npm install';
}

/** An installed library, or a file of it. `T` says the little of it that is used here. */
export const library = <T>(name: string, file = name): T =>
  createRequire(join(folderOf(name), 'package.json'))(file) as T;
