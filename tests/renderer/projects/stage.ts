import type { Browser, Page } from 'playwright-core';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** The day it is in these tests; the example office lies around it. */
export const now = '2026-11-23T08:00:00Z';

/** The example office in a window, with a page of Projekte open. */
export type Stage = { readonly page: Page; readonly program: Program; readonly close: () => Promise<void> };

export async function openProjects(browser: Browser, path: string, options: object = {}): Promise<Stage> {
  const program = await startProgram('example', { now });
  const page = await openWindow(browser, { reducedMotion: 'reduce', ...options });
  await page.goto(`${program.url}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goTo(page, path);
  const close = async () => {
    await page.context().close();
    await program.close();
  };
  return { page, program, close };
}

/** Goes to a page and waits until it is there. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
  await page.locator('[data-view] [tabindex="0"]:not(button)').first().waitFor();
}

/** Waits until the program has said something. */
export const said = (page: Page, words: string | RegExp) =>
  page.locator('[data-region="messages"]').getByText(words).first().waitFor();
