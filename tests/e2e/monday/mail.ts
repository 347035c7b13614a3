import { join } from 'node:path';
import { expect } from 'vitest';
import type { Desk } from './desk.ts';

/** Nothing but what is needed stands there, and nothing is there yet. */
export async function arrive({ page, sees, reads, look }: Desk): Promise<void> {
  await sees('Nottuln');
  const areas = page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link');
  expect(await areas.allInnerTexts()).toEqual(['Start', 'Einstellungen', 'Hilfe']);
  await reads('Zurzeit ist nichts zu beantworten.');
  await look('01-leer');
}

/** The mail as it is: what is new for us in sentences, and one button. */
export async function takeIn({ page, hand, sees, reads, button, look }: Desk, mail: string): Promise<void> {
  await hand.bring(mail);
  await sees('Das ist neu von Kreis Coesfeld');
  const told = await page.getByRole('list', { name: 'Das ist neu für Sie' }).innerText();
  expect(told).toContain('„Radwegenetz Nord“ ist jetzt in Umsetzung (vorher geplant)');
  expect(told).toContain('Sie werden gefragt, ob Ihre Kommune bei „Digitale Leerrohrauskunft“ mitmacht');
  expect(told).not.toContain('Schulserver');
  await reads('Sie können nichts kaputt machen: Das Einlesen lässt sich jederzeit rückgängig machen.');
  // The one thing to do has the focus.
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Übernehmen');
  await look('02-vorschau');
  await hand.press(button('Übernehmen'));
  await sees(/^Neu für uns/);
}

/** It was the wrong click: all of it is taken back, and nothing of it is left. */
export async function takeBack({ page, hand, reads, button, look }: Desk): Promise<void> {
  await hand.press(button('Einlesen rückgängig'));
  const dialog = page.getByRole('alertdialog');
  await reads('Was Sie selbst seither eingetragen haben, bleibt.', dialog);
  await look('03-rueckgaengig');
  await hand.press(dialog.getByRole('button', { name: 'Einlesen rückgängig' }));
  await reads('Zurzeit ist nichts zu beantworten.');
  await page.getByText('„Radwegenetz Nord“ ist jetzt', { exact: false }).waitFor({ state: 'detached' });
  await look('04-zurueckgenommen');
}

/** Three questions: one click, one sentence for the mail, one sentence with a colour. */
export async function answer({ page, hand, reads, button, look }: Desk): Promise<void> {
  const questions = page.getByRole('list', { name: 'Fragen an Sie' });
  const question = (words: string) => questions.getByRole('listitem').filter({ hasText: words });
  await reads('Macht Nottuln bei „Digitale Leerrohrauskunft“ mit?', questions);
  expect(await questions.getByRole('listitem').count()).toBe(3);
  await look('05-fragen');
  await hand.press(button('Partner'));
  await question('Macht Nottuln bei').waitFor({ state: 'detached' });
  const council = question('Stellen der Digitalagentur');
  await hand.write(council.getByRole('textbox'), 'Am 12.11. einstimmig beschlossen');
  await hand.press(council.getByRole('button', { name: 'Merken' }));
  await council.waitFor({ state: 'detached' });
  const report = question('Wie steht „Radwegenetz Nord“?');
  await hand.write(report.getByRole('textbox', { name: /Ein Satz dazu/ }), 'Die Ausschreibung läuft.');
  await hand.press(report.getByRole('button', { name: 'grün' }));
  await report.waitFor({ state: 'detached' });
  await look('06-beantwortet');
}

/** One button writes the file, and the words for the mail stand ready. Answers where the file lies. */
export async function reply({ page, hand, sees, reads, button, look }: Desk, folder: string): Promise<string> {
  const file = await hand.save(button('Rückmeldung senden'));
  const path = join(folder, `${hand.name}.dabundle`);
  await file.saveAs(path);
  await sees('Die Rückmeldung ist fertig');
  await reads('Hängen Sie sie an Ihre Antwort an anna.mueller@kreis.example.');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Text kopieren');
  await look('07-rueckmeldung');
  await hand.press(button('Text kopieren'));
  await reads('Text kopiert.');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['Betreff: AW: Bündel für Nottuln', 'Guten Tag Anna Müller,', 'Am 12.11. einstimmig beschlossen'])
    expect(words).toContain(part);
  // What went out in words is not asked again at once.
  const left = page.getByRole('list', { name: 'Fragen an Sie' }).getByRole('listitem');
  expect(await left.allInnerTexts()).toEqual([expect.stringContaining('Ist „Lageplan schicken“ erledigt?')]);
  return path;
}

/** At the coordination: the reply is read in like any bundle, and the answers are there. */
export async function receive({ page, hand, sees, button, look }: Desk, file: string): Promise<void> {
  await hand.open('Austausch', 'Einlesen');
  await hand.bring(file);
  await sees('Bündel von Rathaus Nottuln');
  await button(/^geändert Digitale Leerrohrauskunft Rolle: .*→ Partner/).waitFor();
  await button(/^neu 23\.11\.2026 Radwegenetz Nord: grün/).waitFor();
  await look('08-bei-der-koordination');
  await hand.press(button('Übernehmen'));
  await sees('Übernommen von Rathaus Nottuln');
  await hand.press(button(/^neu 23\.11\.2026 Radwegenetz Nord: grün/));
  await page.getByRole('row', { name: /Die Ausschreibung läuft\./ }).waitFor();
  await look('09-uebernommen');
}
