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
