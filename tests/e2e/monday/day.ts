import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Desk, hold, numbersIn } from './desk.ts';

/** Start before anything is done: who is silent stands there, and when one last heard of anybody. */
export async function begin({ page, sees, reads, look }: Desk): Promise<void> {
  await sees('Lagebild');
  await reads('1 schweigt');
  await reads('Letzter Abgleich: vor 7 Tagen');
  await page.getByText('Keine offenen Konflikte').waitFor();
  await look('01-start');
}

/** Twelve files at once: how far it has come, and what all of them together would change. */
export async function lookThrough(desk: Desk, files: readonly string[]): Promise<void> {
  const { page, hand, sees, reads, button, look } = desk;
  await hand.open('Austausch', 'Einlesen');
  await sees('Ordner, in dem Bündel ankommen');
  await look('02-einlesen');
  const release = await hold(page, 'bundle.previewAll');
  await hand.bring(...files);
  await page.getByRole('progressbar', { name: '12 Dateien werden geprüft' }).waitFor();
  await button('Abbrechen').waitFor();
  await look('03-fortschritt');
  await release();
  await sees('12 Bündel, gemeinsam geprüft');
  const counts = await numbersIn(page.getByRole('list', { name: 'Was sich ändert' }));
  expect(counts.slice(0, 5)).toEqual(['10 neu', '5 geändert', '1 gelöscht', '3 Konflikte', '1 abgelehnt']);
  await reads('1 Änderung zählt nicht, weil der Standort sie nicht schreiben darf.');
  await reads('Das Einlesen lässt sich danach rückgängig machen.');
  expect(await page.getByRole('list').filter({ hasText: 'Alle zusammen' }).getByRole('listitem').count()).toBe(13);
  await look('04-vorschau');
}

/** Folded open: what one record was and what it becomes; what of all this concerns the district; and then the click. */
export async function takeIn({ page, hand, sees, reads, button, look, lookInAllThemes }: Desk): Promise<void> {
  await hand.press(button(/^Konflikt Bürgerbus auf Bestellung/));
  const table = page.getByRole('table');
  await table.getByRole('rowheader', { name: 'Budget' }).waitFor();
  const budget = await table.getByRole('row', { name: /^Budget/ }).innerText();
  expect(budget.replaceAll(/\s+/g, ' ')).toMatch(/92\.000,00 € .*98\.500,00 €/);
  await reads('Konflikt: Beide Angaben bleiben erhalten, bis Sie entscheiden.');
  await look('05-feld');
  await hand.press(page.getByRole('radio', { name: /^Betrifft uns/ }));
  await reads('Anteil des Kreises an der Mobilstation bestätigen');
  await button(/^Konflikt Regionaler Online-Marktplatz/).waitFor({ state: 'detached' });
  if (hand.name === 'maus') await lookInAllThemes('06-betrifft-uns', page.getByRole('heading', { name: /^12 Bündel/ }));
  else await look('06-betrifft-uns');
  await hand.press(button('Alle 12 übernehmen'));
  await sees('Übernommen: 12 Bündel');
  await reads('steht auf der Startseite, bis Sie es als gelesen markieren');
  await page.getByText('3 Konflikte zu entscheiden').waitFor({ state: 'attached' });
  await look('07-uebernommen');
}

/** What is new for the district stands on Start, over a restart, until it is marked as read. */
export async function readDigest({ page, hand, sees, reads, look }: Desk): Promise<void> {
  await hand.open('Start');
  await sees(/^Neu eingelesen/);
  const card = page.getByRole('region', { name: /^Neu eingelesen/ });
  await reads('Neue Aufgabe „Anteil des Kreises an der Mobilstation bestätigen“', card);
  await reads('Sie werden gefragt, ob Ihre Kommune bei „Digitale Leerrohrauskunft“ mitmacht', card);
  await reads('Neue Statusmeldung zu „Gemeinsames Serviceportal der zwölf Verwaltungen“: gelb', card);
  await look('08-digest');
}

/** One by a rule that is looked at first, one from the proposal with a sentence mended, one side taken as it is. */
export async function decide({ page, hand, sees, reads, button, look, lookInAllThemes }: Desk): Promise<void> {
  await hand.open('Austausch', 'Konflikte');
  await reads('3 offene Konflikte');
  await look('09-konflikte');
  await hand.press(button('Nach Regel entscheiden …'));
  await hand.press(page.getByRole('radio', { name: /^Werte des Standorts, dem der Datensatz gehört/ }));
  await hand.press(button(/Datensätze von$/));
  await hand.press(page.getByRole('option', { name: /^Olfen/ }));
  await reads('Entscheidet 1 Konflikt von 3');
  await page.getByRole('gridcell', { name: 'Bürgerbus auf Bestellung' }).waitFor();
  await look('10-regel');
  await hand.press(button('1 entscheiden'), 'Control+Enter');
  await reads('1 Konflikt entschieden. Noch 2 Konflikte.');
  await reads('2 offene Konflikte');

  const option = (words: string) => page.getByRole('option').filter({ hasText: words });
  await hand.press(option('Marktplatz'));
  await sees('Regionaler Online-Marktplatz (Heimat 2.0)');
  if (hand.name === 'maus') await lookInAllThemes('11-vergleich', page.getByRole('article'));
  await hand.press(button('Vorschlag nehmen'));
  await reads('Gewählt: der Vorschlag');
  const result = page.getByRole('textbox', { name: 'Beschreibung' });
  expect(await result.inputValue()).toContain('Der Betrieb ist bis Ende 2027 gesichert.');
  await hand.write(
    result,
    'Acht Kommunen betreiben gemeinsam einen Marktplatz. Der Betrieb ist bis Ende 2027 gesichert.',
  );
  await look('12-eigene-fassung');
  await hand.press(button('Übernehmen und weiter'), 'Control+Enter');
  await reads('1 offener Konflikt');
  await sees('Pegel und Starkregen: Frühwarnung');
  await hand.press(page.getByRole('radio', { name: 'Coesfeld' }), 'ArrowLeft');
  await reads('Gewählt: Coesfeld');
  await hand.press(button('Übernehmen'), 'Control+Enter');
  await reads('Keine offenen Konflikte');
  await page.getByText(/Konflikte? zu entscheiden/).waitFor({ state: 'detached' });
  await look('13-keine-konflikte');
}

/** What was refused, why, and what to do; and from there to the site. */
export async function lookIntoLog({ page, hand, sees, reads, button, look, lookInAllThemes }: Desk): Promise<void> {
  await hand.open('Austausch', 'Protokoll');
  const log = page.getByRole('grid', { name: 'Protokoll' });
  await hand.press(log.getByRole('gridcell', { name: 'Abgelehnt' }).first());
  const details = page.getByRole('complementary');
  await reads('Die Rolle des Standorts erlaubt diese Art von Datensatz nicht.', details);
  await reads('Projekt: Glasfaser für Bauerschaften, dritter Bauabschnitt', details);
  await reads('Bei Bedarf ändert die Koordination die Rolle.', details);
  if (hand.name === 'maus') await lookInAllThemes('14-protokoll', details);
  else await look('14-protokoll');
  await hand.press(button('Zum Standort'));
  await sees('Senden');
  await look('15-standort');
}

/** Who is silent, and who has what of whom, as a picture and as a table with the same pair chosen. */
export async function lookAfterSites({ page, hand, reads, look }: Desk): Promise<void> {
  await hand.open('Austausch', 'Standorte');
  await reads('Seit mehr als 14 Tagen nichts gehört von: Rosendahl (vor 41 Tagen).');
  await hand.press(page.getByRole('gridcell', { name: 'still' }).first());
  await look('16-standorte');
  await hand.press(page.getByRole('radio', { name: 'Abgleich' }));
  const picture = page.getByRole('application', { name: 'Abgleich als Bild' });
  const table = page.getByRole('grid', { name: 'Abgleich als Tabelle' });
  await picture.waitFor();
  await hand.press(table.getByRole('gridcell', { name: 'Rosendahl' }).first());
  await reads('Rosendahl fehlen', page.getByRole('figure'));
  await look('17-abgleich');
}

/** The bundle for everybody, with the words for the mail on the clipboard. */
export async function writeBack(desk: Desk): Promise<void> {
  const { page, hand, sees, reads, button, look } = desk;
  await hand.open('Austausch', 'Erstellen');
  await reads('Änderungen sind seit dem letzten Bündel hinzugekommen.');
  await look('18-erstellen');
  const file = await hand.save(button('Bündel speichern …'));
  expect(file.suggestedFilename()).toMatch(/^digitalagentur_kreis-coesfeld_\d{6}_2026-11-23\.dabundle$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Acht Kommunen betreiben gemeinsam einen Marktplatz.');
  await sees('Bündel erstellt');
  await hand.press(button('In die Zwischenablage'));
  await reads('Der Begleittext ist in der Zwischenablage.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Betreff: Bündel der Digitalagentur von Kreis Coesfeld, 23.11.2026');
  expect(text).toContain(file.suggestedFilename());
  await look('19-erstellt');
}

/** The digest was there all day; read, it goes, and nothing waits any more. */
export async function finish({ page, hand, sees, reads, button, look }: Desk): Promise<void> {
  await sees(/^Neu eingelesen/);
  await hand.press(button('Gelesen'));
  await page.getByRole('heading', { name: /^Neu eingelesen/ }).waitFor({ state: 'detached' });
  await reads('Keine offenen Konflikte');
  expect(await page.getByText(/Konflikte? zu entscheiden/).count()).toBe(0);
  await reads('Letzter Abgleich: heute');
  await look('20-feierabend');
}
