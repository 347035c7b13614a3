import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { command, goTo } from './by-keys.ts';

/** The pages of the cases of the example office, in every theme. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the example office', () => {
  let program: Program;
  let page: Page;
  beforeAll(async () => {
    program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
    page = await openWindow(browser, { reducedMotion: 'reduce' });
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  });
  afterAll(() => program.close());

  const openCase = async (title: string, tab: string) => {
    await goTo(page, 'Vorgänge');
    await command(page, title);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await command(page, `Vorgang: ${tab}`);
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  };

  test('the list and every page of a file hold in every theme', async () => {
    await goTo(page, 'Vorgänge');
    await page.getByRole('grid', { name: 'Fördervorgänge' }).waitFor();
    await lookAt(page, 'vorgaenge');
    await openCase('Heimat 2.0: Regionaler Online-Marktplatz', 'Überblick');
    const tabs = [
      'Überblick',
      'Finanzierung',
      'Konsortium',
      'Haushaltsjahre',
      'Bescheide',
      'Mittelabrufe',
      'Nachweise & Auflagen',
      'Fristen',
      'Verlauf',
    ];
    for (const tab of tabs) {
      await command(page, `Vorgang: ${tab}`);
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      await page.waitForTimeout(200);
      await lookAt(page, `akte-${tab}`);
    }
    await command(page, 'Vorgang: Mittelabrufe');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `akte-mittelabrufe-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
  });

  test('pipeline: a card is moved by keys and comes back by Strg+Z; what is missing is named', async () => {
    await goTo(page, 'Pipeline');
    const column = (name: string) => page.locator(`[data-column="${name}"]`);
    await column('screening')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    await lookAt(page, 'pipeline');
    await tabTo(page, page.locator('[data-card]'));
    const isOn = (name: RegExp) =>
      page.evaluate((text) => new RegExp(text).test(document.activeElement?.textContent ?? ''), name.source);
    for (let step = 0; step < 20 && !(await isOn(/Vereinsverwaltung/)); step += 1)
      await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 20 && !(await isOn(/Vereinsverwaltung/)); step += 1)
      await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+ArrowRight');
    await page.getByText('„Zusage zur Bewerbung“ braucht noch', { exact: false }).first().waitFor();
    await page.keyboard.press('Control+ArrowLeft');
    await column('scouted')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    await expect.poll(() => isOn(/Vereinsverwaltung/)).toBe(true);
    await page.keyboard.press('Control+Z');
    await column('screening')
      .getByRole('button', { name: /Vereinsverwaltung/ })
      .waitFor();
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `pipeline-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    for (const by of ['Kommune', 'Jahr']) {
      await command(page, `Pipeline: Spalten nach ${by}`);
      await lookAt(page, `pipeline-${by}`);
    }
    await command(page, 'Pipeline: Spalten nach Stand');
  });

  test('budget years: the picture has its table, the locked part says what locks it, a treasurer sees the own cases', async () => {
    await goTo(page, 'Haushaltsjahre');
    await page.getByRole('img', { name: /Geld nach Haushaltsjahr/ }).waitFor();
    await page.getByText('Sperrvermerk Folgestelle 2026', { exact: false }).waitFor();
    await lookAt(page, 'haushaltsjahre');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `haushaltsjahre-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    await chooseIn(page, page.getByRole('button', { name: /Kämmerei/ }), 'Nottuln');
    await page.getByRole('rowheader', { name: 'Heimat 2.0: Regionaler Online-Marktplatz' }).waitFor();
    await lookAt(page, 'haushaltsjahre-nottuln');
  });

  test('the calculator writes nothing and tells its rounding', async () => {
    await openCase('Pegel und Starkregen', 'Finanzierung');
    await command(page, 'Rechner');
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('textbox', { name, exact: true });
    await typeInto(page, inDialog('Zuwendungsfähig'), '333,33', { leave: true });
    await page.getByText('333,33 € × 65 % = 216,6645 €', { exact: false }).waitFor();
    await typeInto(page, inDialog('Förderquote'), '650 %', { leave: true });
    expect(await inDialog('Förderquote').inputValue()).toBe('650 %');
    await lookAt(page, 'rechner');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await page.getByRole('main').getByRole('textbox', { name: 'Zuwendungsfähig', exact: true }).inputValue(),
    ).toBe('150.000,00 €');
  });

  test('D6: a project that runs before its notice is warned of in its own file, too', async () => {
    await openCase('Marktplatz: Betrieb und Lieferdienst', 'Überblick');
    await page.getByText('Förderschädlicher Beginn?', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Regionaler Online-Marktplatz (Heimat 2.0)', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('tab', { name: 'Mehr' }).click();
    await panel.getByText('Förderschädlicher Beginn?', { exact: false }).waitFor();
  });
});
