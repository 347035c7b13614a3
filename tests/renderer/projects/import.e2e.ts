import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { now, said } from './stage.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/lists/${name}`, import.meta.url));

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  program = await startProgram('example', { now });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const rows = () => page.locator('[data-row]');
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();

/** Goes there by the palette, as somebody does who knows the name of the thing. */
async function goThere(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('liste einlesen');
  await page.getByRole('menuitem', { name: 'Gehe zu Projekte – Liste einlesen' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Liste einlesen' }).waitFor();
}

async function choose(path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(/Datei wählen|Andere Datei|Weitere Liste/).press('Enter');
  await (await chooser).setFiles(path);
  await heading('Was in welcher Spalte steht');
}

/** The sums above the preview. */
const sums = async () =>
  (await page.getByRole('group', { name: 'Was geschieht' }).innerText()).replace(/\s+/g, ' ').trim();
const countProjects = async () => {
  await page.keyboard.press('Control+2');
  await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
  const count = page.locator('h1 + [role="status"]').filter({ hasText: /\d/ });
  await count.waitFor();
  return Number.parseInt(await count.innerText(), 10);
};

describe('a list from Excel', () => {
  test('is looked at, mapped, taken over by keyboard, and taken back with one undo', async () => {
    const before = await countProjects();
    await goThere();
    await choose(fixture('verbundener-kopf.xlsx'));
    await page
      .getByRole('button', { name: /Vorhaben wird zu/ })
      .getByText('Titel')
      .waitFor();
    await button('Vorschau ansehen').press('Enter');
    await rows().first().waitFor();
    expect(await sums()).toBe('0 neu 0 geändert 0 unverändert 4 fehlerhaft');
    expect(await countProjects()).toBe(before);

    await goThere();
    await button('4 Zeilen übernehmen').press('Enter');
    await heading('Liste einlesen');
    await button('Zur Projektliste').waitFor();
    expect(await countProjects()).toBe(before + 4);
    await page.keyboard.press('Control+z');
    await said(page, /Rückgängig gemacht.*3 weitere/);
    await page.waitForFunction(
      (wanted) => Number.parseInt(document.querySelector('h1 + [role="status"]')?.textContent ?? '', 10) === wanted,
      before,
    );
  });

  test('names each cell it cannot read by row and column, with what stands there', async () => {
    await goThere();
    await choose(fixture('semikolon-windows-1252.csv'));
    await page.getByText('CSV, Semikolon, Windows-1252 · 4 Zeilen').waitFor();
    await button('Vorschau ansehen').press('Enter');
    await rows().first().waitFor();
    expect(await rows().first().innerText()).toMatch(/9\s+fehlerhaft\s+P4/);
    await rows().first().locator('[data-column="title"]').focus();
    await page.keyboard.press('Enter');
    const details = page.locator('[data-region="inspector"]');
    await details.getByText('Spalte G „Laufzeit bis“').waitFor();

    expect(await details.getByText('31.02.2028', { exact: true }).count()).toBe(1);
  });

  test('says once what a word means, and the next list knows', async () => {
    await goThere();
    await choose(fixture('verbundener-kopf.xlsx'));
    await button('Vorschau ansehen').press('Enter');
    await button(/„Prio A“ bedeutet/).press('Enter');
    await page.getByRole('option', { name: 'hoch' }).press('Enter');
    await button(/„Prio A“ bedeutet/)
      .getByText('hoch')
      .waitFor();
    await button(/Zeilen übernehmen$/).press('Enter');
    await button('Weitere Liste einlesen').waitFor();
    await choose(fixture('verbundener-kopf.xlsx'));
    await button('Vorschau ansehen').press('Enter');
    await rows().first().waitFor();

    await button(/„Prio A“ bedeutet/)
      .getByText('hoch')
      .waitFor();
    expect(await sums()).toMatch(/^0 neu 0 geändert 0 unverändert 4 fehlerhaft$/);
    await page.getByRole('button', { name: 'Übernehmen', exact: true, disabled: true }).waitFor();
  });

  test('a second list updates what it says anew, and a row can be left out', async () => {
    const text = 'Nr.;Titel;Status\nQ1;Quellwasser;geplant\nQ2;Quartiersbus;geplant\n';
    const path = join(program.dataDir, 'liste.csv');
    writeFileSync(path, text);
    await goThere();
    await choose(path);
    await button('Vorschau ansehen').press('Enter');
    await button('2 Zeilen übernehmen').press('Enter');
    await button('Weitere Liste einlesen').waitFor();
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('geplant', 'läuft'));
    await choose(path);
    await button('Vorschau ansehen').press('Enter');
    await rows().first().waitFor();
    expect(await sums()).toBe('0 neu 2 geändert 0 unverändert');
    await rows().first().locator('[data-column="title"]').focus();
    await page.keyboard.press('Delete');

    await button('1 Zeile übernehmen').waitFor();
    expect(await sums()).toBe('0 neu 1 geändert 0 unverändert 1 ausgelassen');
  });

  test('a file that is no list says what helps, and another one can be chosen at once', async () => {
    await goThere();
    const path = join(program.dataDir, 'alt.xls');
    writeFileSync(path, Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'));
    const chooser = page.waitForEvent('filechooser');
    await button('Datei wählen').press('Enter');
    await (await chooser).setFiles(path);

    await said(page, /alte Excel-Datei/);
    await button('Datei wählen').waitFor();
  });
});

describe('looks', () => {
  /** Nothing axe finds and nothing beyond the edge, in any look; a picture of each. */
  async function isFine(step: string): Promise<void> {
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await lookAt(page, `import-${step}-${name}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  }

  test('every step is accessible in every look', async () => {
    await goThere();
    await isFine('1-datei');
    await choose(fixture('verbundener-kopf.xlsx'));
    await isFine('2-spalten');
    await button('Vorschau ansehen').press('Enter');
    await rows().first().locator('[data-column="title"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-region="inspector"]').waitFor();
    await isFine('3-vorschau');
    await button('4 Zeilen übernehmen').press('Enter');
    await button('Zur Projektliste').waitFor();
    await isFine('4-fertig');
  });
});
