// `npm start`: the desktop program where Electron is or can be fetched, else the loopback host with a browser window,
// else an address. One line says which and why.
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { claimFolder } from '../loopback/claim.ts';
import { startLoopback } from '../loopback/server.ts';
import { defaultDataDir, windowFolder } from '../shared/host/data-dir.ts';
import { allParts, ensureBuilt, root } from './build.mjs';
import { findInstalledChromium, quietArgs, sandboxArgs } from './chromium.mjs';
import { fetchElectron, findElectron } from './electron-binary.mjs';

const usage = 'npm start -- [--data ORDNER] [--port NUMMER] [--no-open]';

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`);
    const dataDir = values.data
      ? resolve(process.env.INIT_CWD ?? '.', values.data)
      : defaultDataDir({ platform: process.platform, env: process.env, home: homedir() });
    return { dataDir, port, open: !values['no-open'] };
  } catch (error) {
    console.error(`Das wurde nicht verstanden: ${error instanceof Error ? error.message : error}\n${usage}`);
    process.exit(2);
  }
}

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/** @param {readonly import('./build.mjs').Part[]} parts */
function build(parts) {
  try {
    ensureBuilt(parts);
  } catch (error) {
    giveUp(`${error instanceof Error ? error.message : error} Die Meldungen darüber sagen, woran es liegt.`);
  }
}

const { dataDir, port, open } = readOptions();
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @param {string} binary */
function runElectron(binary) {
  build(allParts);
  console.log(`Digitalagentur läuft als Programmfenster (Electron). Daten: ${dataDir}`);
  const child = spawn(binary, [...sandboxArgs, root, `--data=${dataDir}`], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => giveUp(`Electron ließ sich nicht starten: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 0));
}

/** A window that ended this soon never opened. */
const tooSoonMilliseconds = 1_500;

/** @param {string} whyNotElectron */
async function runLoopback(whyNotElectron) {
  build(['renderer', 'worker', 'hasher', 'checker']);
  const claim = claimFolder(dataDir);
  if (!claim.ok) giveUp(claim.error.message);
  const loopback = await startLoopback({
    dataDir,
    port,
    rendererDir: join(root, 'out', 'renderer'),
    onLost: (reason) => console.error(reason),
  }).catch((error) => {
    claim.value.release();
    return giveUp(
      error.code === 'EADDRINUSE'
        ? `Der Port ${port} ist belegt. Bitte nennen Sie mit --port einen anderen, oder lassen Sie die Angabe weg.`
        : `Das Programm ließ sich nicht starten: ${error.message}`,
    );
  });

  let isEnding = false;
  /** @type {import('node:child_process').ChildProcess | null} */
  let window = null;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    window?.kill();
    await loopback.close();
    claim.value.release();
    process.exit(0);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);

  /** @param {string} why */
  const showAddress = (why) =>
    console.log(`Digitalagentur läuft unter der folgenden Adresse, ${why}. Beenden mit Strg+C.\n${loopback.url}`);

  if (!open) return showAddress('weil --no-open angegeben ist');
  if (!hasScreen) return showAddress('weil hier kein Bildschirm angeschlossen ist (DISPLAY fehlt)');
  const browser = findInstalledChromium();
  if (!browser) return showAddress(`weil ${whyNotElectron} und weder Chromium noch Chrome oder Edge installiert ist`);

  const profile = join(dataDir, windowFolder);
  const opened = spawn(
    browser.path,
    [
      ...sandboxArgs,
      ...quietArgs,
      `--user-data-dir=${profile}`,
      '--disable-background-mode',
      '--window-size=1366,768',
      `--app=${loopback.url}`,
    ],
    { stdio: 'ignore' },
  );
  window = opened;
  const gone = new Promise((resolve) => {
    opened.once('error', resolve);
    opened.once('exit', resolve);
  });
  const isOpen = await Promise.race([gone.then(() => false), wait(tooSoonMilliseconds, true)]);
  if (!isOpen) return isEnding ? undefined : showAddress(`weil sich ${browser.name} nicht öffnen ließ`);
  console.log(
    `Digitalagentur läuft in einem Fenster von ${browser.name}, weil ${whyNotElectron}. Beenden mit Strg+C.\n${loopback.url}`,
  );
  await gone;
  await end();
}

/** @returns {Promise<{ binary: string } | { why: string }>} */
async function chooseElectron() {
  if (!open) return { why: 'kein Fenster gewünscht ist' };
  if (!hasScreen) return { why: 'kein Bildschirm angeschlossen ist' };
  const present = findElectron();
  if (present) return { binary: present };
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return { why: 'Electron nicht installiert ist' };
  console.log('Electron wird geladen …');
  const fetched = await fetchElectron();
  return fetched ? { binary: fetched } : { why: 'Electron nicht installiert ist und nicht geladen werden konnte' };
}

const electron = await chooseElectron();
if ('binary' in electron) runElectron(electron.binary);
else await runLoopback(electron.why);
