import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { cli } from '../helpers/cli.ts';
import {
  admit,
  createBundle,
  createProject,
  go,
  openSite,
  ownWords,
  pinRoot,
  readBundle,
  type Site,
  typeTitle,
  writeRequest,
} from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'post-'));
let browser: Browser;
const sites: Site[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  for (const [name, body] of [
    ['Kreis Coesfeld', '05558'],
    ['Nottuln', '05558032'],
    ['Olfen', '05558036'],
  ] as const) {
    sites.push(await openSite(browser, name, body));
  }
});
afterAll(async () => {
  await browser.close();
  for (const { program } of sites) await program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function everybodyMeets(round: string): Promise<void> {
  const paths = new Map<Site, string>();
  for (const site of sites) paths.set(site, await createBundle(site, folder, round));
  for (const reader of sites) {
    for (const [writer, path] of paths) if (writer !== reader) await readBundle(reader, path);
  }
}

async function retitle(site: Site, from: string, to: string): Promise<void> {
  await typeTitle(site, from, to);
  await site.page.getByRole('gridcell', { name: to, exact: true }).waitFor();
}

/** In the file of the project that was just made: who takes part in it, and may therefore change it. */
async function letTakePart({ page }: Site, bodies: readonly string[]): Promise<void> {
  await page.getByRole('tab', { name: 'Kommunen' }).click();
  for (const body of bodies) {
    await page.getByRole('button', { name: new RegExp(`${body}$`) }).click();
    await page.getByRole('option', { name: 'Partner' }).click();
  }
}

test('three sites join with their words, edit the same project offline, exchange files through the dialogs, decide a conflict and are one', async () => {
  const [kreis, nottuln, olfen] = sites as [Site, Site, Site];
  const root = await ownWords(kreis);
  for (const site of [nottuln, olfen]) {
    await pinRoot(site, root);
    await admit(kreis, await writeRequest(site, folder), await ownWords(site));
  }
  await createProject(kreis, 'Radwegenetz');
  await letTakePart(kreis, ['Nottuln', 'Olfen']);
  const first = await createBundle(kreis, folder, 'first');
  for (const site of [nottuln, olfen]) await readBundle(site, first);

  for (const site of sites) await retitle(site, 'Radwegenetz', `Radwegenetz ${site.name}`);
  await everybodyMeets('second');

  for (const { page } of sites) {
    await go(page, '/exchange/conflicts');
    await page.getByText('1 offener Konflikt').first().waitFor();
  }
  const { page } = nottuln;
  for (const side of ['Meine', 'Kreis Coesfeld', 'Olfen'])
    await page.getByText(side, { exact: true }).first().waitFor();
  await page.getByRole('option').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Keine offenen Konflikte').waitFor();

  await everybodyMeets('third');
  for (const site of sites) {
    await go(site.page, '/exchange/conflicts');
    await site.page.getByText('Keine offenen Konflikte').waitFor();
  }
  const [one, ...others] = await Promise.all(sites.map(({ program }) => cli(['digest', '--data', program.dataDir])));
  for (const other of others) expect(other).toEqual(one);
});
