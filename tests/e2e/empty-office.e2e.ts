import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areas } from '../../renderer/app/areas.ts';
import type { Locale } from '../../shared/core/locale.ts';
import { launchChromium } from '../helpers/chromium.ts';
import { picture } from '../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../helpers/program.ts';
import { foreignTo, vocabulary, wordsOfText } from '../helpers/vocabulary.ts';

/** Every page of the route table, without a record: in a new office there is none. */
const routes = areas.flatMap(({ pages }) => pages.map(({ path }) => path));

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('empty', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(15_000);
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

/** Goes to a page and waits until it is that one and has its answers. */
async function visit(path: string): Promise<void> {
  await page.evaluate((to) => {
    // What stood there before goes with its page, so that it cannot be taken for the new one.
    document.querySelector('[data-region="content"]')?.setAttribute('data-before', '');
    window.location.hash = `#${to}`;
  }, path);
  const isThere = (to: string) => {
    const content = document.querySelector('[data-region="content"]');
    const isSame = location.hash !== `#${to}` && !location.hash.startsWith(`#${to}?`);
    return !isSame && content?.querySelector('h1') != null && document.querySelector('[data-loading]') === null;
  };
  await page.waitForFunction(isThere, path);
  // Two looks with the same words: nothing more is on its way.
  let before = '';
  await expect
    .poll(async () => {
      const now = await page.evaluate(() => document.body.innerText);
      const isSettled = now === before;
      before = now;
      return isSettled;
    })
    .toBe(true);
}

/** What the content says where there is nothing: its empty states with their ways out, and what can be done on the page. */
const look = () =>
  page.evaluate(() => {
    const content = document.querySelector('[data-region="content"]') ?? document.body;
    const visible = (element: Element) => element.getClientRects().length > 0;
    return {
      states: [...content.querySelectorAll<HTMLElement>('[data-empty-state]')].filter(visible).map((state) => ({
        words: state.innerText.replace(/\s+/g, ' '),
        ways: state.querySelectorAll('button, a').length,
      })),
      acts: [...content.querySelectorAll('button:not([disabled]), a[href], input, textarea')].filter(visible).length,
    };
  });

/** Says what to choose instead of a button: the choice stands above it. */
const choiceAbove = ['/exchange/duplicates', '/search'];

describe('in an office without anything, no page is barely empty', () => {
  test.each(routes)('%s', async (path) => {
    await visit(path);
    const { states, acts } = await look();
    await picture(page, `leer${path.replaceAll('/', '-')}`);
    // Whatever there is not: something can be done here.
    expect(acts).toBeGreaterThan(0);
    for (const { words, ways } of states) {
      expect(words.length, words).toBeGreaterThan(30);
      if (!choiceAbove.includes(path)) expect(ways, words).toBeGreaterThan(0);
    }
  });

  test.each([
    ['/funding/deadlines', 'Noch keine Fristen'],
    ['/projects/reports', 'Noch muss niemand melden'],
    ['/scouting/radar/report', 'In diesem Stand steht noch kein Trend'],
    ['/strategy/editions', 'Noch keine Fassung'],
  ])('%s says that there is nothing yet, not that all is done', async (path, title) => {
    await visit(path);
    expect((await look()).states).toMatchObject([{ words: expect.stringMatching(`^${title}`), ways: 1 }]);
  });
});

/** Everything a person reads or hears on a page, line by line; what says of itself that it is of the other language does not count. */
const saidIn = (locale: Locale) =>
  page.evaluate((own) => {
    const lines: string[] = [document.title];
    const isOther = (element: Element | null) => (element?.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const holder = node.parentElement;
      // Names of packages and paths are of no language.
      if (holder?.closest('script, style, noscript, [translate=no]') || isOther(holder)) continue;
      lines.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (!isOther(element)) lines.push(element.getAttribute(name) ?? '');
      }
    }
    return lines;
  }, locale);

/** Names that are data: of the bodies, of who made the map, of papers that are German in every language. */
const isData = (line: string): boolean =>
  /^(Senden|Trendradar(, today)?|Wer wir sind|Projekte|Impressum|Datenschutz)$|Kreis Coesfeld|kreis-coesfeld|GeoBasis|Sachstandsbericht|englisch|Ombuds-/.test(
    line.trim(),
  );

async function foreignLines(locale: Locale): Promise<readonly string[]> {
  const foreign = foreignTo(locale, await vocabulary());
  expect(foreign.size).toBeGreaterThan(1000);
  const found: string[] = [];
  for (const path of routes) {
    await visit(path);
    for (const line of new Set(await saidIn(locale))) {
      const words = wordsOfText(line).filter((word) => foreign.has(word));
      if (words.length > 0 && !isData(line))
        found.push(`${path}: ${words.join(', ')} in "${line.trim().slice(0, 100)}"`);
    }
    // A key that found no sentence, or a sentence that found no name.
    for (const line of await saidIn(locale)) {
      if (/\bundefined\b|\[object|NaN\b|^[a-z]+(\.[a-z]+[A-Z]?\w*)+$/.test(line.trim()))
        found.push(`${path}: raw ${line}`);
    }
  }
  return found;
}

describe('the program speaks one language at a time', () => {
  test('no English word in the German screens, and no raw key', async () => {
    expect(await foreignLines('de')).toEqual([]);
  });

  test('no German word in the English screens, and no raw key', async () => {
    await visit('/settings');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Switch to English');
    await page.getByRole('menuitem', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await foreignLines('en')).toEqual([]);
  });
});
