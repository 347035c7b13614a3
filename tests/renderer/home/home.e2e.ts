import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program | null = null;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await program?.close();
});

async function open(furnished: 'example' | 'empty'): Promise<void> {
  program = await startProgram(furnished, { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).waitFor();

test('the whole situation stands on one screen of 1366 × 768', async () => {
  await open('example');
  const headings = page.getByRole('heading', { level: 2 });

  for (const heading of await headings.all()) {
    const box = await heading.boundingBox();
    expect(box === null ? null : box.y + box.height).toBeLessThan(768);
  }
  expect((await headings.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    'Fällig',
    'Geändert',
    'Standorte',
    'Wartet auf Sie',
    'Projekte',
    'Sperrvermerke',
  ]);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(1200);
});

test('what is due is done with one press, and one undo brings it back', async () => {
  await open('example');
  const due = page.getByRole('list', { name: /^Fällig/ });
  const first = due.getByRole('listitem').first();
  const title = (await first.getByRole('button').first().innerText()).split('\n').at(1) ?? '';
  await first.getByRole('button', { name: `„${title}“ erledigen` }).click();
  await said(`„${title}“ ist erledigt`);
  await due.getByRole('button', { name: `„${title}“ erledigen` }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');

  await due.getByRole('button', { name: `„${title}“ erledigen` }).waitFor();
});

test('arrow keys walk through what is due, Enter opens it', async () => {
  await open('example');
  const lines = page.getByRole('list', { name: /^Fällig/ }).locator('[data-line]');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await lines.nth(1).evaluate((line) => line === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');

  await page.waitForFunction(() => /record=|show=/.test(location.hash));
});

test('a bar leads to its projects', async () => {
  await open('example');
  await page.getByRole('button', { name: /^rot \d+/ }).click();
  await page.locator('[data-row]').first().waitFor();

  expect(await page.getByRole('list', { name: 'Filter' }).innerText()).toContain('Ampel: rot');
  const colours = await page.locator('[data-row] [data-column="ampel"]').allInnerTexts();
  expect(new Set(colours.map((text) => text.trim()))).toEqual(new Set(['rot']));
});

test('"Gesehen" empties the list of changes, also after a restart', async () => {
  await open('example');
  await page.getByRole('list', { name: 'Geändert' }).waitFor();
  await page.getByRole('button', { name: 'Gesehen' }).click();
  await page.getByText('Seitdem hat sich nichts geändert.').waitFor();
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByText('Seitdem hat sich nichts geändert.').waitFor();
});

test('an empty office names the next steps, and the first project is one press away', async () => {
  await open('empty');
  await page.getByRole('heading', { name: 'Willkommen. Dieses Büro ist noch leer.' }).waitFor();
  await page.getByRole('button', { name: 'Projekt anlegen', exact: true }).click();

  await page.getByRole('dialog', { name: 'Neues Projekt' }).waitFor();
});

test('first steps: each is done by what the store says, leads to the act and to its page, and all are put away and brought back', async () => {
  await open('empty');
  const steps = page.getByRole('region', { name: 'Erste Schritte' });
  const line = (name: string) => steps.getByRole('listitem').filter({ hasText: name });
  await steps.getByText('1 von 7 getan').waitFor();
  await line('Kommunen der Region prüfen: getan').waitFor();
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    await lookAt(page, `erste-schritte-${name}`);
  }
  await setScreen(page, 1366, { colorScheme: 'light' });
  await line('Eine Sicherung anlegen').getByRole('button', { name: 'Sicherungen öffnen' }).click();
  await page.getByRole('button', { name: 'Sicherung anlegen', exact: true }).first().click();
  await said('Sicherung angelegt');
  await page.keyboard.press('Control+1');
  await steps.getByText('2 von 7 getan').waitFor();
  await line('Den ersten Standort aufnehmen')
    .getByRole('button', { name: /^Hilfe/ })
    .click();
  await page.getByRole('heading', { level: 2, name: 'Dem Verbund beitreten und Standorte aufnehmen' }).waitFor();
  await page.keyboard.press('Alt+ArrowLeft');

  await steps.getByRole('button', { name: 'Wegräumen' }).click();
  await steps.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Erstes Projekt anlegen/ }).waitFor();
  await page.getByRole('link', { name: 'Einstellungen' }).click();
  await page.getByRole('button', { name: 'Erste Schritte wieder zeigen' }).click();
  await page.keyboard.press('Control+1');
  await steps.getByText('2 von 7 getan').waitFor();
  await page.keyboard.press('Control+Shift+n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Etwas');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 2, name: 'Wartet auf Sie' }).waitFor();
  await steps.getByText('Als Nächstes: Sagen, wer hier arbeitet').waitFor();
  await lookAt(page, 'erste-schritte-im-lagebild');
});

test('a site that knows no coordination is told so where the day begins, with the next step', async () => {
  program = await startProgram('empty', { body: '05558032', label: 'Nottuln', now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByText('Dieser Standort arbeitet für sich:', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wörter eintragen' }).click();
  await page.getByRole('textbox', { name: 'Zwölf Wörter der Koordination' }).waitFor();
});
