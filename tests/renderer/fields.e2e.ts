import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { entities } from '../../shared/entities.ts';
import { openStage, type Stage } from './support/serve.ts';

const titleLabel = entities.project.fields.title.label.de;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('gallery');
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.open('fields', { projects: 60 });
  await page.getByRole('textbox', { name: 'Termin' }).waitFor();
});
afterEach(() => page.context().close());

const field = (name: string) => page.getByRole('textbox', { name });
const saves = () => page.getByTestId('saves').locator('li').allTextContents();
const type = async (name: string, text: string, ...keys: string[]) => {
  await field(name).fill(text);
  for (const key of keys) await page.keyboard.press(key);
};

describe('a date is typed as people type it', () => {
  test.each([
    ['31.3.', '2027-03-31'],
    ['1.4.27', '2027-04-01'],
    ['310327', '2027-03-31'],
    ['heute', '2026-11-23'],
    ['morgen', '2026-11-24'],
    ['+14', '2026-12-07'],
    ['mo', '2026-11-30'],
    ['5. april', '2027-04-05'],
    ['2027-01-15', '2027-01-15'],
  ])('%s', async (typed, day) => {
    await type('Termin', '1.1.2030', 'Enter');
    await type('Termin', typed, 'Enter');
    await expect.poll(async () => (await saves()).at(-1)).toBe(`due="${day}"`);
  });

  test('while typing, the hint says the day with its weekday', async () => {
    await field('Termin').fill('5.4.');
    await page.getByText('Montag, 5. April 2027').waitFor();
    expect(await saves()).toEqual([]);
  });

  test('what is not understood stays, with an example, and is not saved', async () => {
    await type('Termin', 'irgendwann', 'Tab');
    expect(await field('Termin').inputValue()).toBe('irgendwann');
    expect(await field('Termin').getAttribute('aria-invalid')).toBe('true');
    await page.getByText(/kein Datum.*Beispiel: \d\d\.\d\d\.\d{4}/).waitFor();
    await type('Termin', '31.2.', 'Enter');
    await page.getByText('Beispiel: 28.02.2027').waitFor();
    expect(await saves()).toEqual([]);
  });

  test('Esc gives the value back', async () => {
    await type('Termin', 'irgendwann', 'Enter', 'Escape');
    expect(await field('Termin').inputValue()).toBe('31.03.2027');
  });

  test('an emptied field clears the date', async () => {
    await type('Termin', '', 'Enter');
    await expect.poll(saves).toEqual(['due=null']);
  });

  test('Alt+↓ opens the calendar: Monday first, with week numbers; Enter takes the day and the focus returns', async () => {
    await field('Termin').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('grid').locator('th').first().textContent()).toBe('Mo');
    expect(await page.locator('[data-week]').first().getAttribute('data-week')).toBe('9');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(saves).toEqual(['due="2027-04-01"']);
    expect(await field('Termin').evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

test.each(['Enter', 'Tab', 'NumpadEnter'])('%s saves a field, once', async (key) => {
  await type(titleLabel, 'Neuer Titel', key);
  await page.waitForTimeout(50);
  await expect.poll(saves).toEqual(['title="Neuer Titel"']);
});

test.each([
  ['1,2 Mio', 120_000_000],
  ['1.234.567,89 €', 123_456_789],
  ['12 T€', 1_200_000],
  ['1234,5', 123_450],
])('money is typed as %s', async (typed, cents) => {
  await type('Betrag', '1', 'Enter');
  await type('Betrag', typed, 'Enter');
  await expect.poll(async () => (await saves()).at(-1)).toBe(`money=${cents}`);
  expect(await field('Betrag').inputValue()).toMatch(/^[\d.]+,\d\d €$/);
});

test('a value the store refuses stays in the field', async () => {
  await type(titleLabel, 'verboten', 'Enter');
  await page.waitForTimeout(50);
  expect(await field(titleLabel).inputValue()).toBe('verboten');
  await page.keyboard.press('Escape');
  expect(await field(titleLabel).inputValue()).toBe('Wärmeplanung Grundschule Süd');
});

test('a field that must not be empty says so', async () => {
  await type(titleLabel, '', 'Tab');
  await page.getByText('Dieses Feld darf nicht leer sein.').waitFor();
  expect(await saves()).toEqual([]);
});

test('leaving a field without a change saves nothing', async () => {
  await field(titleLabel).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await field('Betrag').focus();
  await page.keyboard.press('Enter');
  expect(await saves()).toEqual([]);
});

test('a number beyond its limit is refused in words', async () => {
  await type('Nutzen (1–5)', '7', 'Enter');
  await page.getByText('Höchstens 5.').waitFor();
  await type('Nutzen (1–5)', '4', 'Enter');
  await expect.poll(saves).toEqual(['benefit=4']);
});

test('a choice is saved when it is chosen, and shows shape and word', async () => {
  await page.getByRole('button', { name: /Ampel/ }).click();
  await page.getByRole('option', { name: 'rot' }).click();
  await expect.poll(saves).toEqual(['ampel="red"']);
});

test('a record is found by typing, umlauts or not, and can be cleared', async () => {
  const box = page.getByRole('combobox', { name: 'Federführung' });
  await box.fill('lud');
  await page.getByRole('option', { name: 'Lüdinghausen' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  expect((await saves()).length).toBe(1);
  expect(await box.inputValue()).toBe('Lüdinghausen');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await box.fill('');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(50);
  await expect.poll(async () => (await saves()).at(-1)).toBe('leadBodyId=null');
});

test('what was typed to find a record stays when the page moves under the list, and the list is there again', async () => {
  const box = page.getByRole('combobox', { name: 'Federführung' });
  await box.focus();
  for (const letter of 'lud') {
    await page.keyboard.press(letter);
    await page.evaluate(() => document.dispatchEvent(new Event('scroll')));
  }
  await page.getByRole('option', { name: 'Lüdinghausen' }).waitFor();
  expect(await box.inputValue()).toBe('lud');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await saves()).toEqual([]);
});

test('several lines keep Enter for a new line; Strg+Enter saves', async () => {
  await field('Beschreibung').fill('eins');
  await page.keyboard.press('Enter');
  await page.keyboard.type('zwei');
  expect(await saves()).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect.poll(saves).toEqual(['summary="eins\\nzwei"']);
});
