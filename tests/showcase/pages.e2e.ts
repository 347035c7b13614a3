import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../e2e/axe.ts';
import { launchChromium } from '../helpers/chromium.ts';
import type { TestOffice } from '../helpers/office.ts';
import { picture } from '../helpers/pictures.ts';
import { filesBelow } from './files.ts';
import { openPublishedOffice } from './published.ts';

let office: TestOffice;
let browser: Browser;
let folder: string;
/** One page of each kind, in both languages; of projects those whose texts are hardest to show. */
let pages: readonly string[];

beforeAll(async () => {
  office = await openPublishedOffice();
  folder = office.file('schaufenster');
  await office.get('showcase.export', { ticket: folder });
  const all = filesBelow(folder).filter((name) => name.endsWith('.html'));
  const { pages: named } = await office.get('showcase.preview', {});
  const hard = named.filter(({ title }) => /script|Donau/.test(title)).map(({ path }) => path);
  pages = [...all.filter((name) => !/proje[ck]t-/.test(name)), ...hard];
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  office?.close();
});

/** A window as somebody may have set it; no JavaScript, unless a test asks for the page what it holds. */
async function looking<Value>(options: BrowserContextOptions, look: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Sheets of paper, and those with something on them: in a tagged PDF a sheet names the structure of what stands there. */
async function sheetsOf(page: Page): Promise<{ readonly sheets: number; readonly written: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  const count = (what: RegExp) => pdf.match(what)?.length ?? 0;
  return { sheets: count(/\/Type\s*\/Page\b(?!s)/g), written: count(/\/StructParents\b/g) };
}

const open = (page: Page, name: string) => page.goto(`file://${join(folder, name)}`);

const screens = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
  ['320', { viewport: { width: 320, height: 640 } }],
  ['200', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

describe('every page', () => {
  test.each(screens)(
    'passes axe, breaks no rule of its own policy and needs no scrolling to the side: %s',
    async (look, options) => {
      const faults = await looking(options, async (page) => {
        const found: string[] = [];
        // axe asks for the style sheet, which the policy of the page forbids: that is noise of the test.
        let isAxe = false;
        page.on('console', (message) => {
          if (!isAxe) found.push(message.text());
        });
        page.on('request', (request) => {
          if (!request.url().startsWith(`file://${folder}/`)) found.push(`asked for ${request.url()}`);
        });
        for (const name of pages) {
          isAxe = false;
          await open(page, name);
          isAxe = true;
          found.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
          const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
          if ((width[0] ?? 0) > (width[1] ?? 0)) found.push(`${name}: ${width.join(' > ')}`);
          await picture(page, `site-${look}-${name.replace(/\W+/g, '-')}`);
        }
        return found;
      });
      expect(faults).toEqual([]);
    },
    180_000,
  );

  test('is read and walked through without JavaScript, by keyboard alone', async () => {
    await looking({ javaScriptEnabled: false }, async (page) => {
      await open(page, 'index.html');
      await page.keyboard.press('Tab');
      expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: expect.any(Number) });
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/#content$/);
      await page.getByRole('link', { name: 'Projekte', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
      await page.getByRole('link', { name: 'Aufbau der Digitalagentur COE' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Federführung').waitFor();
      await page.getByRole('link', { name: 'English' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Lead', { exact: true }).waitFor();
      expect(await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link').count()).toBe(5);
    });
  });

  test('is printed without an empty page', async () => {
    const empty = await looking({}, async (page) => {
      const found: string[] = [];
      // The check itself: a sheet without anything on it is seen.
      await page.setContent(
        '<p>a</p><div style="break-before:page;height:1px"></div><p style="break-before:page">b</p>',
      );
      expect(await sheetsOf(page)).toEqual({ sheets: 3, written: 2 });
      for (const name of pages) {
        await open(page, name);
        const { sheets, written } = await sheetsOf(page);
        if (sheets === 0 || sheets !== written) found.push(`${name}: ${written} of ${sheets}`);
      }
      return found;
    });
    expect(empty).toEqual([]);
  }, 120_000);
});
