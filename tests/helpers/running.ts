import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startLoopback } from '../../loopback/server.ts';
import { launchChromium } from './chromium.ts';
import type { TestOffice } from './office.ts';
import { openWindow, rendererDir } from './program.ts';

/** The folder of an office that was prepared once; tests run the program on copies of it. */
export type Prepared = { readonly dataDir: string; readonly remove: () => void };

/** Closes offices and keeps the folder of the first one, inside of `folder`, which goes when the tests are over. */
export function keepFolder(folder: string, kept: TestOffice, ...others: readonly TestOffice[]): Prepared {
  const dataDir = join(folder, 'data');
  kept.office.close();
  cpSync(kept.dir, dataDir, { recursive: true });
  for (const office of [kept, ...others]) office.close();
  return { dataDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Start = {
  /** What the clock of the worker says; left out, it is the one of this machine. */
  readonly now?: string;
  /** How the window is set up: size, colours, what it may do. */
  readonly window?: Parameters<typeof openWindow>[1];
  /** What the administrator has laid down. */
  readonly policy?: object;
  /** A folder that was used before, instead of a fresh copy. */
  readonly on?: string;
};

/** The program in a window of its own. */
export type Run = {
  readonly page: Page;
  readonly url: string;
  readonly dataDir: string;
  /** Closes window and program; the folder stays, to be looked into. */
  readonly stop: () => Promise<void>;
  /** Closes, and removes the folder. */
  readonly close: () => Promise<void>;
};

/** Starts the program on a copy of a prepared folder, and waits until a page stands there. */
export async function startOn(
  prepared: Pick<Prepared, 'dataDir'>,
  browser: Browser,
  { now, window, policy, on }: Start = {},
): Promise<Run> {
  const dataDir = on ?? mkdtempSync(join(tmpdir(), 'run-'));
  if (on === undefined) cpSync(prepared.dataDir, dataDir, { recursive: true });
  const policyFile = join(dataDir, 'policy.json');
  if (policy !== undefined) writeFileSync(policyFile, JSON.stringify({ version: 1, ...policy }));
  const host = await startLoopback({
    dataDir,
    rendererDir,
    ...(policy === undefined ? {} : { policyFile }),
    ...(now === undefined ? {} : { now }),
  });
  const page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce', ...window });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let isRunning = true;
  const stop = async () => {
    if (!isRunning) return;
    isRunning = false;
    await page.context().close();
    await host.close();
  };
  return {
    page,
    url: host.url,
    dataDir,
    stop,
    close: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Opens a page by its address, as a link does. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await page.locator(`a[aria-current='page'][href$='${path}']`).first().waitFor();
}

/** Prepares once for all tests of a file, and has a browser for them; to be called at the top. */
export function preparedOnce<P extends Prepared>(prepare: () => Promise<P>) {
  let prepared: P;
  let browser: Browser;
  beforeAll(async () => {
    [prepared, browser] = await Promise.all([prepare(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    prepared.remove();
  });
  return {
    get prepared() {
      return prepared;
    },
    get browser() {
      return browser;
    },
  };
}

/** For every test of a file its own program on its own copy, at one page; to be called at the top. */
export function runsAt<P extends Prepared>(path: string, prepare: () => Promise<P>, start: Start = {}) {
  const once = preparedOnce(prepare);
  let run: Run;
  beforeEach(async () => {
    run = await startOn(once.prepared, once.browser, start);
    if (path !== '/') await go(run.page, path);
  });
  afterEach(() => run.close());
  return {
    get prepared() {
      return once.prepared;
    },
    get page() {
      return run.page;
    },
    get url() {
      return run.url;
    },
    get dataDir() {
      return run.dataDir;
    },
    stop: () => run.stop(),
  };
}
