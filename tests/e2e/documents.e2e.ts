import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { tabTo } from '../helpers/keys.ts';
import { lookAt } from '../helpers/pictures.ts';
import { lookEverywhere } from '../renderer/projects/looks.ts';
import { createProject, go, openSite, type Site, takeIn } from './site.ts';

let browser: Browser;
let folder: string;
let kreis: Site;
let olfen: Site;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zwei-'));
  kreis = await openSite(browser, 'Kreis', '05558');
  olfen = await openSite(browser, 'Olfen', '05558036');
  for (const { page } of [kreis, olfen]) page.setDefaultTimeout(12_000);
});
afterEach(async () => {
  for (const { page, program } of [kreis, olfen]) {
    await page.context().close();
    await program.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Chooses files in the dialog of the system, which a button opens by Enter. */
async function chooseByKeys(page: Page, button: string, paths: readonly string[]): Promise<void> {
  // A person presses keys in the window in front; elsewhere the browser opens no dialog.
  await page.bringToFront();
  await page.getByRole('button', { name: button }).waitFor();
  await tabTo(page, page.getByRole('button', { name: button }));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...paths]);
}

async function keep(download: Download): Promise<string> {
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function openDocuments({ page }: Site, title: string): Promise<void> {
  await go(page, '/projects');
  await page.getByRole('gridcell', { name: title, exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('tab', { name: 'Dokumente' }).click();
  await page.getByRole('button', { name: 'Dateien anhängen …' }).waitFor();
}

test('a document goes from one site to the other with bundle and companion, by keys', async () => {
  await takeIn(kreis, olfen, folder);
  writeFileSync(join(folder, 'Bescheid.pdf'), '%PDF-1.7 Zuwendungsbescheid');
  await createProject(kreis, 'Radweg');
  await openDocuments(kreis, 'Radweg');
  await chooseByKeys(kreis.page, 'Dateien anhängen …', [join(folder, 'Bescheid.pdf')]);
  await kreis.page.getByRole('row').filter({ hasText: 'Bescheid.pdf' }).waitFor();

  const { page } = kreis;
  await go(page, '/exchange/create');
  const none = page.getByRole('radio', { name: /^Keine Dokumente/ });
  await none.waitFor();
  await tabTo(page, none);
  await page.keyboard.press('ArrowDown');
  await page.getByText('1 Dokument geht mit', { exact: false }).waitFor();
  await lookAt(page, 'create-documents');
  expect(await lookEverywhere(page, 'create')).toEqual([]);
  const downloads: Promise<string>[] = [];
  page.on('download', (download) => downloads.push(keep(download)));
  await tabTo(page, page.getByRole('button', { name: 'Bündel speichern …' }));
  await page.keyboard.press('Enter');
  await page.getByText('Schicken Sie beide Dateien.', { exact: false }).waitFor();
  await lookAt(page, 'created-with-companion');
  const files = await Promise.all(downloads);
  expect(files.map((path) => path.replace(/^.*\./, ''))).toEqual(['dabundle', 'dabeipack']);

  await go(olfen.page, '/exchange/read');
  await chooseByKeys(olfen.page, 'Dateien auswählen …', files);
  await olfen.page.getByRole('heading', { name: /^Bündel von/ }).waitFor();
  await olfen.page.getByText('die Dokumente werden danach von selbst übernommen', { exact: false }).waitFor();
  await lookAt(olfen.page, 'read-with-companion');
  expect(await lookEverywhere(olfen.page, 'read')).toEqual([]);
  await tabTo(olfen.page, olfen.page.getByRole('button', { name: 'Übernehmen', exact: true }));
  await olfen.page.keyboard.press('Enter');
  await olfen.page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
  await olfen.page.getByText(': 1 Inhalt übernommen.', { exact: false }).waitFor();
  await lookAt(olfen.page, 'taken-in-with-companion');
  const store = join(olfen.program.dataDir, 'attachments');
  const [shelf = ''] = readdirSync(store);
  const [content = ''] = readdirSync(join(store, shelf));
  expect(readFileSync(join(store, shelf, content), 'utf8')).toBe('%PDF-1.7 Zuwendungsbescheid');

  await openDocuments(olfen, 'Radweg');
  await olfen.page.getByRole('row').filter({ hasText: 'Bescheid.pdf' }).getByText('hier', { exact: true }).waitFor();
  // What was sent is not sent again.
  await go(page, '/exchange/create');
  await page.getByRole('button', { name: 'Weiteres Bündel' }).click();
  await page.getByRole('radio', { name: /^Dokumente, die den Empfängern fehlen/ }).check({ force: true });
  await page.getByText('Kein Dokument geht mit.').waitFor();
});
