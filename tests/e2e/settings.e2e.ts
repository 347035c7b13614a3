import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { launchChromium } from '../helpers/chromium.ts';
import { tabTo } from '../helpers/keys.ts';
import { lookAt } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';
import { lookEverywhere } from '../renderer/projects/looks.ts';
import { go } from './site.ts';

let browser: Browser;
let program: Program;
let page: Page;

/** What the administrator has laid down; everything a screen can show of it. */
const policy = {
  exchange: { allowed: ['folder'], folder: '/srv/austausch' },
  language: { value: 'de', isFixed: true },
  theme: { value: 'light' },
  restorePoints: { keep: 40 },
  externalLinks: false,
  tray: false,
};

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty', { policy });
  page = await openWindow(browser, { acceptDownloads: true });
  page.setDefaultTimeout(12_000);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

test('what the administrator has laid down is said in the settings, and what is fixed is not offered', async () => {
  await go(page, '/settings');
  await page.getByRole('heading', { name: 'Vorgaben Ihrer IT' }).waitFor();
  expect(await page.getByRole('button', { name: /Sprache/ }).isDisabled()).toBe(true);
  expect(await page.getByText('Von Ihrer IT festgelegt').count()).toBeGreaterThan(0);
  await page.getByText('/srv/austausch').waitFor();
  await page.getByText(/Infobereich, Rechtschreibprüfung/).waitFor();
  await page.getByRole('heading', { name: 'Vorgaben Ihrer IT' }).scrollIntoViewIfNeeded();
  expect(await lookEverywhere(page, 'settings')).toEqual([]);
});

test('a fixed setting comes back by whichever way somebody tries, and a closed way says so where one would begin', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Switch to English');
  await page.getByRole('menuitem', { name: 'Switch to English' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Diese Einstellung ist von Ihrer IT festgelegt.').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await go(page, '/exchange/read');
  await page.getByText(/Austausch über Dateien ist von Ihrer IT abgeschaltet/).waitFor();
  await lookAt(page, 'read-closed');
});

test('a diagnosis is seen word for word before it is saved, by keys', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Diagnose speichern');
  await page.getByRole('menuitem', { name: 'Diagnose speichern' }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Diagnose speichern' });
  const content = dialog.getByRole('region', { name: 'Inhalt der Diagnose' });
  await content.waitFor();
  const seen = (await content.innerText()).trim();
  expect(await lookEverywhere(page, 'diagnosis')).toEqual([]);
  await tabTo(page, dialog.getByRole('button', { name: 'Diagnose speichern …' }));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const path = join(program.dataDir, 'diagnose.json');
  await (await download).saveAs(path);
  expect(readFileSync(path, 'utf8').trim()).toBe(seen);
  expect(JSON.parse(seen)).toMatchObject({
    store: { state: 'open', integrity: ['ok'] },
    policy: { source: 'machine' },
  });
  expect(seen).not.toContain('/srv/austausch');
  await dialog.waitFor({ state: 'detached' });
});

test('an error of the page is written down without its message, and nothing else broke before', async () => {
  const log = join(program.dataDir, 'absturz.log');
  expect(existsSync(log)).toBe(false);
  await page.evaluate(() => setTimeout(() => Promise.reject(new TypeError('Karin Müller')), 0));
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : '')).toContain('TypeError');
  expect(readFileSync(log, 'utf8')).not.toContain('Karin');
});

test('"Über Digitalagentur" is reached and read with the keyboard: version, data folder, the licence of each component', async () => {
  await go(page, '/settings');
  await page.getByRole('button', { name: 'Über Digitalagentur' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Über Digitalagentur' }).waitFor();

  await page.getByRole('heading', { level: 2, name: /^Fremde Bestandteile \(\d+\)$/ }).waitFor();
  const facts = await page.locator('dl').first().innerText();
  expect(facts).toContain(manifest.version);
  expect(facts).toContain('EUPL-1.2');
  expect(facts).toContain('im Browser auf diesem Rechner');
  expect(facts).toMatch(/[0-9a-f]{12}/);
  expect(await page.locator('dl code').innerText()).toBe(program.dataDir);

  await page.getByRole('searchbox', { name: 'Bestandteile filtern' }).focus();
  await page.keyboard.type('better-sql');
  await page.getByText('1 Bestandteil', { exact: true }).waitFor();
  await tabTo(page, page.locator('li summary').first());
  await page.keyboard.press('Enter');
  await page.getByText('Permission is hereby granted').waitFor();
  expect(await lookEverywhere(page, 'about')).toEqual([]);
});
