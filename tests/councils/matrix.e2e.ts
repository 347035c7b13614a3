import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { tabTo } from '../helpers/keys.ts';
import { lookAt, setScreen, themes } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, {});
  await page.goto(`${program.url}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    location.hash = '#/councils/matrix';
  });
  await page.getByRole('table', { name: /^Beschlussmatrix/ }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const cell = (body: string, step: string) => page.getByRole('button', { name: new RegExp(`^${body}, ${step}:`) });
const count = () => page.locator('h1 + [role=status]').innerText();

/** From the first cell with arrow keys alone, as somebody without a mouse. */
async function walkTo(body: string, step: string): Promise<void> {
  await tabTo(page, /^[^,]{2,20}, (Vorlage erstellt|Fachausschuss|Hauptausschuss|Rat|Ergebnis)/);
  await page.keyboard.press('Control+Home');
  const target = cell(body, step);
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let down = 0; down < 12 && !(await isFocusedRow(body)); down += 1) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < 5 && !(await isThere()); right += 1) await page.keyboard.press('ArrowRight');
  expect(await isThere(), `${body}, ${step}`).toBe(true);
}

const isFocusedRow = (body: string) =>
  page.evaluate((name) => document.activeElement?.textContent?.startsWith(`${name},`) ?? false, body);

async function reportByKeys(body: string, line: string): Promise<void> {
  await walkTo(body, 'Rat / Kreistag');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${body}`) });
  await dialog.waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(line);
  await dialog.getByRole('textbox', { name: 'Beschlossen am' }).focus();
  await page.keyboard.type('20.11.2026');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

test('in every look, axe finds nothing on the matrix and nothing lies beyond the edge', async () => {
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    await lookAt(page, `matrix-${name}`);
  }
  const [, width, media] = themes[0];
  await setScreen(page, width, media);
});

test('report, matrix, judge, release: by keyboard, and nothing is released before everything is said', async () => {
  expect(await count()).toBe('7 von 12 Beschlüssen zählen');
  await cell('Lüdinghausen', 'Ergebnis').waitFor();
  await walkTo('Havixbeck', 'Rat / Kreistag');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: /^Havixbeck/ });
  await form.getByText('Noch nichts eingetragen.').waitFor();
  await page.keyboard.insertText('grundsätzlich beschlossen, siehe Anlage');
  await form.getByText(/^Nicht verstanden/).waitFor();
  await lookAt(page, 'matrix-unbekannt');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });

  const line =
    'ungeändert beschlossen · Ja 17 · Nein 0 · Enthaltungen 0 · Befangen 0 · offen per Handzeichen · einstimmig';
  for (const body of ['Havixbeck', 'Coesfeld', 'Olfen', 'Rosendahl']) await reportByKeys(body, line);
  await page.waitForFunction(() => document.querySelector('h1 + [role=status]')?.textContent?.startsWith('11 von 12'));
  await page.getByText('Prüfen: Mit dem, was zu prüfen ist, würde es reichen.').waitFor();

  await tabTo(page, 'Entscheiden …');
  await page.keyboard.press('Enter');
  const decide = page.getByRole('dialog', { name: 'Über den Sperrvermerk entscheiden' });
  await decide.getByText('Aufheben', { exact: true }).click();
  await decide.getByText(/^Noch nicht möglich/).waitFor();
  expect(await decide.getByRole('button', { name: 'Entscheiden' }).isDisabled()).toBe(true);
  await lookAt(page, 'matrix-noch-nicht');
  await page.keyboard.press('Escape');

  await walkTo('Lüdinghausen', 'Ergebnis');
  await page.keyboard.press('Enter');
  const judge = page.getByRole('dialog', { name: 'Lüdinghausen: Ergebnis' });
  await judge.getByRole('radio', { name: /^Gleichwertig/ }).focus();
  await page.keyboard.press('Space');
  await lookAt(page, 'matrix-gleichwertig');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nur die Nummer der Anlage ist eine andere.');
  await tabTo(page, 'Festhalten');
  await page.keyboard.press('Enter');
  await judge.waitFor({ state: 'detached' });
  await page.getByText('Freigabefähig: Eine Person kann den Sperrvermerk aufheben.').waitFor();
  expect(await count()).toBe('12 von 12 Beschlüssen zählen');

  await tabTo(page, 'Entscheiden …');
  await page.keyboard.press('Enter');
  await decide.getByRole('textbox', { name: /^Aufgehoben am/ }).focus();
  await page.keyboard.type('16.12.2026');
  await page.keyboard.press('Tab');
  await decide.getByRole('textbox', { name: /^Beschluss/ }).focus();
  await page.keyboard.type('Kreistag 16.12.2026, TOP 4');
  await lookAt(page, 'matrix-aufheben');
  await tabTo(page, 'Entscheiden');
  await page.keyboard.press('Enter');
  await page.getByText('Aufgehoben am 16.12.2026: Kreistag 16.12.2026, TOP 4').waitFor();
  await lookAt(page, 'matrix-aufgehoben');
});

test('a locked agreement says what holds it back, and going on leaves its reason', async () => {
  await page.evaluate(() => {
    location.hash = '#/agency/agreements';
  });
  await page.getByRole('grid').waitFor();
  await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary').last();
  await inspector.getByRole('button', { name: 'Sperrvermerk setzen …' }).click();
  const place = page.getByRole('dialog', { name: 'Neuer Sperrvermerk' });
  await place.getByRole('textbox', { name: /^Bezeichnung/ }).fill('Vorbehalt der Räte');
  await place.getByRole('button', { name: 'Setzen' }).click();
  await place.waitFor({ state: 'detached' });
  const goOn = inspector.getByRole('button', { name: 'Trotz Sperrvermerk weitergehen …' });
  await goOn.waitFor();
  await lookAt(page, 'vereinbarung-gesperrt');
  await goOn.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Trotz Sperrvermerk weitergehen' });
  await dialog.getByRole('button', { name: 'Weitergehen' }).click();
  await dialog.getByText('Bitte schreiben Sie eine Begründung dazu.').waitFor();
  await dialog.getByRole('button', { name: /Stand/ }).click();
  await page.getByRole('option', { name: 'wirksam' }).click();
  await dialog.getByRole('textbox', { name: /^Begründung/ }).fill('Frist des Landes');
  await lookAt(page, 'trotz-sperrvermerk');
  await dialog.getByRole('button', { name: 'Weitergehen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await inspector.getByRole('listitem').filter({ hasText: 'Frist des Landes' }).first().waitFor();
  await lookAt(page, 'trotz-sperrvermerk-danach');
});
