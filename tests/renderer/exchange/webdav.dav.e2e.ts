import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { createProject, go, openSite, type Site, takeIn } from '../../e2e/site.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { type DavServer, davPassword, davUser, startApache } from '../../helpers/dav-server.ts';
import { picture } from '../../helpers/pictures.ts';

let browser: Browser;
let server: DavServer;
let kreis: Site;
let nottuln: Site;
let folder: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startApache()]);
  folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  kreis = await openSite(browser, 'Kreis', '05558');
  nottuln = await openSite(browser, 'Nottuln', '05558032');
  await takeIn(kreis, nottuln, folder);
});
afterAll(async () => {
  for (const site of [kreis, nottuln]) await site.program.close();
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const card = (page: Page) => page.getByRole('region', { name: 'Cloud des Kreises' });
const sync = (page: Page) => card(page).getByRole('button', { name: 'Cloud des Kreises: jetzt abgleichen' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ort einrichten' });
const wrong = 'Benutzername oder Kennwort stimmen nicht.';

/** Ordner & WebDAV: the dialog filled in by keyboard, as far as Enter in the field of the password. */
async function setUp({ page }: Site, password: string): Promise<void> {
  await go(page, '/exchange/places');
  await page.getByRole('button', { name: 'Ort einrichten …' }).first().focus();
  await page.keyboard.press('Enter');
  const chosen = dialog(page).getByRole('radio', { name: /WebDAV-Adresse/ });
  await dialog(page)
    .getByRole('radio', { name: /^Ordner/ })
    .focus();
  await page.keyboard.press('ArrowRight');
  expect(await chosen.isChecked()).toBe(true);
  for (const text of [server.url, davUser, password]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await dialog(page).getByRole('textbox', { name: 'Name', exact: true }).fill('Cloud des Kreises');
  await dialog(page).getByLabel('Kennwort').focus();
  await page.keyboard.press('Enter');
}

test('a place on an Apache is set up by keyboard: a wrong password has its sentence, and the right one sets it up', async () => {
  const { page } = kreis;
  await createProject(kreis, 'Radweg an der Stever');
  await setUp(kreis, 'falsch');
  await dialog(page).getByText(wrong, { exact: false }).waitFor();
  await picture(page, 'webdav-falsches-kennwort');
  expect(await violations(page)).toEqual([]);
  // Nothing was kept of it, and nothing was written there.
  expect(readdirSync(server.files)).toEqual([]);
  await dialog(page).getByLabel('Kennwort').fill(davPassword);
  await page.keyboard.press('Enter');
  await card(page).waitFor();
  await picture(page, 'webdav-eingerichtet');
  expect(await violations(page)).toEqual([]);
});

test('one site leaves there what it has, and another one takes it, looks at it and applies it', async () => {
  await sync(kreis.page).click();
  await kreis.page
    .getByText(/Abgeglichen\. .*abgelegt/)
    .first()
    .waitFor();
  const { page } = nottuln;
  await setUp(nottuln, davPassword);
  await card(page).getByText('Neues wartet').waitFor();
  await picture(page, 'webdav-wartet');
  expect(await violations(page)).toEqual([]);
  await sync(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bündel von Cloud des Kreises' }).waitFor();
  await picture(page, 'webdav-vorschau');
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
  await go(page, '/projects');
  await page.getByRole('gridcell', { name: 'Radweg an der Stever', exact: true }).waitFor();
  await go(page, '/exchange/places');
  await card(page).getByText('Auf dem Stand').waitFor();
});

test('a password that no longer fits is asked for on the card; what was edited meanwhile goes out afterwards', async () => {
  const { page } = nottuln;
  await createProject(nottuln, 'Leerrohrauskunft');
  await go(page, '/exchange/places');
  const enter = async (password: string) => {
    await card(page).getByRole('button', { name: 'Cloud des Kreises: weitere Befehle' }).click();
    await page.getByRole('menuitem', { name: 'Kennwort eingeben …' }).click();
    const asking = page.getByRole('dialog', { name: 'Kennwort für Cloud des Kreises' });
    await asking.getByLabel('Kennwort').fill(password);
    await page.keyboard.press('Enter');
    await asking.waitFor({ state: 'detached' });
  };
  await enter('nicht mehr gültig');
  await card(page).getByText(wrong, { exact: false }).waitFor();
  await card(page).getByText('Hier geht nichts verloren:', { exact: false }).waitFor();
  // The focus is back on the menu button, and its tooltip is no part of the page.
  await page.keyboard.press('Escape');
  await picture(page, 'webdav-kennwort-passt-nicht-mehr');
  expect(await violations(page)).toEqual([]);
  await enter(davPassword);
  await card(page).getByText('Gestört').waitFor({ state: 'detached' });
  await sync(page).click();
  await page
    .getByText(/Abgeglichen\. .*abgelegt/)
    .first()
    .waitFor();
  // Who comes to the page is told how it is now.
  await go(kreis.page, '/exchange/sites');
  await go(kreis.page, '/exchange/places');
  await card(kreis.page).getByText('Neues wartet').waitFor();
});

test('a server that is gone is a sentence with the next step, and people go on working', async () => {
  await server.close();
  const { page } = kreis;
  await sync(page).click();
  await card(page)
    .getByText('Der Ort ist nicht zu erreichen. Bitte prüfen Sie Netz oder VPN', { exact: false })
    .waitFor();
  await picture(page, 'webdav-nicht-erreichbar');
  expect(await violations(page)).toEqual([]);
  await createProject(kreis, 'Ohne Netz angelegt');
});
