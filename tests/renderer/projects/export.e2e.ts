import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { goTo, openProjects, type Stage, said } from './stage.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchChromium();
  stage = await openProjects(browser, '/projects', { acceptDownloads: true });
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});

/** Exports what is on the screen; answers the name it was offered under and where it lies. */
async function exported(choice: string): Promise<{ readonly name: string; readonly path: string }> {
  const { page } = stage;
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Ausgeben' }).click();
  await page.getByRole('menuitem', { name: choice }).click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('CSV holds what the filter leaves, in the columns and the order of the screen', async () => {
  const { page } = stage;
  await page.getByRole('searchbox', { name: 'Projekte filtern' }).fill('lüdinghausen');
  await page.getByText(/^\d von 40 Projekten$/).waitFor();
  await page.locator('th[data-column="title"]').click();
  const shown = await page.locator('[data-row] [data-column="title"]').allInnerTexts();
  const { name, path } = await exported('Als CSV-Datei');
  await said(page, /gespeichert/);
  const [heads, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\r\n');

  expect(name).toBe('projekte_kreis-coesfeld_2026-11-23.csv');
  expect(heads).toBe('\uFEFFNr.;Titel;Status;Ampel;Federführung;Kümmerer;Handlungsfeld;Nächste Frist');
  expect(lines.map((line) => line.split(';')[1])).toEqual(shown);
});

test('the workbook has real dates and says what was filtered; from the timeline it has beginning and end', async () => {
  await goTo(stage.page, '/projects/timeline');
  const { path } = await exported('Als Excel-Tabelle (XLSX)');
  const [table, about] = await readWorkbook(path);
  const heads = table?.data[0] ?? [];

  expect(heads).toEqual(expect.arrayContaining(['Beginn', 'Ende']));
  expect(table?.data[1]?.[heads.indexOf('Beginn')]).toBeInstanceOf(Date);
  expect(about?.data.flat()).toEqual(
    expect.arrayContaining(['Stand: 23.11.2026', 'Text: lüdinghausen', 'Sortiert nach: Titel']),
  );
});
