import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { create } from '../../helpers/create.ts';
import { type DavStub, startDavStub } from '../../helpers/dav-stub.ts';
import { exchangeAll, openCoordination, openMember } from '../../helpers/members.ts';
import type { TestOffice } from '../../helpers/office.ts';
import { picture } from '../../helpers/pictures.ts';
import { go, type Run, startOn } from '../../helpers/running.ts';
import { groupMorning } from './group.ts';

let browser: Browser;
let folder: string;
let kreis: TestOffice;
let nottuln: TestOffice;
let run: Run;
let server: DavStub;
let place: string;

/** Everybody is told the same at a place in trouble: what it is, what to do next, and what was typed is still there. */
beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'stoerung-'));
  kreis = await openCoordination('Kreis Coesfeld');
  nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  await create(kreis, 'project', { title: 'Radwegenetz' });
  // What they have said so far is known: only what a test writes is new at a place.
  await exchangeAll(kreis, nottuln);
  kreis.office.close();
});
afterAll(async () => {
  await browser.close();
  for (const office of [kreis, nottuln]) office.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await startDavStub();
  place = mkdtempSync(join(folder, 'ort-'));
  run = await startOn({ dataDir: kreis.dir }, browser, { now: groupMorning });
});
afterEach(async () => {
  await run.close();
  await server.close();
});

const card = () => run.page.getByRole('region', { name: 'Treffpunkt' });
const sync = () => card().getByRole('button', { name: 'Treffpunkt: jetzt abgleichen' });
const dialog = () => run.page.getByRole('dialog', { name: 'Ort einrichten' });

/** Ordner & WebDAV: fills in the dialog and confirms it with the Enter key. */
async function setUp(where: { readonly path: string } | { readonly url: string }): Promise<void> {
  const { page } = run;
  await go(page, '/exchange/places');
  await page.getByRole('button', { name: 'Ort einrichten …' }).first().click();
  await dialog().getByRole('textbox', { name: 'Name', exact: true }).fill('Treffpunkt');
  if ('path' in where) await dialog().getByRole('textbox', { name: 'Pfad des Ordners' }).fill(where.path);
  else {
    await dialog().getByText('WebDAV-Adresse', { exact: true }).click();
    await dialog().getByRole('textbox', { name: 'Adresse' }).fill(where.url);
    await dialog().getByRole('textbox', { name: 'Benutzername' }).fill('kreis');
    await dialog().getByLabel('Kennwort').fill('geheim');
  }
  await page.keyboard.press('Enter');
  await card().waitFor();
}

const synced = () =>
  run.page
    .getByText(/Abgeglichen\./)
    .first()
    .waitFor();

async function hasProject(title: string): Promise<void> {
  await go(run.page, '/projects');
  await run.page.getByRole('gridcell', { name: title, exact: true }).waitFor();
}

describe('a server that refuses', () => {
  test.each([
    [401, 'PROPFIND', 'Benutzername oder Kennwort stimmen nicht. Bitte geben Sie sie noch einmal ein'],
    [403, 'PUT', 'Hier fehlt das Recht zu lesen oder zu schreiben. Bitte lassen Sie sich'],
    [409, 'MKCOL', 'Bitte prüfen Sie die Adresse und gleichen Sie noch einmal ab.'],
    [412, 'PUT', 'Die Übertragung ist abgebrochen. Bitte gleichen Sie noch einmal ab'],
    [423, 'PUT', 'Eine Datei ist dort gerade gesperrt'],
    [507, 'PUT', 'Dort ist kein Platz mehr. Bitte schaffen Sie Platz'],
  ] as const)(
    'with %i: a sentence on the card, nothing is lost, and it goes on once the server does',
    async (status, method, sentence) => {
      const { page } = run;
      await setUp({ url: server.url });
      server.refuse = (asked) => (asked === method ? status : null);
      await sync().click();
      await card().getByText('Gestört').waitFor();
      await card().getByText(sentence, { exact: false }).waitFor();
      await card().getByText('Was Sie hier eintragen, bleibt', { exact: false }).waitFor();
      await picture(page, `orte-status-${status}`);
      expect(await violations(page)).toEqual([]);
      server.refuse = () => null;
      await sync().click();
      await synced();
      await card().getByText('Auf dem Stand').waitFor();
      expect([...server.files.keys()].filter((path) => path.endsWith('.daseg')).length).toBeGreaterThan(0);
      await hasProject('Radwegenetz');
    },
  );

  test('a password that was changed elsewhere is asked for where the sentence stands, and the right one ends it', async () => {
    const { page } = run;
    await setUp({ url: server.url });
    server.refuse = () => 401;
    await sync().click();
    await card().getByText('Benutzername oder Kennwort stimmen nicht.', { exact: false }).waitFor();
    await card().getByRole('button', { name: 'Kennwort eingeben …' }).click();
    const asking = page.getByRole('dialog', { name: 'Kennwort für Treffpunkt' });
    await asking.getByLabel('Kennwort').fill('neues Geheimnis');
    server.refuse = () => null;
    await page.keyboard.press('Enter');
    await card().getByText('Gestört').waitFor({ state: 'detached' });
    await sync().click();
    await synced();
  });
});

describe('a folder in trouble', () => {
  test('a stick that was pulled, or a share that is gone: what to plug in, and afterwards it goes on', async () => {
    const { page } = run;
    await setUp({ path: place });
    renameSync(place, `${place}-weg`);
    await sync().click();
    await card().getByText('Steckt der Stick, ist das Laufwerk verbunden?', { exact: false }).waitFor();
    await picture(page, 'orte-stick-gezogen');
    expect(await violations(page)).toEqual([]);
    renameSync(`${place}-weg`, place);
    await sync().click();
    await synced();
    await hasProject('Radwegenetz');
  });

  test('another folder in its place is neither read nor written, until a person says that it is meant to be so', async () => {
    const { page } = run;
    await setUp({ path: place });
    await sync().click();
    await synced();
    const other = mkdtempSync(join(folder, 'anderer-'));
    const added = await nottuln.get('transport.add', { where: { kind: 'folder', path: other } });
    await nottuln.get('transport.send', { place: added.place.id });
    renameSync(place, `${place}-richtig`);
    cpSync(other, place, { recursive: true });
    const before = readdirSync(place, { recursive: true });
    await sync().click();
    await card().getByText('Das ist ein anderer Austauschordner als bisher.', { exact: false }).waitFor();
    await picture(page, 'orte-vertauscht');
    expect(await violations(page)).toEqual([]);
    expect(readdirSync(place, { recursive: true })).toEqual(before);
    // The right one again: nothing was forgotten.
    rmSync(place, { recursive: true });
    renameSync(`${place}-richtig`, place);
    await sync().click();
    await card().getByText('Auf dem Stand').waitFor();
  });

  test('a half-copied file is named and left, the others are read, and once it is whole it is read too', async () => {
    const { page } = run;
    await setUp({ path: place });
    await create(nottuln, 'project', { title: 'Leerrohrauskunft' });
    const added = await nottuln.get('transport.add', { where: { kind: 'folder', path: place } });
    await nottuln.get('transport.send', { place: added.place.id });
    const name = (readdirSync(place, { recursive: true }) as string[]).find(
      (one) => one.endsWith('.daseg') && readFileSync(join(place, one), 'utf8').includes('Leerrohrauskunft'),
    );
    const path = join(place, name ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length / 2));
    await sync().click();
    await card().getByText('Unvollständig').waitFor();
    await card().getByRole('button', { name: 'Einzelheiten' }).click();
    await card().getByText('Die Datei ist noch nicht vollständig.', { exact: false }).waitFor();
    await picture(page, 'orte-halb-kopiert');
    expect(await violations(page)).toEqual([]);
    writeFileSync(path, whole);
    await sync().click();
    await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
    await page.getByRole('heading', { name: /^Übernommen von/ }).waitFor();
    await hasProject('Leerrohrauskunft');
  });
});

test('the folder bundles arrive in says when it is gone, and a file that went away in between says what to do', async () => {
  const { page } = run;
  const inbox = join(folder, 'Eingang');
  mkdirSync(inbox);
  const bundle = join(inbox, 'nottuln.dabundle');
  await nottuln.get('bundle.create', { ticket: bundle });
  await go(page, '/exchange/read');
  await page.getByRole('button', { name: 'Ordner wählen …' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ordner' }).fill(inbox);
  await page.keyboard.press('Enter');
  const readIt = page.getByRole('button', { name: 'Die neue Datei aus dem Ordner' });
  await readIt.waitFor();
  rmSync(bundle);
  await readIt.click();
  await page
    .getByRole('alert')
    .getByText('Die Datei ist nicht mehr da. Bitte wählen Sie sie noch einmal aus.')
    .waitFor();
  await page.getByRole('button', { name: 'Aus der Liste nehmen' }).click();
  rmSync(inbox, { recursive: true });
  await go(page, '/exchange/sites');
  await go(page, '/exchange/read');
  await page
    .getByText('Bitte verbinden Sie das Netzlaufwerk oder stecken Sie den Stick ein', { exact: false })
    .waitFor();
  await picture(page, 'einlesen-ordner-weg');
  expect(await violations(page)).toEqual([]);
});
