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
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.keyboard.press('Control+4');
  await page.getByRole('link', { name: 'Notizen' }).click();
  await pile('Eingang').filter({ hasText: /[1-9]/ }).waitFor();
  await rows().first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const rows = () => page.locator('[data-row]');
const pane = () => page.getByRole('region', { name: 'Gewählte Notiz' });
const pile = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const inPile = async (name: string): Promise<number> => Number((await pile(name).innerText()).replace(/\D/g, ''));
const pileHas = (name: string, expected: number) =>
  pile(name)
    .filter({ hasText: new RegExp(`\\b${expected}$`) })
    .waitFor();
const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).first().waitFor();
const paneText = () =>
  pane()
    .getByRole('textbox', { name: /^Notiz/ })
    .inputValue();
const focusFirst = () => rows().first().locator('[data-column="text"]').focus();

describe('sorting notes with the keys', () => {
  test('file, drop and back to the inbox; the next note is read at once and undo takes each step back', async () => {
    const [inbox, filed, dropped] = [await inPile('Eingang'), await inPile('Abgelegt'), await inPile('Verworfen')];
    await focusFirst();
    const first = await paneText();
    await page.keyboard.press('Control+Enter');
    await pileHas('Abgelegt', filed + 1);
    await page.waitForFunction((old) => document.querySelector('textarea')?.value !== old, first);
    await page.keyboard.press('Control+Backspace');
    await pileHas('Verworfen', dropped + 1);
    await pileHas('Eingang', inbox - 2);
    await page.keyboard.press('Control+z');
    await pileHas('Verworfen', dropped);
    await page.keyboard.press('Control+z');
    await pileHas('Eingang', inbox);
    await pile('Abgelegt').click();
    await page.waitForFunction(
      (expected) => document.querySelector('h1 + [role="status"]')?.textContent === `${expected} Notizen`,
      filed,
    );
    await focusFirst();
    await page.keyboard.press('Control+Shift+Enter');

    await pileHas('Eingang', inbox + 1);
  });

  test('the note in the pane is the note the keys act on, also after several have left at once', async () => {
    await rows().nth(0).locator('[data-tick]').click();
    await rows().nth(1).locator('[data-tick]').click();
    await rows().nth(1).locator('[data-column="text"]').focus();
    const inbox = await inPile('Eingang');
    await page.keyboard.press('Control+Enter');
    await pileHas('Eingang', inbox - 2);
    await page.waitForFunction(() => document.activeElement?.closest('[data-row]') !== null);

    const focused = await page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'));
    await page.waitForFunction((id) => location.hash.includes(String(id)), focused);
  });
});

describe('what comes of a note', () => {
  test('a trend keeps the words of the note and stays linked to it; the note is filed', async () => {
    const [inbox, filed] = [await inPile('Eingang'), await inPile('Abgelegt')];
    await focusFirst();
    const text = await paneText();
    await page.keyboard.press('F9');
    const dialog = page.getByRole('dialog', { name: 'Trend aus der Notiz' });
    const name = dialog.getByRole('textbox', { name: /^Trend/ });
    expect(text).toContain((await name.inputValue()).slice(0, 10));
    await name.fill('Pegel für alle');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await said('Trend „Pegel für alle“ angelegt.');
    await pileHas('Eingang', inbox - 1);
    await pileHas('Abgelegt', filed + 1);
    await pile('Abgelegt').click();
    await rows()
      .filter({ hasText: text.slice(0, 12) })
      .first()
      .click();

    await pane().getByRole('button', { name: 'Trend: Pegel für alle' }).waitFor();
  });
});

describe('a new note in the line above the list', () => {
  test('a private one says that it never travels, has its tags and a link that tells nobody where it was read', async () => {
    const inbox = await inPile('Eingang');
    await page.getByRole('button', { name: 'privat' }).click();
    await page.getByRole('textbox', { name: 'Neue Notiz' }).fill('Drohnen im Wald #Forst https://example.org/x');
    await page.keyboard.press('Enter');
    await pileHas('Eingang', inbox + 1);
    await rows().filter({ hasText: 'Drohnen im Wald' }).click();
    await pane().getByText('Private Notizen kommen in kein Bündel.').waitFor();
    await pane().getByText('#Forst').first().waitFor();
    const link = pane().getByRole('link', { name: /example\.org/ });

    expect(await link.getAttribute('href')).toBe('https://example.org/x');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await violations(page)).toEqual([]);
  });

  test('tags are added and taken away in the pane', async () => {
    await pane().getByRole('textbox', { name: 'Schlagwort hinzufügen' }).fill('Wald');
    await page.keyboard.press('Enter');
    await pane().getByRole('button', { name: 'Schlagwort „Wald“ entfernen' }).click();

    await pane().getByText('#Wald', { exact: true }).waitFor({ state: 'detached' });
  });
});

test('an address that leads to a note of another pile opens that pile', async () => {
  await pile('Abgelegt').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length > 0);
  await page.waitForTimeout(200);
  const id = await rows().nth(1).getAttribute('data-row');
  await pile('Eingang').click();
  await page.evaluate((record) => {
    location.hash = `#/scouting/notes?record=${record}`;
  }, id);

  await page.getByRole('radio', { name: /^Abgelegt/, checked: true }).waitFor();
  await page.locator(`[data-row="${id}"]`).waitFor();
});
