import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { lookEverywhere } from '../projects/looks.ts';

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

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const field = () => page.getByRole('searchbox', { name: 'In allen Einträgen suchen' });
const hits = () => page.getByRole('list', { name: 'Treffer' }).getByRole('listitem');
const count = () => page.locator('h1 + [role="status"]').innerText();
const isFocused = (name: RegExp) =>
  page.waitForFunction((source) => new RegExp(source).test(document.activeElement?.textContent ?? ''), name.source);

test('by keys alone: ask, walk, filter by kind, body and time, open a record in its area, come back to the same hit', async () => {
  await press('Control+Shift+k');
  await field().waitFor();
  await page.getByText('Alles durchsuchen').first().waitFor();
  await page.keyboard.type('warme');
  await hits().first().waitFor();
  const marks = await page.locator('mark').allInnerTexts();
  expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(new Set(['wärme']));
  const all = await count();
  expect(await lookEverywhere(page, 'search')).toEqual([]);

  // The kinds: one stop of the tab key before the hits; the arrows walk, the space bar filters.
  await press('ArrowDown');
  const first = await hits().first().innerText();
  await isFocused(new RegExp((first.split('\n')[0] ?? '').slice(0, 12)));
  await press('Shift+Tab', 'ArrowDown', 'Space');
  await page.waitForFunction((before) => document.querySelector('h1 + [role="status"]')?.textContent !== before, all);
  const chip = page.getByRole('button', { name: /^Filter „Art: / });
  await chip.waitFor();
  await press('Space');
  await chip.waitFor({ state: 'detached' });
  expect(await count()).toBe(all);

  // Down to the last hit and up again, then open the second one.
  await press('Tab', 'End', 'Home', 'ArrowUp');
  expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  await press('Enter', 'ArrowDown');
  const opened = await page.evaluate(() => document.activeElement?.getAttribute('data-hit'));
  await press('Enter');
  await page.waitForFunction(() => !location.hash.startsWith('#/search') || location.hash.includes('show='));
  expect(page.url()).toContain(opened?.split(':')[1]);
  await press('Alt+ArrowLeft');
  await page.waitForFunction((hit) => document.activeElement?.getAttribute('data-hit') === hit, opened);
});

test('what filters leave out is told, with the way back; a word nobody wrote says what to try', async () => {
  await press('Control+Shift+k');
  await field().waitFor();
  await page.keyboard.type('warme');
  await hits().first().waitFor();
  await page.getByRole('radio', { name: '7 Tage' }).focus();
  await press('Space');
  await page.getByRole('button', { name: 'Kommune' }).focus();
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Olfen' }).focus();
  await press('Enter', 'Escape');
  await page.getByText('die Filter schließen alle aus').waitFor();
  await page.getByText(/Ohne Filter gibt es \d+ Treffer\./).waitFor();
  expect(await lookEverywhere(page, 'search-none')).toEqual([]);
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).last().focus();
  await press('Enter');
  await hits().first().waitFor();

  await press('Control+Shift+k', 'Control+a');
  await page.keyboard.type('zzyzx');
  await page.getByText('Nichts zu „zzyzx“ gefunden').waitFor();
});

test('the palette leads to all hits for what was typed there', async () => {
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('digital');
  await page.getByRole('menuitem', { name: 'Alle Treffer zu „digital“' }).waitFor();
  await press('ArrowUp', 'Enter');
  await hits().first().waitFor();
  expect(await field().inputValue()).toBe('digital');
  expect(Number((await count()).replace(/\D/g, ''))).toBeGreaterThan(8);
});
