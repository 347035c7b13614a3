import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { cli } from '../helpers/cli.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';

type Site = { readonly name: string; readonly program: Program; readonly page: Page };

const folder = mkdtempSync(join(tmpdir(), 'post-'));
let browser: Browser;
const sites: Site[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  for (const [name, body] of [
    ['Kreis Coesfeld', '05558'],
    ['Nottuln', '05558032'],
    ['Olfen', '05558036'],
  ] as const) {
    const program = await startProgram('empty', { body, label: name });
    const page = await openWindow(browser, { acceptDownloads: true });
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    sites.push({ name, program, page });
  }
});
afterAll(async () => {
  await browser.close();
  for (const { program } of sites) await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = (page: Page, path: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** Erstellen: the file arrives through the browser's own download. Answers its path. */
async function createBundle({ page, name }: Site, round: string): Promise<string> {
  await go(page, '/exchange/create');
  const download = page.waitForEvent('download');
  const another = page.getByRole('button', { name: /Weiteres Bündel|Noch ein Bündel/ });
  const save = page.getByRole('button', { name: 'Bündel speichern …' });
  await save.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  await save.click();
  const path = join(folder, `${round}-${name.replace(/\W/g, '')}.dabundle`);
  await (await download).saveAs(path);
  return path;
}

/** Einlesen: through the file dialog, with the preview, then Übernehmen. */
async function readBundle({ page }: Site, path: string): Promise<void> {
  await go(page, '/exchange/read');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /Dateien auswählen|oder auswählen|auswählen/ })
    .first()
    .click();
  await (await chooser).setFiles(path);
  const apply = page.getByRole('button', { name: 'Übernehmen', exact: true });
  await apply.click();
  await apply.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
}

async function everybodyMeets(round: string): Promise<void> {
  const paths = new Map<Site, string>();
  for (const site of sites) paths.set(site, await createBundle(site, round));
  for (const reader of sites) {
    for (const [writer, path] of paths) if (writer !== reader) await readBundle(reader, path);
  }
}

/** F2 in the list: the title of the only project. */
async function retitle({ page }: Site, from: string, to: string): Promise<void> {
  await go(page, '/projects');
  const cell = page.getByRole('gridcell', { name: from, exact: true });
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: to, exact: true }).waitFor();
}

test('three sites edit the same project offline, exchange files through the dialogs, decide a conflict and are one', async () => {
  const [kreis, nottuln, olfen] = sites as [Site, Site, Site];
  await go(kreis.page, '/projects');
  await kreis.page.getByRole('button', { name: 'Neues Projekt' }).first().click();
  await kreis.page.getByRole('dialog').getByRole('textbox').first().fill('Radwegenetz');
  await kreis.page.keyboard.press('Enter');
  await kreis.page.getByRole('gridcell', { name: 'Radwegenetz', exact: true }).waitFor();
  const first = await createBundle(kreis, 'first');
  for (const site of [nottuln, olfen]) await readBundle(site, first);

  for (const site of sites) await retitle(site, 'Radwegenetz', `Radwegenetz ${site.name}`);
  await everybodyMeets('second');

  for (const { page } of sites) {
    await go(page, '/exchange/conflicts');
    await page.getByText('1 offener Konflikt').first().waitFor();
  }
  const { page } = nottuln;
  for (const side of ['Meine', 'Kreis Coesfeld', 'Olfen'])
    await page.getByText(side, { exact: true }).first().waitFor();
  await page.getByRole('option').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Keine offenen Konflikte').waitFor();

  await everybodyMeets('third');
  for (const site of sites) {
    await go(site.page, '/exchange/conflicts');
    await site.page.getByText('Keine offenen Konflikte').waitFor();
  }
  const [one, ...others] = await Promise.all(sites.map(({ program }) => cli(['digest', '--data', program.dataDir])));
  for (const other of others) expect(other).toEqual(one);
});
