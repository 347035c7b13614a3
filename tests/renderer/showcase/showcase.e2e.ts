import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { command } from '../funding/by-keys.ts';
import { press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** From the example office, which shows much and keeps a little closed, to a folder of pages, by keys alone. */
const now = '2026-11-23T08:00:00Z';
let browser: Browser;
let program: Program;
let page: Page;

const enter = async (url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  await command(page, 'Kommunikation – Schaufenster');
};

beforeAll(async () => {
  [browser, program] = await Promise.all([launchChromium(), startProgram('example', { now })]);
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await program?.close();
});

test('an office with nothing public says so, and where to begin', async () => {
  const empty = await startProgram('empty', { now });
  try {
    await enter(empty.url);
    await page.getByText('Noch ist nichts öffentlich.', { exact: false }).waitFor();
    expect(await lookEverywhere(page, 'showcase-empty')).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Zu den Projekten' }));
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
  } finally {
    await empty.close();
  }
}, 120_000);

test('what is public is said, what is missing is released, the pages are looked at and written', async () => {
  await enter(program.url);
  const count = page.getByText(/^\d+ Einträge öffentlich$/);
  const before = Number.parseInt((await count.innerText()) ?? '', 10);
  expect(before).toBeGreaterThan(80);
  expect(await lookEverywhere(page, 'showcase')).toEqual([]);
  const half = page.getByRole('region', { name: 'Nur an einer von zwei Stellen öffentlich' });
  await tabTo(page, half.getByRole('button', { name: '1 Projekt freigeben' }));
  await press(page, 'Enter');
  await said(page, '1 Eintrag freigegeben');
  await page.getByText(`${before + 1} Einträge öffentlich`).waitFor();
  await page.getByText('1 öffentliches Projekt hat noch keinen Kurztext', { exact: false }).waitFor();

  // Where one writes to stands once, in the settings, for papers and pages.
  await tabTo(page, page.getByRole('button', { name: 'Angaben der Behörde öffnen' }));
  await press(page, 'Enter');
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  await typeInto(page, page.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'digital@example.org', { leave: true });
  await press(page, 'Alt+ArrowLeft');
  await count.waitFor();
  await page
    .getByText(/^Pflichtangaben fehlen: Anbieter(?!.*E-Mail-Adresse)/)
    .first()
    .waitFor();

  await chooseIn(page, page.getByRole('button', { name: /Seite/ }), 'Impressum');
  const frame = page.getByRole('region', { name: 'Vorschau: Impressum' });
  await frame.getByText('digital@example.org').waitFor();
  await frame.getByRole('link', { name: 'Projekte', exact: true }).focus();
  await press(page, 'Enter');
  await page.getByRole('region', { name: 'Vorschau: Projekte' }).getByText('Karte der Kommunen').first().waitFor();

  const folder = join(program.dataDir, 'web');
  const path = page.getByRole('textbox', { name: 'Ordner (vollständiger Pfad)' });
  await tabTo(page, path, { back: true });
  await typeInto(page, path, folder);
  await page.getByText('Diesen Ordner gibt es nicht', { exact: false }).waitFor();
  mkdirSync(folder);
  writeFileSync(join(folder, 'Urlaub.jpg'), 'x');
  await press(page, 'Enter');
  await page.getByText('„Urlaub.jpg“', { exact: false }).waitFor();
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
  const free = join(program.dataDir, 'schaufenster');
  mkdirSync(free);
  await typeInto(page, path, free);
  await page.getByText(/^Im Ordner „schaufenster“ liegen jetzt \d+ Dateien/).waitFor();
  expect(readFileSync(join(free, 'impressum.html'), 'utf8')).toContain('digital@example.org');
}, 120_000);
