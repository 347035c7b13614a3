import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { pdfOptions, printPolicy } from '../../shared/host/print-page.ts';
import { openPassingFolder } from '../store/passing-folder.ts';
import { DevTools } from './devtools.ts';
import { findBrowser } from './find-browser.ts';
import type { Printer } from './printer.ts';

/** How long a browser may take for the longest report: one of ten thousand rows has more than a thousand pages. */
const patienceMs = 900_000;

/** The page has an address only for the browser: it is answered here, and everything else it asks for is refused. */
const address = 'https://dokument.invalid/';

const argumentsFor = (profile: string): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // A root user on Linux has no sandbox to be in.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Prints by a browser of this machine, without a window.
 *
 * DT1  What is printed is in no file but the one that was asked for: it goes to the browser and back over pipes, into a profile that
 *      forgets, and nothing in the page runs or is fetched.
 */
export const printByBrowser: Printer = async (html, signal) => {
  const browser = findBrowser();
  if (browser === null) return null;
  signal.throwIfAborted();
  const profile = openPassingFolder('druck');
  const child = spawn(browser, argumentsFor(profile.root), {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const [, , , to, from] = child.stdio as unknown as readonly [null, null, null, Writable, Readable];
  const tools = new DevTools(to, from);
  const ended = endOf(child);
  void ended.then(() => tools.end());
  const stop = (): void => tools.end('stopped');
  const timer = setTimeout(stop, patienceMs);
  signal.addEventListener('abort', stop);
  try {
    return await print(tools, html);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    await closed(tools, child, ended);
    profile.remove();
  }
};

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });

/** Asks it to go, then makes it go: a browser without its pipes ends by itself, whatever stands between it and us. */
async function closed(tools: DevTools, child: ChildProcess, ended: Promise<void>): Promise<void> {
  void tools.send('Browser.close').catch(() => undefined);
  const timer = setTimeout(() => {
    for (const pipe of child.stdio) pipe?.destroy();
    child.kill('SIGKILL');
  }, 3_000);
  await ended;
  clearTimeout(timer);
}

async function print(tools: DevTools, html: string): Promise<Uint8Array> {
  const { browserContextId } = await tools.send<{ browserContextId: string }>('Target.createBrowserContext');
  const target = { url: 'about:blank', browserContextId };
  const { targetId } = await tools.send<{ targetId: string }>('Target.createTarget', target);
  const attach = { targetId, flatten: true };
  const { sessionId } = await tools.send<{ sessionId: string }>('Target.attachToTarget', attach);
  const ask = <Value>(method: string, params: object = {}) => tools.send<Value>(method, params, sessionId);

  await ask('Emulation.setScriptExecutionDisabled', { value: true });
  await ask('Fetch.enable');
  tools.on<{ requestId: string; request: { url: string } }>('Fetch.requestPaused', ({ requestId, request }) => {
    const reply =
      request.url === address
        ? ask('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: headers, body: base64(html) })
        : ask('Fetch.failRequest', { requestId, errorReason: 'AccessDenied' });
    reply.catch(() => undefined);
  });
  await ask('Page.enable');
  const loaded = new Promise<void>((resolve, reject) => {
    tools.on('Page.loadEventFired', () => resolve());
    tools.on('Inspector.targetCrashed', () => reject(new Error('the page crashed')));
    tools.onEnd(reject);
  });
  const { errorText } = await ask<{ errorText?: string }>('Page.navigate', { url: address });
  if (errorText) throw new Error(errorText);
  await loaded;
  const { data } = await ask<{ data: string }>('Page.printToPDF', pdfOptions);
  return Buffer.from(data, 'base64');
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

const headers = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  { name: 'content-security-policy', value: printPolicy },
];
