import { expect, test } from 'vitest';
import { tabTo, typeInto } from '../../helpers/keys.ts';
import { exampleOffice, press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** Contacts, by keys alone. */
const office = exampleOffice();

const grid = () => office.page.getByRole('grid', { name: 'Kontakte' });
const details = () => office.page.getByRole('complementary', { name: 'Details' });

async function runCommand(words: string): Promise<void> {
  const { page } = office;
  await press(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await press(page, 'Enter');
}

async function goTo(title: string): Promise<void> {
  await runCommand(`Kommunikation – ${title}`);
  await office.page.getByRole('link', { name: title }).and(office.page.locator('[aria-current="page"]')).waitFor();
}

/** Creates a contact by the dialog. */
async function createContact(name: string, until: string): Promise<void> {
  const { page } = office;
  await runCommand('Neuer Kontakt');
  const dialog = page.getByRole('dialog', { name: 'Neuer Kontakt' });
  await dialog.waitFor();
  await typeInto(page, dialog.getByRole('textbox', { name: 'Name' }), name, { leave: true });
  await typeInto(page, dialog.getByRole('textbox', { name: 'Aufbewahrung bis' }), until, { leave: true });
  await press(page, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

test('who was kept too long is a task on Start, is told everything, and is erased for good', async () => {
  const { page } = office;
  await goTo('Kontakte');
  await grid().waitFor();
  await createContact('Anna Vorbei', '31.12.2025');
  await details().getByText('Die Aufbewahrung ist seit 31.12.2025 abgelaufen.').waitFor();
  await details().getByText('keine Rechtsgrundlage genannt').waitFor();
  expect(await lookEverywhere(page, 'kontakte')).toEqual([]);

  await press(page, 'Control+1');
  const task = page.getByRole('button', { name: '1 Kontakt länger aufbewahrt als erlaubt: Ansehen' });
  await task.waitFor();
  expect(await lookEverywhere(page, 'start-kontakte')).toEqual([]);
  await tabTo(page, task);
  await press(page, 'Enter');
  await grid().getByText('Anna Vorbei').waitFor();
  await page
    .locator('h1 + [role="status"]')
    .filter({ hasText: /^1 von/ })
    .waitFor();

  await tabTo(page, grid().locator('[tabindex="0"]'));
  await press(page, 'ArrowDown', 'Enter');
  await details().waitFor();
  await tabTo(page, details().getByRole('button', { name: 'Weitere Aktionen' }));
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: 'Auskunft nach Art. 15 DSGVO …' }).waitFor();
  await page.keyboard.type('Ausk');
  await press(page, 'Enter');
  const disclosure = page.getByRole('dialog', { name: 'Auskunft nach Art. 15 DSGVO' });
  await disclosure.getByRole('heading', { name: /Auskunft nach Art. 15 DSGVO: Anna Vorbei/ }).waitFor();
  expect(await lookEverywhere(page, 'auskunft')).toEqual([]);
  await tabTo(page, disclosure.getByRole('button', { name: 'Als JSON speichern' }));
  const download = page.waitForEvent('download');
  await press(page, 'Enter');
  expect((await download).suggestedFilename()).toBe('Auskunft Anna Vorbei.json');
  await press(page, 'Escape');
  await disclosure.waitFor({ state: 'detached' });

  await tabTo(page, page.getByRole('button', { name: /1 abgelaufenen Kontakt endgültig löschen/ }));
  await press(page, 'Enter');
  const erase = page.getByRole('alertdialog', { name: '1 Kontakt überall endgültig löschen?' });
  await erase.waitFor();
  expect(await lookEverywhere(page, 'kontakte-loeschen')).toEqual([]);
  await tabTo(page, erase.getByRole('checkbox'));
  await press(page, 'Space');
  await tabTo(page, erase.getByRole('button', { name: 'Endgültig löschen' }));
  await press(page, 'Enter');
  await said(page, /Endgültig gelöscht: 1 Kontakt/);
  await grid().getByText('Anna Vorbei').waitFor({ state: 'detached' });
});

const cards = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg Beispiel',
  'ORG:Gemeinde Nottuln',
  'EMAIL:j@nottuln.example',
  'PHOTO;ENCODING=b:AAAA',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:4.0',
  'TEL:1',
  'END:VCARD',
].join('\n');

test('cards are pasted, looked at, taken over with a legal basis, taken back and saved again', async () => {
  const { page } = office;
  await runCommand('Kommunikation – Visitenkarten einlesen');
  const text = page.getByRole('textbox', { name: 'Oder den Text einer Visitenkarte einfügen' });
  await text.waitFor();
  await tabTo(page, text);
  await page.keyboard.insertText(cards);
  await tabTo(page, page.getByRole('button', { name: 'Vorschau' }));
  await press(page, 'Enter');
  await page.getByText('Bitte nennen Sie die Rechtsgrundlage.', { exact: false }).waitFor();
  expect(await lookEverywhere(page, 'karten-einlesen')).toEqual([]);
  await tabTo(page, page.getByRole('textbox', { name: 'Rechtsgrundlage für alle' }), { back: true });
  await page.keyboard.type('Einwilligung vom 12.3.2026');
  await press(page, 'Enter');
  await page.getByText('1 neu, 0 geändert, 0 unverändert, 1 bleibt draußen').waitFor();
  await page.getByText('Auf der Karte steht kein Name.').waitFor();
  await page.getByText('Angaben sind mit =XX verschlüsselt', { exact: false }).waitFor();
  expect(await lookEverywhere(page, 'karten-vorschau')).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Übernehmen' }));
  await press(page, 'Enter');
  await said(page, 'Visitenkarten eingelesen: 1 neu, 0 geändert.');
  await tabTo(page, page.getByRole('button', { name: 'Zu den Kontakten' }));
  await press(page, 'Enter');
  await grid().getByText('Jörg Beispiel').waitFor();

  await tabTo(page, page.getByRole('button', { name: 'Als Visitenkarten speichern' }));
  await press(page, 'Enter');
  await page.getByRole('menuitem', { name: /^vCard 4\.0/ }).waitFor();
  const download = page.waitForEvent('download');
  await press(page, 'End', 'Enter');
  expect((await download).suggestedFilename()).toBe('kontakte.vcf');
  await press(page, 'Control+z');
  await grid().getByText('Jörg Beispiel').waitFor({ state: 'detached' });
});

test('the papers say what is missing, and no longer once the authority has said it', async () => {
  const { page } = office;
  await goTo('Datenschutz & Barrierefreiheit');
  await page.getByRole('heading', { name: 'Verzeichnis von Verarbeitungstätigkeiten: Digitalagentur' }).waitFor();
  await page.getByText('[FEHLT: Name der Behörde]').first().waitFor();
  expect(await lookEverywhere(page, 'verarbeitungsverzeichnis')).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'In den Einstellungen ergänzen' }));
  await press(page, 'Enter');
  const name = page.getByRole('textbox', { name: 'Name der Behörde' });
  await name.waitFor();
  await tabTo(page, name);
  await page.keyboard.type('Kreis Beispiel');
  expect(await lookEverywhere(page, 'einstellungen-behoerde')).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Zu den Dokumenten' }));
  await press(page, 'Enter');
  await page.getByText('Kreis Beispiel').first().waitFor();
  expect(await page.getByText('[FEHLT: Name der Behörde]').count()).toBe(0);
  await tabTo(page, page.getByRole('radio', { name: 'Verarbeitungsverzeichnis' }));
  await press(page, 'ArrowRight', 'Space');
  await page.getByRole('heading', { name: 'Erklärung zur Barrierefreiheit: Digitalagentur' }).waitFor();
  expect(await lookEverywhere(page, 'barrierefreiheit')).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Als Dokument speichern' }), { back: true });
  const download = page.waitForEvent('download');
  await press(page, 'Enter');
  expect((await download).suggestedFilename()).toBe('Barrierefreiheit.docx');
});
