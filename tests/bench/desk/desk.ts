import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../../tools/build.mjs';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';
import { percentile, scrolling, typing } from '../screens.ts';
import { type DeskHost, startHost } from './start-host.ts';
import { bigStore, discard } from './store.ts';

/** Starts of the same program; the median counts, because the first reads everything from the disk. */
const starts = 5;
const saves = 100;
const searches = 25;

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const fine = (value: number): string => `${value.toFixed(1)} ms`;
const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The least a page of this host can take on this machine: no script, one field. */
function blankPage(): string {
  const dir = mkdtempSync(join(tmpdir(), 'desk-blank-'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html lang="de"><title>leer</title><h1>leer</h1><input>');
  return dir;
}

/** What a person waits for: something to see, and a key that is answered. */
type Ready = (page: Page) => Promise<void>;

const blankReady: Ready = async (page) => {
  await page.locator('h1').waitFor();
  await page.locator('input').focus();
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.querySelector('input')?.value === 'a');
};

/** The lists of the start page are there, and the palette opens. */
const homeReady: Ready = async (page) => {
  await page.locator('main li, main tbody tr').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
};

/** `cpu`: computing time of host and browser together, from the process on. */
type Started = { readonly process: number; readonly page: number; readonly cpu: number };

/** Computing time of all processes of the browser so far, in milliseconds. */
async function browserCpu(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Process, page, key; every time with a new process and a browser that has nothing in store. */
async function start(browser: Browser, dataDir: string, dir: string, ready: Ready): Promise<Started> {
  const before = await browserCpu(browser);
  const host = await startHost(dataDir, dir);
  const page = await openWindow(browser);
  try {
    const went = performance.now();
    await page.goto(host.url);
    await ready(page);
    const now = performance.now();
    const [{ cpuMs }, browserMs] = [await host.stat(), await browserCpu(browser)];
    return { process: now - host.startedAt, page: now - went, cpu: cpuMs + browserMs - before };
  } finally {
    await page.context().close();
    await host.close();
  }
}

const middle = (runs: readonly Started[]): Started => ({
  process: median(runs.map(({ process }) => process)),
  page: median(runs.map(({ page }) => page)),
  cpu: median(runs.map(({ cpu }) => cpu)),
});

/** The program and an empty page of the same host, one after the other each time: what else the machine does meanwhile, both feel. */
async function startsOf(browser: Browser, dataDir: string) {
  const blankDir = blankPage();
  const nothing = mkdtempSync(join(tmpdir(), 'desk-nothing-'));
  const [blank, home]: [Started[], Started[]] = [[], []];
  try {
    for (let run = 0; run < starts; run += 1) {
      blank.push(await start(browser, nothing, blankDir, blankReady));
      home.push(await start(browser, dataDir, rendererDir, homeReady));
    }
  } finally {
    discard(blankDir);
    discard(nothing);
  }
  return { blank: middle(blank), home: middle(home) };
}

const questions: readonly (readonly [name: string, input: object])[] = [
  ['ein Buchstabe („n“)', { text: 'n' }],
  ['zwei Buchstaben („sc“)', { text: 'sc' }],
  ['ein Wort', { text: 'wärmeplanung' }],
  ['zwei Wörter', { text: 'wärme nottuln' }],
  ['ein Buchstabe, nur Projekte', { text: 'n', entities: ['project'] }],
  ['ein Buchstabe, letzte 7 Tage', { text: 'n', days: 7 }],
];

type Times = { readonly p50: number; readonly p95: number; readonly cpu: number };

async function timesOf(host: DeskHost, count: number, ask: (at: number) => Promise<{ ms: number }>): Promise<Times> {
  await ask(-1);
  const before = await host.stat();
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push((await ask(at)).ms);
  const after = await host.stat();
  return { p50: median(times), p95: percentile(times, 0.95), cpu: (after.cpuMs - before.cpuMs) / count };
}

/** One field of one of a hundred projects, as a form saves it: the answer comes when it is on the disk. */
async function measureSaves(host: DeskHost): Promise<Times> {
  const { value } = await host.ask('record.list', { entity: 'project', limit: saves });
  const ids = (value as { rows: { id: string }[] }).rows.map(({ id }) => id);
  return timesOf(host, saves, (at) =>
    host.ask('record.update', {
      entity: 'project',
      id: ids[(at + 1) % ids.length],
      set: { title: `Geändert ${at + 1}` },
    }),
  );
}

async function measureList(page: Page) {
  const began = performance.now();
  await page.evaluate(() => {
    location.hash = '#/projects';
  });
  await page.locator('tbody tr').nth(10).waitFor();
  const visible = performance.now() - began;
  const keys = await typing(page);
  const scroll = await scrolling(page);
  const heap = await page.evaluate(
    () => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0,
  );
  return { visible, keys, scroll, heap };
}

async function benchSize(browser: Browser, print: (line: string) => void, records: number) {
  const dataDir = await bigStore(records);
  try {
    const { blank, home } = await startsOf(browser, dataDir);
    const goal = (floor: number) => 2.5 * floor + 300;
    const against = (mine: number, floor: number) =>
      `${ms(mine)} (Ziel ${ms(goal(floor))}, ${(mine / floor).toFixed(1)}-fach)`;
    print(`\n${records} Datensätze`);
    print(`  leere Seite desselben Hosts  ${ms(blank.page)}, vom Prozess an ${ms(blank.process)}`);
    print(`  Start, von der Seite an      ${against(home.page, blank.page)}`);
    print(`  Start, vom Prozess an        ${against(home.process, blank.process)}`);
    print(`  Start, Rechenzeit            ${against(home.cpu, blank.cpu)}`);
    const host = await startHost(dataDir, rendererDir);
    const page = await openWindow(browser);
    try {
      await page.goto(host.url);
      await homeReady(page);
      await page.keyboard.press('Escape');
      const afterStart = await host.stat();
      const list = await measureList(page);
      const { echo, filtered } = list.keys;
      print(`  Projektliste sichtbar        ${ms(list.visible)}`);
      print(`  Taste bis Bild               p50 ${ms(median(echo))}  p95 ${ms(percentile(echo, 0.95))}`);
      print(`  Taste bis gefiltert          p50 ${ms(median(filtered))}  p95 ${ms(percentile(filtered, 0.95))}`);
      print(
        `  Rollen                       p95 ${ms(percentile(list.scroll.frames, 0.95))}  leere Bilder ${list.scroll.blank}`,
      );
      print(`  Speicher der Seite (JS)      ${(list.heap / 1e6).toFixed(0)} MB`);
      // An open list asks again after changes. What is measured after it is one call, from the question to the answer.
      const besideList = await measureSaves(host);
      const { rssMb, peakMb } = await host.stat();
      print(
        `  Sichern bei offener Liste    p50 ${fine(besideList.p50)}  p95 ${fine(besideList.p95)}  Host ${rssMb.toFixed(0)} MB, höchstens ${peakMb.toFixed(0)} MB`,
      );
      await page.context().close();
      for (const [name, input] of questions) {
        const found = await timesOf(host, searches, () => host.ask('search.find', input));
        print(`  Suche: ${name.padEnd(30)} p50 ${fine(found.p50)}  p95 ${fine(found.p95)}  CPU ${fine(found.cpu)}`);
      }
      const saved = await measureSaves(host);
      print(`  Sichern eines Feldes         p50 ${fine(saved.p50)}  p95 ${fine(saved.p95)}  CPU ${fine(saved.cpu)}`);
      const after = await host.stat();
      print(
        `  Speicher des Hosts           nach dem Start ${afterStart.rssMb.toFixed(0)} MB, zuletzt ${after.rssMb.toFixed(0)} MB, höchstens ${after.peakMb.toFixed(0)} MB`,
      );
    } finally {
      await host.close();
    }
  } finally {
    discard(dataDir);
  }
}

/**
 * What somebody at a desk waits for: start, key, scroll, search, save, and the memory it takes. Beside it the floor of this machine in the same
 * run: an empty page of the same host.
 */
export async function benchDesk(print: (line: string) => void, sizes: readonly number[]): Promise<void> {
  ensureBuilt(['renderer', 'worker', 'hasher', 'checker']);
  for (const records of sizes) discard(await bigStore(records));
  const browser = await launchChromium();
  try {
    for (const records of sizes) await benchSize(browser, print, records);
  } finally {
    await browser.close();
  }
}
