import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { type Contact, type ContactRun, prepareContact, startContact } from './contact.ts';
import { drop } from './monday.ts';
import { lookAt } from './pictures.ts';

let contact: Contact;
let browser: Browser;
let run: ContactRun;
const folder = mkdtempSync(join(tmpdir(), 'reply-'));

beforeAll(async () => {
  [contact, browser] = await Promise.all([prepareContact(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  contact.remove();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  run = await startContact(contact, browser);
});
afterEach(async () => {
  await run.close();
  run.remove();
});

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const questions = (page: Page) => page.getByRole('list', { name: 'Fragen an Sie' });

/** What the coordination holds of the participation after reading the reply. */
async function roleAtCoordination(path: string): Promise<unknown> {
  await contact.coordination.get('bundle.import', { ticket: path });
  return (await contact.coordination.get('record.get', { entity: 'projectBody', id: contact.projectBody }))['role'];
}

describe('a municipal contact', () => {
  test('drops the mail, takes it in, answers and sends the reply', async () => {
    const { page } = run;
    // Nothing else: no areas but these.
    await heading(page, 'Nottuln').waitFor();
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
      'Start',
      'Einstellungen',
      'Hilfe',
    ]);
    await lookAt(page, 'einfach-leer');
    expect(await violations(page)).toEqual([]);

    await drop(page, contact.mail, 'nachricht.eml');
    await heading(page, 'Das ist neu von Kreis Coesfeld').waitFor();
    const told = page.getByRole('list', { name: 'Das ist neu für Sie' }).getByRole('listitem');
    const sentences = await told.allInnerTexts();
    expect(sentences.join('\n')).toContain('„Radwegenetz Nord“ ist jetzt in Umsetzung (vorher geplant)');
    expect(sentences.join('\n')).toContain(
      'Sie werden gefragt, ob Ihre Kommune bei „Digitale Leerrohrauskunft“ mitmacht',
    );
    expect(sentences.join('\n')).not.toContain('Schulserver');
    await lookAt(page, 'einfach-vorschau');
    expect(await violations(page)).toEqual([]);

    await button(page, 'Übernehmen').click();
    await heading(page, /^Neu für uns/).waitFor();
    await questions(page).getByRole('listitem').first().waitFor();
    expect(await questions(page).getByRole('listitem').count()).toBe(3);
    await page.getByText('Macht Nottuln bei „Digitale Leerrohrauskunft“ mit?', { exact: false }).waitFor();
    await lookAt(page, 'einfach-fragen');
    expect(await violations(page)).toEqual([]);

    await button(page, 'Partner').click();
    await page.getByText('Macht Nottuln bei', { exact: false }).waitFor({ state: 'detached' });
    // What only the coordination may enter goes along in words.
    const council = questions(page).getByRole('listitem').filter({ hasText: 'Stellen der Digitalagentur' });
    await council.getByRole('textbox').fill('Am 12.11. einstimmig beschlossen');
    await council.getByRole('button', { name: 'Merken' }).click();
    await council.waitFor({ state: 'detached' });
    const report = questions(page).getByRole('listitem').filter({ hasText: 'Wie steht „Radwegenetz Nord“?' });
    await report.getByRole('textbox', { name: /Ein Satz dazu/ }).fill('Die Ausschreibung läuft.');
    await report.getByRole('button', { name: 'grün' }).click();
    await report.waitFor({ state: 'detached' });

    const download = page.waitForEvent('download');
    await button(page, 'Rückmeldung senden').click();
    const file = join(folder, 'mit-der-maus.dabundle');
    await (await download).saveAs(file);
    await heading(page, 'Die Rückmeldung ist fertig').waitFor();
    await page.getByText('Hängen Sie sie an Ihre Antwort an anna.mueller@kreis.example.', { exact: false }).waitFor();
    const cover = await page.getByRole('textbox', { name: 'Text für die E-Mail' }).inputValue();
    expect(cover).toContain('Betreff: AW: Bündel für Nottuln');
    expect(cover).toContain('Guten Tag Anna Müller,');
    expect(cover).toContain('Am 12.11. einstimmig beschlossen');
    // What went out in words is not asked again at once.
    expect(await questions(page).getByText('Stellen der Digitalagentur', { exact: false }).count()).toBe(0);
    await lookAt(page, 'einfach-rueckmeldung');
    expect(await violations(page)).toEqual([]);

    expect(await roleAtCoordination(file)).toBe('partner');
    const { rows } = await contact.coordination.get('record.list', { entity: 'statusReport' });
    expect(rows).toMatchObject([{ overall: 'green', done: 'Die Ausschreibung läuft.' }]);
  });

  test('does the same with the keys alone', async () => {
    const { page } = run;
    const tabTo = async (name: string | RegExp) => {
      for (let step = 0; step < 60; step += 1) {
        const label = await page.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        });
        if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the tab key does not reach ${name}`);
    };
    await tabTo('Dateien auswählen …');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(contact.mail);
    await heading(page, 'Das ist neu von Kreis Coesfeld').waitFor();
    // The one thing to do has the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Übernehmen');
    await page.keyboard.press('Enter');
    await questions(page).getByRole('listitem').first().waitFor();
    await tabTo('Partner');
    await page.keyboard.press('Enter');
    await page.getByText('Macht Nottuln bei', { exact: false }).waitFor({ state: 'detached' });
    await tabTo('Rückmeldung senden');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = join(folder, 'mit-den-tasten.dabundle');
    await (await download).saveAs(file);
    await heading(page, 'Die Rückmeldung ist fertig').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Text kopieren');
    expect(await roleAtCoordination(file)).toBe('partner');
  });

  test('finds the news again after a restart, marks them as read, and can take all of it back', async () => {
    await drop(run.page, contact.mail, 'nachricht.eml');
    await button(run.page, 'Übernehmen').click();
    await heading(run.page, /^Neu für uns/).waitFor();
    await run.close();
    run = await startContact(contact, browser, run.dataDir);
    const { page } = run;
    await heading(page, /^Neu für uns/).waitFor();
    await button(page, 'Gelesen').click();
    await heading(page, /^Neu für uns/).waitFor({ state: 'detached' });
    await page.getByText('Zuletzt eingelesen: Kreis Coesfeld', { exact: false }).waitFor();
    await button(page, 'Einlesen rückgängig').click();
    const dialog = page.getByRole('alertdialog');
    await lookAt(page, 'einfach-rueckgaengig');
    await dialog.getByRole('button', { name: 'Einlesen rückgängig' }).click();
    await page.getByText('Zurzeit ist nichts zu beantworten.').waitFor();
    await page.getByText('„Radwegenetz Nord“ ist jetzt', { exact: false }).waitFor({ state: 'detached' });
  });

  test('has the way to the full view in the settings, and back', async () => {
    const { page } = run;
    await page.getByRole('link', { name: 'Einstellungen' }).click();
    await page.getByRole('button', { name: /Ansicht/ }).click();
    await page.getByRole('option', { name: 'vollständig' }).click();
    await page.getByRole('link', { name: 'Austausch' }).waitFor();
    await page.getByRole('link', { name: 'Start' }).click();
    await heading(page, 'Lagebild').waitFor();
    await page.getByRole('link', { name: 'Einstellungen' }).click();
    await page.getByRole('button', { name: /Ansicht/ }).click();
    await page.getByRole('option', { name: 'passend zur Rolle dieses Standorts' }).click();
    await page.getByRole('link', { name: 'Austausch' }).waitFor({ state: 'detached' });
  });
});

describe('as people see it', () => {
  test.each([
    ['dunkel', { colorScheme: 'dark' }],
    ['systemfarben', { colorScheme: 'dark', forcedColors: 'active' }],
    ['vergroessert', { viewport: { width: 683, height: 384 } }],
  ] as const)('axe finds nothing in the simple view, %s', async (name, look) => {
    const other = await startContact(contact, browser, undefined, look);
    const { page } = other;
    await drop(page, contact.mail, 'nachricht.eml');
    await heading(page, 'Das ist neu von Kreis Coesfeld').waitFor();
    await lookAt(page, `einfach-vorschau-${name}`);
    expect(await violations(page)).toEqual([]);
    await button(page, 'Übernehmen').click();
    await questions(page).getByRole('listitem').first().waitFor();
    await questions(page).scrollIntoViewIfNeeded();
    await lookAt(page, `einfach-fragen-${name}`);
    expect(await violations(page)).toEqual([]);
    await other.close();
    other.remove();
  });
});
