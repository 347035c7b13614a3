import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areas } from '../../../renderer/app/areas.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

/** Pages without a list somebody takes along, and why; every other page of the program, also one made later, must offer its own. */
const noList: Readonly<Record<string, string>> = {
  '/': 'the start page shows the first lines of other pages',
  '/exchange/create': 'a bundle is made',
  '/exchange/read': 'a bundle is read in',
  '/exchange/conflicts': 'conflicts are decided, each with its sides beside it',
  '/exchange/duplicates': 'twins are put together, each pair side by side',
  '/exchange/places': 'places are set up',
  '/exchange/backups': 'restore points are looked into and put back',
  '/communication/showcase': 'what is public is written as pages',
  '/strategy': 'the overview; goals, measures and gaps are lists on pages of their own',
  '/reports/issued': 'nothing is issued in the example; the table of editions is one as everywhere',
  '/settings': 'settings of this installation',
  '/help': 'the manual',
};

/** Papers have tables and are saved as papers, in five forms. */
const papers: readonly string[] = ['/reports'];

/** What has to be done until a page shows its list. */
const before: Readonly<Record<string, () => Promise<unknown>>> = {
  '/search': () => page.getByRole('searchbox', { name: 'In allen Einträgen suchen' }).fill('wärme'),
  '/projects/week': async () => {
    await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Test Person');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Neue Aufgabe' }).fill('Liste ausgeben morgen');
    await page.keyboard.press('Enter');
  },
};

const paths = areas.flatMap(({ pages }) => pages.filter(({ isAside }) => isAside !== true).map(({ path }) => path));

const open = async (path: string) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await page.locator('#content').waitFor();
  // The page before may still stand there, with its own list on offer.
  await page.waitForTimeout(300);
};

const withList = paths.filter((path) => noList[path] === undefined && !papers.includes(path));
test.each(withList)('the list of %s can leave the program', async (path) => {
  await open(path);
  await before[path]?.();
  const content = page.locator('#content');
  await content.getByRole('button', { name: 'Ausgeben', exact: true }).waitFor({ timeout: 5000 });
});

test.each(Object.entries(noList))('%s has no table to take along: %s', async (path) => {
  await open(path);
  await page.waitForTimeout(500);
  expect(await page.locator('#content table').count()).toBe(0);
});
