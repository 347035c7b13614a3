import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { mailWith } from '../../helpers/mail.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { runsAt } from '../../helpers/running.ts';
import { choose, drop, prepareTwoSites } from './two-sites.ts';

const run = runsAt('/exchange/read', prepareTwoSites);
beforeEach(() => button('Dateien auswählen …').waitFor());

const button = (name: string | RegExp) =>
  run.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heading = (name: string | RegExp) => run.page.getByRole('heading', { name });

describe('several files', () => {
  test('are one preview and one click; bad and sealed ones wait beside them', async () => {
    const { page } = run;
    const { bundle, sealed, truncated, clearance } = run.prepared.files;
    await choose(page, bundle, truncated, sealed, clearance, bundle);
    await heading('3 Bündel, gemeinsam geprüft').waitFor();
    await page.getByText('1 Datei ist mit einem Kennwort verschlossen', { exact: false }).waitFor();
    await page.getByText('1 Datei lässt sich nicht lesen.', { exact: false }).waitFor();
    await page.getByText('1 Datei steht doppelt auf der Liste.', { exact: false }).waitFor();
    await lookAt(page, 'einlesen-mehrere');

    // The passphrase of one file, and all are looked at together again.
    await button('Kennwort eingeben').click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Kennwort' });
    await field.fill(run.prepared.passphrase);
    await page.keyboard.press('Enter');
    await button(/^Alle zusammen/).click();
    await heading('4 Bündel, gemeinsam geprüft').waitFor();

    await page.getByRole('radio', { name: /^Betrifft uns/ }).click();
    await lookAt(page, 'einlesen-betrifft-uns');
    await button('Alle 3 übernehmen').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('60 Einträge werden gelöscht.').waitFor();
    await lookAt(page, 'einlesen-frage');
    await dialog.getByRole('button', { name: 'Trotzdem übernehmen' }).click();
    await heading('Übernommen: 3 Bündel').waitFor();
    await lookAt(page, 'einlesen-uebernommen');
  });
});

describe('what was taken in', () => {
  test('is told on Start until it is marked as read, each line leads to its record, and all of it can be taken back there', async () => {
    const { page } = run;
    await choose(page, run.prepared.files.bundle);
    await button('Übernehmen').click();
    await heading('Übernommen von Nottuln').waitFor();
    await page.getByRole('link', { name: 'Start' }).click();
    await heading(/^Neu eingelesen/).waitFor();
    await lookAt(page, 'start-neu-eingelesen');
    await page.getByRole('radio', { name: 'Alles' }).click();
    await button(/Neues Projekt „Digitale Leerrohrauskunft“/).click();
    await page.getByRole('complementary').getByText('Digitale Leerrohrauskunft').first().waitFor();
    await page.keyboard.press('Alt+ArrowLeft');

    await button('Gelesen').click();
    await heading(/^Neu eingelesen/).waitFor({ state: 'detached' });
    await button('Doch nicht').click();
    await heading(/^Neu eingelesen/).waitFor();
    await button('Einlesen rückgängig').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await heading(/^Neu eingelesen/).waitFor({ state: 'detached' });
    await page.getByText('5 Konflikte zu entscheiden').waitFor({ state: 'detached' });
  });
});

describe('a mail', () => {
  test('is dropped as it is: its bundles are on the list, and it says from which mail they come', async () => {
    const { page } = run;
    const mail = join(run.dataDir, 'nachricht.eml');
    writeFileSync(
      mail,
      mailWith({
        'a.dabundle': readFileSync(run.prepared.files.bundle),
        'b.dabundle': readFileSync(run.prepared.files.clearance),
      }),
    );
    await drop(page, mail, 'nachricht.eml');
    await heading('2 Bündel, gemeinsam geprüft').waitFor();
    await page.getByTitle('a.dabundle').click();
    await page.getByText('aus der E-Mail „Bündel für Nottuln“', { exact: false }).waitFor();
    await lookAt(page, 'einlesen-mail');
  });

  test('without a bundle says what to do', async () => {
    const mail = join(run.dataDir, 'leer.eml');
    writeFileSync(mail, mailWith({ 'bild.png': Buffer.from('PNG') }));
    await choose(run.page, mail);
    const alert = run.page.getByRole('alert');
    await alert.getByText('In dieser E-Mail ist kein Bündel.', { exact: false }).waitFor();
    expect(await violations(run.page)).toEqual([]);
  });
});

describe('the folder', () => {
  test('is chosen once; then one click reads everything new in it, also after a restart', async () => {
    const { page } = run;
    const inbox = join(run.dataDir, 'Eingang');
    mkdirSync(inbox);
    copyFileSync(run.prepared.files.bundle, join(inbox, 'Nottuln Montag.dabundle'));
    copyFileSync(run.prepared.files.bundle, join(inbox, 'Nottuln Montag (Kopie).dabundle'));
    copyFileSync(run.prepared.files.clearance, join(inbox, 'Nottuln Dienstag.dabundle'));
    await button('Ordner wählen …').click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Ordner' });
    await field.fill(join(inbox, 'gibt es nicht'));
    await page.keyboard.press('Enter');
    await page.getByText('Diesen Ordner gibt es nicht', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
    await field.fill(inbox);
    await page.keyboard.press('Enter');
    await heading('Ordner „Eingang“').waitFor();
    await lookAt(page, 'einlesen-ordner');
    await button('Alle 2 neuen aus dem Ordner').click();
    await heading('2 Bündel, gemeinsam geprüft').waitFor();
    await button('Alle 2 übernehmen').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Trotzdem übernehmen' }).click();
    await heading('Übernommen: 2 Bündel').waitFor();
    await button('Fertig').click();
    await page.getByText('Alles in diesem Ordner haben Sie schon eingelesen.').waitFor();
  });
});
