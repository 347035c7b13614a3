import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program;
beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function open(options: object = {}): Promise<Page> {
  const page = await openWindow(browser, { reducedMotion: 'reduce', ...options });
  await page.goto(`${program.url}`);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.keyboard.press('Control+2');
  await tabTo(page, page.getByRole('link', { name: 'Karte' }));
  await page.keyboard.press('Enter');
  await page.getByRole('application', { name: 'Karte der Kommunen' }).waitFor();
  return page;
}

test('the map is walked with the arrow keys, says each body in a sentence, and leads to its projects', async () => {
  const page = await open();
  const cursor = page.getByRole('application', { name: 'Karte der Kommunen' }).getByRole('button');
  await tabTo(page, cursor);
  await page.keyboard.press('End');
  await expect.poll(() => cursor.getAttribute('aria-label')).toContain('Senden: 2 Projekte. Ampel: rot.');
  await page.keyboard.press('ArrowUp');
  const north = await cursor.getAttribute('aria-label');
  expect(north).not.toContain('Senden');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.getByRole('heading', { name: 'Projekte: Senden' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.context().close();
});

test('the table below says the same of the same body, and whose map it is stands there', async () => {
  const page = await open();
  await page.getByText('© GeoBasis-DE / BKG 2018 (VG250), dl-de/by-2-0, verändert', { exact: false }).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Tabelle' }), { back: true });
  await page.keyboard.press('Space');
  const row = page.getByRole('grid', { name: 'Kommunen der Karte' }).getByRole('row').filter({ hasText: 'Senden' });
  await tabTo(page, page.getByRole('grid', { name: 'Kommunen der Karte' }).getByRole('gridcell'));
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Projekte: Senden' }).waitFor();
  expect(await row.innerText()).toContain('rot');
  await page.context().close();
});

test('the map counts what the filter leaves', async () => {
  const page = await open();
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('Mängelmelder');
  await page.getByText('1 von 40 Projekten').waitFor();
  const figure = page.getByRole('figure');
  // The body one looked at last is still chosen; the first one is the district.
  await tabTo(page, figure.getByRole('button'));
  await page.keyboard.press('Home');
  await expect.poll(() => figure.getByRole('status').innerText()).toContain('Kreis: 1 Projekt.');
  await page.context().close();
});

test.each([
  ['hell', { colorScheme: 'light' }],
  ['dunkel', { colorScheme: 'dark' }],
  ['kontrast', { contrast: 'more' }],
  ['systemfarben', { colorScheme: 'dark', forcedColors: 'active' }],
  ['vergroessert', { viewport: { width: 683, height: 384 } }],
] as const)('axe finds nothing on the map in the look "%s", whatever the colour shows', async (look, options) => {
  const page = await open(options);
  const found: string[] = [];
  for (const measure of ['Ampel', 'Anzahl', 'Letzte Meldung', 'Zustimmungen']) {
    await page.getByRole('radio', { name: measure }).click();
    await lookAt(page, `karte-${measure.split(' ')[0]}-${look}`);
    found.push(...(await violations(page)));
  }
  expect(found).toEqual([]);
  await page.context().close();
});
