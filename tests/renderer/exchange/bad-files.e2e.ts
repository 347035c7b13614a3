import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { violations } from '../../e2e/axe.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { cli } from '../../helpers/cli.ts';
import { create } from '../../helpers/create.ts';
import { exchangeAll, openCoordination, openMember, writerOf } from '../../helpers/members.ts';
import type { TestOffice } from '../../helpers/office.ts';
import { picture } from '../../helpers/pictures.ts';
import { go, type Run, startOn } from '../../helpers/running.ts';
import { groupMorning } from './group.ts';
import { choose } from './two-sites.ts';

let browser: Browser;
let folder: string;
let kreis: TestOffice;
let nottuln: TestOffice;
let olfen: TestOffice;
let run: Run;

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), 'dateien-'));
  kreis = await openCoordination('Kreis Coesfeld');
  nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  await exchangeAll(kreis, nottuln, olfen);
  kreis.office.close();
});
afterAll(async () => {
  await browser.close();
  for (const office of [kreis, nottuln, olfen]) office.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  run = await startOn({ dataDir: kreis.dir }, browser, { now: groupMorning });
  await go(run.page, '/exchange/read');
});
afterEach(async () => {
  await run.close();
});

const path = (name: string) => join(folder, name);
const button = (name: string | RegExp) =>
  run.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const heading = (name: string | RegExp) => run.page.getByRole('heading', { name });
const digest = () => cli(['digest', '--data', run.dataDir]);

test('a bundle made for somebody else says for whom, and can be taken in; one sealed for somebody else says whom to ask', async () => {
  const { page } = run;
  await create(nottuln, 'project', { title: 'Radweg an der Stever' });
  const to = [await writerOf(olfen)];
  await nottuln.get('bundle.create', { ticket: path('fuer-olfen.dabundle'), to });
  await nottuln.get('bundle.create', { ticket: path('verschlossen.dabundle'), seal: to });
  await choose(page, path('verschlossen.dabundle'));
  const alert = page.getByRole('alert');
  await alert
    .getByText('Die Datei ist für andere Standorte verschlossen. Bitte bitten Sie', { exact: false })
    .waitFor();
  await picture(page, 'einlesen-fuer-andere-verschlossen');
  expect(await violations(page)).toEqual([]);
  await button('Aus der Liste nehmen').click();

  await choose(page, path('fuer-olfen.dabundle'));
  await page.getByText('Das Bündel von Nottuln ist für Olfen bestimmt, nicht für Sie.', { exact: false }).waitFor();
  await picture(page, 'einlesen-fuer-andere');
  expect(await violations(page)).toEqual([]);
  await button('Übernehmen').click();
  await heading('Übernommen von Nottuln').waitFor();
});

test('the same twelve files twice, in one drop and once more afterwards: each is taken in once, and nothing changes any more', async () => {
  const { page } = run;
  const twelve: string[] = [];
  for (let number = 1; number <= 12; number += 1) {
    await create(nottuln, 'project', { title: `Vorhaben ${number}` });
    const file = path(`nottuln-${String(number).padStart(2, '0')}.dabundle`);
    await nottuln.get('bundle.create', { ticket: file });
    twelve.push(file);
  }
  const again = path('noch-einmal');
  mkdirSync(again, { recursive: true });
  const copies = twelve.map((file) => join(again, basename(file)));
  for (const [index, copy] of copies.entries()) copyFileSync(twelve[index] ?? '', copy);

  await choose(page, ...twelve, ...copies);
  await page.getByText('12 Dateien stehen doppelt auf der Liste.', { exact: false }).waitFor();
  await picture(page, 'einlesen-zwoelf-doppelt');
  expect(await violations(page)).toEqual([]);
  await button('Alle 12 übernehmen').click();
  await heading('Übernommen: 12 Bündel').waitFor();
  await button('Fertig').click();

  await choose(page, ...twelve);
  await page.getByText('12 Dateien enthalten nichts Neues.').waitFor();
  await picture(page, 'einlesen-zwoelf-noch-einmal');
  await run.stop();
  const before = await digest();
  for (const copy of copies) await cli(['import', '--data', run.dataDir, copy]);
  expect(await digest()).toEqual(before);
});

test('several files of which none can be read: each says why and what to do, and the list can be emptied', async () => {
  const { page } = run;
  await nottuln.get('bundle.create', { ticket: path('ganz.dabundle') });
  const whole = readFileSync(path('ganz.dabundle'));
  writeFileSync(path('halb.dabundle'), whole.subarray(0, whole.length / 2));
  writeFileSync(path('brief.dabundle'), 'Sehr geehrte Damen und Herren');
  await choose(page, path('halb.dabundle'), path('brief.dabundle'));
  await heading('Keine dieser Dateien lässt sich lesen').waitFor();
  const alert = page.getByRole('alert');
  await alert.getByText('Die Datei ist unvollständig', { exact: false }).waitFor();
  await alert.getByText('Das ist keine Bündeldatei dieses Programms', { exact: false }).waitFor();
  await picture(page, 'einlesen-keine-lesbar');
  expect(await violations(page)).toEqual([]);
  await button('Liste leeren').click();
  await page.getByText('Bündel hierher ziehen', { exact: true }).waitFor();
});
