import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, pickIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** The strategy by keyboard alone: a goal is added, served by a measure, and its gap is gone. */
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const dialog = () => page.getByRole('dialog');
const inspector = () => page.getByRole('complementary', { name: 'Details' });
const list = (name: string) => page.getByRole('list', { name, exact: true });
const titles = (name: string) => list(name).locator('[data-line]').allTextContents();
const count = () => page.getByRole('main').getByRole('status').first().textContent();

describe('by keyboard alone', () => {
  test('the overview counts and names, and says nothing as a share alone', async () => {
    await command('Strategie – Überblick');
    const main = page.getByRole('main');
    await main.getByText('6 Handlungsfelder, 11 Ziele, 17 Maßnahmen').waitFor();
    await main.getByText('3 von 4 Maßnahmen laufen').first().waitFor();
    await main.getByText('Stand 74, Ziel 120 Leistungen', { exact: false }).waitFor();
    await main.getByText('54 % des Weges · bis 2027').waitFor();
    await lookAt(page, 'strategie');
    await tabTo(page, main.getByRole('button', { name: 'Klima, Energie und Daten' }));
    await page.keyboard.press('Enter');
    const section = page.getByRole('region', { name: 'Klima, Energie und Daten' });
    await section.waitFor();
    await expect
      .poll(() => section.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight))
      .toBe(true);
  });

  test('a new goal is a gap; when a measure with a project serves it, the gap is gone, and undo brings it back', async () => {
    await command('Strategie – Lücken');
    await list('Ziele ohne Projekt').waitFor();
    const before = await count();
    await lookAt(page, 'strategie-luecken');
    await command('Strategie – Ziele');
    await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Neues Ziel' }));
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.type('Weniger Wege zum Amt');
    await page.keyboard.press('Tab');
    await typeInto(page, dialog().getByRole('textbox', { name: 'Zielwert' }), '40', { leave: true });
    await typeInto(page, dialog().getByRole('textbox', { name: 'Aktueller Wert' }), '12', { leave: true });
    await lookAt(page, 'strategie-neues-ziel');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await inspector().getByRole('heading', { level: 2, name: 'Weniger Wege zum Amt' }).waitFor();
    expect((await titles('Ziele')).at(-1)).toBe('Weniger Wege zum Amt');

    await command('Strategie – Lücken');
    await list('Ziele ohne Projekt').getByText('Weniger Wege zum Amt').waitFor();
    expect(await count()).not.toBe(before);
    await tabTo(page, page.getByRole('button', { name: 'Maßnahme zuordnen: Weniger Wege zum Amt' }));
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await pickIn(page, dialog().getByRole('combobox'), 'P1 Gemeinsames Serviceportal');
    await dialog().waitFor({ state: 'detached' });
    await list('Ziele ohne Projekt').getByText('Weniger Wege zum Amt').waitFor({ state: 'detached' });
    expect(await count()).toBe(before);
    await page.keyboard.press('Control+Z');
    await list('Ziele ohne Projekt').getByText('Weniger Wege zum Amt').waitFor();
    await page.keyboard.press('Control+Y');
    await list('Ziele ohne Projekt').getByText('Weniger Wege zum Amt').waitFor({ state: 'detached' });
  });

  test('a measure without project gets one, with title and field taken over', async () => {
    const gap = () => list('Maßnahmen ohne Projekt').getByText('Gemeinsame Fortbildung');
    await gap().waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Projekt anlegen: P17 Gemeinsame Fortbildung' }));
    await page.keyboard.press('Enter');
    await dialog().getByRole('textbox', { name: 'Titel' }).waitFor();
    expect(await dialog().getByRole('textbox', { name: 'Titel' }).inputValue()).toBe('Gemeinsame Fortbildung');
    await lookAt(page, 'strategie-projekt-anlegen');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await gap().waitFor({ state: 'detached' });
  });

  test('measures move within their field, and the focus moves along', async () => {
    await command('Strategie – Maßnahmen');
    await page.getByText('Die Nummern sind Namen, keine Rangfolge.', { exact: false }).waitFor();
    const lines = list('Digitale Verwaltung').locator('[data-line]');
    await tabTo(page, lines);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+ArrowUp');
    await expect
      .poll(() => titles('Digitale Verwaltung'))
      .toEqual([
        'Elektronische Akte und Abläufe',
        'Gemeinsames Serviceportal',
        'Informationssicherheit im Verbund',
        'Gemeinsame Fortbildung',
      ]);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Elektronische Akte und Abläufe');
    await lookAt(page, 'strategie-massnahmen');
    await page.keyboard.press('Control+Z');
    await expect.poll(async () => (await titles('Digitale Verwaltung'))[0]).toBe('Gemeinsames Serviceportal');
  });

  test('a measure has a page of its own, with its projects and goals', async () => {
    await tabTo(
      page,
      list('Gesundheit, Teilhabe und Ehrenamt').getByRole('button', {
        name: 'Digitales Dorf und Ehrenamt',
        exact: true,
      }),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'P13 Digitales Dorf und Ehrenamt' }).waitFor();
    await page.getByRole('button', { name: 'DIG-26 Dorf-App der Vereine', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Z9 Ehrenamt entlasten', exact: true }).waitFor();
    await pickIn(page, page.getByRole('combobox', { name: 'Ziel zuordnen' }), 'Z3 Hilfe bei digitalen Fragen');
    await page.getByRole('button', { name: 'Z3 Hilfe bei digitalen Fragen in jedem Ortsteil', exact: true }).waitFor();
    await lookAt(page, 'strategie-massnahme');
  });
});

test('another edition is chosen by keyboard, says what it lacks, and leads back', async () => {
  await command('Strategie – Überblick');
  const main = page.getByRole('main');
  await chooseIn(
    page,
    main.getByRole('button', { name: /Fassung$/ }),
    'Entwurf 2026: Coesfeld 12.0 - Fortschreibung 2026',
  );
  await main.getByText('Zu dieser Fassung sind hier keine Handlungsfelder', { exact: false }).waitFor();
  await lookAt(page, 'strategie-entwurf');
  await tabTo(page, main.getByRole('button', { name: 'Zur geltenden Fassung' }));
  await page.keyboard.press('Enter');
  await main.getByText('14 von 17 Maßnahmen laufen').waitFor();
});

const pages = ['/strategy', '/strategy/goals', '/strategy/measures', '/strategy/gaps', '/strategy/print'] as const;

describe.each(themes)('looked at in %s', (name, width, media) => {
  test('axe finds nothing, and nothing lies beyond the edge', async () => {
    await setScreen(page, width, media);
    for (const path of pages) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${path}`);
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      await page.waitForTimeout(300);
      await picture(page, `strategie${path.slice(9).replace('/', '-')} ${name}`);
      expect(await faultsOf(page), path).toEqual([]);
    }
  });
});

test('the paper has page numbers, and nothing of what stays here', async () => {
  await setScreen(page, 1366, { colorScheme: 'light' });
  await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 700, height: 1800 });
  await picture(page, 'strategie-papier');
  expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false);
  const folder = process.env['PICTURES'];
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(folder ? { path: `${folder}/strategie.pdf` } : {}) });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThan(9);
});
