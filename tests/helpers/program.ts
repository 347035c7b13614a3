import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { PartsEach } from '../../db/seed/many-parts.ts';
import { seedExampleOffice, seedManyProjects } from '../../db/seed/run.ts';
import { startLoopback } from '../../loopback/server.ts';
import { attachOffice } from './office.ts';

export const rendererDir = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** What is in the store when the program starts: nothing, an empty site, the example office, or many projects. */
export type Furnished = 'first-start' | 'empty' | 'example' | number | ManyProjects;

export type ManyProjects = { readonly projects: number; readonly each: PartsEach };

export type Program = {
  readonly url: string;
  readonly dataDir: string;
  /** Ends the program and leaves its folder, for a look at what it kept. */
  readonly stop: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The whole program on this machine: store, worker, loopback host. */
export async function startProgram(
  furnished: Furnished,
  site: {
    readonly body?: string;
    readonly label?: string;
    readonly now?: string;
    /** What the administrator has laid down. */
    readonly policy?: object;
  } = {},
): Promise<Program> {
  if (!existsSync(rendererDir)) throw new Error('out/renderer is missing: run `npm run build` first');
  const dataDir = mkdtempSync(join(tmpdir(), 'program-'));
  if (furnished !== 'first-start') {
    const office = attachOffice(dataDir, { now: site.now ?? new Date().toISOString() });
    const bodyAgs = site.body ?? '05558';
    const role = bodyAgs.length === 5 ? 'coordination' : 'implementation';
    await office.get('office.begin', { mode: 'empty', bodyAgs, label: site.label ?? 'Kreis Coesfeld', role });
    const open = office.office.opened();
    if (!open.ok) throw new Error(open.error.message);
    if (furnished === 'example') seedExampleOffice(open.value, office.ports);
    if (typeof furnished === 'number') seedManyProjects(open.value, office.ports, furnished);
    if (typeof furnished === 'object') {
      seedManyProjects(open.value, office.ports, furnished.projects, furnished.each);
    }
    office.office.close();
  }
  const policyFile = join(dataDir, 'policy.json');
  if (site.policy !== undefined) writeFileSync(policyFile, JSON.stringify({ version: 1, ...site.policy }));
  const now = site.now === undefined ? {} : { now: site.now };
  const host = await startLoopback({ dataDir, rendererDir, policyFile, ...now });
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await host.close();
    isRunning = false;
  };
  return {
    url: host.url,
    dataDir,
    stop,
    close: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A window of the size people have, in a browser profile of its own. */
export async function openWindow(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'de-DE', ...options });
  const page = await context.newPage();
  // From the beginning: asked for at the first press only, the dialog of the system may be open before the browser has heard of it.
  page.on('filechooser', () => {});
  return page;
}
