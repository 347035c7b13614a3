import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { go } from '../e2e/site.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { focusIs, tabTo } from '../helpers/keys.ts';
import { lookAt, picture, setScreen, themes } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;
const [, width, media] = themes[0];

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const month = async () => {
  await go(page, '/communication');
  await page.getByRole('radio', { name: 'Monat', exact: true }).click();
  await calendar().waitFor();
};
const calendar = () => page.getByRole('grid', { name: /^Kalender: / });

test('in every look, axe finds nothing on calendar, week, lists, a contribution and the dialogs', async () => {
  for (const [name, path, ready] of [
    ['kalender', '/communication', () => calendar().waitFor()],
    ['beitraege', '/communication/items', () => page.getByRole('grid', { name: 'Beiträge' }).waitFor()],
    ['zielgruppen', '/communication/audiences', () => page.getByRole('grid', { name: 'Zielgruppen' }).waitFor()],
    ['textvorlagen', '/communication/templates', () => page.getByRole('grid', { name: 'Textvorlagen' }).waitFor()],
    ['textlaengen', '/communication/lengths', () => page.getByRole('grid', { name: 'Textlängen' }).waitFor()],
  ] as const) {
    await go(page, path);
    await ready();
    for (const [look, wide, how] of themes) {
      await setScreen(page, wide, how);
      await lookAt(page, `${name}-${look}`);
    }
    await setScreen(page, width, media);
  }
  await go(page, '/communication');
  for (const view of ['Woche', 'Liste']) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await page.getByRole('grid').waitFor();
    for (const [look, wide, how] of themes) {
      await setScreen(page, wide, how);
      await lookAt(page, `kalender-${view}-${look}`);
    }
    await setScreen(page, width, media);
  }
  await page.getByRole('radio', { name: 'Monat', exact: true }).click();
});

test('by keys: a contribution is opened from its day, moved, undone, filled from a template, approved and published', async () => {
  await month();
  await tabTo(page, /^Montag, 23\. November 2026/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await focusIs(page, /^Sonntag, 29\. November 2026/);
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowLeft');
  await focusIs(page, /^Freitag, 27\. November 2026, 1 Beitrag/);

  // Moved to next Thursday in December, by two keys in a row: the calendar turns the page and the focus stays on it (KM1).
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowLeft');
  await page.getByText('„Ein Konto für alle Anträge“ verschoben auf Fr 04.12.2026').first().waitFor();
  await page.getByText('verschoben auf Do 03.12.2026').first().waitFor();
  await page.getByRole('grid', { name: 'Kalender: Dezember 2026' }).waitFor();
  await focusIs(page, /^Ein Konto für alle Anträge/);
  await page.keyboard.press('Control+z');
  await page.getByRole('gridcell', { name: /^Freitag, 4\. Dezember 2026, 1 Beitrag/ }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('gridcell', { name: /^Freitag, 4\. Dezember 2026, kein Beitrag/ }).waitFor();
  await page.keyboard.press('PageUp');
  await page.getByRole('gridcell', { name: /^Freitag, 27\. November 2026, 1 Beitrag/ }).waitFor();

  // Another one, by Enter, with its text from a template.
  await page.keyboard.press('PageDown');
  await page.getByRole('gridcell', { name: /^Donnerstag, 10\. Dezember/ }).focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: 'Pegel warnen vor Starkregen' }).waitFor();
  await details.getByText('Noch nicht freigegeben').waitFor();
  for (const [look, wide, how] of themes) {
    await setScreen(page, wide, how);
    await lookAt(page, `beitrag-${look}`);
  }
  await setScreen(page, width, media);
  await tabTo(page, 'Aus Vorlage füllen …');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Beitrag aus einer Vorlage füllen' });
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Pressemitteilung zu einem Projekt' }).waitFor();
  await page.keyboard.type('Pressemitteilung');
  await page.keyboard.press('Enter');
  await dialog.getByText('Das Vorhaben läuft seit 01.08.2025', { exact: false }).waitFor();
  await dialog.getByText('{project.publicSummary} bleibt stehen', { exact: false }).waitFor();
  for (const [look, wide, how] of themes) {
    await setScreen(page, wide, how);
    await lookAt(page, `vorlage-fuellen-${look}`);
  }
  await setScreen(page, width, media);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await details.getByText('Noch nicht ausgefüllt: {project.publicSummary}').waitFor();
  const text = details.getByRole('textbox', { name: 'Text', exact: true });
  expect(await text.inputValue()).toContain('Das Vorhaben läuft seit 01.08.2025');

  // The counter counts while one types, and says what is too long without cutting it.
  await text.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('ä'.repeat(2499));
  await details.getByText('2.499 von 2.500 Zeichen · Pressemitteilung').waitFor();
  await page.keyboard.insertText('👩‍🚒!');
  await details.getByText('1 Zeichen zu lang: 2.501 von 2.500 (Pressemitteilung). Nichts wird gekürzt.').waitFor();
  await picture(page, 'zu-lang');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Sensoren an Bächen melden, bevor der Keller voll läuft.');
  await page.keyboard.press('Control+Enter');

  // Without an approval nothing is published; with one it is.
  await tabTo(page, 'Freigeben …');
  await page.keyboard.press('Enter');
  const approving = page.getByRole('dialog', { name: 'Beitrag freigeben' });
  await approving.waitFor();
  await page.keyboard.type('Koordination Dig');
  await page.getByRole('option', { name: 'Koordination Digitalagentur' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await lookAt(page, 'freigeben');
  await page.keyboard.press('Control+Enter');
  await approving.waitFor({ state: 'detached' });
  await details.getByText('Freigegeben von Koordination Digitalagentur am 23.11.2026.').waitFor();
  await tabTo(page, 'Als veröffentlicht eintragen');
  await page.keyboard.press('Enter');
  await details.getByText('veröffentlicht', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
});

test('dragging moves a contribution to another day, Esc takes a drag back', async () => {
  await month();
  await page.getByRole('button', { name: 'Heute' }).click();
  const chip = calendar().getByRole('button', { name: /^Zwischenstand der Fortschreibung/ });
  const box = async (name: RegExp) => {
    const found = await calendar().getByRole('gridcell', { name }).boundingBox();
    // Beside the number of the day: its foot may lie below the messages.
    return { x: (found?.x ?? 0) + (found?.width ?? 0) / 2, y: (found?.y ?? 0) + 12 };
  };
  await chip.hover();
  await page.mouse.down();
  const away = await box(/^Freitag, 20\. November/);
  await page.mouse.move(away.x, away.y, { steps: 4 });
  await picture(page, 'ziehen');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.getByRole('gridcell', { name: /^Donnerstag, 26\. November 2026, 1 Beitrag/ }).waitFor();
  await chip.hover();
  await page.mouse.down();
  // Looked for anew: coming to the chip may have moved the page.
  const there = await box(/^Dienstag, 24\. November/);
  await page.mouse.move(there.x, there.y, { steps: 4 });
  await page.mouse.up();
  await page.getByText('verschoben auf Di 24.11.2026').first().waitFor();
  await page.getByRole('gridcell', { name: /^Dienstag, 24\. November 2026, 1 Beitrag/ }).waitFor();
});

test('KT1: a template with an unknown field names it with the field that is meant, and is not taken over', async () => {
  await go(page, '/communication/templates');
  const grid = page.getByRole('grid', { name: 'Textvorlagen' });
  await grid.getByRole('gridcell', { name: 'Beschluss eines Rates' }).click();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  const heading = details.getByRole('textbox', { name: 'Überschrift' });
  await heading.fill('Beschluss zu {paper.title} und {paper.referenz}');
  await page.keyboard.press('Enter');
  await details
    .getByText('{paper.referenz} nennt ein Feld, das es nicht gibt. Meinten Sie {paper.reference}?', { exact: false })
    .waitFor();
  await grid.getByText('1 Platzhalter unbekannt').waitFor();
  await lookAt(page, 'vorlage-fehler');
});
