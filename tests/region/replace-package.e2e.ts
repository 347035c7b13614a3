import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { lookAt } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';
import { go } from '../helpers/running.ts';

/** The coordination takes over another package in the settings: after a look, and with one step back. */
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty');
  page = await openWindow(browser, { acceptDownloads: true, reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
  await go(page, '/settings');
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

const proposal = () => page.getByRole('region', { name: /^Was „.*“ ändern würde$/ });
const agency = (name: string) => page.getByText(name, { exact: true }).first();

/** The package the program itself has saved, changed by hand. */
async function savedPackage(): Promise<Record<string, unknown>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Paket speichern …' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function choose(name: string, value: unknown): Promise<void> {
  const path = join(program.dataDir, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Anderes Paket übernehmen …' }).click(),
  ]);
  await chooser.setFiles(path);
}

test('what another package would change is shown line by line; left, taken over, and taken back', async () => {
  const region = await savedPackage();
  const bodies = region['bodies'] as Record<string, unknown>[];
  const other = {
    ...region,
    agency: { name: 'Digitalwerk', logoText: 'Digitalwerk' },
    bodies: [...bodies, { ags: '05558099', name: 'Neustadt', shortName: 'Neustadt', kind: 'city' }],
  };
  await choose('kaputt.json', '{"name": ');
  await page.getByText('erwartet wird ein Objekt', { exact: false }).first().waitFor();
  expect(await proposal().count()).toBe(0);

  await choose('anderes.json', other);
  await proposal()
    .getByRole('row', { name: /Neustadt.*neu/ })
    .waitFor();
  await proposal()
    .getByRole('row', { name: /^Büro agency.name .*Digitalwerk.*geändert/ })
    .first()
    .waitFor();
  await lookAt(page, 'region-anderes-paket');
  await page.getByRole('button', { name: 'Nicht übernehmen' }).click();
  await proposal().waitFor({ state: 'detached' });
  expect(await page.getByText('Digitalwerk').count()).toBe(0);

  await choose('anderes.json', other);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await proposal().waitFor({ state: 'detached' });
  await agency('Digitalwerk').waitFor();
  await page.keyboard.press('Control+z');
  await agency('Digitalwerk').waitFor({ state: 'detached' });
  await choose('dasselbe.json', region);
  await proposal().getByText('Dieses Paket ändert nichts.').waitFor();
}, 120_000);
