import { expect, test } from 'vitest';
import { tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice();

const picture = () => office.page.getByRole('figure', { name: /^Risiken nach/ });
const list = () => office.page.getByRole('table', { name: 'Liste der Risiken' });
const mark = (name: RegExp) => picture().getByRole('button', { name });

test('picture and list name the same risks, and choosing in one shows it in the other', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Risiken');
  const gravest = mark(/^1: Ein Rat ändert .*Wahrscheinlichkeit 3, Auswirkung 5$/);
  await tabTo(page, gravest);
  await press(page, 'Space');

  expect(await list().getByRole('button', { expanded: true }).innerText()).toBe(
    'Ein Rat ändert die Fortschreibung wesentlich',
  );
  await list().getByRole('textbox', { name: 'Maßnahme' }).waitFor();
  await press(page, 'ArrowLeft', 'Space');
  await list().getByRole('button', { name: 'Folgestelle bleibt gesperrt', expanded: true }).waitFor();
});

test('Umschalt and arrows move a risk, the focus goes with it, and one undo takes a step back', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Risiken');
  await tabTo(page, mark(/Ein Rat ändert/));
  await press(page, 'Shift+ArrowUp');
  await said(page, '„Ein Rat ändert die Fortschreibung wesentlich“: Wahrscheinlichkeit 4, Auswirkung 5');
  await mark(/Ein Rat ändert .*Wahrscheinlichkeit 4/).waitFor();
  await page.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.includes('Wahrscheinlichkeit 4'),
  );
  await list().getByText('hoch (20)').waitFor();
  // At the edge there is nowhere to go.
  await press(page, 'Shift+ArrowRight', 'Control+z');

  await mark(/Ein Rat ändert .*Wahrscheinlichkeit 3/).waitFor();
});

test('a new risk is one line; until it is estimated the page says that the picture lacks it', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Risiken');
  await tabTo(page, page.getByRole('textbox', { name: 'Risiko hinzufügen' }));
  await page.keyboard.type('Druckerei fällt aus');
  await press(page, 'Enter');
  await page.getByText('Ein Risiko ist noch nicht eingeschätzt und fehlt im Bild.').waitFor();
  const line = list().getByRole('button', { name: 'Druckerei fällt aus' });
  for (let times = 0; times < 12 && !(await line.evaluate((one) => one === document.activeElement)); times += 1) {
    await press(page, 'Shift+Tab');
  }
  await press(page, 'Enter');
  for (const field of ['Wahrscheinlichkeit (1–5)', 'Auswirkung (1–5)']) {
    await tabTo(page, list().getByRole('textbox', { name: field }));
    await page.keyboard.type('2');
    await press(page, 'Enter');
  }

  await mark(/Druckerei fällt aus, Wahrscheinlichkeit 2, Auswirkung 2$/).waitFor();
  await list().getByText('gering (4)').waitFor();
});

test('a closed risk leaves the picture and can be shown again', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Risiken');
  await tabTo(page, list().getByRole('button', { name: 'Folgestelle bleibt gesperrt' }));
  await press(page, 'Enter');
  await tabTo(page, list().getByRole('button', { name: /Stand/ }));
  await press(page, 'Enter');
  await page.getByRole('option', { name: 'erledigt' }).waitFor();
  await press(page, 'End', 'Enter');

  await mark(/Folgestelle/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '1 erledigtes Risiko zeigen' }).press('Enter');
  await mark(/Folgestelle/).waitFor();
});

test('axe finds nothing in any look, with a risk unfolded', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Risiken');
  await tabTo(page, mark(/Ein Rat ändert/));
  await press(page, 'Space');
  await list().getByRole('textbox', { name: 'Maßnahme' }).waitFor();

  expect(await lookEverywhere(page)).toEqual([]);
});
