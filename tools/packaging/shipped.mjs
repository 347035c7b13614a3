// What of other people's work is shipped: the packages in the bundles, the one native package, what it contains, and Electron.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allParts, packagesFile, root } from '../parts.mjs';

/**
 * `path` is the one of the lock file, of something inside another package that package's path, `#`, its name; `licence` an SPDX
 * expression, `text` the licence as its owner wrote it; `integrity` the lock file's `sha512-…`; `needs` names of packages.
 * @typedef {{ readonly path: string, readonly name: string, readonly version: string, readonly licence: string, readonly text: string, readonly author: string | null, readonly integrity: string | null, readonly parts: readonly string[], readonly needs: readonly string[] }} Shipped
 */

/**
 * @typedef {{ version?: string, integrity?: string, license?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ name: string, version: string, license?: string, author?: string | { name?: string } }} Manifest
 */

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @returns {Record<string, LockEntry>} */
export const lockedPackages = () => json(join(root, 'package-lock.json')).packages;

/** The licence texts a package brings, one after the other; else the one kept here for it. @param {string} path @param {string} name */
function licenceText(path, name) {
  const own = readdirSync(join(root, path))
    .filter((file) => /^(licen[cs]e|copying|notice|ofl)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) =>
      readFileSync(join(root, path, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
  const kept = join(root, 'packaging', 'licences', `${name.replaceAll('/', '__')}.txt`);
  if (own.length === 0 && existsSync(kept)) own.push(readFileSync(kept, 'utf8').trim());
  if (own.length === 0) throw new Error(`${name} bringt keinen Lizenztext mit; er gehört nach packaging/licences/.`);
  return own.join('\n\n');
}

/** @param {string} path @param {readonly string[]} parts @param {Record<string, LockEntry>} lock @returns {Shipped} */
function describePackage(path, parts, lock) {
  const locked = lock[path];
  /** @type {Manifest} */
  const manifest = json(join(root, path, 'package.json'));
  if (locked?.version !== manifest.version)
    throw new Error(`${path}: eingerichtet ist ${manifest.version}, in package-lock.json steht ${locked?.version}.`);
  const author = typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? '');
  return {
    path,
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? '',
    text: licenceText(path, manifest.name),
    author: author.replace(/\s*[<(].*$/, '') || null,
    integrity: locked.integrity ?? null,
    parts,
    needs: Object.keys({ ...locked.dependencies, ...locked.optionalDependencies, ...locked.peerDependencies }).sort(),
  };
}

const driver = 'node_modules/better-sqlite3';

/** The database inside the driver's binary. @returns {Shipped} */
function describeSqlite() {
  const header = readFileSync(join(root, driver, 'deps', 'sqlite3', 'sqlite3.h'), 'utf8');
  const version = /#define SQLITE_VERSION\s+"([\d.]+)"/.exec(header)?.[1];
  if (version === undefined) throw new Error('Die Fassung von SQLite ist in better-sqlite3 nicht zu finden.');
  return {
    path: `${driver}#sqlite`,
    name: 'sqlite',
    version,
    licence: 'blessing',
    text: readFileSync(join(root, 'packaging', 'licences', 'sqlite.txt'), 'utf8').trim(),
    author: null,
    integrity: null,
    parts: ['worker'],
    needs: [],
  };
}

/** Everything that is shipped besides our own code, by name. The parts must be built. @returns {readonly Shipped[]} */
export function shippedPackages() {
  const lock = lockedPackages();
  /** @type {Map<string, string[]>} */
  const partsByPath = new Map([
    [driver, ['worker']],
    ['node_modules/electron', ['electron']],
  ]);
  for (const part of allParts)
    for (const path of json(packagesFile(part))) partsByPath.set(path, [...(partsByPath.get(path) ?? []), part]);
  const packages = [...partsByPath].map(([path, parts]) => describePackage(path, parts, lock));
  return [...packages, describeSqlite()].sort((a, b) =>
    a.name === b.name ? (a.path < b.path ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}
