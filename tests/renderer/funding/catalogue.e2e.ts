import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { programRow, writePrograms } from '../../lists/program-list.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const rows = () => page.locator('[data-row]');
const rowOf = (title: string) => rows().filter({ hasText: title }).first();
const inspector = () => page.getByRole('complementary', { name: 'Details' });
const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).waitFor();

/** Goes to a page by the palette, as somebody does who knows its name. */
async function goTo(name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(name);
  const entry = page.getByRole('menuitem', { name: `Gehe zu Förderung – ${name}` });
  await entry.waitFor();
  // Records of that name may stand above it.
  while (!(await entry.evaluate((item) => item.hasAttribute('data-focused')))) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Opens a line of the table by the keys. */
async function openRow(title: string): Promise<void> {
  await rowOf(title).locator('[data-column="title"]').focus();
  await page.keyboard.press('Enter');
  await inspector().getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Chooses an entry of a menu by its first letters. */
async function chooseInMenu(name: string): Promise<void> {
  await inspector().getByRole('button', { name: 'Aktionen der Frist' }).press('Enter');
  await page.getByRole('menuitem', { name }).waitFor();
  await page.getByRole('menuitem', { name }).press('Enter');
}

describe('the catalogue', () => {
  test('from a programme over its call to a case with its deadlines, by the keys alone, and one undo takes it back', async () => {
    await goTo('Katalog');
    await rows().first().waitFor();
    await openRow('Dritte Orte NRW');
    const fit = inspector().locator('dl').first();
    await fit.getByText('Kommunen sind genannt.').waitFor();
    await fit.getByText('Bis 11.12.2026, noch 18 Tage.').waitFor();
    await inspector().locator('summary', { hasText: 'Wer könnte mitmachen: 12 ja' }).press('Enter');
    expect(await violations(page)).toEqual([]);

    await inspector()
      .getByRole('button', { name: /Dritte Orte: Umsetzungsphase/ })
      // Its connections name the call once more.
      .first()
      .press('Enter');
    await inspector().getByRole('heading', { level: 2, name: 'Dritte Orte: Umsetzungsphase' }).waitFor();
    await inspector().getByRole('button', { name: 'Vorgang beginnen' }).press('Enter');
    await said('Vorgang „Dritte Orte: Umsetzungsphase“ begonnen, 1 Frist übernommen.');
    // The case opens: in a dialog, or on the page of its own.
    await page.getByText('in Prüfung').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+3');
    await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('Umsetzungsphase');
    await rowOf('Dritte Orte: Umsetzungsphase: Antrag').waitFor();
    await page.keyboard.press('Control+z');
    await rowOf('Dritte Orte: Umsetzungsphase: Antrag').waitFor({ state: 'detached' });
  });

  test('a fact keeps its words, its source and the day somebody looked', async () => {
    await goTo('Katalog');
    await rows().first().waitFor();
    await openRow('Heimat 2.0');
    await inspector().getByRole('button', { name: 'Fakt hinzufügen' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Fakt hinzufügen' });
    await page.keyboard.type('Eigenanteil 10 Prozent');
    await dialog.getByRole('textbox', { name: 'Wortlaut' }).fill('Der Eigenanteil beträgt mindestens 10 v. H.');
    await dialog.getByRole('textbox', { name: 'Fundstelle' }).fill('Richtlinie Nr. 5.3');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await inspector().getByText('Sonstiges · geprüft 23.11.2026').waitFor();
    await inspector().getByText('Richtlinie Nr. 5.3').waitFor();
    // A check renews how fresh the programme is.
    await inspector().getByText('veraltet').first().waitFor();
    await inspector().getByRole('button', { name: 'Heute geprüft' }).press('Enter');
    await inspector().getByText('aktuell', { exact: true }).first().waitFor();
  });

  test('a list of programmes is read in with its attribution, and what is broken is named', async () => {
    const broken = { ...programRow(3), funding_area: '["raumfahrt"]' };
    const path = writePrograms(`${program.dataDir}/fdb.csv`, [programRow(1), programRow(2), broken]);
    await goTo('Programmliste einlesen');
    await page.getByRole('heading', { level: 1, name: 'Programmliste einlesen' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Datei wählen' }).press('Enter');
    await (await chooser).setFiles(path);
    await page.getByRole('heading', { name: 'Was in welcher Spalte steht' }).waitFor();
    await page.getByRole('button', { name: 'Vorschau ansehen' }).press('Enter');
    await rows().first().waitFor();
    await rows().filter({ hasText: 'funding_area' }).filter({ hasText: 'raumfahrt' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '3 Zeilen übernehmen' }).press('Enter');
    await said(/3 Programme angelegt/);
    await page.getByRole('button', { name: 'Zum Katalog' }).press('Enter');
    await openRow('Förderprogramm Nr. 2: Wärme & Straße');
    await inspector()
      .getByText(/CC BY-ND/)
      .first()
      .waitFor();
    await inspector().locator('summary', { hasText: 'Beschreibung' }).press('Enter');
    await inspector()
      .getByText(/„die Stärkung“/)
      .waitFor();
  });
});

describe('the list of deadlines', () => {
  test('shows the days of calls, and makes one a deadline of ours by its menu', async () => {
    await goTo('Fristen');
    await rows().first().waitFor();
    await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('Auswahlrunde Frühjahr');
    const line = rows().filter({ hasText: 'aus einem Aufruf' }).first();
    await line.getByText('15.08.2027').waitFor();
    await line.locator('[data-column="title"]').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Als eigene Frist übernehmen' }).press('Enter');
    await said(/als eigene Frist übernommen/);
    await line.waitFor({ state: 'detached' });
    await inspector().getByText('Es zählt der genannte Tag: Sonntag, 15. August 2027.').waitFor();
  });

  test('a deadline is extended by the keys: the new one counts from the old end and leads back to it', async () => {
    await goTo('Fristen');
    await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('Zwischenbericht an den');
    await openRow('Zwischenbericht an den Projektträger');
    await chooseInMenu('Anders beenden …');
    const dialog = page.getByRole('dialog', { name: /beenden$/ });
    await dialog.getByRole('textbox', { name: 'Verlängert um' }).fill('2');
    await dialog.getByRole('textbox', { name: 'Begründung' }).fill('Telefonat vom 20.11.');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Verlängern', exact: true }).press('Enter');
    // 16 November 2026 and two weeks.
    await said(/verlängert bis 30\.11\.2026/);
    await inspector().getByText('Es zählt der berechnete Tag: Montag, 30. November 2026.').waitFor();
    await inspector().getByText('Telefonat vom 20.11.').waitFor();
    await inspector().getByRole('button', { name: 'Verlängert eine frühere Frist' }).press('Enter');
    await inspector().getByText('verlängert', { exact: true }).first().waitFor();
  });

  test('a holiday entered by the coordination makes a kept answer say that it is old, until somebody computes it again', async () => {
    await goTo('Fristen');
    await rows().first().waitFor();
    await page.getByRole('button', { name: 'Neue Frist' }).first().press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Neue Frist' });
    await dialog.getByRole('textbox', { name: /^Bezeichnung/ }).fill('Nachweis Prüfstand');
    await dialog.getByRole('button', { name: / Regel$/ }).click();
    await page.getByRole('option', { name: 'Verwendungsnachweis (NRW)', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Ende des Bewilligungszeitraums' }).fill('30.6.27');
    await page.keyboard.press('Tab');
    await dialog.getByText('Freitag, 31. Dezember 2027').first().waitFor();
    await dialog.getByRole('button', { name: 'Frist anlegen' }).press('Enter');
    await inspector().getByRole('heading', { name: 'Nachweis Prüfstand' }).waitFor();

    await goTo('Regeln & Feiertage');
    await page.getByRole('button', { name: 'Feiertag hinzufügen' }).press('Enter');
    const adding = page.getByRole('dialog', { name: 'Feiertag hinzufügen' });
    await page.keyboard.type('Landesfeier');
    await adding.getByRole('textbox', { name: /^Tag/ }).fill('31.12.2027');
    await adding.getByRole('button', { name: /Gilt in/ }).press('Enter');
    await page.getByRole('option', { name: 'Nordrhein-Westfalen' }).press('Enter');
    expect(await violations(page)).toEqual([]);
    await adding.getByRole('button', { name: /^Anlegen/ }).press('Enter');
    await page.getByText('31.12.2027 · Nordrhein-Westfalen · ohne Fundstelle').waitFor();

    await goTo('Fristen');
    await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('Prüfstand');
    await openRow('Nachweis Prüfstand');
    await inspector()
      .getByText(/Gespeichert ist der 31\.12\.2027, die Regel ergibt jetzt den 03\.01\.2028/)
      .waitFor();
    await inspector().getByRole('button', { name: 'Neu berechnen', exact: true }).press('Enter');
    await inspector().getByText('Es zählt der berechnete Tag: Montag, 3. Januar 2028.', { exact: false }).waitFor();
  });
});

test('catalogue, rules and the end of a deadline stand up to a look in every theme', async () => {
  const isFine = async (step: string) => {
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await lookAt(page, `catalogue-${step}-${name}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  await goTo('Katalog');
  await rows().first().waitFor();
  await isFine('list');
  await openRow('LEADER 2023–2027, Region Baumberge');
  await inspector().locator('dl').first().waitFor();
  await isFine('program');
  await goTo('Regeln & Feiertage');
  await page.getByRole('table').waitFor();
  await isFine('rules');
  await goTo('Fristen');
  await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('Zwischenbericht an den');
  await openRow('Zwischenbericht an den Projektträger');
  await chooseInMenu('Anders beenden …');
  await page.getByRole('dialog', { name: /beenden$/ }).waitFor();
  await isFine('end');
});
