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

/** Pages whose lists are a way to do something and are gone afterwards, or say of themselves how they leave the program. */
const noLists: Readonly<Record<string, string>> = {
  '/': 'the start page shows the first lines of other pages',
  '/exchange/conflicts': 'conflicts are decided, each with its sides beside it',
  '/help': 'the manual',
  '/settings': 'settings of this installation',
};

const paths = areas.flatMap(({ pages }) => pages.filter(({ isAside }) => isAside !== true).map(({ path }) => path));

test.each(paths.filter((path) => noLists[path] === undefined))(
  'what %s shows as a list can leave the program',
  async (path) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#${path}`);
    await page.locator('#content').waitFor();
    await page.waitForTimeout(400);
    const content = page.locator('#content');
    const lists = await content
      .locator('table, [role="grid"], ul[aria-label], ol[aria-label], fieldset[aria-label]')
      .evaluateAll((found) =>
        found.map((one) => one.getAttribute('aria-label') ?? one.querySelector('caption')?.textContent ?? one.tagName),
      );
    const hasMenu = (await content.getByRole('button', { name: 'Ausgeben' }).count()) > 0;
    expect({ lists, hasMenu }).toEqual({ lists, hasMenu: lists.length > 0 });
  },
);
