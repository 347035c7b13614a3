import { expect, test } from 'vitest';
import { pickIn, tabTo } from '../../helpers/keys.ts';
import { exampleOffice, openFile, press, said } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice();

const table = (name: string) => office.page.getByRole('table', { name });
const isFocused = (line: ReturnType<ReturnType<typeof table>['getByRole']>) =>
  line.evaluate((element) => element === document.activeElement);

test('Beschlüsse: the paper that decides and its reservation with twelve councils; a further paper is linked and unlinked by keys', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Beschlüsse');
  await table('Vorlagen').getByRole('row').nth(1).waitFor();
  const before = await table('Vorlagen').getByRole('row').count();
  const reservation = page.getByRole('article').first();
  await reservation.getByText('von 12 Beschlüssen liegen vor', { exact: false }).waitFor();
  expect(await reservation.getByRole('row').count()).toBe(13);
  expect(await lookEverywhere(page, 'akte-beschluesse')).toEqual([]);

  await pickIn(page, page.getByRole('combobox', { name: 'Vorlage verknüpfen' }), 'Bereitstellung personeller');
  await said(page, 'Verknüpft');
  const linked = table('Vorlagen').getByRole('row').filter({ hasText: 'SV-10-0056' });
  await linked.getByText('entscheidet über').waitFor();
  const unlink = linked.getByRole('button', { name: /^Verknüpfung mit .* lösen$/ });
  for (let steps = 0; steps < 40 && !(await isFocused(unlink)); steps += 1) await press(page, 'Shift+Tab');
  await press(page, 'Enter');
  await linked.waitFor({ state: 'detached' });
  expect(await table('Vorlagen').getByRole('row').count()).toBe(before);
});

test('Beschlüsse without anything says what to do, and a new paper decides about the project at once', async () => {
  const { page } = office;
  await openFile(page, 'Beteiligung an der Regionalplanung', 'Beschlüsse');
  await page.getByText('Noch keine Vorlage und kein Sperrvermerk').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Neue Vorlage …' }));
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Stellungnahme zum Regionalplan');
  await press(page, 'Control+Enter');

  await table('Vorlagen').getByRole('button', { name: 'Stellungnahme zum Regionalplan', exact: true }).waitFor();
  await table('Vorlagen').getByText('entscheidet über').waitFor();
});

test('Förderung: each case with stage, sums and its next deadline; a case is assigned by typing its name', async () => {
  const { page } = office;
  await openFile(page, 'Marktplatz', 'Förderung');
  const cases = table('Fördervorgänge');
  await cases.getByRole('row', { name: /Heimat 2.0/ }).waitFor();
  expect(await cases.getByRole('row', { name: /Heimat 2.0/ }).innerText()).toMatch(/\d,\d\d €[\s\S]*\d\d\.\d\d\.\d{4}/);
  await pickIn(page, page.getByRole('combobox', { name: 'Vorgang zuordnen' }), 'Glasfaser');
  await said(page, 'Vorgang zugeordnet');
  await cases.getByRole('row', { name: /^Zusammen/ }).waitFor();
  expect(await lookEverywhere(page, 'akte-foerderung')).toEqual([]);
});

test('Verlauf tells of the parts, too; arrows walk, chips choose kinds, and what is deleted stays told', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Meilensteine & Aufgaben');
  await tabTo(page, page.getByRole('textbox', { name: 'Meilenstein hinzufügen' }));
  await page.keyboard.type('Druckfreigabe am 30.6.2027');
  await press(page, 'Enter');
  await said(page, '„Druckfreigabe“ hinzugefügt');
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await press(page, 'End');
  const history = page.getByRole('list').filter({ has: page.locator('[data-line]') });
  const newest = page.locator('[data-line]').first();
  expect(await newest.innerText()).toBe('Meilenstein: Druckfreigabe');
  await history.getByText('Termin: 30.06.2027').first().waitFor();
  expect(await lookEverywhere(page, 'akte-verlauf')).toEqual([]);

  await tabTo(page, newest);
  await press(page, 'ArrowDown');
  expect(await isFocused(page.locator('[data-line]').nth(1))).toBe(true);
  const chip = page.getByRole('button', { name: /^Meilensteine \d/ });
  for (let steps = 0; steps < 30 && !(await isFocused(chip)); steps += 1) await press(page, 'Shift+Tab');
  await press(page, 'Space');
  await expect
    .poll(async () => new Set((await page.locator('[data-line]').allInnerTexts()).map((line) => line.split(':')[0])))
    .toEqual(new Set(['Meilenstein']));
});

test('Kommentare: a remark is written and stands at the top', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Kommentare');
  await tabTo(page, page.getByRole('textbox', { name: 'Kommentar schreiben' }));
  await page.keyboard.type('Bitte vor der Sitzung klären.');
  await press(page, 'Control+Enter');
  await page.getByRole('listitem').filter({ hasText: 'Bitte vor der Sitzung klären.' }).waitFor();
  expect(await lookEverywhere(page, 'akte-kommentare')).toEqual([]);
});
