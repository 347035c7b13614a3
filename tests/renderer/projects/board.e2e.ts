import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { goTo, openProjects, type Stage, said } from './stage.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  stage = await openProjects(browser, '/projects/board');
});
afterEach(() => stage.close());

const column = (status: string): Locator => stage.page.locator(`[data-status="${status}"]`);
const card = (title: string): Locator => stage.page.getByRole('option', { name: title });
const cardIn = (status: string, title: string): Locator => column(status).getByRole('option', { name: title });
const focused = (): Promise<string> => stage.page.evaluate(() => document.activeElement?.textContent ?? '');
const press = (keys: string) => stage.page.keyboard.press(keys);

/** Drags with the mouse, in steps as a hand does. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = stage.page;
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag, or nowhere to');
  await mouse.move(start.x + 40, start.y + 20);
  await mouse.down();
  await mouse.move(start.x + 60, start.y + 30, { steps: 3 });
  await mouse.move(end.x + end.width / 2, end.y + 60, { steps: 5 });
}

test('every status is a column with its count, and a card says title, number, lead, traffic light and deadline in words', async () => {
  expect(await column('approved').getAttribute('aria-label')).toBe('bewilligt, 4 Projekte');
  const words = await card('Energiemonitoring in Schulen und Hallen').innerText();

  for (const part of ['DIG-32', 'Senden', 'grün', '16.11.2026', '7 Tage überfällig']) expect(words).toContain(part);
});

test('a card dragged into another column changes the status, says so, and one undo takes it back', async () => {
  await drag(card('Gründungswoche Münsterland digital'), column('planned'));
  await stage.page.mouse.up();

  await said(stage.page, '„Gründungswoche Münsterland digital“ nach „geplant“ verschoben');
  await cardIn('planned', 'Gründungswoche').waitFor();
  await press('Control+z');
  await cardIn('idea', 'Gründungswoche').waitFor();
});

test('Esc lets a dragged card fall back', async () => {
  await drag(card('Gründungswoche Münsterland digital'), column('planned'));
  await press('Escape');
  await stage.page.mouse.up();

  expect(await column('planned').getAttribute('aria-label')).toBe('geplant, 2 Projekte');
  expect(await column('idea').getAttribute('aria-label')).toBe('Idee, 3 Projekte');
});

test('Strg+→ moves the card one column on, the focus goes with it, and at the end the program says why nothing happens', async () => {
  await card('Nachtfahrten zum Wochenende').focus();
  await press('Control+ArrowRight');
  await said(stage.page, '„Nachtfahrten zum Wochenende“ nach „Skizze“ verschoben');
  await cardIn('sketch', 'Nachtfahrten').waitFor();
  await stage.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Nachtfahrten'));
  await press('Control+ArrowLeft');
  await said(stage.page, '„Nachtfahrten zum Wochenende“ nach „Idee“ verschoben');
  await stage.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Nachtfahrten'));
  await press('Control+ArrowLeft');

  await said(stage.page, '„Idee“ ist die letzte Spalte in dieser Richtung.');
});

test('the menu moves all chosen cards together, with one undo', async () => {
  await card('Gründungswoche').focus();
  await press(' ');
  await press('ArrowDown');
  await press(' ');
  await stage.page.getByText('2 ausgewählt').waitFor();
  await press('Shift+F10');
  await stage.page.getByRole('menuitem', { name: 'pausiert' }).press('Enter');

  await said(stage.page, '2 Projekte nach „pausiert“ verschoben');
  await stage.page.waitForFunction(
    () => document.querySelector('[data-status="idea"]')?.getAttribute('aria-label') === 'Idee, 1 Projekt',
  );
  await press('Control+z');
  await stage.page.waitForFunction(
    () => document.querySelector('[data-status="idea"]')?.getAttribute('aria-label') === 'Idee, 3 Projekte',
  );
});

test('arrows walk over the board, Enter opens the file, and the file follows the keys', async () => {
  await card('Gründungswoche').focus();
  await press('ArrowRight');
  expect(await focused()).toContain('DIG-27');
  await press('Control+End');
  expect(await focused()).toContain('DIG-');
  await press('Control+Home');
  await press('Enter');
  const file = stage.page.getByRole('complementary', { name: 'Details' });
  await file.getByRole('heading', { level: 2, name: 'Gründungswoche Münsterland digital' }).waitFor();
  await card('Gründungswoche').focus();
  await press('ArrowDown');

  await file.getByRole('heading', { level: 2, name: 'Nachtfahrten zum Wochenende' }).waitFor();
});

test('filter, selection and open file are the same in list and board', async () => {
  await card('Gründungswoche').focus();
  await press(' ');
  await press('Enter');
  await stage.page.getByRole('searchbox', { name: 'Projekte filtern' }).fill('digital');
  await goTo(stage.page, '/projects');

  expect(await stage.page.getByRole('searchbox', { name: 'Projekte filtern' }).inputValue()).toBe('digital');
  const chosen = stage.page.locator('[data-row][aria-selected="true"]');
  expect(await chosen.innerText()).toContain('Gründungswoche Münsterland digital');
});

test('the link to another view leaves the open file open', async () => {
  await card('Gründungswoche').click();
  await stage.page.getByRole('complementary', { name: 'Details' }).waitFor();
  await stage.page.getByRole('navigation', { name: 'Projekte' }).getByRole('link', { name: 'Liste' }).click();
  await stage.page.locator('[data-row]').first().waitFor();

  await stage.page.getByRole('heading', { level: 2, name: 'Gründungswoche Münsterland digital' }).waitFor();
});

test('the table below the board is grouped as the board is, and shows the same projects', async () => {
  await stage.page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  const grid = stage.page.getByRole('grid', { name: 'Projekte' });
  await grid.getByText('Idee').first().waitFor();

  // Forty projects, seven statuses that have any, one heading.
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(40 + (await filledColumns()) + 1));
  await card('Nachtfahrten').click();
  await grid.locator('[data-row][class*="open"]').filter({ hasText: 'Nachtfahrten' }).waitFor();
});

const filledColumns = () =>
  stage.page
    .locator('[data-status]')
    .evaluateAll((all) => all.filter((one) => one.querySelector('[role=listbox]')).length);

test('axe finds nothing, with a menu open and with the table below it', async () => {
  expect(await violations(stage.page)).toEqual([]);
  await card('Gründungswoche').focus();
  await press('Shift+F10');
  await stage.page.getByRole('menu').waitFor();
  expect(await violations(stage.page)).toEqual([]);
  await press('Escape');
  await stage.page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  await stage.page.getByRole('grid').waitFor();

  expect(await violations(stage.page)).toEqual([]);
});
