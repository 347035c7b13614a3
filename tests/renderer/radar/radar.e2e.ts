import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** The trend radar by keyboard alone, and with 150 trends in it. */
let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

const cursor = () => page.getByRole('application').getByRole('button');
const inspector = () => page.getByRole('complementary', { name: 'Details' });
const dialog = () => page.getByRole('dialog');
const said = () => page.getByRole('main').locator('figcaption').getByRole('status');

describe('by keyboard alone', () => {
  test('arrows walk from blip to blip, the list follows, Enter opens the trend', async () => {
    await command('Radar – Trendradar');
    await cursor().waitFor();
    await tabTo(page, cursor());
    await page.keyboard.press('Home');
    const first = await said().textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => said().textContent()).not.toBe(first);
    await page.keyboard.press('Home');
    await expect.poll(() => said().textContent()).toBe(first);
    expect(first).toMatch(/^1 Offene Bausteine für Verwaltungen: Einführen, Digitale Verwaltung, nach innen$/);
    await lookAt(page, 'radar');
    await page.keyboard.press('Enter');
    await inspector().getByRole('heading', { level: 2, name: 'Offene Bausteine für Verwaltungen' }).waitFor();
  });

  test('a person assesses; the ring is agreed on with a reason, and not without', async () => {
    const assess = inspector().getByRole('button', { name: 'Bewerten …' });
    await tabTo(page, assess);
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await chooseIn(page, dialog().getByRole('button', { name: /Ring$/ }), 'Erproben');
    await lookAt(page, 'radar-bewerten');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await inspector().getByText('Für die Ausgabe 2026-II').waitFor();

    await tabTo(page, inspector().getByRole('button', { name: 'Ring vereinbaren …' }), { back: true });
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Bitte begründen Sie den Ring.').waitFor();
    await tabTo(page, dialog().getByRole('textbox', { name: 'Begründung' }));
    await page.keyboard.type('Alle zwölf nutzen sie.');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await inspector().getByText('Alle zwölf nutzen sie.').waitFor();
    await lookAt(page, 'radar-trend');
    await page.keyboard.press('Escape');
  });
});

describe('150 trends', () => {
  let many: Page;
  beforeAll(async () => {
    const words = ['Sensorik', 'Wärmeplanung mit Gebäudedaten', 'KI', 'Digitaler Zwilling', 'Open Data'];
    const entries = Array.from({ length: 150 }, (_, n) => ({
      label: `${words[n % words.length]} ${n + 1}`,
      quadrant: n % 4,
      ring: Math.floor(n / 4) % 4,
      moved: (n % 4) - 1,
    }));
    const file = join(program.dataDir, 'viele.json');
    writeFileSync(file, JSON.stringify({ date: '2026.10', entries }));
    many = page;
    await command('Radar – Ausgaben');
    await many.getByRole('link', { name: 'Ausgaben' }).and(many.locator('[aria-current="page"]')).waitFor();
    await tabTo(many, many.getByRole('button', { name: 'Radar einlesen …' }));
    await many.keyboard.press('Enter');
    const [chooser] = await Promise.all([
      many.waitForEvent('filechooser'),
      many.getByRole('button', { name: 'Datei wählen …' }).press('Enter'),
    ]);
    await chooser.setFiles(file);
    await typeInto(many, many.getByRole('textbox', { name: 'Name des Radars' }), 'Viele', { leave: true });
    await tabTo(many, many.getByRole('button', { name: 'Vorschau' }));
    await many.keyboard.press('Enter');
    await many.getByText('150 neu').waitFor();
    await lookAt(many, 'radar-einlesen');
    await tabTo(many, many.getByRole('button', { name: 'Übernehmen' }));
    await many.keyboard.press('Enter');
    await many.getByRole('button', { name: 'Zum Radar' }).waitFor();
    await many.getByRole('button', { name: 'Zum Radar' }).press('Enter');
    await cursor().waitFor();
    await many.locator('[role="application"] svg circle[class*="body"]').nth(149).waitFor();
  }, 120_000);

  /** What is drawn, in units of the picture: circles, and names as wide as the browser has drawn them. */
  const drawn = () =>
    many.evaluate(() => {
      const all = (selector: string) => [
        ...document.querySelectorAll<SVGGraphicsElement>(`[role="application"] ${selector}`),
      ];
      const circles = all('circle[class*="body"]').map((circle) => {
        const [x = 0, y = 0, r = 0] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name)));
        return { x, y, r };
      });
      // As far as letters reach above and below their line, and as wide as the browser has drawn them.
      const names = all('text[class*="label"]').map((text) => {
        const [base, size] = [Number(text.getAttribute('y')), Number.parseFloat(getComputedStyle(text).fontSize)];
        const { x, width } = text.getBBox();
        return {
          text: text.textContent,
          left: x,
          top: base - 0.8 * size,
          right: x + width,
          bottom: base + 0.25 * size,
        };
      });
      return { circles, names };
    });

  /** What covers what, from the definition: circles that meet, names that meet a circle or a name. */
  async function overlaps(): Promise<string[]> {
    const { circles, names } = await drawn();
    expect(circles).toHaveLength(150);
    expect(names.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const [at, one] of circles.entries())
      for (const other of circles.slice(at + 1))
        if (Math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r) found.push(`${at} meets another`);
    for (const [at, name] of names.entries()) {
      for (const { x, y, r } of circles) {
        const [dx, dy] = [
          x - Math.min(Math.max(x, name.left), name.right),
          y - Math.min(Math.max(y, name.top), name.bottom),
        ];
        if (Math.hypot(dx, dy) < r) found.push(`${name.text} is covered`);
      }
      for (const other of names.slice(at + 1))
        if (name.left < other.right && other.left < name.right && name.top < other.bottom && other.top < name.bottom)
          found.push(`${name.text} meets ${other.text}`);
    }
    return found;
  }

  test.each(themes)(
    '%s, %d px: nothing covers anything, axe finds nothing, nothing lies beyond the edge',
    async (name, width, media) => {
      await setScreen(many, width, media);
      await picture(many, `radar-150-${name.replaceAll(' ', '-')}`);
      expect(await overlaps()).toEqual([]);
      expect(await faultsOf(many)).toEqual([]);
    },
  );

  test('on paper stands the picture and the whole list', async () => {
    await setScreen(many, 1366, { colorScheme: 'light' });
    await many.emulateMedia({ media: 'print' });
    await many.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await many.locator('table[class*="printed"] tbody tr').count()).toBe(150);
    expect(await overlaps()).toEqual([]);
    await picture(many, 'radar-150-print');
    await many.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await many.emulateMedia({ media: 'screen' });
  });

  /** The tools are one tab stop; arrows walk among them. */
  async function toTool(name: string | RegExp): Promise<void> {
    const tools = many.getByRole('toolbar');
    const wanted = tools.getByRole('button', { name });
    await tabTo(many, tools.getByRole('button'));
    for (let step = 0; step < 8; step += 1) await many.keyboard.press('ArrowLeft');
    for (let step = 0; step < 8; step += 1) {
      if (await wanted.evaluate((button) => button === document.activeElement)) return;
      await many.keyboard.press('ArrowRight');
    }
    expect.fail(`${name} cannot be reached with the arrows`);
  }

  test('the edition stands beside today, and the picture becomes a file', async () => {
    await toTool(/Daneben$/);
    await many.keyboard.press('Enter');
    await many.getByRole('option', { name: 'Daneben: 2026.10' }).press('Enter');
    await many.getByText('Nichts hat sich bewegt.').waitFor();
    expect(await many.getByRole('application', { name: /^Radar „Viele“/ }).count()).toBe(2);
    await lookAt(many, 'radar-vergleich');
    await toTool(/Daneben$/);
    await many.keyboard.press('Enter');
    await many.getByRole('option', { name: 'Daneben: 2026.10' }).waitFor();
    await many.keyboard.press('Home');
    await many.keyboard.press('Enter');
    await many.getByRole('grid', { name: 'Liste der Trends' }).waitFor();
    await toTool('Weitere Aktionen');
    await many.keyboard.press('Enter');
    await many.getByRole('menuitem', { name: 'Bild als PNG speichern' }).waitFor();
    const waiting = many.waitForEvent('download');
    await many.keyboard.press('ArrowDown');
    await many.keyboard.press('Enter');
    const download = await waiting;
    const path = await download.path();
    expect(readFileSync(path).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(readFileSync(path).length).toBeGreaterThan(50_000);
  });

  test('an edition is frozen by keys, and what has moved since stands beneath it', async () => {
    await command('Radar – Ausgaben');
    await tabTo(many, many.getByRole('button', { name: 'Ausgabe festhalten …' }));
    await many.keyboard.press('Enter');
    await dialog().getByText('150 Trends mit Ring werden so festgehalten.').waitFor();
    await many.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await many.getByRole('rowheader', { name: '2026-II' }).waitFor();
    await many.getByText('Nichts hat sich bewegt.').waitFor();
    await lookAt(many, 'radar-ausgaben');
  });
});
