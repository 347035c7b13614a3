import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { zipOf } from '../../lists/zip-file.ts';
import { command } from '../funding/by-keys.ts';

/** The founding paper, pasted into an office with nothing in it, by keyboard alone. */
const pasted = readFileSync(new URL('../../fixtures/papers/SV-10-0056.txt', import.meta.url), 'utf8');

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty', { now: '2020-11-30T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const source = () => page.getByRole('region', { name: 'Eingefügter Text' });
const paperField = (name: string) => page.getByRole('textbox', { name, exact: true });
const toReading = async () => {
  await command(page, 'Gremien – Vorlage einlesen');
  await page.getByRole('heading', { level: 1, name: 'Vorlage einlesen' }).waitFor();
};

describe('a pasted paper', () => {
  test('is shown whole beside what becomes of it', async () => {
    await toReading();
    await lookAt(page, 'einlesen-leer');
    const file = page.locator('input[type=file]');
    await file.setInputFiles({ name: 'Vorlage.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('alert').getByText('Das ist eine PDF-Datei. Öffnen Sie sie', { exact: false }).waitFor();
    await lookAt(page, 'einlesen-pdf');
    const document = '<w:document><w:p><w:t>Beschluss: Ja.</w:t></w:p></w:document>';
    const buffer = zipOf([{ name: 'word/document.xml', content: document }]);
    await file.setInputFiles({ name: 'Vorlage.docx', mimeType: '', buffer });
    const box = page.getByRole('textbox', { name: 'Text der Vorlage' });
    await expect.poll(() => box.inputValue()).toBe('Beschluss: Ja.');
    await tabTo(page, box, { back: true });
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(pasted);
    await page.keyboard.press('Control+Enter');
    await source().waitFor();
    const shown = await source().evaluate((region) =>
      [...region.querySelectorAll('[data-source]')].map(({ textContent }) => textContent).join(''),
    );
    expect(shown).toBe(pasted);
    expect(await paperField('Vorlage').inputValue()).toBe('SV-10-0056');
    await page.getByText('12 ausgewählt').waitFor();
    await lookAt(page, 'einlesen-pruefen');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `einlesen-pruefen-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
  });

  test('leads by its label from a part of the text to the field it fills', async () => {
    await tabTo(page, source(), { back: true });
    await tabTo(page, page.getByRole('button', { name: 'Sperrvermerk: zum Feld' }));
    await page.keyboard.press('Enter');
    const isThere = () => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement);
    expect(await isThere()).toBe(true);
  });

  test('is still there, with what was changed by hand, after leaving the page and after a mended text', async () => {
    await typeInto(page, paperField('Federführung'), 'Stabsstelle', { leave: true, back: true });
    await command(page, 'Gremien – Vorlagen');
    await page.getByText('Noch keine Vorlagen').waitFor();
    await toReading();
    expect(await paperField('Federführung').inputValue()).toBe('Stabsstelle');
    await tabTo(page, page.getByRole('button', { name: 'Text ändern' }), { back: true });
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Text der Vorlage' }).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await paperField('Federführung').inputValue()).toBe('Stabsstelle');
    await tabTo(page, page.getByRole('button', { name: 'Verwerfen' }), { back: true });
    await page.keyboard.press('Enter');
    await page.getByText('Text verworfen').first().waitFor();
    await page.keyboard.press('F6');
    await tabTo(page, page.getByRole('button', { name: 'Rückgängig' }));
    await page.keyboard.press('Enter');
    expect(await paperField('Federführung').inputValue()).toBe('Stabsstelle');
  });

  test('becomes paper, lock with twelve requirements, post, money and links', async () => {
    await lookAt(page, 'einlesen-vorschlaege');
    await tabTo(page, page.getByRole('checkbox', { name: 'SV-9-1809', exact: false }));
    expect(await page.getByRole('heading', { name: 'Genannte Vorlagen' }).boundingBox()).toMatchObject({
      y: expect.toSatisfy((y: number) => y > 90 && y < 768),
    });
    await picture(page, 'einlesen-verweise');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Coesfeld 12.0/ }).waitFor();
    await page.getByText('0 von 12 Beschlüssen').first().waitFor();
    for (const title of ['Vorlage SV-9-1809', 'Vorlage SV-10-0055', 'Stelle „Digitalagentur COE“ (SV-10-0056)'])
      await page.getByRole('button', { name: title, exact: true }).waitFor();
    await lookAt(page, 'vorlage-eingelesen');
  });

  test('goes with one undo, all of it', async () => {
    await page.keyboard.press('Control+Z');
    await page.getByText('Diese Vorlage wurde gelöscht.').waitFor();
    await command(page, 'Gremien – Vorlagen');
    await page.getByText('Noch keine Vorlagen').waitFor();
    await command(page, 'Agentur – Stellen & Kapazität');
    await page.getByText('Noch keine Stellen').waitFor();
    await page.keyboard.press('Control+Y');
    await page
      .getByRole('grid', { name: 'Stellen' })
      .getByText('Digitalagentur COE', { exact: false })
      .first()
      .waitFor();
  });

  test('pasted again is recognised, and brought up to date instead of doubled', async () => {
    await toReading();
    await page.keyboard.insertText(pasted.replace('ab dem Jahr 2021', 'ab dem Jahr 2022').replaceAll('\n', '\r\n'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('Diese Vorlage gibt es hier schon', { exact: false }).waitFor();
    await page.getByText('Diese Vorlage hat schon einen Sperrvermerk.').waitFor();
    await lookAt(page, 'einlesen-noch-einmal');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: /Coesfeld 12.0/ }).waitFor();
    await command(page, 'Gremien – Vorlagen');
    await page.getByRole('grid', { name: 'Vorlagen' }).waitFor();
    await page.getByText('3 Vorlagen').first().waitFor();
    await lookAt(page, 'vorlagen');
  });
});
