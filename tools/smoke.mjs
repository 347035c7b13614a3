// Starts a packed program and looks whether it lives: `node tools/smoke.mjs PATH-OF-EXE`. It has a data folder of its own, must open its
// page out of the sealed archive, answer a question of the store (which loads the native module), and end when its window closes.
// Fuses forbid a debugger in the process; the page is reached by Chromium's own port.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { sandboxArgs } from './chromium.mjs';

const patienceMs = 60_000;
const program = resolve(process.argv[2] ?? '');
if (!existsSync(program)) {
  console.error(`Das Programm ist nicht da: ${program}`);
  process.exit(2);
}

const dataDir = mkdtempSync(join(tmpdir(), 'digitalagentur-smoke-'));
const args = [...sandboxArgs, `--data=${dataDir}`, '--remote-debugging-port=0'];
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'pipe'] });
let said = '';
child.stderr.on('data', (part) => (said += part));
/** @type {Promise<number | null>} */
const ended = new Promise((done) => {
  child.once('error', () => done(-1));
  child.once('exit', done);
});

/** @template T @param {string} what @param {() => T | undefined | Promise<T | undefined>} look @returns {Promise<T>} */
async function until(what, look) {
  for (const end = Date.now() + patienceMs; Date.now() < end && child.exitCode === null; await wait(100)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(`${what} (beendet mit ${child.exitCode ?? 'noch nicht'})\n${said}`);
}

try {
  const address = await until('Das Programm hat keine Seite geöffnet.', () => /ws:\/\/\S+/.exec(said)?.[0]);
  const browser = await chromium.connectOverCDP(address);
  const page = await until('Die Seite des Programms ist nicht da.', () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith('app://main/')),
  );
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: patienceMs });
  const answer = await page.evaluate(async () => {
    const { bridge } = /** @type {{ bridge: import('../shared/bridge.ts').Bridge }} */ (
      /** @type {unknown} */ (globalThis)
    );
    const region = { mode: 'empty', bodyAgs: '05558', label: 'Probe', role: 'coordination' };
    return [await bridge.invoke('office.begin', region), await bridge.invoke('store.status', {})];
  });
  if (!answer.every(({ ok }) => ok)) throw new Error(`Die Ablage antwortet nicht: ${JSON.stringify(answer)}`);
  if (!readdirSync(dataDir).includes('store.sqlite')) throw new Error('Die Ablage liegt nicht im Datenordner.');
  console.log(`✓ ${await page.title()}: Seite, Ablage und Binärmodul sind da.`);
  await page.close();
  const code = await Promise.race([ended, wait(patienceMs, 'nicht')]);
  if (code !== 0) throw new Error(`Das Programm endet ${code} statt mit 0.`);
  console.log('✓ endet mit seinem Fenster');
  await browser.close().catch(() => {});
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  child.kill('SIGKILL');
  await ended;
  process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
process.exit();
