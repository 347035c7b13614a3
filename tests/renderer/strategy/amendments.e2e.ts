import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { walkTo } from '../../helpers/walk.ts';

/** The strategy goes on, by keyboard alone: proposed, decided, a new edition, its redline, its paper. */
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
const closed = () => dialog().waitFor({ state: 'detached' });
const press = async (name: string) => {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
};
const goTo = async (title: string) => {
  await command(`Strategie – ${title}`);
  await page.getByRole('link', { name: title }).and(page.locator('[aria-current="page"]')).waitFor();
};
const paper = () => page.getByRole('article');

/** On paper, with what a reader of the file would see. */
async function printed(name: string): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: false, preferCSSPageSize: true });
  const folder = process.env['PICTURES'];
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), pdf);
  }
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe('by keyboard alone', () => {
  test('a change is proposed; one that changes nothing is not', async () => {
    await goTo('Fortschreibung');
    await page.getByRole('button', { name: 'P3 Informationssicherheit im Verbund' }).waitFor();
    await lookAt(page, 'fortschreibung');
    await command('Änderung vorschlagen …');
    await dialog().waitFor();
    await chooseIn(page, dialog().getByRole('button', { name: /Teil der Strategie$/ }), 'P5 Digitale Klassenzimmer');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Der neue Wortlaut ist der bisherige.').waitFor();
    const text = 'Ausstattung, Betreuung und Medienkonzepte aller Schulen werden gemeinsam geplant.';
    await typeInto(page, dialog().getByRole('textbox', { name: 'Wortlaut' }), text, { leave: true });
    await typeInto(page, dialog().getByRole('textbox', { name: 'Begründung' }), 'Auch die freien Träger.', {
      leave: true,
    });
    await lookAt(page, 'aenderung-vorschlagen');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.getByRole('button', { name: 'P5 Digitale Klassenzimmer' }).waitFor();
  });

  test('it is discussed and decided, with a reason and not without', async () => {
    await press('P5 Digitale Klassenzimmer');
    await page.getByRole('heading', { level: 1, name: 'P5 Digitale Klassenzimmer' }).waitFor();
    const inserted = page.getByRole('main').locator('ins');
    expect((await inserted.first().textContent())?.endsWith('aller')).toBe(true);
    await tabTo(page, page.getByRole('textbox', { name: 'Neuer Kommentar' }));
    await page.keyboard.type('Die freien Träger haben zugesagt.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('main').getByText('Die freien Träger haben zugesagt.').first().waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Entscheiden …' }), { back: true });
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Bitte wählen Sie ein Ergebnis.').waitFor();
    await tabTo(page, dialog().getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Bitte begründen Sie die Entscheidung.').waitFor();
    await typeInto(page, dialog().getByRole('textbox', { name: 'Begründung' }), 'Einstimmig.', { leave: true });
    await lookAt(page, 'antrag-entscheiden');
    await page.keyboard.press('Control+Enter');
    await closed();
    await page.getByRole('main').getByText('angenommen').first().waitFor();
    await lookAt(page, 'antrag');
  });

  test('the next edition is begun, and shows what it changes', async () => {
    await goTo('Fassungen');
    await page.getByRole('button', { name: /^Fassung 2021/ }).waitFor();
    await lookAt(page, 'fassungen');
    await command('Neue Fassung beginnen …');
    await dialog().waitFor();
    await lookAt(page, 'fassung-beginnen');
    await page.keyboard.press('Control+Enter');
    await closed();
    await paper().getByRole('heading', { name: 'Änderungen von „Fassung 2021“ zu „Entwurf 2026“' }).waitFor();
    const touched = paper().locator('section').filter({ hasText: 'Klassenzimmer' });
    expect(await touched.locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('aller'));
    expect(await paper().locator('section').filter({ hasText: 'geht auf in P10' }).count()).toBe(1);
    await lookAt(page, 'vergleich');
    expect(await printed('vergleich')).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false);
    expect(await paper().getByText('Zeichenerklärung').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('only the changes, and another edition beside it', async () => {
    const sections = () => paper().locator('section[class*="numbered"]');
    const all = await sections().count();
    await walkTo(page.getByRole('checkbox', { name: 'Nur Änderungen zeigen' }));
    await page.keyboard.press('Space');
    await expect.poll(() => sections().count()).toBeLessThan(all);
    await page.keyboard.press('Space');
    const against = page.getByRole('toolbar', { name: 'Ansicht' }).getByRole('button', { name: /Vergleichen mit/ });
    await walkTo(against);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Entwurf 2026' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await paper()
      .getByRole('heading', { name: /zu „Entwurf 2026“$/ })
      .waitFor();
    await expect
      .poll(() => paper().locator('section').filter({ hasText: 'P5 ' }).locator('ins').count())
      .toBeGreaterThan(0);
  });

  test('frozen, and in force: the measure says what the edition says', async () => {
    await press('Wortlaut festhalten');
    await press('In Kraft setzen …');
    await dialog().waitFor();
    await dialog().getByText('Bisher haben 0 von 12 Räten beschlossen.').waitFor();
    await lookAt(page, 'in-kraft-setzen');
    await page.keyboard.press('Control+Enter');
    await closed();
    await paper().getByText('beschlossen am 23.11.2026', { exact: false }).waitFor();
    await goTo('Fassungen');
    await page.getByRole('row', { name: /abgelöst/ }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByRole('row', { name: /abgelöst/ }).waitFor({ state: 'detached' });
  });
});

describe('whatever the screen is like', () => {
  test.each(themes)('%s: list, amendment, editions and redline', async (name, width, media) => {
    await setScreen(page, width, media);
    for (const title of ['Fassungen', 'Fortschreibung']) {
      await command(`Strategie – ${title}`);
      await page.getByRole('main').getByRole('table').waitFor();
      await picture(page, `${title}-${name.replaceAll(/\W/g, '')}`);
      expect(await faultsOf(page), `${title} ${name}`).toEqual([]);
    }
    await page.getByRole('button', { name: 'H6 Klima, Energie und Daten' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'H6 Klima, Energie und Daten' }).waitFor();
    await picture(page, `antrag-${name.replaceAll(/\W/g, '')}`);
    expect(await faultsOf(page), `amendment ${name}`).toEqual([]);
    await command('Strategie – Fassungen');
    await page.getByRole('button', { name: /^Entwurf 2026: Coesfeld 12.0 - Fortschreibung 2026/ }).press('Enter');
    await paper().locator('ins').first().waitFor();
    await picture(page, `vergleich-${name.replaceAll(/\W/g, '')}`);
    expect(await faultsOf(page), `redline ${name}`).toEqual([]);
  });
});
