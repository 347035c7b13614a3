import { expect, test } from 'vitest';
import { tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice();

const matrix = () => office.page.getByRole('table', { name: 'Beteiligung der Kommunen' });
const place = (body: string, role: string) => matrix().getByRole('button', { name: `${body}: ${role}`, exact: true });
const chosen = async () =>
  (await matrix().getByRole('button', { pressed: true }).all()).length === 12 &&
  Promise.all(
    (await matrix().getByRole('button', { pressed: true }).all()).map((one) => one.getAttribute('aria-label')),
  );
const isChosen = (body: string, role: string) =>
  matrix()
    .getByRole('button', { name: `${body}: ${role}`, exact: true, pressed: true })
    .waitFor();

test('the matrix says for each of the twelve what it does, and arrow keys and the space bar change it, since today', async () => {
  const { page } = office;
  await openFile(page, 'Notfallhandbuch', 'Beteiligte');
  await isChosen('Kreis', 'federführend');
  expect(await chosen()).toEqual([
    'Kreis: federführend',
    'Ascheberg: keine Angabe',
    'Billerbeck: keine Angabe',
    'Coesfeld: Partner',
    'Dülmen: Partner',
    'Havixbeck: keine Angabe',
    'Lüdinghausen: keine Angabe',
    'Nordkirchen: keine Angabe',
    'Nottuln: nicht beteiligt',
    'Olfen: keine Angabe',
    'Rosendahl: keine Angabe',
    'Senden: keine Angabe',
  ]);
  await tabTo(page, place('Kreis', 'federführend'));
  await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Space');

  await isChosen('Ascheberg', 'Pilot');
  await page.getByText('4 von 12 Kommunen beteiligt').waitFor();
  const since = matrix().getByRole('textbox', { name: 'Ascheberg: Seit' });
  expect(await since.inputValue()).toBe('23.11.2026');
  // Tab leads from the place one is at to the day of the line.
  await press(page, 'Tab');
  expect(await since.evaluate((field) => field === document.activeElement)).toBe(true);
  await press(page, 'Control+a');
  await page.keyboard.type('1.10.26');
  await press(page, 'Enter');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="01.10.2026"]') !== null);
  await press(page, 'Shift+Tab', 'Control+z', 'Control+z');
  await isChosen('Ascheberg', 'keine Angabe');
});

test('whom to ask at a body is chosen by typing', async () => {
  const { page } = office;
  await openFile(page, 'Notfallhandbuch', 'Beteiligte');
  const contact = matrix().getByRole('combobox', { name: 'Coesfeld: Ansprechperson' });
  await tabTo(page, contact);
  await page.keyboard.type('Coesfeld');
  await page.getByRole('option').first().waitFor();
  await press(page, 'ArrowDown', 'Enter');

  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => /^Digitalisierungsbeauftragte.*Coesfeld$/.test(value)),
  );
});

test('D3: the lead cannot be marked as not participating, the refusal says so and the place stays', async () => {
  const { page } = office;
  await openFile(page, 'Notfallhandbuch', 'Beteiligte');
  await tabTo(page, place('Kreis', 'federführend'));
  await press(page, 'End', 'ArrowLeft', 'Space');

  await said(page, /kann nicht federführend sein/);
  await isChosen('Kreis', 'federführend');
});

test('two leads are told, and one press makes the project agree with the table', async () => {
  const { page } = office;
  await openFile(page, 'Notfallhandbuch', 'Beteiligte');
  await tabTo(page, place('Kreis', 'federführend'));
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space');
  await page
    .getByText('Laut Projekt ist Kreis federführend, in dieser Tabelle steht Coesfeld als federführend.')
    .waitFor();
  await page.getByRole('button', { name: 'Federführung auf Coesfeld setzen' }).press('Enter');

  await said(page, 'Federführend ist jetzt Coesfeld');
  // Now it is the district that stands there as a second lead.
  await page
    .getByText('Laut Projekt ist Coesfeld federführend, in dieser Tabelle steht Kreis als federführend.')
    .waitFor();
});

test('axe finds nothing in any look', async () => {
  await openFile(office.page, 'Notfallhandbuch', 'Beteiligte');
  await isChosen('Kreis', 'federführend');

  expect(await lookEverywhere(office.page)).toEqual([]);
});
