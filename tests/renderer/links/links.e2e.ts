import { expect, test } from 'vitest';
import { chooseIn, pickIn, tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** What is connected with what, by keys alone. */
const office = exampleOffice();

const block = () => office.page.locator('[data-links]');
const picture = () => block().getByRole('application', { name: 'Bild der Verknüpfungen' });
const list = (words: string) => block().getByRole('list', { name: words });

test('a project is linked by typing a name; from the other end the link reads the other way; one undo takes it away', async () => {
  const { page } = office;
  await openFile(page, 'Pegel', 'Überblick');
  await list('wird unterstützt von').waitFor();
  // A list of suggestions closes when what is around it moves, as it does when the picture arrives.
  await picture().waitFor();
  await chooseIn(page, block().getByRole('button', { name: /Art/ }), 'wird angeregt durch');
  await pickIn(page, block().getByRole('combobox', { name: 'Verknüpfen mit' }), 'Funknetze für Sensoren');
  await said(page, 'Verknüpft');
  const trend = list('wird angeregt durch').getByRole('button', { name: /^Trend: / });
  await trend.waitFor();
  expect(await lookEverywhere(page, 'links-project')).toEqual([]);
  // The field is empty again, and the next name can be typed at once; the same once more is said beside it.
  expect(await block().getByRole('combobox', { name: 'Verknüpfen mit' }).inputValue()).toBe('');
  await pickIn(page, block().getByRole('combobox', { name: 'Verknüpfen mit' }), 'Funknetze für Sensoren');
  await block().getByText('So sind die beiden schon verknüpft.').waitFor();
  await press(page, 'Escape');
  await tabTo(page, trend, { back: true });
  await press(page, 'Enter');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await list('regt an')
    .getByRole('button', { name: /^Projekt: .*Pegel/ })
    .waitFor();
  await block().scrollIntoViewIfNeeded();
  expect(await lookEverywhere(page, 'links-trend')).toEqual([]);
  await press(page, 'Control+z');
  await list('regt an')
    .getByRole('button', { name: /^Projekt: .*Pegel/ })
    .waitFor({ state: 'detached' });
});

test('in the picture the arrows walk from record to record, two steps far, and Enter opens the one that is said', async () => {
  const { page } = office;
  await openFile(page, 'Pegel', 'Überblick');
  await picture().waitFor();
  const cursor = picture().getByRole('button');
  await tabTo(page, cursor);
  const name = async () => (await cursor.getAttribute('aria-label')) ?? '';
  const heard = new Set<string>();
  for (const key of ['Home', 'ArrowLeft', 'ArrowLeft', 'Home', 'ArrowUp', 'Home', 'ArrowDown', 'End']) {
    await press(page, key);
    heard.add((await name()).replace(' Pfeiltasten gehen im Bild, Eingabe öffnet.', ''));
  }
  expect([...heard].some((sentence) => /dieser Datensatz/.test(sentence))).toBe(true);
  expect(
    [...heard].some((sentence) => /wird unterstützt von|wird gefördert durch|wird angeregt durch/.test(sentence)),
  ).toBe(true);
  await press(page, 'Home', 'ArrowLeft');
  const [, kind = '', title = ''] = /^(\S+) „(.+?)“/.exec(await name()) ?? [];
  expect(kind).not.toBe('');
  await press(page, 'Enter');
  await page.getByText(title).first().waitFor();
  await picture().waitFor();
});

test('out of a trend comes a project with its words, out of the project a funding case; one undo for each', async () => {
  const { page } = office;
  await press(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type('Funknetze für Sensoren');
  await page
    .getByRole('menuitem', { name: /Funknetze für Sensoren/ })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await page.getByRole('complementary', { name: 'Details' }).waitFor();
  await chooseNext('Projekt …');
  const dialog = page.getByRole('dialog', { name: 'Projekt aus dem Trend' });
  await dialog.waitFor();
  expect(await dialog.getByRole('textbox', { name: /^Titel/ }).inputValue()).toBe('Funknetze für Sensoren');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Sensornetz im Kreis');
  expect(await lookEverywhere(page, 'next-project')).toEqual([]);
  await dialog.getByRole('textbox', { name: /^Titel/ }).focus();
  await press(page, 'Enter');
  await said(page, 'Projekt „Sensornetz im Kreis“ angelegt.');
  const project = list('regt an').getByRole('button', { name: 'Projekt: Sensornetz im Kreis' });
  await tabTo(page, project);
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Sensornetz im Kreis' }).waitFor();
  await openFile(page, 'Sensornetz im Kreis', 'Überblick');
  await chooseNext('Fördervorgang …');
  await page.getByRole('dialog', { name: 'Fördervorgang aus dem Projekt' }).waitFor();
  await press(page, 'Enter');
  await said(page, 'Fördervorgang „Sensornetz im Kreis“ angelegt.');
  await list('Fördervorgänge').getByRole('button').waitFor();
  await press(page, 'Control+z');
  await list('Fördervorgänge').waitFor({ state: 'detached' });
  await list('wird angeregt durch').getByRole('button', { name: 'Trend: Funknetze für Sensoren' }).waitFor();
});

/** Opens the menu of what can come of the record, and takes a line of it. */
async function chooseNext(line: string): Promise<void> {
  const { page } = office;
  await tabTo(page, page.getByRole('button', { name: 'Nächstes daraus' }));
  await press(page, 'Enter');
  const item = page.getByRole('menuitem', { name: line });
  await item.waitFor();
  for (let step = 0; step < 8; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await press(page, 'ArrowDown');
  }
  await press(page, 'Enter');
}
