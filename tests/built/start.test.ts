import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rawRequest, tempFolder } from '../helpers/loopback.ts';
import { projectDir } from '../helpers/packaging.ts';

/** Runs `npm start` without npm, on a machine without a screen. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [join(projectDir, 'tools', 'start.mjs'), ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += String(part)));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  /** Waits until the output matches; a program that ends before that never will. */
  const shows = async (pattern: RegExp): Promise<string> => {
    const until = Date.now() + 20_000;
    for (;;) {
      const found = pattern.exec(output);
      if (found) return found[0];
      if (Date.now() > until || child.exitCode !== null) throw new Error(`never shown: ${pattern}\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, exit, shows, output: () => output };
}

test('without a window the address is printed, with one line that says why, and Ctrl+C ends it cleanly', async () => {
  const data = join(tempFolder(), 'daten');
  const { child, exit, shows, output } = start(['--data', data, '--no-open']);
  const url = new URL(await shows(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/));

  expect(output()).toMatch(/^Digitalagentur läuft unter der folgenden Adresse, weil --no-open/m);
  expect((await rawRequest(url.origin, '/')).text).toContain('<div id="root">');
  expect(existsSync(join(data, 'fenster', 'running.pid'))).toBe(true);

  child.kill('SIGINT');
  expect(await exit).toBe(0);
  expect(existsSync(join(data, 'fenster', 'running.pid'))).toBe(false);
});

test('a second start for the same folder is refused with the next step', async () => {
  const data = tempFolder();
  const first = start(['--data', data, '--no-open']);
  await first.shows(/#token=/);

  const second = start(['--data', data, '--no-open']);

  expect(await second.exit).toBe(1);
  expect(second.output()).toContain(`läuft für diesen Ordner schon (Prozess ${first.child.pid})`);
});

test('a taken port and a misspelled option are sentences', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  const taken = start(['--data', tempFolder(), '--no-open', '--port', String(port)]);
  expect(await taken.exit).toBe(1);
  expect(taken.output()).toContain(`Der Port ${port} ist belegt.`);

  for (const args of [['--prot', '1'], ['--port', 'x'], ['daten']]) {
    const wrong = start(args);
    expect(await wrong.exit, args.join(' ')).toBe(2);
    expect(wrong.output()).toContain('npm start -- [--data ORDNER]');
  }
});

test('a folder that cannot be written is a sentence', async () => {
  const file = join(tempFolder(), 'datei');
  writeFileSync(file, '');

  const { exit, output } = start(['--data', join(file, 'daten'), '--no-open']);

  expect(await exit).toBe(1);
  expect(output()).toContain('In diesen Ordner kann nicht geschrieben werden');
});

test.runIf(process.platform === 'linux')('closing the browser window ends the program', async () => {
  const folder = tempFolder();
  const data = join(folder, 'daten');
  mkdirSync(data);
  const browser = join(folder, 'browser');
  // Answers the question for its version, else stays open as long as a short look.
  writeFileSync(browser, '#!/bin/sh\necho "$@" > "$(dirname "$0")/args"\nsleep 4\n', { mode: 0o755 });
  const env = { DISPLAY: ':99', CHROMIUM_PATH: browser, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };

  const { exit, shows } = start(['--data', data], env);
  await shows(/Digitalagentur läuft in einem Fenster von Chromium, weil Electron nicht installiert ist/);

  expect(await exit).toBe(0);
  const args = readFileSync(join(folder, 'args'), 'utf8');
  expect(args).toContain(`--user-data-dir=${join(data, 'fenster')}`);
  expect(args).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#token=/);
  expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});

test.runIf(process.platform === 'linux')(
  'a browser that does not open leaves the address, and the program runs on',
  async () => {
    const env = { DISPLAY: ':99', CHROMIUM_PATH: '/bin/false', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    const { child, exit, shows } = start(['--data', tempFolder()], env);

    await shows(/unter der folgenden Adresse, weil sich Chromium nicht öffnen ließ/);
    child.kill('SIGTERM');

    expect(await exit).toBe(0);
  },
);
