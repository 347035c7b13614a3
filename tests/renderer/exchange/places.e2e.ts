import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { createProject, go, openSite, type Site, takeIn } from '../../e2e/site.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { picture } from '../../helpers/pictures.ts';

const looks = [
  ['dunkel', { colorScheme: 'dark' }],
  ['systemfarben', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

let browser: Browser;
let kreis: Site;
let nottuln: Site;
let folder: string;
let place: string;

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'orte-'));
  place = join(folder, 'austausch');
  mkdirSync(place);
  kreis = await openSite(browser, 'Kreis', '05558');
  nottuln = await openSite(browser, 'Nottuln', '05558032');
});
afterAll(async () => {
  for (const site of [kreis, nottuln]) await site.program.close();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Ordner & WebDAV: sets up a folder, by keyboard. */
async function addFolder({ page }: Site, path: string, name: string): Promise<void> {
  await go(page, '/exchange/places');
  await page.getByRole('button', { name: 'Ort einrichten …' }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ort einrichten' });
  await dialog.getByRole('textbox', { name: 'Pfad des Ordners' }).fill(path);
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
}

const syncButton = (page: Page) => page.getByRole('button', { name: /jetzt abgleichen$/ });

test('two sites meet in a folder: set up, leave, fetch, look at it, apply', async () => {
  await takeIn(kreis, nottuln, folder);
  await createProject(kreis, 'Radweg an der Stever');

  await go(kreis.page, '/exchange/places');
  await kreis.page.getByText('Noch kein Ort eingerichtet').waitFor();
  await picture(kreis.page, 'orte-leer');
  expect(await violations(kreis.page)).toEqual([]);
  await addFolder(kreis, join(folder, 'gibt-es-nicht'), 'Netzlaufwerk');
  const dialog = kreis.page.getByRole('dialog', { name: 'Ort einrichten' });
  await dialog.getByText('Das ist kein Ordner.', { exact: false }).waitFor();
  await picture(kreis.page, 'orte-dialog');
  expect(await violations(kreis.page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Pfad des Ordners' }).fill(place);
  await kreis.page.keyboard.press('Enter');
  await kreis.page.getByRole('heading', { name: 'Netzlaufwerk' }).waitFor();

  await syncButton(kreis.page).click();
  await kreis.page
    .getByText(/Abgeglichen\. .*abgelegt, nichts Neues dort\./)
    .first()
    .waitFor();
  await addFolder(nottuln, place, 'Netzlaufwerk');
  const { page } = nottuln;
  await page.getByText('Neues wartet').waitFor();
  await page.getByRole('button', { name: 'Einzelheiten' }).click();
  await picture(page, 'orte-wartet');
  expect(await violations(page)).toEqual([]);
  for (const [look, media] of looks) {
    await page.emulateMedia(media);
    await picture(page, `orte-${look}`);
    expect(await violations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 683, height: 384 });
  await picture(page, 'orte-vergroessert');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });

  await syncButton(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bündel von Netzlaufwerk' }).waitFor();
  await picture(page, 'orte-vorschau');
  // Nothing has happened yet: it is a person who decides.
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
  await go(page, '/projects');
  await page.getByRole('gridcell', { name: 'Radweg an der Stever', exact: true }).waitFor();
  await go(page, '/exchange/places');
  await page.getByText('Auf dem Stand').waitFor();
  await picture(page, 'orte-auf-dem-stand');
});

test('a folder that was emptied is noticed with a sentence, nothing is lost, and a person goes on there', async () => {
  for (const name of readdirSync(place)) rmSync(join(place, name), { recursive: true });
  const { page } = kreis;
  await syncButton(page).click();
  await page.getByText('Der Ordner ist leer, obwohl dort schon etwas lag.', { exact: false }).first().waitFor();
  await picture(page, 'orte-geleert');
  expect(await violations(page)).toEqual([]);
  expect(readdirSync(place)).toEqual([]);
  await page.getByRole('button', { name: 'Hier neu beginnen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Hier neu beginnen' }).click();
  await page.getByText('Neu begonnen.', { exact: false }).first().waitFor();
  await syncButton(page).click();
  // The message of the time before may still stand there, so the folder itself is looked at.
  await expect.poll(() => readdirSync(place).length, { timeout: 20_000 }).toBeGreaterThan(1);
});

test('a server that cannot be reached, and an address without encryption, are sentences in the dialog', async () => {
  const { page } = kreis;
  await go(page, '/exchange/places');
  await page.getByRole('button', { name: 'Ort einrichten …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ort einrichten' });
  await dialog.getByText('WebDAV-Adresse', { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Adresse' }).fill('http://cloud.example.org/dav/');
  await dialog.getByRole('textbox', { name: 'Benutzername' }).fill('kreis');
  await dialog.getByLabel('Kennwort').fill('geheim');
  await page.keyboard.press('Enter');
  await dialog.getByText('Über http ginge das Kennwort unverschlüsselt', { exact: false }).waitFor();
  await dialog.getByText('Es gilt, bis das Programm beendet wird', { exact: false }).waitFor();
  await picture(page, 'orte-webdav');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
