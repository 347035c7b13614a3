import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { launchChromium } from '../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';
import { violations } from './axe.ts';

const now = '2026-11-23T08:00:00Z';
const pictures = process.env['PICTURES'];

const screens = [
  ['start', '/'],
  ['projekte', '/projects'],
  ['projekte-tafel', '/projects/board'],
  ['projekte-zeitplan', '/projects/timeline'],
  ['karte', '/projects/map'],
  ['fristen', '/funding/deadlines'],
  ['vorgaenge', '/funding/cases'],
  ['pipeline', '/funding/pipeline'],
  ['haushaltsjahre', '/funding/years'],
  ['katalog', '/funding/catalog'],
  ['regeln', '/funding/rules'],
  ['programmliste', '/funding/import'],
  ['notizen', '/scouting/notes'],
  ['trendradar', '/scouting/radar'],
  ['ausgaben', '/scouting/editions'],
  ['radar-einlesen', '/scouting/radar/import'],
  ['strategie', '/strategy'],
  ['ziele', '/strategy/goals'],
  ['massnahmen', '/strategy/measures'],
  ['luecken', '/strategy/gaps'],
  ['strategie-druck', '/strategy/print'],
  ['kontakte', '/communication/contacts'],
  ['karten-einlesen', '/communication/contacts/import'],
  ['datenschutz', '/communication/privacy'],
  ['stellen', '/agency/posts'],
  ['kosten', '/agency/costs'],
  ['kommunen', '/agency/bodies'],
  ['vereinbarungen', '/agency/agreements'],
  ['vorlagen', '/councils/papers'],
  ['beschlussmatrix', '/councils/matrix'],
  ['sitzungen', '/councils/meetings'],
  ['raete', '/councils/committees'],
  ['konferenz', '/councils/conferences'],
  ['beschlusskontrolle', '/councils/follow-ups'],
  ['vorlagengruppen', '/councils/groups'],
  ['oparl', '/councils/oparl'],
  ['vorlage-erstellen', '/councils/compose'],
  ['erstellen', '/exchange/create'],
  ['einlesen', '/exchange/read'],
  ['konflikte', '/exchange/conflicts'],
  ['doppelte', '/exchange/duplicates'],
  ['kalender', '/communication'],
  ['beitraege', '/communication/items'],
  ['zielgruppen', '/communication/audiences'],
  ['textvorlagen', '/communication/templates'],
  ['textlaengen', '/communication/lengths'],
  ['standorte', '/exchange/sites'],
  ['orte', '/exchange/places'],
  ['protokoll', '/exchange/log'],
  ['sicherungen', '/exchange/backups'],
  ['berichte', '/reports'],
  ['berichte-festgehalten', '/reports/issued'],
  ['einstellungen', '/settings'],
  ['ueber', '/settings/about'],
  ['hilfe', '/help'],
] as const;

/** How people see it: each as a browser context would be set up on their machine. */
const looks = [
  ['hell', { colorScheme: 'light' }],
  ['dunkel', { colorScheme: 'dark' }],
  ['kontrast', { colorScheme: 'light', contrast: 'more' }],
  ['systemfarben', { colorScheme: 'dark', forcedColors: 'active' }],
  ['vergroessert', { colorScheme: 'light', viewport: { width: 683, height: 384 } }],
] as const;

let browser: Browser;
let program: Program;
let empty: Program;
beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now });
  empty = await startProgram('first-start', { now });
});
afterAll(async () => {
  await browser.close();
  await program.close();
  await empty.close();
});

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

/** Waits until the page has its heading and nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
}

describe.each(looks)('in the look "%s"', (look, options) => {
  test('axe finds nothing on any screen', async () => {
    const page = await openWindow(browser, options as object);
    await page.goto(program.url);
    await settled(page);
    const found: Record<string, string[]> = {};
    for (const [name, path] of screens) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${path}`);
      await settled(page);
      await picture(page, `${name}-${look}`);
      found[name] = await violations(page);
    }
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
    await picture(page, `palette-${look}`);
    found['palette'] = await violations(page);
    await page.keyboard.press('Escape');
    await page.context().close();
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });

  test('axe finds nothing on the first start', async () => {
    const page = await openWindow(browser, options as object);
    await page.goto(empty.url);
    await settled(page);
    await picture(page, `erster-start-${look}`);
    const found = await violations(page);
    await page.context().close();
    expect(found).toEqual([]);
  });
});

test('"Über Digitalagentur" is reached and read with the keyboard: version, data folder, the licence of each component', async () => {
  const page = await openWindow(browser, { colorScheme: 'light' });
  await page.goto(program.url);
  await settled(page);
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('button', { name: 'Über Digitalagentur' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Über Digitalagentur' }).waitFor();

  await page.getByRole('heading', { level: 2, name: /^Fremde Bestandteile \(\d+\)$/ }).waitFor();
  const facts = await page.locator('dl').first().innerText();
  expect(facts).toContain(manifest.version);
  expect(facts).toContain('EUPL-1.2');
  expect(facts).toContain('im Browser auf diesem Rechner');
  expect(facts).toMatch(/[0-9a-f]{12}/);
  expect(await page.locator('dl code').innerText()).toBe(program.dataDir);

  await page.getByRole('searchbox', { name: 'Bestandteile filtern' }).focus();
  await page.keyboard.type('better-sql');
  await page.getByText('1 Bestandteil', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  // Emptying the field comes before the line.
  if (!(await page.locator('summary:focus').count())) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Permission is hereby granted').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'ueber-aufgeklappt');
  await page.context().close();
});
