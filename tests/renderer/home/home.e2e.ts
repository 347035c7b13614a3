import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program | null = null;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await program?.close();
});

async function open(furnished: 'example' | 'empty'): Promise<void> {
  program = await startProgram(furnished, { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).waitFor();

test('the whole situation stands on one screen of 1366 × 768', async () => {
  await open('example');
  const headings = page.getByRole('heading', { level: 2 });

  for (const heading of await headings.all()) {
    const box = await heading.boundingBox();
    expect(box === null ? null : box.y + box.height).toBeLessThan(768);
  }
  expect((await headings.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    'Fällig',
    'Geändert',
    'Standorte',
    'Wartet auf Sie',
    'Projekte',
    'Sperrvermerke',
  ]);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(1200);
});

test('what is due is done with one press, and one undo brings it back', async () => {
  await open('example');
  const due = page.getByRole('list', { name: /^Fällig/ });
  const first = due.getByRole('listitem').first();
  const title = (await first.getByRole('button').first().innerText()).split('\n').at(1) ?? '';
  await first.getByRole('button', { name: `„${title}“ erledigen` }).click();
  await said(`„${title}“ ist erledigt`);
  await due.getByRole('button', { name: `„${title}“ erledigen` }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');

  await due.getByRole('button', { name: `„${title}“ erledigen` }).waitFor();
});

test('arrow keys walk through what is due, Enter opens it', async () => {
  await open('example');
  const lines = page.getByRole('list', { name: /^Fällig/ }).locator('[data-line]');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await lines.nth(1).evaluate((line) => line === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');

  await page.waitForFunction(() => /record=|show=/.test(location.hash));
});

test('a bar leads to its projects', async () => {
  await open('example');
  await page.getByRole('button', { name: /^rot \d+/ }).click();
  await page.locator('[data-row]').first().waitFor();

  expect(await page.getByRole('list', { name: 'Filter' }).innerText()).toContain('Ampel: rot');
  const colours = await page.locator('[data-row] [data-column="ampel"]').allInnerTexts();
  expect(new Set(colours.map((text) => text.trim()))).toEqual(new Set(['rot']));
});

test('"Gesehen" empties the list of changes, also after a restart', async () => {
  await open('example');
  await page.getByRole('list', { name: 'Geändert' }).waitFor();
  await page.getByRole('button', { name: 'Gesehen' }).click();
  await page.getByText('Seitdem hat sich nichts geändert.').waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByText('Seitdem hat sich nichts geändert.').waitFor();
});

test('an empty office names the next steps, and the first project is one press away', async () => {
  await open('empty');
  await page.getByRole('heading', { name: 'Willkommen. Dieses Büro ist noch leer.' }).waitFor();
  await page.getByRole('button', { name: /Erstes Projekt anlegen/ }).click();

  await page.getByRole('dialog', { name: 'Neues Projekt' }).waitFor();
});

test('a site that knows no coordination is told so where the day begins, with the next step', async () => {
  program = await startProgram('empty', { body: '05558032', label: 'Nottuln', now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByText('Dieser Standort arbeitet für sich:', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wörter eintragen' }).click();
  await page.getByRole('textbox', { name: 'Zwölf Wörter der Koordination' }).waitFor();
});
