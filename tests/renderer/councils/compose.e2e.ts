import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** Vorlage erstellen, by keyboard alone. */
let browser: Browser;
let program: Program;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'vorlage-'));

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce', acceptDownloads: true });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const preview = () => page.getByRole('region', { name: /^Fassung für/ });

test('a paper is made of a project, given to two councils in their own words, saved for Word and as papers', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type('vorlage erstellen');
  await page
    .getByRole('menuitem', { name: /Vorlage erstellen/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Vorlage erstellen' }).waitFor();
  await lookAt(page, 'vorlage-anfang');
  await tabTo(page, page.getByRole('combobox', { name: 'Woraus soll die Vorlage entstehen?' }));
  await page.keyboard.type('Parkraum-Sensorik');
  await page
    .getByRole('option', { name: /Parkraum-Sensorik/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const resolution = page.getByRole('textbox', { name: 'Beschlussvorschlag', exact: true });
  await resolution.waitFor();
  expect(await resolution.inputValue()).toMatch(/^\{Die Kommune\} beteiligt sich an dem Projekt „/);

  await tabTo(page, resolution);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Berichtet wird {der Kommune} zum {Datum}.');
  for (const name of ['Kreis Coesfeld', 'Nottuln']) {
    await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('textbox', { name: `Vorlagennummer für ${name}` }));
    await page.keyboard.type(name === 'Nottuln' ? 'VO/27/0012' : 'SV-10-0999');
  }
  await preview().getByText('Der Kreis Coesfeld beteiligt sich an dem Projekt', { exact: false }).waitFor();
  await chooseIn(page, button(/Fassung für/), 'Nottuln');
  await preview().getByText('Berichtet wird der Gemeinde Nottuln zum 23.11.2026.', { exact: false }).waitFor();

  await chooseIn(page, button(/Abweichender Wortlaut/), 'Auswirkungen Klima');
  await tabTo(page, page.getByRole('textbox', { name: 'Auswirkungen Klima nur für Nottuln' }));
  await page.keyboard.type('Weniger Fahrten in Nottuln.');
  await preview().getByText('Weniger Fahrten in Nottuln.').waitFor();
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    await picture(page, `vorlage-schreiben ${name}`);
    expect(await faultsOf(page), name).toEqual([]);
  }
  await setScreen(page, 1366, { colorScheme: 'light' });

  // What was typed outlives the window.
  await page.reload();
  await page.getByText('Weniger Fahrten', { exact: false }).or(resolution).first().waitFor();
  expect(await resolution.inputValue()).toContain('Berichtet wird {der Kommune}');

  await chooseIn(page, button(/Fassung für/), 'Nottuln');
  await tabTo(page, button('Als Word-Datei speichern'));
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('VO_27_0012 Nottuln.docx');
  await file.saveAs(join(folder, 'a.docx'));
  expect(readFileSync(join(folder, 'a.docx')).subarray(0, 2).toString()).toBe('PK');

  await tabTo(page, button('2 Vorlagen anlegen'), { back: true });
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'VO/27/0012' }).waitFor();
  await page.getByRole('gridcell', { name: 'SV-10-0999' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('gridcell', { name: 'VO/27/0012' }).waitFor({ state: 'detached' });
});
