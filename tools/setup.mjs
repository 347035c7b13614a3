// Prepares a clone before the first script: the packages of the lock file, and a Node that can run the sources. Uses
// nothing but Node 18, because at that moment there is nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.digitalagentur-setup');

/** The oldest Node that runs TypeScript sources as they are, and the Node-API the SQLite driver is built for. */
const oldest = { version: '22.18', major: 22, minor: 18, napi: 10 };

const fingerprint = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Packages are current when this script or a later hand-made install put them there for exactly this lock file. */
function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === fingerprint();
  const hidden = join(modules, '.package-lock.json');
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Install scripts stay off: no package needs one, and building the SQLite driver here would shadow the build it brings.
 * npm runs under the Node it came with, since the one in node_modules is about to be replaced.
 */
function install() {
  console.log('Digitalagentur: npm ci – Pakete werden eingerichtet / installing packages (≈ 1 min).');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const node = process.env.npm_node_execpath ?? process.execPath;
  const done = npm
    ? spawnSync(node, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(
    'Digitalagentur: npm ci ist gescheitert / failed. Bitte Netz und Paketquelle prüfen und noch einmal starten / check network and registry, then try again.',
  );
  process.exit(1);
}

/** Scripts run with node_modules/.bin first in PATH, so a Node that lies there and starts is the one that counts. */
function runtimeVersions() {
  const own = join(modules, '.bin', 'node');
  if (process.platform !== 'win32' && existsSync(own)) {
    const asked = spawnSync(own, ['-p', 'JSON.stringify(process.versions)'], { encoding: 'utf8' });
    if (asked.status === 0) return JSON.parse(asked.stdout);
  }
  return process.versions;
}

function requireNode() {
  const versions = runtimeVersions();
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const runsSources = major > oldest.major || (major === oldest.major && minor >= oldest.minor);
  if (runsSources && Number(versions.napi) >= oldest.napi) return;
  console.error(
    `Digitalagentur: Node ${versions.node} ist zu alt. Bitte Node 24 von https://nodejs.org installieren und noch einmal starten. / Node ${versions.node} is too old, please install Node 24 (at least ${oldest.version}).`,
  );
  process.exit(1);
}

if (!isInstalled()) install();
writeFileSync(stampFile, fingerprint());
requireNode();
