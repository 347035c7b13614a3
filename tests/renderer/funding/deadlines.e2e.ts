import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce', acceptDownloads: true });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.keyboard.press('Control+3');
  await rows().first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const rows = () => page.locator('[data-row]');
const marks = () => page.locator('[data-mark]');
const cell = (column: string, row = 0) => rows().nth(row).locator(`[data-column="${column}"]`);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const inspector = () => page.getByRole('complementary', { name: 'Details' });
const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).waitFor();
const count = async (): Promise<number> => Number.parseInt(await page.locator('h1 + [role="status"]').innerText(), 10);
const counts = (expected: number) =>
  page.waitForFunction(
    (wanted) => Number.parseInt(document.querySelector('h1 + [role="status"]')?.textContent ?? '', 10) === wanted,
    expected,
  );
const focusedMark = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);

describe('list and timeline', () => {
  test('show the same deadlines: the picture can be walked with the arrow keys and Enter opens the details', async () => {
    await page.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    const first = await focusedMark();
    await page.keyboard.press('ArrowRight');
    const second = await focusedMark();
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await inspector().waitFor();

    // The list brings the row of the opened mark into view.
    const row = page.locator(`[data-row="${second}"]`);
    await row.waitFor();
    const title = (await row.locator('[data-column="title"]').innerText()).split('\n')[0] ?? '';
    expect(await inspector().getByRole('heading', { level: 2 }).innerText()).toBe(title);
  });

  test('keep the choice in step: a mark ticked with space is a ticked row', async () => {
    await page.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(' ');
    const id = await focusedMark();

    await page.locator(`[data-row="${id}"][aria-selected="true"]`).waitFor();
    await page.getByText('1 ausgewählt').first().waitFor();
  });

  test('a mark that is done hands the focus to its neighbour, and undo brings it back', async () => {
    const before = await count();
    await page.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    await counts(before - 1);
    await said(/ist erledigt/);
    expect(await focusedMark()).not.toBeNull();
    await page.keyboard.press('Control+z');

    await counts(before);
  });

  test('every mark can be hit: none is smaller than 24 px and none covers another', async () => {
    await button('Strahl')
      .or(page.getByRole('radio', { name: 'Strahl' }))
      .click();
    const boxes = await marks().evaluateAll((all) =>
      all.map((mark) => {
        const { x, y, width, height } = (mark.querySelector('rect') ?? mark).getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    for (const [index, box] of boxes.entries()) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      for (const other of boxes.slice(index + 1)) {
        const isApart = Math.abs(box.x - other.x) >= 24 || Math.abs(box.y - other.y) >= 24;
        expect(isApart).toBe(true);
      }
    }
  });
});

describe('days', () => {
  test('D8: a day typed in the list is a stated day; the row stays, and the inspector says which day counts', async () => {
    const id = await rows().nth(0).getAttribute('data-row');
    await cell('effectiveOn').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31.3.');
    await page.keyboard.press('Enter');
    await cell('effectiveOn').getByText('31.03.2027').waitFor();
    expect(await rows().nth(0).getAttribute('data-row')).toBe(id);
    await page.keyboard.press('Enter');

    await inspector().getByText('Es zählt der genannte Tag: Mittwoch, 31. März 2027.').waitFor();
  });

  test('a new deadline is computed by a rule, says how far it can be trusted, and is created with one undo', async () => {
    const before = await count();
    await button('Neue Frist').first().click();
    const dialog = page.getByRole('dialog', { name: 'Neue Frist' });
    await dialog.getByRole('textbox', { name: /^Bezeichnung/ }).fill('Nachweis Wärmeplan');
    await dialog.getByRole('button', { name: / Regel$/ }).click();
    await page.getByRole('option', { name: 'Verwendungsnachweis (NRW)', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Ende des Bewilligungszeitraums' }).fill('30.6.27');
    await page.keyboard.press('Tab');
    await dialog.getByText('Freitag, 31. Dezember 2027').first().waitFor();
    await dialog.getByText('wahrscheinlich', { exact: true }).waitFor();
    await dialog.getByText('Bitte mit Bescheid abgleichen.', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Frist anlegen' }).click();
    await counts(before + 1);
    await inspector().getByRole('heading', { name: 'Nachweis Wärmeplan' }).waitFor();
    await inspector().getByText('ANBest-P/-G NRW Nr. 6.1/7.1').waitFor();
    await page.keyboard.press('Control+z');

    await counts(before);
  });

  test('what was begun and not finished is still there after a reload', async () => {
    await button('Neue Frist').first().click();
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: /^Bezeichnung/ })
      .fill('Halb fertig');
    await page.waitForTimeout(400);
    await page.reload();
    await rows().first().waitFor();
    await button('Neue Frist').first().click();

    expect(
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: /^Bezeichnung/ })
        .inputValue(),
    ).toBe('Halb fertig');
  });
});

describe('filters', () => {
  test('"keine Treffer" names the guilty filter and takes it off', async () => {
    const before = await count();
    await page.getByRole('searchbox', { name: 'Fristen filtern' }).fill('gibtesnicht');
    await page.getByText('Es liegt am Filter „Text“.').waitFor();
    await button('Filter „Text“ aufheben').click();

    await counts(before);
  });

  test('deadlines without a day and settled ones can be asked for', async () => {
    const before = await count();
    await button('ohne Frist').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-mark]').length === 0);
    const undated = await count();
    expect(undated).toBeLessThan(before);
    await button('ohne Frist').click();
    await button('auch erledigte').click();
    await page.waitForFunction(
      (open) => Number.parseInt(document.querySelector('h1 + [role="status"]')?.textContent ?? '', 10) > open,
      before,
    );
  });
});

test('several deadlines are changed at once with one undo', async () => {
  await rows().nth(0).locator('[data-tick]').click();
  await rows().nth(1).locator('[data-tick]').click();
  await button('Ändern …').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: / Feld$/ }).click();
  await page.getByRole('option', { name: 'Art', exact: true }).click();
  await dialog.getByRole('button', { name: /Neuer Wert für alle$/ }).click();
  await page.getByRole('option', { name: 'Vertrag', exact: true }).click();
  await dialog.getByRole('button', { name: 'Für alle setzen' }).click();
  await said('2 Fristen geändert.');
  await cell('kind', 0).filter({ hasText: 'Vertrag' }).waitFor();
  await cell('kind', 1).filter({ hasText: 'Vertrag' }).waitFor();
  await page.keyboard.press('Control+z');

  await cell('kind', 0).filter({ hasNotText: 'Vertrag' }).waitFor();
  await cell('kind', 1).filter({ hasNotText: 'Vertrag' }).waitFor();
});

test('the calendar file holds the deadlines of the view that have a day, each all day long', async () => {
  await button('30 Tage').click();
  await page.getByText(/nächste 30 Tage/).waitFor();
  const shown = await count();
  const download = page.waitForEvent('download');
  await button('Ausgeben').click();
  await page.getByRole('menuitem', { name: 'Als Kalenderdatei (ICS) …' }).click();
  const file = await download;
  const ics = readFileSync(await file.path(), 'utf8');

  expect(file.suggestedFilename()).toBe('fristen-2026-11-23.ics');
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(shown);
  expect(ics).toContain('DTSTART;VALUE=DATE:');
});
