import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** Berichte, by keyboard alone: chosen, sentences changed, issued, read again, compared, saved, printed. */
let browser: Browser;
let program: Program;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'berichte-'));

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce', acceptDownloads: true });
  page.setDefaultTimeout(15_000);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const sheet = () => page.getByRole('article');
const sentences = () => sheet().locator('[data-sentence]');
const field = () => sheet().getByRole('textbox', { name: 'Satz ändern' });
const focusedSentence = () => page.evaluate(() => document.activeElement?.getAttribute('data-sentence') ?? null);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const write = async () => {
  await command('Berichte – Schreiben');
  await sheet().getByRole('heading', { level: 2 }).waitFor();
};
const status = async (text: string | RegExp) =>
  page.getByRole('region', { name: 'Meldungen' }).getByText(text).waitFor();

async function printed(name: string): Promise<{ readonly pages: number; readonly bytes: Buffer }> {
  const pdf = await page.pdf({ printBackground: false, preferCSSPageSize: true });
  const pictures = process.env['PICTURES'];
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, `${name}.pdf`), pdf);
  }
  return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, bytes: pdf };
}

describe('by keyboard alone', () => {
  test('the report stands there as a sheet of paper, and a sentence becomes a field', async () => {
    await write();
    await lookAt(page, 'bericht');
    await chooseIn(page, button(/ Bericht$/), 'Sprechzettel');
    await sheet().getByRole('heading', { level: 2, name: 'Sprechzettel' }).waitFor();
    await tabTo(page, sentences());
    const first = await focusedSentence();
    await page.keyboard.press('ArrowDown');
    const second = await focusedSentence();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focusedSentence()).toBe(first);
    await page.keyboard.press('F2');
    await field().waitFor();
    expect((await field().inputValue()).length).toBeGreaterThan(10);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Der Verbund ist auf gutem Weg.');
    await picture(page, 'bericht-satz-offen');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const own = sheet().getByRole('button', { name: 'Der Verbund ist auf gutem Weg.' });
    await own.waitFor();
    expect(await focusedSentence()).toBe(first);
    await sheet().getByText('selbst geschrieben').waitFor();
    await page.getByText('1 Satz selbst geschrieben', { exact: false }).waitFor();
  });

  test('every act on a sentence can be taken back', async () => {
    await page.keyboard.press('Control+Z');
    await sheet().getByText('selbst geschrieben').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Y');
    await sheet().getByText('selbst geschrieben').waitFor();
  });

  test('Esc leaves what was typed, another area does not', async () => {
    await tabTo(page, sentences());
    await page.keyboard.press('Enter');
    await field().waitFor();
    await page.keyboard.type(' Und zwar');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('überall.');
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
    await write();
    expect(await field().inputValue()).toBe('Der Verbund ist auf gutem Weg. Und zwar\nüberall.');
    await page.reload();
    await field().waitFor();
    expect(await field().inputValue()).toContain('überall.');
    await tabTo(page, field());
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'detached' });
    expect(await sentences().first().textContent()).toBe('Der Verbund ist auf gutem Weg.');
  });

  test('an empty sentence is left out, and the sentence from the data comes back', async () => {
    await tabTo(page, sentences());
    await page.keyboard.press('F2');
    await field().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Enter');
    await sheet().getByText('Dieser Satz steht nicht im Bericht.').waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, button('Zurück zum Satz aus den Daten'));
    await page.keyboard.press('Enter');
    await sheet().getByText('weggelassen').waitFor({ state: 'detached' });
    await page.getByText('Alle Sätze stammen aus den Daten.', { exact: false }).waitFor();
  });

  test('once the data say something else, both texts stand there with a choice', async () => {
    const project = sheet().locator('[data-sentence^="trouble/"]').first();
    await project.waitFor();
    const key = await project.getAttribute('data-sentence');
    await tabTo(page, sentences());
    for (let n = 0; n < 80 && (await focusedSentence()) !== key; n += 1) await page.keyboard.press('ArrowDown');
    expect(await focusedSentence()).toBe(key);
    await page.keyboard.press('F2');
    await field().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Eigene Worte zu diesem Projekt.');
    await page.keyboard.press('Enter');
    await sheet().getByRole('button', { name: 'Eigene Worte zu diesem Projekt.' }).waitFor();
    const id = (key ?? '').split('/').at(-1) ?? '';
    await renameProject(id);
    await write();
    await tabTo(page, button('Nächster veralteter Satz'));
    await page.keyboard.press('Enter');
    await sheet().getByText('Veraltet: Die Daten sagen inzwischen etwas anderes.').waitFor();
    expect(await focusedSentence()).toBe(key);
    await lookAt(page, 'bericht-veraltet');
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `bericht-veraltet ${name}`);
      expect(await faultsOf(page), name).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    await tabTo(page, button('Meinen Satz behalten'));
    await page.keyboard.press('Enter');
    await sheet().getByText('Veraltet:', { exact: false }).waitFor({ state: 'detached' });
    await sheet().getByRole('button', { name: 'Eigene Worte zu diesem Projekt.' }).waitFor();
  });

  test('an edition is kept, taken back, kept again, and read as it was', async () => {
    await command('Ausgabe festhalten …');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Titel' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await dialog.getByText('Bitte geben Sie der Ausgabe einen Titel.').waitFor();
    await page.keyboard.type('Bericht an die Räte, Herbst');
    await lookAt(page, 'bericht-festhalten');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Festgehalten: „Bericht an die Räte, Herbst“', { exact: false }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('Eine frühere Ausgabe gibt es nicht.', { exact: false }).waitFor();
    await page.keyboard.press('Control+Y');
    await page.getByText('Festgehalten: „Bericht', { exact: false }).waitFor();
    const until = page.getByRole('textbox', { name: 'bis' });
    await typeInto(page, until, 'morgen');
    await page.getByText('Verglichen mit „Bericht an die Räte, Herbst“', { exact: false }).waitFor();
    await typeInto(page, until, 'heute');
    await page.getByText('Festgehalten: „Bericht', { exact: false }).waitFor();
    await command('Berichte – Festgehalten');
    await page.getByRole('gridcell', { name: 'Bericht an die Räte, Herbst' }).waitFor();
    await lookAt(page, 'berichte-festgehalten');
    await tabTo(page, page.getByRole('gridcell'));
    await page.keyboard.press('Enter');
    await sheet().getByRole('heading', { level: 2 }).waitFor();
    await sheet().getByText('Eigene Worte zu diesem Projekt.').waitFor();
    expect(await sentences().count()).toBe(0);
    await lookAt(page, 'ausgabe');
  });

  test('what has changed since stands line by line', async () => {
    await write();
    await tabTo(page, sentences());
    await page.keyboard.press('F2');
    await field().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Im Winter geht es weiter.');
    await page.keyboard.press('Enter');
    await sheet().getByRole('button', { name: 'Im Winter geht es weiter.' }).waitFor();
    await tabTo(page, button('Diese Ausgabe lesen'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bericht an die Räte, Herbst' }).waitFor();
    await chooseIn(page, button(/Vergleichen mit/), 'Vergleichen mit: heutigem Stand');
    await page.getByRole('region', { name: 'Seither geändert' }).getByText('Im Winter geht es weiter.').waitFor();
    await lookAt(page, 'ausgabe-vergleich');
    const { pages } = await printed('ausgabe');
    expect(pages).toBeGreaterThan(0);
  });

  test('a report is saved in every form, and printed whole on A4', async () => {
    await write();
    await chooseIn(page, button(/ Bericht$/), 'Beschlussübersicht');
    await sheet().getByRole('heading', { level: 2, name: 'Beschlussübersicht' }).waitFor();
    const starts = { 'Word (DOCX)': 'PK', 'OpenDocument (ODT)': 'PK', PDF: '%PDF', Markdown: '#' };
    for (const [form, start] of Object.entries(starts)) {
      await tabTo(page, button('Speichern als'), { back: true });
      await page.keyboard.press('Enter');
      const item = page.getByRole('menuitem', { name: form });
      await item.waitFor();
      const download = page.waitForEvent('download');
      for (let n = 0; n < 8; n += 1) {
        if (await item.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      const file = await download;
      const path = join(folder, file.suggestedFilename());
      await file.saveAs(path);
      expect(readFileSync(path).subarray(0, start.length).toString('latin1'), form).toBe(start);
      await status(`Gespeichert: ${file.suggestedFilename()}`);
    }
    const { pages, bytes } = await printed('bericht');
    expect(pages).toBeGreaterThan(1);
    // Letters are letters: they can be searched and read aloud.
    expect(bytes.toString('latin1')).not.toMatch(/\/Subtype\s*\/Type3/);
    expect(bytes.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  test('what is still to be chosen is said, and one body has its own report', async () => {
    await write();
    await chooseIn(page, button(/ Umfang$/), 'eine Kommune');
    await page.getByText('Für welche Kommune soll der Bericht sein?').waitFor();
    await lookAt(page, 'bericht-kommune-waehlen');
    await chooseIn(page, button(/ Kommune$/), 'Nottuln');
    await sheet()
      .getByRole('heading', { level: 2, name: /Nottuln/ })
      .waitFor();
    await tabTo(page, page.getByRole('checkbox', { name: 'nur Öffentliches' }), { back: true });
    await page.keyboard.press('Space');
    await page.getByText('Für Leser außerhalb der Verwaltungen', { exact: false }).waitFor();
    // A body the office has not made public has no public paper, and the next step is said.
    await page.getByRole('alert').getByText('nicht öffentlich', { exact: false }).waitFor();
    await lookAt(page, 'bericht-nicht-oeffentlich');
    await page.keyboard.press('Space');
    await sheet()
      .getByRole('heading', { level: 2, name: /Nottuln/ })
      .waitFor();
    await chooseIn(page, button(/ Umfang$/), 'alle Kommunen zusammen');
    await sheet().getByRole('heading', { level: 2 }).waitFor();
  });
});

/** Another office of the same window: the title of the project changes under the report. */
async function renameProject(id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/projects/file?record=${id}`);
  const title = page.getByRole('textbox', { name: /^(Titel|Name)/ }).first();
  await tabTo(page, title, { most: 200 });
  await page.keyboard.press('End');
  await page.keyboard.type(' II');
  await page.keyboard.press('Enter');
}

describe('whatever the screen is like', () => {
  test.each(themes)('%s: writing, editions, an edition', async (name, width, media) => {
    await setScreen(page, width, media);
    await write();
    await picture(page, `bericht ${name}`);
    expect(await faultsOf(page), `writing ${name}`).toEqual([]);
    await command('Berichte – Festgehalten');
    await page.getByRole('gridcell').first().waitFor();
    await picture(page, `festgehalten ${name}`);
    expect(await faultsOf(page), `editions ${name}`).toEqual([]);
  });
});
