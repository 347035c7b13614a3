import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabTo } from '../../helpers/keys.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { exampleOffice, openFile, press, said } from './file.ts';
import { lookEverywhere } from './looks.ts';

const office = exampleOffice();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dokumente-'));
  writeFileSync(join(folder, 'Bescheid.pdf'), '%PDF-1.7 Zuwendungsbescheid');
  writeFileSync(join(folder, 'Protokoll 3. Sitzung.docx'), 'Protokoll');
  writeFileSync(join(folder, 'Rechnung.pdf.exe'), 'MZ');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = () => office.page.getByRole('table', { name: 'Liste der Dokumente' });
const line = (name: string) => table().getByRole('row').filter({ hasText: name });

/** By keys as far as the dialog of the system, which no page can press keys in. */
async function attach(...names: readonly string[]): Promise<void> {
  const { page } = office;
  await tabTo(page, page.getByRole('button', { name: 'Dateien anhängen …' }));
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Enter');
  await (await chooser).setFiles(names.map((name) => join(folder, name)));
}

test('a file is attached, renamed, saved, removed and brought back, by keys only', async () => {
  const { page, program } = office;
  await openFile(page, 'Fortschreibung', 'Dokumente');
  await page.getByText('Dateien hierher ziehen oder auswählen').waitFor();
  await lookAt(page, 'documents-empty');
  await attach('Bescheid.pdf');
  await said(page, '„Bescheid.pdf“ ist angehängt.');
  await line('Bescheid.pdf').getByText('hier', { exact: true }).waitFor();
  await line('Bescheid.pdf').getByText('PDF', { exact: true }).waitFor();
  expect(readdirSync(join(program.dataDir, 'attachments'))).toHaveLength(1);

  await tabTo(page, table().getByRole('button', { name: 'Bescheid.pdf', exact: true }));
  await press(page, 'Enter');
  await tabTo(page, table().getByRole('textbox', { name: 'Name' }));
  await press(page, 'Control+a');
  await page.keyboard.type('Bescheid Radweg.pdf');
  await press(page, 'Enter');
  await line('Bescheid Radweg.pdf').first().waitFor();

  await tabTo(page, table().getByRole('button', { name: 'Speichern …', exact: true }));
  const download = page.waitForEvent('download');
  await press(page, 'Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Bescheid Radweg.pdf');
  await saved.saveAs(join(folder, 'heraus.pdf'));
  expect(readFileSync(join(folder, 'heraus.pdf'), 'utf8')).toBe('%PDF-1.7 Zuwendungsbescheid');

  await tabTo(page, table().getByRole('button', { name: 'Entfernen', exact: true }));
  await press(page, 'Enter');
  await said(page, 'Dokument „Bescheid Radweg.pdf“ entfernt');
  await table().waitFor({ state: 'detached' });
  // The next Tab goes on where the line was, not at the top of the window.
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Dateien anhängen …');
  await press(page, 'Control+z');
  await line('Bescheid Radweg.pdf').getByText('hier', { exact: true }).waitFor();
});

test('several at once; a program is said to be one and asked about before it is saved', async () => {
  const { page } = office;
  await openFile(page, 'Fortschreibung', 'Dokumente');
  await attach('Protokoll 3. Sitzung.docx', 'Rechnung.pdf.exe');
  await said(page, '2 Dokumente sind angehängt.');
  await line('Rechnung.pdf.exe').getByText('Programm').waitFor();
  await tabTo(page, table().getByRole('button', { name: '„Rechnung.pdf.exe“ speichern …' }));
  await press(page, 'Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Programm speichern?' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button', { name: 'Abbrechen' }).evaluate((it) => it === document.activeElement)).toBe(
    true,
  );
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await attach('Rechnung.pdf.exe');
  await said(page, 'Dieser Inhalt hängt schon als „Rechnung.pdf.exe“ an.');
});

test('a content that is missing here says who has it; axe finds nothing in any look', async () => {
  const { page, program } = office;
  await openFile(page, 'Fortschreibung', 'Dokumente');
  await attach('Protokoll 3. Sitzung.docx', 'Rechnung.pdf.exe', 'Bescheid.pdf');
  await said(page, '3 Dokumente sind angehängt.');
  rmSync(join(program.dataDir, 'attachments'), { recursive: true });
  // Any change makes the list look again.
  await attach('Bescheid.pdf');
  await line('Bescheid.pdf').getByText('hier', { exact: true }).waitFor();
  await line('Protokoll').getByText('fehlt hier').waitFor();
  await tabTo(page, table().getByRole('button', { name: 'Protokoll 3. Sitzung.docx', exact: true }));
  await press(page, 'Enter');
  await table()
    .getByText('Der Inhalt ist hier nicht vorhanden. Hängen Sie dieselbe Datei noch einmal an', { exact: false })
    .waitFor();
  await table().getByRole('textbox', { name: 'Name' }).waitFor();
  await lookAt(page, 'documents-list');
  expect(await lookEverywhere(page)).toEqual([]);
});
