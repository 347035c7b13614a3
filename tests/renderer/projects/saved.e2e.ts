import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { goTo, openProjects, type Stage, said } from './stage.ts';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launchChromium();
  stage = await openProjects(browser, '/projects/board');
});
afterAll(async () => {
  await stage.close();
  await browser.close();
});

const button = (name: string | RegExp) => stage.page.getByRole('button', { name });
const item = (name: string | RegExp) => stage.page.getByRole('menuitem', { name });
const search = () => stage.page.getByRole('searchbox', { name: 'Projekte filtern' });

// One story: each test goes on where the one before has left off, as a person does.
test('a view is saved under a name, with its filter and the board it was made on', async () => {
  await search().fill('digital');
  await button('Ansichten').click();
  await item('Jetzige Ansicht speichern …').click();
  await stage.page.getByRole('textbox', { name: /Wie soll die Ansicht heißen/ }).press('Enter');
  await stage.page.getByText('Bitte geben Sie der Ansicht einen Namen.').waitFor();
  expect(await violations(stage.page)).toEqual([]);
  await stage.page.keyboard.type('Digitales');
  await stage.page.keyboard.press('Enter');

  await said(stage.page, 'Ansicht „Digitales“ gespeichert');
  await button('Digitales').waitFor();
});

test('another filter makes it a changed one, and one undo takes back that it was brought up to date', async () => {
  await search().fill('rad');
  await button('Digitales (geändert)').click();
  await item('„Digitales“ auf den jetzigen Stand bringen').click();
  await said(stage.page, 'Ansicht „Digitales“ auf den jetzigen Stand gebracht');
  await stage.page.getByRole('button', { name: 'Digitales', exact: true }).waitFor();
  await stage.page.locator('[data-card]').first().focus();
  await stage.page.keyboard.press('Control+z');

  await button('Digitales (geändert)').waitFor();
});

test('chosen on another page it brings back its page and its filter', async () => {
  await goTo(stage.page, '/projects');
  await button('Digitales (geändert)').click();
  await item('Digitales · nur ich').click();
  await stage.page.locator('[data-status="idea"]').waitFor();

  expect(await search().inputValue()).toBe('digital');
});

test('it is found in the palette, renamed and shared, and deleted with one undo', async () => {
  await stage.page.keyboard.press('Control+k');
  await stage.page.keyboard.type('Ansicht Digitales');
  await stage.page.getByRole('dialog').getByText('Ansicht „Digitales“').waitFor();
  await stage.page.keyboard.press('Escape');
  await button('Digitales').click();
  await item('„Digitales“ umbenennen oder teilen …').click();
  await stage.page.getByRole('textbox', { name: /Wie soll die Ansicht heißen/ }).fill('Für alle');
  await stage.page.getByText('Alle Standorte', { exact: true }).click();
  await button('Speichern').click();
  await said(stage.page, 'Ansicht „Für alle“ geändert');
  await stage.page.getByRole('button', { name: 'Für alle', exact: true }).click();
  await item('„Für alle“ löschen').click();
  await said(stage.page, 'Ansicht „Für alle“ gelöscht');
  await button('Ansichten').waitFor();
  await stage.page.locator('[data-card]').first().focus();
  await stage.page.keyboard.press('Control+z');

  await stage.page.getByRole('button', { name: 'Für alle', exact: true }).waitFor();
});

test('a list of another area keeps its views, too', async () => {
  const { page } = stage;
  await goTo(page, '/agency/costs');
  // By its name: the list of the page before has a search, too.
  const costs = page.getByRole('searchbox', { name: 'Ansätze filtern' });
  await costs.fill('personal');
  await button('Ansichten').click();
  await item('Jetzige Ansicht speichern …').click();
  await page.getByRole('textbox', { name: /Wie soll die Ansicht heißen/ }).fill('Nur Personal');
  await page.keyboard.press('Enter');
  await said(page, 'Ansicht „Nur Personal“ gespeichert');
  await button('Nur Personal').click();
  await item('Übliche Ansicht').click();
  await expect.poll(() => costs.inputValue()).toBe('');

  await button('Ansichten').click();
  // Views of the projects are not on offer here.
  expect(await item(/^Für alle/).count()).toBe(0);
  await item('Nur Personal · nur ich').click();
  await button('Nur Personal').waitFor();
  await expect.poll(() => costs.inputValue()).toBe('personal');
});
