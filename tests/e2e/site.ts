import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';

/** One office as its people see it: the program in a window. */
export type Site = { readonly name: string; readonly program: Program; readonly page: Page };

/** An office of a municipality (a key of eight digits) or of the district (five), with nothing in it. */
export async function openSite(browser: Browser, name: string, body: string): Promise<Site> {
  const program = await startProgram('empty', { body, label: name });
  const page = await openWindow(browser, { acceptDownloads: true });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { name, program, page };
}

export const go = (page: Page, path: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** What a button saves, through the browser's own download. */
async function saved(page: Page, button: string, path: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  await (await download).saveAs(path);
  return path;
}

/** Chooses a file in the dialog a button opens. */
async function choose(page: Page, button: RegExp | string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).first().click();
  await (await chooser).setFiles(path);
}

/** Erstellen. Answers where the bundle lies. */
export async function createBundle({ page, name }: Site, folder: string, round: string): Promise<string> {
  await go(page, '/exchange/create');
  const another = page.getByRole('button', { name: 'Weiteres Bündel' });
  const save = page.getByRole('button', { name: 'Bündel speichern …' });
  await save.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  return saved(page, 'Bündel speichern …', join(folder, `${round}-${name.replace(/\W/g, '')}.dabundle`));
}

/** Einlesen, as far as the preview. */
export async function previewBundle({ page }: Site, path: string): Promise<void> {
  await go(page, '/exchange/read');
  await choose(page, 'Dateien auswählen …', path);
  await page.getByRole('heading', { name: /^Bündel von/ }).waitFor();
}

/** Einlesen: through the file dialog, with the preview, then Übernehmen. */
export async function readBundle(site: Site, path: string): Promise<void> {
  await previewBundle(site, path);
  const { page } = site;
  const apply = page.getByRole('button', { name: 'Übernehmen', exact: true });
  await apply.click();
  await apply.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
}

/** The twelve words a site shows for itself, as somebody would read them out. */
export async function ownWords({ page, name }: Site): Promise<string[]> {
  await go(page, '/exchange/sites');
  const words = page
    .getByRole('region', { name: `Dieser Standort: ${name}` })
    .getByRole('list', { name: 'Zwölf Wörter' })
    .getByRole('listitem');
  await words.first().waitFor();
  return (await words.allInnerTexts()).map((text) => text.replace(/[\d\s]/g, ''));
}

/** Standorte: enters the words of the coordination. */
export async function pinRoot({ page }: Site, words: readonly string[]): Promise<void> {
  await go(page, '/exchange/sites');
  await page.getByRole('textbox', { name: 'Zwölf Wörter der Koordination' }).fill(words.join(' '));
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click();
  await page.getByText('Diese Wörter sind hier eingetragen.', { exact: false }).waitFor();
}

/** Standorte: the file by which a site asks to be admitted. */
export async function writeRequest({ page, name }: Site, folder: string): Promise<string> {
  await go(page, '/exchange/sites');
  const again = page.getByRole('button', { name: 'Anfrage noch einmal schreiben …' });
  const write = page.getByRole('button', { name: 'Beitrittsanfrage speichern …' });
  await write.or(again).first().waitFor();
  if (await again.isVisible()) await again.click();
  return saved(page, 'Beitrittsanfrage speichern …', join(folder, `${name}.json`));
}

/** Ticks the words that are shown and types the first four letters of the others, as they are read out. */
export async function compareWords(page: Page, words: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  const lines = dialog.getByRole('list', { name: 'Zwölf Wörter' }).getByRole('listitem');
  await lines.first().waitFor();
  for (const [at, word] of words.entries()) {
    const line = lines.nth(at);
    const field = line.getByRole('textbox');
    if (await field.isVisible()) {
      await field.fill(word.slice(0, 4));
      continue;
    }
    const shown = (await line.innerText())
      .replace(/^\s*\d+/, '')
      .split(',')[0]
      ?.trim();
    if (shown !== word) throw new Error(`other word at ${at + 1}: ${shown}`);
    await line.getByText(word, { exact: true }).click();
  }
  await dialog.getByText('12 von 12 stimmen überein').waitFor();
}

/** Standorte at the coordination: compares the words and takes a site in, in the role it asks for or another one. */
export async function admit(
  { page }: Site,
  request: string,
  words: readonly string[],
  { role, look }: { readonly role?: string; readonly look?: (step: string) => Promise<void> } = {},
): Promise<void> {
  await go(page, '/exchange/sites');
  await choose(page, 'Beitrittsanfrage annehmen …', request);
  const dialog = page.getByRole('dialog', { name: /^Standort aufnehmen/ });
  const next = dialog.getByRole('button', { name: 'Weiter' });
  await next.waitFor();
  await look?.('anfrage');
  await next.click();
  await compareWords(page, words);
  await look?.('woerter');
  await next.click();
  if (role !== undefined) await dialog.getByText(role, { exact: true }).last().click();
  await look?.('rolle');
  await dialog.getByRole('button', { name: 'Zulassen' }).click();
  await dialog.getByRole('button', { name: 'Bündel speichern …' }).waitFor();
  await look?.('buendel');
  await dialog.getByRole('button', { name: 'Schließen' }).last().click();
  await dialog.waitFor({ state: 'detached' });
}

/** Both sides of joining: the words of the coordination, the request, and taking it in. */
export async function takeIn(coordination: Site, site: Site, folder: string): Promise<void> {
  await pinRoot(site, await ownWords(coordination));
  const words = await ownWords(site);
  await admit(coordination, await writeRequest(site, folder), words);
}

/** Neues Projekt. */
export async function createProject({ page }: Site, title: string): Promise<void> {
  await go(page, '/projects');
  await page.getByRole('button', { name: 'Neues Projekt' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(title);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: title, exact: true }).waitFor();
}

/** F2 in the list and another title, as far as Enter. */
export async function typeTitle({ page }: Site, from: string, to: string): Promise<void> {
  await go(page, '/projects');
  const cell = page.getByRole('gridcell', { name: from, exact: true });
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
}
