import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goToPage } from '../helpers/every-page.ts';
import { exampleMorning, prepareExample } from '../helpers/example.ts';
import { focusFault } from '../helpers/focus.ts';
import { keys } from '../helpers/hands.ts';
import { preparedOnce, startOn } from '../helpers/running.ts';
import { walkTo } from '../helpers/walk.ts';

/** Every area without a mouse: real keys only, and the focus is always where a person sees it. */
const once = preparedOnce(prepareExample);

const start = async () => {
  const run = await startOn(once.prepared, once.browser, { now: exampleMorning });
  run.page.setDefaultTimeout(15_000);
  return { ...run, hand: await keys(run.page) };
};

/** Tab more often than this shows nothing new: what follows are lines of a list. */
const mostTabs = 30;

const isInContent = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-region]')?.id === 'content');
const isOnNothing = (page: Page) => page.evaluate(() => document.activeElement === document.body);

/** Tab through the content of a page, as far as it is worth it. */
async function tabThrough(page: Page): Promise<string[]> {
  if (!(await isInContent(page))) return ['the focus does not come along'];
  const found: string[] = [];
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await isOnNothing(page)) {
      // The end of the window: one step back is the last thing on the page.
      await page.keyboard.press('Shift+Tab');
      if (!(await isInContent(page))) found.push(`after ${tabs} steps the focus is on nothing`);
      break;
    }
    if (!(await isInContent(page))) break;
    const fault = await focusFault(page);
    if (fault !== null) found.push(fault);
  }
  return found;
}

test('on every page Tab leads from thing to thing, and one always sees where one is', async () => {
  const { page, close } = await start();
  const found: string[] = [];
  for (const [path, address] of once.prepared.addresses) {
    if (path === '/') continue;
    await goToPage(page, address);
    found.push(...new Set((await tabThrough(page)).map((fault) => `${path}: ${fault}`)));
  }
  await goToPage(page, '/');
  found.push(...new Set((await tabThrough(page)).map((fault) => `/: ${fault}`)));
  await close();
  expect(found).toEqual([]);
}, 600_000);

/** What the lists of the program are for: whether words can be edited in their cells, and what Enter opens. */
type List = { readonly edits: boolean; readonly opens: 'details' | 'page' | 'pane' };
const record: List = { edits: true, opens: 'details' };
const file: List = { edits: true, opens: 'page' };
const toRead: List = { edits: false, opens: 'details' };

const lists: Readonly<Record<string, List>> = {
  '/projects': record,
  '/funding/deadlines': record,
  '/funding/cases': file,
  '/funding/catalog': record,
  // A note is its text, which is written in a pane that always stands beside the list.
  '/scouting/notes': { edits: false, opens: 'pane' },
  '/scouting/radar': toRead,
  '/councils/papers': file,
  '/councils/meetings': file,
  '/councils/committees': record,
  '/councils/groups': file,
  '/communication/items': record,
  '/communication/audiences': record,
  '/communication/contacts': record,
  '/communication/templates': record,
  '/communication/lengths': record,
  '/agency/posts': record,
  '/agency/costs': record,
  '/agency/bodies': record,
  '/agency/agreements': record,
  '/exchange/sites': toRead,
  '/exchange/log': toRead,
  '/reports/issued': { edits: false, opens: 'page' },
};

const activeCell = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('[role=grid] [data-column]');
    return cell === null || cell === undefined
      ? null
      : {
          row: cell.closest('[data-row]')?.getAttribute('data-row') ?? 'head',
          column: cell.getAttribute('data-column'),
          text: cell.textContent,
        };
  });

/** Presses keys and looks after each where the focus is. */
async function pressAll(page: Page, faults: string[], ...pressed: readonly string[]) {
  for (const key of pressed) {
    await page.keyboard.press(key);
    const fault = await focusFault(page);
    if (fault !== null) faults.push(`${key}: ${fault}`);
  }
}

/** F2 in one column after the other, until one of them takes words; the new words are saved, taken back, and not saved after Esc. */
async function editInPlace(page: Page, faults: string[]): Promise<boolean> {
  await page.keyboard.press('Home');
  for (let column = 0; column < 12; column += 1) {
    const before = await activeCell(page);
    await page.keyboard.press('F2');
    const kind = await page.evaluate(() => {
      const active = document.activeElement;
      if (active?.closest('[role=listbox], [role=dialog]')) return 'choice';
      return active?.matches('[role=grid] input[type=text]:not([role=combobox])')
        ? 'words'
        : active?.matches('input, textarea')
          ? 'other'
          : 'none';
    });
    if (kind === 'words' && Number.isNaN(Number.parseInt(before?.text ?? '', 10))) {
      await page.keyboard.press('End');
      await page.keyboard.type(' bei Tasten');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (was) =>
          document.activeElement?.matches('[data-column]:not(:has(input))') === true &&
          document.activeElement.textContent !== was,
        before?.text,
      );
      const after = await activeCell(page);
      if (!after?.text?.includes(' bei Tasten')) faults.push(`saved as "${after?.text}"`);
      if (after?.row !== before?.row) faults.push('the focus has left its line');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(
        (was) => document.activeElement?.closest('[data-column]')?.textContent === was,
        before?.text,
      );
      await page.keyboard.press('F2');
      await page.keyboard.type('weg damit');
      await pressAll(page, faults, 'Escape');
      const left = await activeCell(page);
      if (left?.text !== before?.text) faults.push('Esc has saved');
      return true;
    }
    if (kind !== 'none') await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    if ((await activeCell(page))?.column === before?.column) return false;
  }
  return false;
}

/** Esc closes what lies on top: the words beside a button first, then the details. */
async function leaveDetails(page: Page): Promise<void> {
  if ((await page.getByRole('tooltip').count()) > 0) {
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Escape');
  await page.locator('[data-region=inspector]').waitFor({ state: 'detached' });
}

/** Enter on the first line, what opens looked at, and back on the line. */
async function openAndBack(page: Page, faults: string[], { opens }: List): Promise<void> {
  const before = await activeCell(page);
  const address = await page.evaluate(() => location.hash);
  await page.keyboard.press('Enter');
  if (opens !== 'page') {
    await page.locator('[data-region=inspector]').waitFor();
    await page.keyboard.press('F6');
    const region = await page.evaluate(() =>
      document.activeElement?.closest('[data-region]')?.getAttribute('data-region'),
    );
    if (region !== 'inspector') faults.push(`F6 leads to ${region}`);
    await pressAll(page, faults, 'Tab', 'Shift+Tab');
    if (opens === 'details') await leaveDetails(page);
  } else {
    await page.waitForFunction((was) => location.hash !== was, address);
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    await pressAll(page, faults, 'Tab');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForFunction((was) => location.hash === was, address);
    await page.locator('table[role=grid] [data-column][tabindex="0"]').first().waitFor();
    return;
  }
  await page.keyboard.press('F6');
  for (let steps = 0; steps < 5 && (await activeCell(page)) === null; steps += 1) await page.keyboard.press('F6');
  const after = await activeCell(page);
  if (after?.row !== before?.row) faults.push(`back at ${after?.row} instead of ${before?.row}`);
}

describe('every list of the program', () => {
  test('is walked, opened, edited, chosen from and left with the keys', async () => {
    const { page, close, hand } = await start();
    const found: Record<string, unknown> = {};
    for (const [path, list] of Object.entries(lists)) {
      const faults: string[] = [];
      await goToPage(page, path);
      await page.locator('table[role=grid] tbody [data-column]').first().waitFor();
      await walkTo(page.locator('table[role=grid] [data-column][tabindex="0"]').first());
      await pressAll(page, faults, 'Control+Home', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown');
      await pressAll(page, faults, 'End', 'Home', 'PageDown', 'Control+End', 'PageUp', 'Control+Home');
      if ((await editInPlace(page, faults)) !== list.edits) faults.push(`can be edited: ${!list.edits}`);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu').waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('[role=menu]') !== null);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.closest('[role=grid]') !== null);
      await pressAll(page, faults, 'Space', 'Space');
      await openAndBack(page, faults, list);
      if (faults.length > 0) found[path] = [...new Set(faults)];
    }
    expect(await hand.slips()).toEqual([]);
    await close();
    expect(found).toEqual({});
  }, 600_000);
});

/** In a field Strg+Z is the field's own: F6 leads out of it. */
async function leaveField(page: Page): Promise<void> {
  await expect.poll(() => isOnNothing(page)).toBe(false);
  for (let steps = 0; steps < 5; steps += 1) {
    if (!(await page.evaluate(() => document.activeElement?.matches('input, textarea, [contenteditable=true]'))))
      return;
    await page.keyboard.press('F6');
  }
}

describe('every area', () => {
  test('is reached by its key or by the palette, and takes something new by keys alone', async () => {
    const { page, close, hand } = await start();
    const titles: string[] = [];
    for (let number = 1; number <= 9; number += 1) {
      await page.keyboard.press(`Control+${number}`);
      if (number > 1) await page.waitForFunction((seen) => !seen.includes(document.title), titles);
      titles.push(await page.title());
      // At the start nobody has been anywhere.
      if (number > 1) expect(await isOnNothing(page), `Strg+${number}`).toBe(false);
    }
    for (const name of ['Berichte', 'Einstellungen', 'Hilfe']) {
      await hand.open(name);
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    for (const [path, command, words] of [
      ['/projects', 'Neues Projekt', 'Tastenprojekt'],
      ['/agency/posts', 'Neue Stelle', 'Tastenstelle'],
      ['/strategy/goals', 'Neues Ziel', 'Tastenziel'],
      ['/communication/audiences', 'Neue Zielgruppe', 'Tastengruppe'],
      ['/councils/groups', 'Neue Vorlagengruppe', 'Tastenvorlage'],
    ] as const) {
      await goToPage(page, path);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type(command);
      await page.getByRole('menuitem', { name: command }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: command }).waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText(words).first().waitFor();
      const gone = page.getByText(/Rückgängig gemacht: .*Tasten/);
      await leaveField(page);
      await page.keyboard.press('Control+z');
      await gone.first().waitFor();
    }
    expect(await hand.slips()).toEqual([]);
    await close();
  }, 300_000);
});
