import { cpSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { create } from '../../helpers/create.ts';
import { tabTo } from '../../helpers/keys.ts';
import { exchangeAll, hand, openCoordination, openMember } from '../../helpers/members.ts';
import { openTestOffice, type TestOffice } from '../../helpers/office.ts';
import { faultsOf, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { go, type Run, startOn } from '../../helpers/running.ts';
import { groupMorning } from './group.ts';

const open: TestOffice[] = [];
let browser: Browser;
let kreis: TestOffice;
let run: Run;

/** A laptop in Olfen was copied with everything on it, both went on, and each half reached the district by another way. */
beforeAll(async () => {
  browser = await launchChromium();
  kreis = await openCoordination('Kreis Coesfeld');
  const nottuln = await openMember(kreis, '05558032', 'implementation', 'Nottuln');
  const olfen = await openMember(kreis, '05558036', 'implementation', 'Olfen');
  await exchangeAll(kreis, nottuln, olfen);
  olfen.office.close();
  const empty = await openTestOffice({ body: null });
  cpSync(olfen.dir, empty.dir, { recursive: true });
  const [here, there] = [olfen.reopen(), empty.reopen()];
  open.push(kreis, nottuln, here, there);
  await create(here, 'project', { title: 'Im Rathaus' });
  await create(there, 'project', { title: 'Am Laptop' });
  await hand(here, kreis);
  await hand(there, nottuln);
  await hand(nottuln, kreis);
  await create(here, 'project', { title: 'Weiter im Rathaus' });
  await hand(here, kreis);
  kreis.office.close();
});
afterAll(async () => {
  await browser.close();
  for (const office of open.splice(0)) office.close();
});
beforeEach(async () => {
  run = await startOn({ dataDir: kreis.dir }, browser, { now: groupMorning });
  await go(run.page, '/exchange/sites');
  await notice().waitFor();
});
afterEach(async () => {
  await run.close();
});

const notice = () => run.page.getByText('Olfen ist eingefroren:', { exact: false });
const inspector = () => run.page.getByRole('complementary');

const hasProject = async (title: string): Promise<boolean> => {
  await go(run.page, '/projects');
  await run.page.getByRole('gridcell', { name: 'Im Rathaus', exact: true }).waitFor();
  return (await run.page.getByRole('gridcell', { name: title, exact: true }).count()) > 0;
};

test('what is frozen is said on the page: what counts, why, and how it ends; releasing it needs no mouse', async () => {
  const { page } = run;
  expect(await hasProject('Weiter im Rathaus')).toBe(false);
  await go(page, '/exchange/sites');
  await notice().waitFor();
  await picture(page, 'eingefroren');
  await tabTo(page, 'Was zu tun ist');
  await page.keyboard.press('Enter');
  const said = await inspector().innerText();
  expect(said).toContain('Was von Olfen da ist, gilt weiter, in beiden Fassungen.');
  expect(said).toContain('Warum: Von Olfen gibt es zwei verschiedene Fassungen derselben Änderungen.');
  expect(said).toContain('Wie es endet: Fragen Sie bei Olfen nach.');
  await picture(page, 'eingefroren-was-zu-tun-ist');
  await tabTo(page, 'Wieder freigeben …');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Olfen wieder freigeben?' });
  await dialog.getByText('wird der Standort wieder eingefroren.', { exact: false }).waitFor();
  await picture(page, 'eingefroren-freigeben');
  await tabTo(page, 'Freigeben');
  await page.keyboard.press('Enter');
  await page.getByText('Olfen ist wieder freigegeben; 1 Änderung zählt jetzt.').waitFor();
  await notice().waitFor({ state: 'detached' });
  expect(await hasProject('Weiter im Rathaus')).toBe(true);
});

test('the words for every standing are explained on the page, also how one stops a site by hand', async () => {
  const { page } = run;
  await tabTo(page, 'Eingefroren, ruhend, ersetzt, gesperrt: was das heißt');
  await page.keyboard.press('Enter');
  const words = page.getByRole('definition');
  expect(await words.count()).toBe(12);
  await page.getByText('Von Hand einfrieren lässt sich niemand.', { exact: false }).scrollIntoViewIfNeeded();
  await picture(page, 'standorte-was-das-heisst');
  expect(await faultsOf(page)).toEqual([]);
});

test('its branch is no other site: Start names each of the two once', async () => {
  const { page } = run;
  expect(await page.getByRole('grid', { name: 'Standorte' }).getByRole('row').count()).toBe(4);
  await page.getByRole('link', { name: 'Start' }).click();
  const sites = page.getByRole('list', { name: 'Standorte, letzter Abgleich' }).getByRole('listitem');
  await sites.first().waitFor();
  expect(await sites.count()).toBe(2);
});

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test.each(themes)('%s', async (name, width, media) => {
    const { page } = run;
    await setScreen(page, width, media);
    await page.getByRole('button', { name: 'Was zu tun ist' }).click();
    await inspector().getByText('Wie es endet', { exact: false }).waitFor();
    await picture(page, `eingefroren-${name.replace(/\W/g, '')}`);
    expect(await faultsOf(page)).toEqual([]);
  });
});
