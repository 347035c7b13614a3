import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { create } from '../../helpers/create.ts';
import { openTestOffice } from '../../helpers/office.ts';
import { go, keepFolder, type Prepared, runsAt } from '../../helpers/running.ts';

/** Two records of one thing, and a task of a project that never arrived. */
async function prepareDuplicates(): Promise<Prepared & { readonly task: string }> {
  const office = await openTestOffice({ label: 'Kreis' });
  await create(office, 'project', { title: 'Breitbandausbau', code: 'P1' });
  await create(office, 'project', { title: 'Breitband-Ausbau', code: 'P2', summary: 'Glasfaser bis ans Haus.' });
  const task = await create(office, 'task', { title: 'Angebot', projectId: '01930000-0000-7000-8000-00000000dead' });
  return { ...keepFolder(mkdtempSync(join(tmpdir(), 'duplicates-')), office), task };
}
const run = runsAt('/', prepareDuplicates);

const keepOldest = async () => {
  const { page } = run;
  await go(page, '/exchange/duplicates');
  await page.getByRole('button', { name: /Diesen behalten: „Breitbandausbau“/ }).click();
  await page.getByText('Zusammengeführt: „Breitbandausbau“').waitFor();
};

test('one of two records that are named alike is kept, and one undo parts them again', async () => {
  const { page } = run;
  await keepOldest();
  await page.getByText('Keine doppelten Einträge').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Gleich benannt: Breitbandausbau').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('the kept one says that it stands for another one, offers what only that says, and can be parted', async () => {
  const { page } = run;
  await keepOldest();
  await go(page, '/projects');
  await page.getByRole('gridcell', { name: 'Breitbandausbau' }).first().click();
  await page.getByText('Steht auch für 1 doppelten Eintrag', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Beschreibung übernehmen' }).click();
  await page.getByText('Beschreibung übernommen').waitFor();
  await page.getByRole('button', { name: 'Beschreibung übernehmen' }).waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Trennen' }).click();
  await page.getByText('Die Einträge stehen wieder für sich.').waitFor();
  await page.getByRole('row').filter({ hasText: 'Breitband-Ausbau' }).first().waitFor();
});

test('a reference to a record that has not arrived says so, and what to do', async () => {
  const { page } = run;
  await page.evaluate((id) => {
    location.hash = `#/projects?show=task:${id}`;
  }, run.prepared.task);
  await page.getByRole('dialog').getByText('Noch nicht eingetroffen;', { exact: false }).waitFor();
  const field = page.getByRole('dialog').getByRole('combobox', { name: 'Projekt' });
  expect(await field.inputValue()).toBe('noch nicht eingetroffen');
  expect(await violations(page)).toEqual([]);
});
