import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { exampleOffice, press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** The lists of the agency, by keys alone. */
const office = exampleOffice();

const grid = (name: string) => office.page.getByRole('grid', { name });
const details = () => office.page.getByRole('complementary', { name: 'Details' });
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** By the palette, from wherever one is. */
async function goTo(title: string): Promise<void> {
  const { page } = office;
  await press(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(`Agentur – ${title}`);
  await press(page, 'Enter');
  await page.getByRole('link', { name: title }).and(page.locator('[aria-current="page"]')).waitFor();
}

/** Narrows the list down and walks to its first line. */
async function findLine(list: string, words: string): Promise<void> {
  const { page } = office;
  await tabTo(page, page.getByRole('searchbox', { name: /filtern$/ }));
  await page.keyboard.type(words);
  await page.locator('h1 + [role="status"]').filter({ hasText: / von / }).waitFor();
  await tabTo(page, grid(list).locator('[tabindex="0"]'));
  const isInLines = () => page.evaluate(() => document.activeElement?.closest('[data-row]') !== null);
  for (let step = 0; step < 3 && !(await isInLines()); step += 1) await press(page, 'ArrowDown');
}

test('Stellen: several are chosen with the space bar and changed together; one undo takes it back', async () => {
  const { page } = office;
  await goTo('Stellen & Kapazität');
  await findLine('Stellen', 'Kümmerer');
  const vacant = () => grid('Stellen').getByRole('gridcell', { name: 'vakant' }).count();
  const before = await vacant();
  await press(page, 'Space', 'ArrowDown', 'Space');
  await page.getByText('2 ausgewählt').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Status setzen' }));
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: 'vakant' }).waitFor();
  await page.keyboard.type('vak');
  await press(page, 'Enter');
  await said(page, 'Status gesetzt: 2 Stellen');
  await expect.poll(vacant).toBeGreaterThan(before);
  expect(await lookEverywhere(page, 'agentur-stellen')).toEqual([]);
  await press(page, 'Control+z');
  await expect.poll(vacant).toBe(before);

  await tabTo(page, page.getByRole('button', { name: 'Status setzen' }));
  const clear = page.getByRole('button', { name: 'Auswahl aufheben' });
  for (let step = 0; step < 8 && !(await isFocused(clear)); step += 1) await press(page, 'ArrowRight');
  await press(page, 'Enter');
  await page.getByText('2 ausgewählt').waitFor({ state: 'detached' });
});

test('Kapazität: picture and table show the same field, and Enter leads to the posts behind it', async () => {
  const { page } = office;
  await goTo('Stellen & Kapazität');
  await tabTo(page, page.getByRole('radio', { name: 'Stellen' }));
  await press(page, 'ArrowRight', 'Space');
  const picture = page.getByRole('application', { name: 'Kapazität als Bild' });
  await picture.waitFor();
  await tabTo(page, picture.getByRole('button'));
  const heading = page.getByRole('heading', { name: /^Stellen: / });
  const before = await heading.innerText();
  await press(page, 'ArrowRight');
  await expect.poll(() => heading.innerText()).not.toBe(before);
  // The same field is the open one of the table.
  const [body = ''] = (await heading.innerText()).replace('Stellen: ', '').split(',');
  await expect.poll(() => grid('Kapazität als Tabelle').locator('[aria-current]').first().innerText()).toContain(body);
  expect(await lookEverywhere(page, 'agentur-kapazitaet')).toEqual([]);
  await press(page, 'Enter', 'Enter');
  await details().getByRole('tablist').waitFor();
});

test('Kosten: the heading of a budget year adds up what is planned and what is spent', async () => {
  const { page } = office;
  await goTo('Kosten');
  await grid('Ansätze')
    .getByText(/Ansatz [\d.]+,\d\d €.*ausgegeben [\d.]+,\d\d €/)
    .first()
    .waitFor();
  expect(await lookEverywhere(page, 'agentur-kosten')).toEqual([]);
});

test('Kommunen: who leads what, its people, its councils and when it was last heard', async () => {
  const { page } = office;
  await goTo('Kommunen');
  await findLine('Kommunen', 'Nottuln');
  await press(page, 'Enter');
  await details().getByText('Federführende Projekte').waitFor();
  await details().getByText('Regionaler Online-Marktplatz').first().waitFor();
  await details().getByText('Rat der Gemeinde Nottuln').waitFor();
  expect(await lookEverywhere(page, 'agentur-kommunen')).toEqual([]);
});

test('Vereinbarungen: the fiction of approval is computed from the day of receipt, and becomes a deadline', async () => {
  const { page } = office;
  await goTo('Vereinbarungen');
  await press(page, 'Control+k');
  await page.keyboard.type('Neue Vereinbarung');
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Neue Vereinbarung' });
  await dialog.waitFor();
  await typeInto(page, dialog.getByRole('textbox', { name: 'Bezeichnung' }), 'Gemeinsames Rechenzentrum', {
    leave: true,
  });
  await chooseIn(page, dialog.getByRole('button', { name: /Form/ }), 'öffentlich-rechtliche Vereinbarung');
  await typeInto(page, dialog.getByRole('textbox', { name: 'Eingang bei der Aufsicht' }), '2.11.2026', { leave: true });
  await press(page, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  // § 24 GkG NRW: four weeks after receipt.
  await details()
    .getByText('Gilt ab 30.11.2026 als genehmigt', { exact: false })
    .or(details().getByText('Gilt ab 01.12.2026 als genehmigt', { exact: false }))
    .first()
    .waitFor();
  await tabTo(page, details().getByRole('button', { name: 'Als Frist vormerken' }));
  await press(page, 'Enter');
  await said(page, 'Frist „Genehmigungsfiktion: Gemeinsames Rechenzentrum“ vorgemerkt');
  await chooseIn(page, details().getByRole('button', { name: /Kommune hinzufügen/ }), 'Olfen');
  await details().getByText('1 Partei').or(details().getByText('Eine Partei')).first().waitFor();
  expect(await lookEverywhere(page, 'agentur-vereinbarungen')).toEqual([]);
});
