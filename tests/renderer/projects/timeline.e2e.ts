import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { openProjects, type Stage, said } from './stage.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openProjects(browser, '/projects/timeline');
});
afterEach(() => stage.close());

/** Bar or milestone by the beginning of its name. */
const item = (name: string | RegExp): Locator => stage.page.getByRole('option', { name }).first();
const school = (): Locator => item(/^WLAN und Endgeräte an Grundschulen,/);
const press = (keys: string) => stage.page.keyboard.press(keys);
const shows = (name: RegExp) => item(name).waitFor();
const menuItem = (name: string | RegExp) => stage.page.getByRole('menuitem', { name });

test('a bar says title, lead, dates, status and traffic light in words, and a milestone its day and whether it is late', async () => {
  const words = await school().getAttribute('aria-label');
  for (const part of ['Lüdinghausen', '01.04.2025 – 31.12.2026', 'in Umsetzung', 'Ampel grün']) {
    expect(words).toContain(part);
  }
  expect(await item(/^Betriebskonzept ab 2027 beschlossen,/).getAttribute('aria-label')).toContain(
    '20.11.2026 · 3 Tage überfällig',
  );
});

test('Strg with the arrows moves a bar, letting go saves all steps as one, and one undo takes them back', async () => {
  await school().focus();
  await stage.page.keyboard.down('Control');
  await press('ArrowRight');
  await press('ArrowRight');
  await stage.page.getByRole('status').getByText('15.04.2025 – 14.01.2027').waitFor();
  await stage.page.keyboard.up('Control');

  await said(stage.page, '„WLAN und Endgeräte an Grundschulen“: 15.04.2025 – 14.01.2027');
  await shows(/^WLAN.*15\.04\.2025 – 14\.01\.2027/);
  await press('Control+z');
  await shows(/^WLAN.*01\.04\.2025 – 31\.12\.2026/);
});

test('Strg+Umschalt with the arrows changes the end only, and Esc before letting go discards it', async () => {
  await school().focus();
  await press('Control+Shift+ArrowRight');
  await said(stage.page, '„WLAN und Endgeräte an Grundschulen“: 01.04.2025 – 07.01.2027');
  await shows(/^WLAN.*01\.04\.2025 – 07\.01\.2027/);
  await school().focus();
  await stage.page.keyboard.down('Control');
  await press('ArrowLeft');
  await press('Escape');
  await stage.page.keyboard.up('Control');

  await shows(/^WLAN.*01\.04\.2025 – 07\.01\.2027/);
});

test('a milestone dragged with the mouse gets another day, and Esc lets it fall back', async () => {
  const mark = item(/^Letzte Grundschule ausgestattet,/);
  const box = await mark.boundingBox();
  if (box === null) throw new Error('no milestone to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = stage.page;
  const before = await mark.getAttribute('aria-label');
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 80, y, { steps: 5 });
  await press('Escape');
  await mouse.up();
  expect(await mark.getAttribute('aria-label')).toBe(before);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 80, y, { steps: 5 });
  await mouse.up();

  await said(stage.page, /„Letzte Grundschule ausgestattet“: \d\d\.\d\d\.2027/);
  await press('Control+z');
  await shows(/^Letzte Grundschule ausgestattet,.*11\.12\.2026/);
});

test('what cannot be moved says why: a reached milestone, and a project without dates', async () => {
  await item(/^Fünfzig Höfe eingetragen,/).focus();
  await press('Control+ArrowRight');
  await said(stage.page, '„Fünfzig Höfe eingetragen“ ist schon erreicht und bleibt, wo er ist.');
  await press('Control+End');
  await item(/ohne Zeitraum/).focus();
  await press('Control+ArrowRight');

  await said(stage.page, /Ohne Beginn und Ende gibt es nichts zu verschieben/);
});

test('dates are typed in the dialog of the menu, and a day that was reached is kept with one press', async () => {
  await school().focus();
  await press('Shift+F10');
  await menuItem('Termine ändern …').press('Enter');
  await stage.page.getByRole('textbox', { name: 'Ende' }).fill('31.3.27');
  await press('Enter');
  await stage.page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await said(stage.page, '„WLAN und Endgeräte an Grundschulen“: 01.04.2025 – 31.03.2027');
  await item(/^Betriebskonzept ab 2027 beschlossen,/).click({ button: 'right' });
  await menuItem('Als heute erreicht festhalten').press('Enter');

  await shows(/^Betriebskonzept ab 2027 beschlossen,.*erreicht am 23\.11\.2026/);
});

test('a dependency is entered at the bar, drawn, said in words whether it fits, and taken away again', async () => {
  const page = stage.page;
  await school().focus();
  await press('Shift+F10');
  await menuItem('Abhängigkeiten …').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Abhängigkeiten: WLAN und Endgeräte an Grundschulen' });
  await dialog.getByRole('combobox').pressSequentially('Pegel und Starkregen');
  await page
    .locator('[data-trigger="ComboBox"]')
    .getByRole('option', { name: /^Pegel und Starkregen/ })
    .first()
    .click();
  await said(page, '„WLAN und Endgeräte an Grundschulen“ wartet jetzt auf „Pegel und Starkregen: Frühwarnung“');
  await dialog.getByText('(passt nicht)').waitFor();
  expect(await violations(page)).toEqual([]);
  await press('Escape');
  await shows(/^WLAN.*Wartet auf: Pegel und Starkregen: Frühwarnung \(bis .*passt nicht\)/);
  expect(await page.locator('[class*="arrows"] path').count()).toBe(1);
  await press('Control+z');

  await page.locator('[class*="arrows"] path').waitFor({ state: 'detached' });
});

test('zoom, direction and order are kept, and the table below it follows', async () => {
  const page = stage.page;
  await page.getByRole('button', { name: /Zoom/ }).click();
  await page.getByRole('option', { name: 'Jahr' }).click();
  await page.getByRole('button', { name: 'Später' }).click();
  await page.getByRole('searchbox', { name: 'Projekte filtern' }).fill('grundschulen');
  await page.getByRole('button', { name: 'Gruppieren' }).click();
  await menuItem('nach Federführung').click();
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Projekte' });
  await grid.getByText('11.12.2026 Letzte Grundschule ausgestattet').waitFor({ state: 'attached' });
  await school().click();
  await grid.locator('[data-row][class*="open"]').filter({ hasText: 'WLAN und Endgeräte' }).waitFor();
  await press('Control+1');
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.goBack();

  await page.getByRole('button', { name: /Jahr.*Zoom|Zoom.*Jahr/ }).waitFor();
});

test('axe finds nothing, with the menu and with the table', async () => {
  const { page } = stage;
  expect(await violations(page)).toEqual([]);
  await school().focus();
  await press('Shift+F10');
  await page.getByRole('menu').waitFor();
  expect(await violations(page)).toEqual([]);
  await press('Escape');
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  await page.getByRole('grid').waitFor();

  expect(await violations(page)).toEqual([]);
});
