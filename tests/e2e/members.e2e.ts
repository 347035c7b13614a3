import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { lookAt as look } from '../helpers/pictures.ts';
import { openWindow, startProgram } from '../helpers/program.ts';
import {
  admit,
  createBundle,
  createProject,
  go,
  openSite,
  ownWords,
  pinRoot,
  previewBundle,
  readBundle,
  type Site,
  typeTitle,
  writeRequest,
} from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'post-'));
let browser: Browser;
let kreis: Site;
let nottuln: Site;
let olfen: Site;

beforeAll(async () => {
  browser = await launchChromium();
  kreis = await openSite(browser, 'Kreis Coesfeld', '05558');
  nottuln = await openSite(browser, 'Nottuln', '05558032');
  olfen = await openSite(browser, 'Olfen', '05558036');
});
afterAll(async () => {
  await browser.close();
  for (const { program } of [kreis, nottuln, olfen]) await program.close();
  rmSync(folder, { recursive: true, force: true });
});

const lookAt = (page: Page, name: string) => look(page, `mitglieder-${name}`);

const hasProject = async ({ page }: Site, title: string): Promise<boolean> => {
  await go(page, '/projects');
  await page.getByRole('heading', { name: 'Projekte' }).waitFor();
  return page
    .getByRole('gridcell', { name: title, exact: true })
    .waitFor({ timeout: 1000 })
    .then(
      () => true,
      () => false,
    );
};

test("a stranger's bundle is held and said to be, and its changes are there once the coordination has admitted it", async () => {
  await go(nottuln.page, '/exchange/sites');
  await nottuln.page.getByRole('textbox', { name: 'Zwölf Wörter der Koordination' }).fill('abend zzzz ');
  await nottuln.page.getByText('„zzzz“ steht nicht in der Wortliste.', { exact: false }).waitFor();
  await lookAt(nottuln.page, 'ohne-koordination');
  await pinRoot(nottuln, await ownWords(kreis));
  await lookAt(nottuln.page, 'eingetragen');
  await createProject(nottuln, 'Schulserver');

  const { page } = kreis;
  await previewBundle(kreis, await createBundle(nottuln, folder, 'stranger'));
  await page.getByText('weil dieser Standort nicht zugelassen ist', { exact: false }).waitFor();
  await lookAt(page, 'fremdes-buendel');
  await page.getByRole('button', { name: 'Vorerst aufheben' }).click();
  await page.getByRole('heading', { name: /^Aufgehoben, nicht übernommen/ }).waitFor();
  expect(await hasProject(kreis, 'Schulserver')).toBe(false);

  await go(page, '/exchange/sites');
  await page.getByRole('gridcell', { name: 'nicht zugelassen' }).click();
  await page.getByText('nehmen Sie sie an', { exact: false }).waitFor();
  await lookAt(page, 'wartet');
  const words = await ownWords(nottuln);
  await admit(kreis, await writeRequest(nottuln, folder), words, { look: (step) => lookAt(page, `zulassen-${step}`) });
  await page.getByRole('gridcell', { name: 'zugelassen', exact: true }).waitFor();
  expect(await hasProject(kreis, 'Schulserver')).toBe(true);
});

test('a contact may not edit a project of others: it is said where it was typed, and the old value is back', async () => {
  await pinRoot(olfen, await ownWords(kreis));
  const words = await ownWords(olfen);
  await admit(kreis, await writeRequest(olfen, folder), words, { role: 'Ansprechstelle' });
  await readBundle(olfen, await createBundle(kreis, folder, 'for-contact'));

  const { page } = olfen;
  const refusal = page.getByRole('alert').filter({ hasText: 'die anderen Standorte würden' });
  await typeTitle(olfen, 'Schulserver', 'Unser Server');
  await refusal.first().waitFor();
  expect(await page.getByRole('grid').getByRole('textbox').inputValue()).toBe('Schulserver');
  await lookAt(page, 'zelle');
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: 'Schulserver', exact: true }).waitFor();

  const field = page.getByRole('complementary').getByRole('textbox', { name: 'Titel' });
  await field.fill('Unser Server');
  await page.keyboard.press('Tab');
  await refusal.first().waitFor();
  await page.waitForFunction(() => document.querySelector('aside [role="alert"]') !== null);
  expect(await field.inputValue()).toBe('Schulserver');
  await lookAt(page, 'feld');

  // Choices are refused where they were made, too: beside the field, and under the cell.
  const ampel = page.getByRole('complementary').getByRole('button', { name: /Ampel/ });
  await ampel.click();
  await page.getByRole('option', { name: 'grün' }).click();
  await page.waitForFunction(() => document.querySelectorAll('aside [role="alert"]').length === 2);
  expect(await ampel.innerText()).toContain('nicht gemeldet');
  await page.getByRole('gridcell', { name: /nicht gemeldet/ }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('option', { name: 'grün' }).click();
  await page.getByRole('grid').getByRole('alert').waitFor();
  await lookAt(page, 'auswahl-in-zelle');
  await page.keyboard.press('Escape');
  await page.getByRole('grid').getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: /nicht gemeldet/ }).waitFor();
});

test('what a site writes after its role was taken is refused, and the log says which change and why', async () => {
  const { page } = kreis;
  await go(page, '/exchange/sites');
  await page.getByRole('gridcell', { name: 'Nottuln' }).first().click();
  await page.getByRole('complementary').getByRole('button', { name: 'Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Rolle oder Name ändern …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ansprechstelle', { exact: true }).click();
  await lookAt(page, 'rolle');
  await dialog.getByRole('button', { name: 'Ändern' }).click();
  await dialog.waitFor({ state: 'detached' });

  await typeTitle(nottuln, 'Schulserver', 'Schulserver neu');
  await nottuln.page.getByRole('gridcell', { name: 'Schulserver neu', exact: true }).waitFor();
  await previewBundle(kreis, await createBundle(nottuln, folder, 'refused'));
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByRole('button', { name: 'Welche und warum' }).waitFor();
  await lookAt(page, 'abgelehnt-eingelesen');
  await page.getByRole('button', { name: 'Welche und warum' }).click();
  await page.getByRole('gridcell', { name: 'Abgelehnt' }).first().dblclick();
  await page.getByRole('complementary').getByText('Die Rolle des Standorts', { exact: false }).waitFor();
  await page
    .getByRole('complementary')
    .getByText('Bei Bedarf ändert die Koordination die Rolle.', { exact: false })
    .waitFor();
  await lookAt(page, 'abgelehnt');
  expect(await hasProject(kreis, 'Schulserver')).toBe(true);
});

test('the coordination revokes a site after it was told what that means', async () => {
  const { page } = kreis;
  await go(page, '/exchange/sites');
  await page.getByRole('gridcell', { name: 'Olfen' }).first().focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Sperren …' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Das lässt sich nicht zurücknehmen.', { exact: false }).waitFor();
  await lookAt(page, 'sperren');
  await dialog.getByRole('button', { name: 'Sperren' }).click();
  await page.getByRole('gridcell', { name: 'gesperrt' }).click();
  await lookAt(page, 'gesperrt');
  await page.getByRole('complementary').getByRole('button', { name: 'Zwölf Wörter zeigen …' }).click();
  await page.getByRole('dialog', { name: 'Zwölf Wörter von Olfen' }).waitFor();
  await lookAt(page, 'woerter');
});

test('a new site is asked for the words of its coordination at the first start, and is led to its request', async () => {
  const program = await startProgram('first-start');
  const page = await openWindow(browser);
  await page.goto(program.url);
  await page.getByText('Leer beginnen').click();
  await page.getByRole('button', { name: /Ihre Kommune/ }).click();
  await page.getByRole('option', { name: 'Senden' }).click();
  await page.getByRole('textbox', { name: 'Bezeichnung Ihres Standorts' }).fill('Rathaus Senden');
  const words = await ownWords(kreis);
  const field = page.getByRole('textbox', { name: 'Zwölf Wörter der Koordination' });
  await field.fill(words.slice(1).join(' '));
  await page.getByRole('button', { name: 'Büro einrichten' }).click();
  await page.getByText('Das sind 11 von 12 Wörtern.', { exact: false }).waitFor();
  await lookAt(page, 'erster-start');
  await field.fill(words.join(' '));
  await page.getByRole('button', { name: 'Büro einrichten' }).click();
  await page.getByRole('button', { name: 'Beitrittsanfrage speichern …' }).waitFor();
  await page.getByText('Noch nicht zugelassen.', { exact: false }).waitFor();
  await lookAt(page, 'beitreten');
  await page.context().close();
  await program.close();
});
