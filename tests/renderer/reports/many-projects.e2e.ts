import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { picture } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** A report of ten thousand projects in a window: sheet by sheet, never more than a page can hold. */
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram(
    { projects: 10_000, each: { tasks: 0, milestones: 1 } },
    { now: '2026-11-23T08:00:00Z' },
  );
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const nodes = () => page.evaluate(() => document.body.querySelectorAll('*').length);

test('ten thousand projects: at most 1 200 nodes on any sheet, and a sentence on the last one can be changed', async () => {
  await page.evaluate(() => {
    location.hash = '#/reports';
  });
  const sheet = page.getByRole('article');
  await sheet.getByRole('heading', { level: 2 }).waitFor();
  const pager = page.getByRole('navigation', { name: 'Blätter' }).first();
  const said = await pager.innerText();
  const count = Number(/von (\d+)/.exec(said)?.[1]);
  expect(count).toBeGreaterThan(20);
  const found: number[] = [await nodes()];
  for (let n = 0; n < 6; n += 1) {
    await tabTo(page, pager.getByRole('button', { name: 'Nächstes Blatt' }), { back: n > 0 });
    await page.keyboard.press('Enter');
    await pager.getByText(`Blatt ${n + 2} von ${count}`).waitFor();
    found.push(await nodes());
  }
  // The last heading of the outline stands on one of the last sheets.
  await tabTo(page, page.getByRole('navigation', { name: 'Gliederung' }).getByRole('button').last(), { back: true });
  await page.keyboard.press('Enter');
  await expect.poll(() => pager.innerText()).not.toContain(`Blatt 7 von ${count}`);
  found.push(await nodes());
  const sentence = sheet.locator('[data-sentence]');
  if ((await sentence.count()) > 0) {
    await tabTo(page, sentence);
    await page.keyboard.press('F2');
    await sheet.getByRole('textbox', { name: 'Satz ändern' }).waitFor();
    found.push(await nodes());
    await page.keyboard.press('Escape');
  }
  await picture(page, 'bericht-zehntausend');
  expect(Math.min(...found)).toBeGreaterThan(200);
  expect(Math.max(...found)).toBeLessThanOrEqual(1200);
});
