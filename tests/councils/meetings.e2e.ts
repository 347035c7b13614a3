import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go } from '../e2e/site.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { tabTo } from '../helpers/keys.ts';
import { lookAt, setScreen, themes } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;
const [, width, media] = themes[0];

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { acceptDownloads: true });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function openDistrictCouncil(): Promise<void> {
  await go(page, '/councils/meetings');
  const grid = page.getByRole('grid', { name: 'Sitzungen' });
  await grid.waitFor();
  await grid.getByRole('gridcell', { name: '16.12.2026', exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kreistag' }).waitFor();
  await page.getByRole('table', { name: /^Tagesordnung/ }).waitFor();
}

test('in every look, axe finds nothing on meetings, committees and an agenda', async () => {
  for (const [name, path] of [
    ['sitzungen', '/councils/meetings'],
    ['gremien', '/councils/committees'],
  ] as const) {
    await go(page, path);
    await page.getByRole('grid').waitFor();
    for (const [look, wide, how] of themes) {
      await setScreen(page, wide, how);
      await lookAt(page, `${name}-${look}`);
    }
    await setScreen(page, width, media);
  }
  await openDistrictCouncil();
  for (const [look, wide, how] of themes) {
    await setScreen(page, wide, how);
    await lookAt(page, `tagesordnung-${look}`);
  }
  await setScreen(page, width, media);
});

test('a result is typed by keyboard, stands in the agenda as it was typed, and counts in the matrix', async () => {
  await go(page, '/councils/meetings');
  const grid = page.getByRole('grid', { name: 'Sitzungen' });
  await grid.getByRole('gridcell', { name: '10.12.2026', exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Rat der Stadt Coesfeld' }).waitFor();
  await page.getByText('Entscheidung · Rat der Stadt Coesfeld · 10.12.2026').waitFor();
  await tabTo(page, /^Ergebnis eintragen …/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Ergebnis:/ });
  await dialog.waitFor();
  const line = 'ungeändert beschlossen · Ja 41 · Nein 2';
  await page.keyboard.insertText(line);
  await dialog.getByText('Ja 41 · Nein 2', { exact: true }).waitFor();
  await lookAt(page, 'sitzung-ergebnis');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('table', { name: /^Tagesordnung/ })
    .getByText(line)
    .waitFor();
  await go(page, '/councils/matrix');
  await page.getByRole('button', { name: /^Coesfeld, Rat \/ Kreistag: beschlossen/ }).waitFor();
  await page.getByText('8 von 12 Beschlüssen zählen').first().waitFor();
});

test('PU1: on paper and in the calendar nobody reads what a non-public item is about', async () => {
  await openDistrictCouncil();
  await page.getByText('Vergabe: Betrieb der gemeinsamen Plattform').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => document.body.innerText);
  expect(paper).toContain('Nichtöffentlicher Tagesordnungspunkt');
  expect(paper).toContain('Einwohnerfragestunde');
  expect(paper).not.toContain('Vergabe');
  expect(paper).not.toContain('Ergebnis eintragen');
  await page.emulateMedia({ media: 'screen' });

  await go(page, '/councils/meetings');
  await page.getByRole('grid', { name: 'Sitzungen' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ausgeben' }).click();
  await page.getByRole('menuitem', { name: 'Als Kalenderdatei (ICS) …' }).click();
  const path = join(tmpdir(), `sitzungen-${process.pid}.ics`);
  await (await download).saveAs(path);
  const text = readFileSync(path, 'utf8').replace(/\r\n[ \t]/g, '');
  rmSync(path);
  expect(text).toContain('DTSTART:20261216T163000');
  expect(text).not.toContain('Vergabe');
});
