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
  await page.keyboard.press('Control+2');
  await rows().first().waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const rows = () => page.locator('[data-row]');
const cell = (column: string, row = 0) => rows().nth(row).locator(`[data-column="${column}"]`);
const count = () => page.locator('h1 + [role="status"]');
const search = () => page.getByRole('searchbox', { name: 'Projekte filtern' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (words: string | RegExp) => page.locator('[data-region="messages"]').getByText(words).waitFor();
const shows = (locator: ReturnType<typeof cell>, words: string | RegExp) =>
  locator.filter({ hasText: words }).waitFor();
/** Opens the first project with the keyboard and turns to a page of its file. */
async function openFile(tab: string): Promise<void> {
  await cell('title').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: tab }).click();
}

describe('finding', () => {
  test('a filter that leaves nothing names the guilty one and is taken off with one press', async () => {
    await button('Nach Status filtern').click();
    await page.getByRole('menuitem', { name: /^geplant/ }).click();
    await page.keyboard.press('Escape');
    await search().fill('gibtesnicht');
    await page.getByText('Keine Treffer').waitFor();
    await button('Filter „Text: gibtesnicht“ entfernen').click();

    await shows(count(), /^\d+ von \d+ Projekten$/);
    expect(await search().inputValue()).toBe('');
    expect(await page.getByRole('list', { name: 'Filter' }).innerText()).toContain('Status: geplant');
  });

  test('two filters must both hold, or one is enough, as the person chooses', async () => {
    await button('Nach Status filtern').click();
    await page.getByRole('menuitem', { name: /^in Umsetzung/ }).click();
    await page.keyboard.press('Escape');
    await button('ohne Frist').click();
    await page.getByRole('list', { name: 'Filter' }).getByText('Frist: ohne Frist').waitFor();
    const both = Number.parseInt(await count().innerText(), 10);
    await button(/Verknüpfung der Filter/).click();
    await page.getByRole('option', { name: /einer genügt/ }).click();

    await page.waitForFunction(
      (before) => Number.parseInt(document.querySelector('h1 + [role="status"]')?.textContent ?? '', 10) > before,
      both,
    );
  });

  test('filter and grouping survive a change of area and a restart', async () => {
    await search().fill('mobil');
    await button('Gruppieren').click();
    await page.getByRole('menuitem', { name: 'nach Federführung' }).click();
    await shows(count(), / von /);
    const before = await count().innerText();
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
    await page.keyboard.press('Control+2');
    await rows().first().waitFor();
    expect(await count().innerText()).toBe(before);
    await page.waitForTimeout(400);
    await page.reload();
    await rows().first().waitFor();

    expect(await search().inputValue()).toBe('mobil');
    expect(await count().innerText()).toBe(before);
    await page.getByRole('button', { name: 'nach Federführung', exact: true }).waitFor();
  });
});

describe('editing in the list', () => {
  test('F2 edits a cell, Enter saves, the focus stays, and one undo takes it back', async () => {
    const before = await cell('title').innerText();
    await cell('title').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type(' (neu)');
    await page.keyboard.press('Enter');
    await shows(cell('title'), `${before} (neu)`);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['column'])).toBe('title');
    await page.keyboard.press('Control+z');

    await said(/Rückgängig gemacht/);
    await shows(cell('title'), new RegExp(`^${before}$`));
  });

  test('D9: a traffic light set in the list of a project with reports is kept as a report of today', async () => {
    await shows(cell('ampel'), 'rot');
    await cell('ampel').focus();
    await page.keyboard.press('F2');
    await page.getByRole('option', { name: 'gelb' }).click();

    await said('Als Statusmeldung von heute festgehalten: Ampel gelb');
    await shows(cell('ampel'), 'gelb');
  });

  test('a change of many projects is one step of undo', async () => {
    for (const row of [0, 1, 2]) await rows().nth(row).locator('[data-tick]').click();
    await page.getByText('3 ausgewählt').waitFor();
    await button('Status setzen').click();
    await page.getByRole('menuitem', { name: 'pausiert' }).click();
    await said('Status bei 3 Projekten gesetzt');
    for (const row of [0, 1, 2]) await shows(cell('status', row), 'pausiert');
    await page.keyboard.press('Control+z');

    await said(/Rückgängig gemacht.*2 weitere/);
    await rows().nth(0).locator('[data-column="status"]').filter({ hasNotText: 'pausiert' }).waitFor();
  });

  test('a deleted project is back with one undo', async () => {
    const before = await count().innerText();
    await cell('title').focus();
    await page.keyboard.press('Delete');
    await said(/gelöscht/);
    await count().filter({ hasNotText: before }).waitFor();
    await page.keyboard.press('Control+z');

    await shows(count(), before);
  });

  test('a new project needs a title only, and its file opens', async () => {
    await button('Neues Projekt').click();
    await page.keyboard.press('Enter');
    await page.getByText('Bitte geben Sie dem Projekt einen Titel.').waitFor();
    await page.keyboard.type('Ladeparkplätze');
    await page.keyboard.press('Enter');

    await said('Projekt „Ladeparkplätze“ angelegt');
    await page
      .getByRole('complementary', { name: 'Details' })
      .getByRole('heading', { name: 'Ladeparkplätze' })
      .waitFor();
  });
});

describe('the file of a project', () => {
  const file = () => page.getByRole('complementary', { name: 'Details' });

  test('a task is added in one line with its date, and done with one tick', async () => {
    await openFile('Aufgaben');
    await file().getByRole('textbox', { name: 'Aufgabe hinzufügen' }).fill('Angebot einholen bis 31.3.');
    await page.keyboard.press('Enter');
    await said('„Angebot einholen“ hinzugefügt');
    const added = file().getByRole('listitem').filter({ hasText: 'Angebot einholen' });
    await shows(added, '31.03.2027');
    await added.getByRole('checkbox').press(' ');

    await said('„Angebot einholen“ ist erledigt');
    await added.waitFor({ state: 'detached' });
  });

  test('a report is filled in from the last one and decides the traffic light', async () => {
    await openFile('Status');
    await file().getByRole('button', { name: 'Status melden' }).click();
    expect(await file().getByRole('textbox', { name: 'Erreicht' }).inputValue()).not.toBe('');
    await file().getByRole('radiogroup', { name: 'Gesamt' }).getByText('grün').first().click({ force: true });
    await file().getByRole('textbox', { name: 'Nächste Schritte' }).fill('Abnahme');
    await page.keyboard.press('Control+Enter');

    await said('Status gemeldet: Ampel grün');
    await file().getByText('Abnahme').waitFor();
    await shows(cell('ampel'), 'grün');
  });

  test('the part of each of the twelve bodies is changed where it stands', async () => {
    await openFile('Kommunen');
    await file().getByText('4 von 12 Kommunen beteiligt').waitFor();
    await file().getByRole('button', { name: /Olfen/ }).click();
    await page.getByRole('option', { name: 'Pilot' }).click();

    await file().getByText('5 von 12 Kommunen beteiligt').waitFor();
  });

  test('D3: a body that does not take part cannot be the lead, and the refusal says so', async () => {
    await openFile('Kommunen');
    await file()
      .getByRole('button', { name: /Senden/ })
      .click();
    await page.getByRole('option', { name: 'nicht beteiligt' }).click();

    await said(/kann nicht federführend sein|Regel/);
  });

  test('the history says who changed what, from what to what', async () => {
    await openFile('Überblick');
    const code = file().getByRole('textbox', { name: 'Nr.' });
    const before = await code.inputValue();
    await code.fill('NEU-1');
    await code.press('Enter');
    await shows(cell('title'), /./);
    await page.getByRole('tab', { name: 'Mehr' }).click();

    await file().getByText(`${before} → NEU-1`).waitFor();
  });

  test('axe finds nothing on any of its pages', async () => {
    const found: Record<string, string[]> = {};
    for (const tab of ['Überblick', 'Status', 'Aufgaben', 'Kommunen', 'Mehr']) {
      await openFile(tab);
      await page.waitForTimeout(300);
      found[tab] = await violations(page);
    }

    expect(found).toEqual({ Überblick: [], Status: [], Aufgaben: [], Kommunen: [], Mehr: [] });
  });
});
