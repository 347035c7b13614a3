import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../../db/seed/plant.ts';
import { helpPages, titleOf } from '../../../renderer/help/pages.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

const folder = fileURLToPath(new URL('../../../renderer/help/pictures/', import.meta.url));
/** Set: the pictures of the manual are made anew. Otherwise they are looked at where they stand. */
const isMaking = process.env['HELP_PICTURES'] === '1';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce', colorScheme: 'light' });
  page.setDefaultTimeout(15_000);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

const goTo = async (hash: string) => {
  await page.evaluate((path) => {
    window.location.hash = path;
  }, hash);
};
const manual = (title: string) =>
  page.getByRole('article').getByRole('heading', { level: 2, name: title, exact: true });
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const records = {
  case: seedId('fundingCase', 'heimat'),
  edition: seedId('strategy', 'coesfeld-12-fortschreibung'),
};

/** The pictures of the manual: where each is taken, and what has to be there first. */
const shots: Readonly<Record<string, readonly [hash: string, ready: () => Promise<void>]>> = {
  home: ['#/', () => page.getByRole('heading', { level: 2, name: 'Sperrvermerke' }).waitFor()],
  'project-list': ['#/projects', () => page.getByRole('grid').getByRole('row').nth(5).waitFor()],
  timeline: ['#/projects/timeline', () => page.getByRole('main').locator('svg, [role="grid"]').first().waitFor()],
  deadlines: ['#/funding/deadlines', () => page.getByRole('grid').getByRole('row').nth(3).waitFor()],
  case: [
    '#/funding/cases',
    async () => {
      await page
        .getByRole('gridcell', { name: /Heimat 2.0: Regionaler Online-Marktplatz/ })
        .first()
        .dblclick();
      await page.getByRole('heading', { level: 1, name: /Heimat 2.0/ }).waitFor();
    },
  ],
  radar: ['#/scouting/radar', () => page.getByRole('grid').getByRole('row').nth(3).waitFor()],
  redline: [
    `#/strategy/edition?record=${records.edition}`,
    async () => {
      await page.getByRole('radio', { name: 'Änderungen gegenüber' }).click();
      await page.locator('ins').first().waitFor();
    },
  ],
  matrix: ['#/councils/matrix', () => page.getByRole('main').getByText('Nottuln').first().waitFor()],
  session: [
    '#/',
    async () => {
      await press('F11');
      await page
        .getByRole('button', { name: /[1-9]\d* (Punkte|TOP)/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Tagesordnung' }).first().waitFor();
      await press('PageDown');
      await page.getByRole('textbox', { name: 'Neue Zeile' }).waitFor();
      for (const line of [
        '! Die Fragen werden in die Beratung mitgenommen.',
        '> Antwort an den Verein @Nottuln bis 15.1.',
      ]) {
        await page.keyboard.type(line);
        await press('Enter');
        await page
          .getByRole('button', { name: /^Zeile ändern:/ })
          .last()
          .waitFor();
      }
      await page
        .getByRole('button', { name: /^Zeile ändern:/ })
        .nth(1)
        .waitFor();
    },
  ],
  communication: ['#/communication', () => page.getByRole('grid').waitFor()],
  'bundle-create': ['#/exchange/create', () => page.getByText('Für wen?').first().waitFor()],
  reports: ['#/reports', () => page.getByRole('heading', { level: 2 }).first().waitFor()],
};

/** As small as it can be and still be read: what lies about is not worth more bytes. */
async function takePicture(name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const devtools = await page.context().newCDPSession(page);
  let bytes = Buffer.alloc(0);
  // A page of the manual is about 700 px wide; four fifths of the window are enough for sharp screens.
  const clip = { x: 0, y: 0, width: 1366, height: 768, scale: 0.8 };
  for (const quality of [80, 70, 60, 50, 40]) {
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality, clip });
    bytes = Buffer.from(data, 'base64');
    if (bytes.length <= 60_000) break;
  }
  await devtools.detach();
  await picture(page, `handbuch-bild-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.webp`, bytes);
}

describe.runIf(isMaking)('the pictures of the manual are made of the example office', () => {
  test.each(Object.keys(shots))('%s', async (name) => {
    const [hash, ready] = shots[name] ?? ['#/', async () => {}];
    await goTo(hash);
    await ready();
    // For people, who look at a picture before it is kept: everything that is drawn late has been drawn.
    await page.waitForTimeout(600);
    await takePicture(name);
    if (name === 'session') await press('F11');
  });
});

describe('the pictures of the manual', () => {
  test('are few and small', () => {
    const made = readdirSync(folder).filter((name) => name.endsWith('.webp'));
    expect(made.map((name) => name.replace('.webp', '')).sort()).toEqual(Object.keys(shots).sort());
    const sizes = made.map((name) => statSync(`${folder}${name}`).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(700_000);
  });

  test.skipIf(isMaking)('load on their page when they come into view, each with words', async () => {
    for (const name of ['home', 'matrix']) {
      await goTo(`#/help/${name}`);
      const picture = page.getByRole('article').getByRole('img');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1000);
    }
  });
});

describe.skipIf(isMaking)('the manual', () => {
  test('F1 opens the page about the place one is at, and Alt+← goes back there', async () => {
    await goTo('#/exchange/conflicts');
    await page.getByRole('heading', { level: 1, name: 'Austausch' }).waitFor();
    await press('F1');
    await manual('Konflikte entscheiden').waitFor();
    await press('Alt+ArrowLeft');
    await page.getByRole('heading', { level: 1, name: 'Austausch' }).waitFor();
  });

  test('is searched by keyboard: words, ↓ to the hits, Enter opens, and what was found is marked', async () => {
    await goTo('#/help/home');
    const field = page.getByRole('searchbox', { name: 'Im Handbuch suchen' });
    await field.focus();
    await page.keyboard.type('strasse');
    const hits = page.getByRole('navigation', { name: 'Inhalt des Handbuchs' });
    await hits.getByRole('status').getByText('1 Seite zu „strasse“').waitFor();
    await press('ArrowDown', 'Enter');
    await manual('Finden und springen').waitFor();
    expect(await page.getByRole('article').locator('mark').allInnerTexts()).toEqual(['strasse', 'Straße']);
    await lookAt(page, 'handbuch-suche');
    await field.focus();
    await press('Escape');
    await hits.getByRole('heading', { level: 2, name: 'Anfangen' }).waitFor();
  });

  test('says where nothing was found, and clears the search', async () => {
    await page.getByRole('searchbox', { name: 'Im Handbuch suchen' }).fill('Einhorn');
    await page.getByText('Keine Seite zu „Einhorn“').first().waitFor();
    await page
      .getByRole('navigation', { name: 'Inhalt des Handbuchs' })
      .getByRole('button', { name: 'Suche leeren' })
      .last()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Anfangen' }).waitFor();
  });

  test('leads from page to page and into the program', async () => {
    await goTo('#/help/exchange');
    await page.getByRole('article').getByRole('link', { name: 'Konflikte entscheiden' }).click();
    await manual('Konflikte entscheiden').waitFor();
    await page.getByRole('article').getByRole('button', { name: 'Austausch › Konflikte öffnen' }).click();
    await page.waitForURL(/#\/exchange\/conflicts/);
    await goTo('#/help/by-mail');
    await page.getByRole('article').getByRole('link', { name: 'Austausch › Erstellen' }).first().click();
    await page.waitForURL(/#\/exchange\/create/);
  });

  test('is sorted by area, too', async () => {
    await goTo('#/help/home');
    await page.getByRole('radio', { name: 'Nach Bereich' }).click();
    const contents = page.getByRole('navigation', { name: 'Inhalt des Handbuchs' });
    await contents.getByRole('heading', { level: 2, name: 'Gremien' }).waitFor();
    expect(await contents.getByRole('link').count()).toBe(helpPages.length);
    await page.getByRole('radio', { name: 'Nach Aufgabe' }).click();
  });

  test('has all shortcuts on one page, filtered by what they do or by their key', async () => {
    await press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Tastenkürzel');
    await page.getByRole('menuitem', { name: 'Gehe zu Hilfe – Tastenkürzel' }).click();
    await manual('Tastenkürzel').waitFor();
    const filter = page.getByRole('searchbox', { name: 'Tastenkürzel filtern' });
    await filter.fill('zusammenf');
    const article = page.getByRole('article');
    await expect.poll(() => article.locator('dt').allInnerTexts()).toEqual(['Notizen zusammenführen']);
    await filter.fill('F8');
    await expect.poll(() => article.locator('dt').allInnerTexts()).toEqual(['Projekt aus der Notiz machen']);
    await filter.fill('');
    await lookAt(page, 'tastenkuerzel');
  });

  test.each(themes)('is well to read in %s', async (name, width, media) => {
    await setScreen(page, width, media);
    for (const one of ['matrix', 'keys', 'screen-reader'] as const) {
      await goTo(`#/help/${one}`);
      await manual(titleOf(one, 'de')).waitFor();
      await lookAt(page, `handbuch-${one}-${name}`);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
  });
});
