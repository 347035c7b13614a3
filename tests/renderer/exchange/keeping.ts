import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startLoopback } from '../../../loopback/server.ts';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { create } from '../../helpers/create.ts';
import { exchangeAll, hand, openCoordination, openMember, openSite, writerOf } from '../../helpers/members.ts';
import { attachOffice, type TestOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';
import { go } from './monday.ts';

/** A district after some weeks: three towns, things that stay here, refusals, an import taken back, going back once. */
type Weeks = { readonly dataDir: string; readonly remove: () => void };

const towns = [
  ['05558032', 'Nottuln', 'implementation'],
  ['05558036', 'Olfen', 'contact'],
  ['05558024', 'Lüdinghausen', 'implementation'],
] as const;

async function fill(kreis: TestOffice): Promise<void> {
  kreis.ports.set('2026-11-09T08:00:00Z');
  for (const [title, summary] of [
    ['Radwegenetz', 'Lückenschluss zwischen Nottuln und Olfen.'],
    ['Schulserver', 'Gemeinsame Beschaffung für elf Schulen.'],
    ['Digitale Bauakte', 'Akten von 1950 bis heute.'],
  ]) {
    const projectId = await create(kreis, 'project', { title, summary, status: 'planned', budgetCents: 12_500_000 });
    await create(kreis, 'task', { title: `Angebot einholen: ${title}`, projectId });
  }
  await create(kreis, 'note', { text: 'Gespräch mit dem Landrat', visibility: 'private' });
  await create(kreis, 'note', { text: 'Urlaubsplan des Kreishauses', visibility: 'site' });
  await create(kreis, 'note', { text: 'Grundstück am Bahnhof', classification: 'nonpublic_session' });
}

async function prepareWeeks(): Promise<Weeks> {
  const folder = mkdtempSync(join(tmpdir(), 'weeks-'));
  const kreis = await openCoordination('Kreis Coesfeld');
  await fill(kreis);
  const sites: TestOffice[] = [];
  for (const [body, label, role] of towns) sites.push(await openMember(kreis, body, role, label));
  const [nottuln, olfen, luedinghausen] = sites as [TestOffice, TestOffice, TestOffice];
  await exchangeAll(kreis, nottuln, olfen);
  await kreis.get('member.change', { writer: await writerOf(olfen), role: 'implementation' });
  kreis.ports.set('2026-11-16T08:00:00Z');
  nottuln.ports.set('2026-11-17T08:00:00Z');
  await create(nottuln, 'project', { title: 'Leerrohrauskunft', summary: 'Karte der Leerrohre.' });
  await hand(nottuln, kreis);
  const { entries } = await kreis.get('bundle.log', {});
  await kreis.get('bundle.undo', {
    bundle: entries.find(({ site, ops }) => site === 'Nottuln' && ops > 0)?.bundle ?? '',
  });
  await hand(nottuln, kreis);
  // The new rules come before what Nottuln writes next, and Nottuln has heard of them.
  await kreis.get('registry.policy', { rules: { implementation: [], contact: [] }, retentionDays: 365 });
  await create(nottuln, 'project', { title: 'Bürgerportal' });
  await hand(kreis, nottuln);
  await hand(nottuln, kreis);
  const senden = await openSite(kreis, '05558040', 'Senden');
  await create(senden, 'note', { text: 'Wir möchten mitmachen' });
  await hand(senden, kreis);
  kreis.ports.set('2026-11-20T08:00:00Z');
  const { name } = await kreis.get('backup.create', { reason: 'vor der Sitzung' });
  await create(kreis, 'project', { title: 'Versehentlich angelegt' });
  await kreis.get('backup.restore', { name });
  kreis.ports.set('2026-11-23T08:00:00Z');
  const { rows } = await kreis.get('record.list', { entity: 'project', sort: ['title'] });
  const byTitle = (title: string) => rows.find((row) => row['title'] === title)?.id ?? '';
  const bauakte = byTitle('Digitale Bauakte');
  await kreis.get('record.update', { entity: 'project', id: bauakte, set: { summary: 'Akten von 1900 bis heute.' } });
  await kreis.get('record.delete', { entity: 'project', id: byTitle('Schulserver') });
  await create(kreis, 'project', { title: 'Sirenen' });
  const dataDir = join(folder, 'kreis');
  kreis.office.close();
  cpSync(kreis.dir, dataDir, { recursive: true });
  for (const office of [kreis, nottuln, olfen, luedinghausen, senden]) office.close();
  return { dataDir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The program on a copy of the district's folder, in a window of its own. */
async function startWeeks(weeks: Weeks, browser: Browser, options: Parameters<typeof openWindow>[1] = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'weeks-run-'));
  cpSync(weeks.dataDir, dataDir, { recursive: true });
  const host = await startLoopback({ dataDir, rendererDir, now: '2026-11-24T08:00:00Z' });
  const page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce', ...options });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    dataDir,
    close: async () => {
      await page.context().close();
      await host.close();
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
    /** What is in the folder, once the program is closed. */
    look: () => attachOffice(dataDir, { now: '2026-11-24T09:00:00Z' }),
  };
}

type Run = Awaited<ReturnType<typeof startWeeks>>;

/** For every test of a file its own program on its own copy, at one page; to be called once, at the top. */
export function weeksAt(path: string, options: Parameters<typeof openWindow>[1] = {}): Run {
  let weeks: Weeks;
  let browser: Browser;
  let run: Run;
  beforeAll(async () => {
    [weeks, browser] = await Promise.all([prepareWeeks(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    weeks.remove();
  });
  beforeEach(async () => {
    run = await startWeeks(weeks, browser, options);
    await go(run.page, path);
  });
  afterEach(async () => {
    await run.close();
    run.remove();
  });
  return {
    get page() {
      return run.page;
    },
    get dataDir() {
      return run.dataDir;
    },
    close: () => run.close(),
    remove: () => run.remove(),
    look: () => run.look(),
  };
}

/** How people may have set their screen: name, width, what the browser is told. */
export const themes = [
  ['light', 1366, { colorScheme: 'light' }],
  ['dark', 1366, { colorScheme: 'dark' }],
  ['forced colours', 1366, { forcedColors: 'active' }],
  ['more contrast', 1366, { contrast: 'more' }],
  ['200 %', 683, { colorScheme: 'light' }],
] as const;

type Theme = (typeof themes)[number];

export async function setScreen(page: Page, width: Theme[1], media: Theme[2]): Promise<void> {
  await page.setViewportSize({ width, height: Math.round((width * 9) / 16) });
  await page.emulateMedia(media);
}

/** What axe finds, and whether something lies beyond the edge. */
export async function faultsOf(page: Page): Promise<string[]> {
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  return [...(await violations(page)), ...(fits ? [] : ['something lies beyond the edge'])];
}
