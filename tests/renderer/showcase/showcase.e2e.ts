import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedExampleOffice } from '../../../db/seed/run.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { attachOffice } from '../../helpers/office.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';
import { command } from '../funding/by-keys.ts';
import { press, said } from '../projects/file.ts';
import { lookEverywhere } from '../projects/looks.ts';

/** From a few projects that say public in one place only to a folder of pages, by keys alone. */
const now = '2026-11-23T08:00:00Z';
const dataDir = mkdtempSync(join(tmpdir(), 'showcase-'));
let browser: Browser;
let host: Awaited<ReturnType<typeof startLoopback>>;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const office = attachOffice(dataDir, { now });
  await office.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination' });
  const open = office.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  seedExampleOffice(open.value, office.ports);
  const { rows } = await office.get('record.list', { entity: 'project', limit: 12 });
  await office.get('record.updateMany', {
    entity: 'project',
    ids: rows.map(({ id }) => id),
    set: { visibility: 'public' },
  });
  office.office.close();
  host = await startLoopback({ dataDir, rendererDir, now });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('what is public is said, what is missing is released, the pages are looked at and written', async () => {
  await command(page, 'Kommunikation – Schaufenster');
  await page.getByText('Noch ist nichts öffentlich.', { exact: false }).waitFor();
  await page.getByRole('heading', { name: 'Was noch fehlt, um öffentlich zu sein' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: '12 Einträge freigeben' }));
  await press(page, 'Enter');
  await said(page, '12 Einträge freigegeben');
  await page.getByText('12 Einträge öffentlich').waitFor();
  await page.getByText('12 öffentliche Projekte haben noch keinen Kurztext', { exact: false }).waitFor();

  await typeInto(page, page.getByRole('textbox', { name: 'E-Mail-Adresse' }), 'digital@example.org', { leave: true });
  await page
    .getByText(/^Pflichtangaben fehlen: Anbieter(?!.*E-Mail-Adresse)/)
    .first()
    .waitFor();
  expect(await lookEverywhere(page, 'showcase')).toEqual([]);

  await chooseIn(page, page.getByRole('button', { name: /Seite/ }), 'Impressum');
  const frame = page.getByRole('region', { name: 'Vorschau: Impressum' });
  await frame.getByText('digital@example.org').waitFor();
  await frame.getByRole('link', { name: 'Projekte', exact: true }).focus();
  await press(page, 'Enter');
  await page.getByRole('region', { name: 'Vorschau: Projekte' }).getByText('Karte der Kommunen').first().waitFor();

  const folder = join(dataDir, 'web');
  const path = page.getByRole('textbox', { name: 'Ordner (vollständiger Pfad)' });
  await tabTo(page, path, { back: true });
  await typeInto(page, path, folder);
  await page.getByText('Diesen Ordner gibt es nicht', { exact: false }).waitFor();
  mkdirSync(folder);
  writeFileSync(join(folder, 'Urlaub.jpg'), 'x');
  await press(page, 'Enter');
  await page.getByText('„Urlaub.jpg“', { exact: false }).waitFor();
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
  const free = join(dataDir, 'schaufenster');
  mkdirSync(free);
  await typeInto(page, path, free);
  await page.getByText(/^Im Ordner „schaufenster“ liegen jetzt \d+ Dateien/).waitFor();
  expect(readFileSync(join(free, 'impressum.html'), 'utf8')).toContain('digital@example.org');
}, 120_000);
