import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** The program with the example office, for every test of a file anew; to be called once, at the top. */
export function exampleOffice(options: Parameters<typeof openWindow>[1] = {}) {
  let browser: Browser;
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
    page = await openWindow(browser, { reducedMotion: 'reduce', acceptDownloads: true, ...options });
    page.setDefaultTimeout(15_000);
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await program.close();
  });
  return {
    get page() {
      return page;
    },
    get program() {
      return program;
    },
  };
}

/** Presses keys one after the other, as they are written in the help: `press(page, 'Tab', 'Tab', 'Enter')`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export const said = (page: Page, words: string | RegExp) =>
  page.locator('[data-region="messages"]').getByText(words).first().waitFor();

/** Finds a project in the list and shows it beside it, by keys only. */
export async function showProject(page: Page, title: string): Promise<void> {
  await press(page, 'Control+2');
  await page.locator('[data-row]').first().waitFor();
  await press(page, 'Control+Shift+f', 'Control+a');
  await page.keyboard.type(title);
  await page
    .locator('h1 + [role="status"]')
    .filter({ hasText: /^1 von/ })
    .waitFor();
  await press(page, 'Enter', 'Enter');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
}

/** Opens the file of a project at one of its pages, by keys only. */
export async function openFile(page: Page, title: string, tab: string): Promise<void> {
  await showProject(page, title);
  await press(page, 'Alt+Enter');
  await page.getByRole('tablist', { name: 'Seiten der Projektakte' }).waitFor();
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const wanted = page.getByRole('tab', { name: tab });
  for (let steps = 0; (await wanted.getAttribute('aria-selected')) !== 'true' && steps < 12; steps += 1) {
    await press(page, 'ArrowRight');
  }
  await page.getByRole('tab', { name: tab, selected: true }).waitFor();
}
