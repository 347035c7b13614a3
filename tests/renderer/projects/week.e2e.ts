import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { now, said } from './stage.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  program = await startProgram('example', { now });
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
const line = (name: string) => page.getByRole('checkbox', { name: `Erledigt: ${name}` });
const quickLine = () => page.getByRole('textbox', { name: 'Neue Aufgabe' });
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Goes there by the palette. */
async function goThere(): Promise<void> {
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('meine woche');
  await page.getByRole('menuitem', { name: 'Gehe zu Projekte – Meine Woche' }).waitFor();
  await press('Enter');
}

/** Says once who works at this laptop. */
async function iAm(name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Wer sind Sie?' }).waitFor();
  await page.getByRole('combobox', { name: 'Ich bin' }).focus();
  await page.keyboard.type(name);
  // The list of before stands there until the answer has come.
  await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1);
  await page.getByRole('option', { name: new RegExp(name) }).waitFor();
  await press('ArrowDown', 'Enter');
  await quickLine().waitFor();
}

describe('the week of a Kümmerer, by keyboard alone', () => {
  test('who I am is said once; then my tasks stand there by day, also after a restart', async () => {
    await goThere();
    await iAm('Dülmen');
    await page.getByRole('heading', { level: 2, name: /^Heute/ }).waitFor();
    await line('Abnahme Formular Hundesteuer').waitFor();
    await page.waitForTimeout(400);
    await page.reload();

    await line('Abnahme Formular Hundesteuer').waitFor();
    await page.getByRole('button', { name: /^Ich: .*Dülmen/ }).waitFor();
  });

  test('a line becomes a task with date and field, mine unless somebody is named, and Space marks it done', async () => {
    await goThere();
    await iAm('Dülmen');
    await press('Control+Shift+f');
    await page.keyboard.type('Antrag Radweg 24.11. #eilig');
    await page.getByRole('status', { name: 'Erkannt' }).getByText('Fällig: Di, 24.11.2026').waitFor();
    await press('Enter');
    await said(page, 'Aufgabe „Antrag Radweg“ erfasst');
    expect(await quickLine().inputValue()).toBe('');
    await line('Antrag Radweg').waitFor();
    await page.getByText('#eilig').waitFor();

    await line('Antrag Radweg').focus();
    await press('Space');
    await said(page, '„Antrag Radweg“ erledigt');
    await line('Antrag Radweg').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'checkbox');
    await press('Control+z');
    await line('Antrag Radweg').waitFor();
  });

  test('arrows walk through the list across its groups, and Enter opens what it is about', async () => {
    await goThere();
    await iAm('Dülmen');
    await line('Abnahme Formular Hundesteuer').focus();
    await press('ArrowDown');
    expect(await focused()).not.toBe('Erledigt: Abnahme Formular Hundesteuer');
    await press('ArrowUp');
    expect(await focused()).toBe('Erledigt: Abnahme Formular Hundesteuer');
    await press('Enter');

    await page.getByRole('dialog', { name: 'Aufgabe' }).waitFor();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('the project of a task is one press away, and so is reporting on a project that is silent', async () => {
    await goThere();
    await iAm('Dülmen');
    await page
      .getByRole('button', { name: /^Zum Projekt Gemeinsames Serviceportal/ })
      .first()
      .press('Enter');
    await page.locator('[data-region="inspector"]').getByText('Gemeinsames Serviceportal').first().waitFor();

    await goThere();
    await page
      .getByRole('button', { name: 'Status melden: Bücherei als Dritter Ort: Werkstatt und Studio' })
      .press('Enter');
    await page.locator('[data-region="inspector"]').getByText('Bücherei als Dritter Ort').first().waitFor();
    await page.getByRole('tab', { name: /^Status/, selected: true }).waitFor();
  });

  test('who is not among the persons gives a name, and is asked again only on request', async () => {
    await goThere();
    await page.getByRole('textbox', { name: 'Ihr Name' }).focus();
    await press('Enter');
    await page.getByText('Bitte geben Sie Ihren Namen ein.').waitFor();
    await page.keyboard.type('Zora Neu');
    await press('Enter');
    await page.getByText('Nichts offen').waitFor();
    await page.getByRole('button', { name: 'Ich: Zora Neu' }).press('Enter');

    await page.getByRole('heading', { name: 'Wer sind Sie?' }).waitFor();
  });

  test('another name in the line gives the task to somebody else', async () => {
    await goThere();
    await iAm('Dülmen');
    await quickLine().focus();
    await page.keyboard.type('Plakat @Öffentlichkeitsarbeit 1.12.');
    await page.getByRole('status', { name: 'Erkannt' }).getByText('@Öffentlichkeitsarbeit Kreis').waitFor();
    await press('Enter');
    await said(page, 'Aufgabe „Plakat“ erfasst');
    expect(await line('Plakat').count()).toBe(0);
  });
});

test('nothing axe finds, in any look', async () => {
  const isFine = async (step: string) => {
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await lookAt(page, `woche-${step}-${name}`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  await goThere();
  await page.getByRole('heading', { name: 'Wer sind Sie?' }).waitFor();
  await isFine('1-wer');
  await iAm('Dülmen');
  await line('Abnahme Formular Hundesteuer').waitFor();
  await quickLine().focus();
  await page.keyboard.type('Antrag Radweg @Öffentlichkeitsarbeit 31.3. #Mobilität #eilig');
  await isFine('2-woche');
});
