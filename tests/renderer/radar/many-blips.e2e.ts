import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { faultsOf, picture } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** Five thousand trends: far more than a picture holds. */
const many = 5000;
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const nodes = (selector: string) => page.locator(selector).evaluateAll((found) => found.length);

test('the picture says how many it has no room for, the list holds all, and the report is short on screen and whole on paper', async () => {
  const file = join(program.dataDir, 'viele.json');
  const entries = Array.from({ length: many }, (_, at) => ({
    label: at === 0 ? '=HYPERLINK("http://x")<script>alert(1)</script>' : `Trend ${at}`,
    quadrant: at % 4,
    ring: (at >> 2) % 4,
  }));
  writeFileSync(file, JSON.stringify({ date: '2026.05', entries }));
  await command('Radar – Radar einlesen');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Datei wählen …' }).press('Enter'),
  ]);
  await chooser.setFiles(file);
  await tabTo(page, page.getByRole('button', { name: 'Vorschau' }));
  await page.keyboard.press('Enter');
  await page.getByText(/5\.?000 neu/).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Übernehmen' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Zum Radar' }).press('Enter');

  await page.getByText('ist im Bild kein Platz', { exact: false }).waitFor();
  const drawn = await nodes('[role="application"] svg circle[class*="body"]');
  const said = await page.getByText('ist im Bild kein Platz', { exact: false }).innerText();
  expect(Number((/[\d.]+/.exec(said)?.[0] ?? '').replaceAll('.', ''))).toBe(many - drawn);
  expect(await nodes('[data-row]')).toBeLessThan(80);
  await picture(page, 'radar-5000');

  await command('Radar – Radar-Bericht');
  await page.getByRole('article').getByText('im Druck aber alle', { exact: false }).first().waitFor();
  expect(await nodes('article section tbody tr')).toBeLessThan(400);
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await nodes('article section[class*="part"] tbody tr')).toBe(many);
  expect(await page.locator('article script').count()).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}, 300_000);
