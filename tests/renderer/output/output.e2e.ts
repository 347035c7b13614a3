import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, {
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

async function open(path: string, list: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
  await page.getByRole('grid', { name: list }).waitFor();
}

/** By keys alone: the button has the focus, Enter opens, letters find the line of the menu, Enter chooses it. */
async function choose(words: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Ausgeben', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('menuitem', { name: words });
  await line.waitFor();
  await page.getByRole('menu').locator(':focus').waitFor();
  for (let step = 0; step < 8; step += 1) {
    if (await line.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function fileOf(words: string): Promise<{ readonly name: string; readonly text: string }> {
  const download: Promise<Download> = page.waitForEvent('download');
  await choose(words);
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

const clipboard = () =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => ((await item?.getType(type)) ?? new Blob()).text();
    return { tsv: await read('text/plain'), html: await read('text/html') };
  });

test('CSV has the columns and the order of the screen, and codes are kept as text', async () => {
  await open('/agency/bodies', 'Kommunen');
  await page.getByRole('button', { name: 'Spalten' }).click();
  await page.getByRole('menuitem', { name: 'Gemeindeschlüssel' }).click();
  await page.keyboard.press('Escape');
  const { name, text } = await fileOf('Als CSV-Datei …');
  expect(name).toBe('kommunen_kreis-coesfeld_2026-11-23.csv');
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  const shown = await page.locator('thead th[data-column]').allInnerTexts();
  const titles = head.replace('\uFEFF', '').split(';');
  expect(titles).toEqual(expect.arrayContaining(shown.map((one) => one.trim()).filter(Boolean)));
  expect(lines.length).toBeGreaterThan(11);
  expect(text).toMatch(/;"=""05558\d{3}"""/);
});

test('the days of a list are a calendar file another program reads: whole days, alarms, a number that stays', async () => {
  await open('/agency/posts', 'Stellen');
  const first = await fileOf('Als Kalenderdatei (ICS) …');
  expect(first.name).toBe('stellen_kreis-coesfeld_2026-11-23.ics');
  for (const line of first.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events = new ICAL.Component(ICAL.parse(first.text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400);
    expect(event.component.getAllSubcomponents('valarm')).toHaveLength(2);
    expect(event.uid).toMatch(/^[0-9a-f-]{36}\.endOn@digitalagentur$/);
  }
  expect((await fileOf('Als Kalenderdatei (ICS) …')).text).toBe(first.text);
});

test('copying takes the whole list with its heading, as text and as a table', async () => {
  await open('/agency/costs', 'Ansätze');
  await choose('In die Zwischenablage kopieren');
  await page
    .getByText(/in der Zwischenablage/)
    .first()
    .waitFor();
  const { tsv, html } = await clipboard();
  const lines = tsv.split('\r\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines[0]?.split('\t').length).toBe(lines[1]?.split('\t').length);
  expect(html).toContain('mso-number-format');
  expect(html.match(/<tr>/g)).toHaveLength(lines.length);
});

/** The list on its way to paper: `window.print` is held, so that the sheet stays for a look. */
async function printed(path: string, list: string, name: string) {
  await open(path, list);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await choose('Drucken oder als PDF …');
  const sheet = page.locator(`body > section[aria-label="${list}"]`);
  await sheet.waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const words = await page.evaluate(() => document.body.innerText);
  const folder = process.env['PICTURES'];
  const title = await page.title();
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    tagged: true,
    ...(folder ? { path: `${folder}/${name}.pdf` } : {}),
  });
  await page.emulateMedia({ media: 'screen' });
  await sheet.waitFor({ state: 'detached' });
  return { words, title, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
}

test('on paper stands the whole list with title, day and filters, without an empty page, and then the screen again', async () => {
  await open('/funding/deadlines', 'Fristen');
  await page.getByRole('button', { name: '90 Tage' }).click();
  await page.getByText(/nächste 90 Tage/).waitFor();
  const { words, title, pages } = await printed('/funding/deadlines', 'Fristen', 'fristen');
  expect(title).toBe('fristen_2026-11-23');
  expect(words).toContain('Stand: 23.11.2026');
  expect(words).toContain('Zeitraum: nächste 90 Tage');
  expect(words).not.toContain('Ausgeben');
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(5);
  expect(await page.title()).toContain('Fristen');
});

test('a list of many lines prints all of them', async () => {
  await open('/projects', 'Projekte');
  const { words, pages } = await printed('/projects', 'Projekte', 'projekte');
  const codes = words.match(/\bDIG-\d+\b/g) ?? [];
  expect(new Set(codes).size).toBe(40);
  expect(pages).toBeGreaterThan(1);
});

test('Strg+P prints the whole list as well, and leaves the screen as it was', async () => {
  await open('/projects', 'Projekte');
  const lines = () => page.locator('body > section[aria-label="Projekte"] tbody tr').count();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await lines()).toBe(40);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(lines).toBe(0);
});

test.each(themes)('the menu in %s', async (name, width, media) => {
  await setScreen(page, width, media);
  await open('/agency/posts', 'Stellen');
  await page.getByRole('button', { name: 'Ausgeben', exact: true }).click();
  await page.getByRole('menu').waitFor();
  await lookAt(page, `ausgeben-${name}`);
  await page.keyboard.press('Escape');
});

test('pictures of pages whose frame has changed', async () => {
  await setScreen(page, 1366, { colorScheme: 'light' });
  for (const [path, list] of [
    ['/councils/papers', 'Vorlagen'],
    ['/councils/meetings', 'Sitzungen'],
    ['/councils/groups', 'Vorlagengruppen'],
    ['/funding/deadlines', 'Fristen'],
    ['/projects', 'Projekte'],
  ] as const) {
    await open(path, list);
    await page.getByRole('button', { name: 'Ausgeben', exact: true }).waitFor();
    await picture(page, `seite${path.replaceAll('/', '-')}`);
  }
});
