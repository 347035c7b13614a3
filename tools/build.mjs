// Builds the renderer and the programs of the desktop host into out/, each only when its sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeNotices } from './packaging/notices.mjs';
import { allParts, packagesFile, root } from './parts.mjs';

export { allParts, root };

/** What each part is made of; `package-lock.json` stands for all packages. @type {Record<Part, { config: string, sources: string[] }>} */
const parts = {
  renderer: { config: 'vite.config.ts', sources: ['renderer', 'shared', 'loopback/client'] },
  main: { config: 'vite.host.config.ts', sources: ['electron', 'shared'] },
  preload: { config: 'vite.host.config.ts', sources: ['electron', 'shared'] },
  worker: { config: 'vite.host.config.ts', sources: ['db', 'shared'] },
  hasher: { config: 'vite.host.config.ts', sources: ['db/bundle', 'shared'] },
  checker: { config: 'vite.host.config.ts', sources: ['db', 'shared'] },
};

/** @typedef {import('./parts.mjs').Part} Part */

/** @param {Part} part */
const stampFile = (part) => join(root, 'out', `.${part}.stamp`);

/** Changes with every source that appears, disappears or is saved. @param {Part} part */
function fingerprint(part) {
  const { config, sources } = parts[part];
  const files = sources.flatMap((folder) => globSync(`${folder}/**/*.*`, { cwd: root }));
  const hash = createHash('sha256');
  for (const file of [...files, config, 'package-lock.json'].sort()) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** @param {Part} part */
export const isBuilt = (part) =>
  existsSync(join(root, 'out', part)) &&
  existsSync(packagesFile(part)) &&
  existsSync(stampFile(part)) &&
  readFileSync(stampFile(part), 'utf8') === fingerprint(part);

/** @param {Part} part */
async function buildPart(part) {
  const before = fingerprint(part);
  await build({
    configFile: join(root, parts[part].config),
    mode: part === 'renderer' ? 'production' : part,
    logLevel: 'warn',
  });
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile(part), before);
}

/** The licences of all parts, as soon as all are there; a page that stands alone says that it has none. */
function noteLicences() {
  if (allParts.every((part) => existsSync(packagesFile(part)) && existsSync(join(root, 'out', part)))) writeNotices();
}

/**
 * Builds what is not current, in a process of its own: the caller may be a test run, whose NODE_ENV would turn this into
 * another build. Says so only when there is something to do, and throws when it fails.
 * @param {readonly Part[]} wanted
 */
export function ensureBuilt(wanted) {
  const stale = wanted.filter((part) => !isBuilt(part));
  if (stale.length === 0) return noteLicences();
  console.log(`Das Programm wird gebaut: ${stale.join(', ')} …`);
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...stale], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (done.status !== 0) throw new Error(`Der Bau von ${stale.join(', ')} ist gescheitert.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV = 'production';
  const named = process.argv.slice(2);
  for (const part of allParts) if (named.length === 0 || named.includes(part)) await buildPart(part);
  noteLicences();
}
