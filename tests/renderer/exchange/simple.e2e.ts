import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { contactMorning, prepareContact } from '../../helpers/contact.ts';
import { lookAt } from '../../helpers/pictures.ts';
import { preparedOnce, type Run, type Start, startOn } from '../../helpers/running.ts';
import { drop } from './two-sites.ts';

// The way from the mail to the reply is played whole, by mouse and with the keys alone, in tests/e2e/monday/mail.e2e.ts.
const once = preparedOnce(prepareContact);
let run: Run;
afterEach(() => run.close());

async function start(options: Start = {}): Promise<Page> {
  run = await startOn(once.prepared, once.browser, { now: contactMorning, ...options });
  return run.page;
}

const heading = (name: string | RegExp) => run.page.getByRole('heading', { name });
const button = (name: string) => run.page.getByRole('button', { name, exact: true });
const questions = () => run.page.getByRole('list', { name: 'Fragen an Sie' });

test('the news are there again after a restart, are marked as read, and all of it can be taken back even then', async () => {
  await drop(await start(), once.prepared.mail, 'nachricht.eml');
  await button('Übernehmen').click();
  await heading(/^Neu für uns/).waitFor();
  await run.stop();
  const page = await start({ on: run.dataDir });
  await heading(/^Neu für uns/).waitFor();
  await button('Gelesen').click();
  await heading(/^Neu für uns/).waitFor({ state: 'detached' });
  await page.getByText('Zuletzt eingelesen: Kreis Coesfeld', { exact: false }).waitFor();
  await button('Einlesen rückgängig').click();
  await lookAt(page, 'einfach-rueckgaengig');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Einlesen rückgängig' }).click();
  await page.getByText('Zurzeit ist nichts zu beantworten.').waitFor();
  await page.getByText('„Radwegenetz Nord“ ist jetzt', { exact: false }).waitFor({ state: 'detached' });
});

test('what was taken back is not on its way to a reply any more: the steps are gone', async () => {
  const page = await start();
  const steps = page.getByRole('list', { name: 'So geht es' });
  await drop(page, once.prepared.mail, 'nachricht.eml');
  await button('Übernehmen').click();
  await steps.getByText('Fragen beantworten').waitFor();
  await button('Einlesen rückgängig').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Einlesen rückgängig' }).click();
  await steps.waitFor({ state: 'detached' });
});

test('the way to the full view is in the settings, and back; until then nothing leads out of the simple one', async () => {
  const page = await start();
  await page.getByText('Letzter Abgleich: ', { exact: false }).waitFor();
  expect(await page.getByRole('link', { name: /Letzter Abgleich/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Einstellungen' }).click();
  await page.getByRole('button', { name: /Ansicht/ }).click();
  await page.getByRole('option', { name: 'vollständig' }).click();
  await page.getByRole('link', { name: 'Austausch' }).waitFor();
  await page.getByRole('link', { name: 'Start' }).click();
  await heading('Lagebild').waitFor();
  await page.getByRole('link', { name: 'Einstellungen' }).click();
  await page.getByRole('button', { name: /Ansicht/ }).click();
  await page.getByRole('option', { name: 'passend zur Rolle dieses Standorts' }).click();
  await page.getByRole('link', { name: 'Austausch' }).waitFor({ state: 'detached' });
});

test('where files are closed by the administrator the page says so before anything is pressed, and leads to the places', async () => {
  const page = await start({ policy: { exchange: { allowed: ['folder'] } } });
  await page.getByText('Der Austausch über Dateien ist von Ihrer IT abgeschaltet.', { exact: false }).waitFor();
  await page.getByText('Als Datei lässt sich die Rückmeldung hier nicht senden.').waitFor();
  expect(await button('Rückmeldung senden').count()).toBe(0);
  expect(await page.getByText('Bündel oder E-Mail hierher ziehen oder').count()).toBe(0);
  await lookAt(page, 'einfach-ohne-dateien');
  await button('Ordner & WebDAV öffnen').click();
  await page.getByRole('button', { name: 'Ort einrichten' }).first().waitFor();
  expect(page.url()).toContain('/exchange/places');
});

describe('as people see it', () => {
  test.each([
    ['dunkel', { colorScheme: 'dark' }],
    ['systemfarben', { colorScheme: 'dark', forcedColors: 'active' }],
    ['vergroessert', { viewport: { width: 683, height: 384 } }],
  ] as const)('axe finds nothing in the simple view, %s', async (name, window) => {
    const page = await start({ window });
    await drop(page, once.prepared.mail, 'nachricht.eml');
    await heading('Das ist neu von Kreis Coesfeld').waitFor();
    await lookAt(page, `einfach-vorschau-${name}`);
    await button('Übernehmen').click();
    await questions().getByRole('listitem').first().waitFor();
    await questions().scrollIntoViewIfNeeded();
    await lookAt(page, `einfach-fragen-${name}`);
  });
});
