import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLoopback } from '../../loopback/server.ts';
import { areas } from '../../renderer/app/areas.ts';
import { helpPages } from '../../renderer/help/pages.ts';
import { violations } from '../e2e/axe.ts';
import { auenmark, foreignLines, furnish } from '../helpers/another-region.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { attachOffice } from '../helpers/office.ts';
import { openWindow, rendererDir } from '../helpers/program.ts';

/** An office of a district that never was: founded in the window from its package, and every page of it looked at. */
const now = '2026-11-23T08:00:00Z';
const dataDir = mkdtempSync(join(tmpdir(), 'region-'));
const pictures = process.env['PICTURES'];
let browser: Browser;
let host: Awaited<ReturnType<typeof startLoopback>>;
let page: Page;

beforeAll(async () => {
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  browser = await launchChromium();
  host = await startLoopback({ dataDir, rendererDir, now });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(20_000);
  page.on('request', (request) => isQuestion(request.url()) && asked.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => asked.delete(request));
  await page.goto(host.url);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const picture = async (name: string) => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};
const chooseFile = async (name: string, text: string) => {
  const path = join(dataDir, name);
  writeFileSync(path, text);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Datei wählen' }).click(),
  ]);
  await chooser.setFiles(path);
};

test('a region of one’s own is made step by step; what does not fit is said with its row, and nothing is created', async () => {
  await page.getByText('Leer beginnen').click();
  await page.getByText('Eigene Region anlegen').click();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Bitte geben Sie der Region einen Namen.').waitFor();
  await page.getByRole('textbox', { name: 'Name der Region' }).fill('Landkreis Testau');
  await page.getByRole('textbox', { name: 'Örtliche Feiertage' }).fill('24.06. Brunnenfest');
  await page.getByRole('button', { name: 'Weiter' }).click();
  const bodies = page.getByRole('textbox', { name: 'Kommunen' });
  await bodies.fill('12998;Landkreis Testau;Kreis\n1299;Talheim;Stadt');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('Zeile 2, Schlüssel „1299“: erwartet werden 5, 8 oder 9 Ziffern.').waitFor();
  await picture('region-faults');
  expect(await violations(page)).toEqual([]);
  await bodies.fill('12998;Landkreis Testau;Kreis\n12998001;Talheim;Stadt;12.340;55,5');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('textbox', { name: 'Kreisebene', exact: true }).fill('Landkreis');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('button', { name: 'Prüfen und ansehen' }).click();
  const preview = page.getByRole('region', { name: 'Das ist Landkreis Testau' });
  await preview.getByText('Talheim').waitFor();
  await preview.getByText('24.06.2027 Brunnenfest').waitFor();
  await picture('region-own');
  expect(await violations(page)).toEqual([]);
});

test('a package of another district founds the office, after a look; a hostile one is refused in a sentence', async () => {
  await page.getByText('Regionspaket öffnen').click();
  await chooseFile('boese.json', auenmark.replace('Landkreis Auenmark', '<script>alert(1)</script>'));
  await page.getByText('name: enthält Zeichen, die in keinen Namen gehören', { exact: false }).first().waitFor();
  await chooseFile('auenmark.json', auenmark);
  const preview = page.getByRole('region', { name: 'Das ist Landkreis Auenmark' });
  await preview.getByRole('img', { name: 'Karte: Landkreis Auenmark' }).waitFor();
  await picture('region-preview');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /Ihre Kommune/ }).click();
  await page.getByRole('option', { name: 'Landkreis Auenmark' }).click();
  await page.getByRole('textbox', { name: /Bezeichnung/ }).fill('Kreishaus Auenmark');
  await page.getByText('Koordination', { exact: true }).click();
  await page.getByRole('button', { name: 'Büro einrichten' }).click();
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
});

const paths = [
  ...areas.flatMap(({ pages }) => pages.map(({ path }) => path)),
  ...helpPages.map((page) => `/help/${page}`),
];
/** Questions that are under way; the stream of events never ends. */
const asked = new Set<unknown>();
const isQuestion = (url: string) => !url.includes('events');

/** Until nothing is asked any more and what was answered is drawn; two frames later nothing new may be asked. */
const settled = async () => {
  for (let quiet = 0; quiet < 3; quiet = asked.size === 0 ? quiet + 1 : 0) {
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
    );
  }
};

/** All a person sees or a screen reader says. */
const shown = async (path: string) => {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.waitForFunction((to) => window.location.hash.startsWith(`#${to}`), path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled();
  const named = await page.evaluate(() =>
    [...document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')].map((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? '').join(' '),
    ),
  );
  return [await page.locator('body').innerText(), ...named].join('\n');
};

test('every page, in German and in English, says nothing of the first district', async () => {
  await host.close();
  const office = attachOffice(dataDir, { now });
  await furnish(office);
  office.office.close();
  host = await startLoopback({ dataDir, rendererDir, now });
  await page.goto(host.url);
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
  expect(paths.length).toBeGreaterThan(60 + helpPages.length);
  expect(helpPages.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const language of ['de', 'en'] as const) {
    for (const path of paths) {
      const text = await shown(path);
      expect(text.length, path).toBeGreaterThan(40);
      found.push(...foreignLines(text).map((line) => `${language} ${path}: ${line}`));
      if (['/projects/map', '/settings', '/agency/bodies'].includes(path))
        await picture(`region-${language}${path.replaceAll('/', '-')}`);
    }
    if (language === 'de') {
      await shown('/settings');
      await page.getByRole('button', { name: /Sprache/ }).click();
      await page.getByRole('option', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    }
  }
  expect(found).toEqual([]);
  // Where most of the data is drawn, again once it stands there.
  for (const [path, words] of [
    ['/projects', 'Glasfaser Quellenau'],
    ['/projects/map', 'Karte erfunden'],
    ['/agency/bodies', 'Amt Fließgrund'],
    ['/funding/deadlines', 'Antrag'],
    ['/settings', 'Digitalverbund Auenmark'],
  ] as const) {
    await shown(path);
    await page.getByText(words).first().waitFor();
    expect(foreignLines(await page.locator('body').innerText()), path).toEqual([]);
    await picture(`region-full${path.replaceAll('/', '-')}`);
  }
}, 600_000);

test('the map has the areas of the package, and the words are its own', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/projects/map';
  });
  await page.locator('[data-area]').nth(6).waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/agency/bodies';
  });
  await page.getByText('Joint administration').first().waitFor();
});
