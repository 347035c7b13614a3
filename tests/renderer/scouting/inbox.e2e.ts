import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';
import { lookEverywhere } from '../projects/looks.ts';

let browser: Browser;
let program: Program;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  program = await startProgram('example', { now: '2026-11-23T08:00:00Z' });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(program.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await program.close();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const capture = () => page.getByRole('dialog', { name: 'Notiz erfassen' });
const words = () => capture().getByRole('textbox', { name: /^Was haben Sie/ });
const said = (text: string | RegExp) => page.locator('[data-region="messages"]').getByText(text).first().waitFor();
const rows = () => page.locator('[data-row]');
const pane = () => page.getByRole('region', { name: 'Gewählte Notiz' });
const pile = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const inPile = async (name: string): Promise<number> => Number((await pile(name).innerText()).replace(/\D/g, ''));
const pileHas = (name: string, expected: number) =>
  pile(name)
    .filter({ hasText: new RegExp(`\\b${expected}$`) })
    .waitFor();

type Thing = { readonly data?: Readonly<Record<string, string>>; readonly files?: readonly [string, number][] };

/** Lets something fall on the window, as a person would from a browser or a folder. */
const drop = (thing: Thing) =>
  page.evaluate(({ data = {}, files = [] }) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    for (const [name, size] of files) transfer.items.add(new File([new Uint8Array(size).fill(7)], name));
    const target = document.querySelector('main') ?? document.body;
    const event = (type: string) =>
      new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true });
    const isTaken = !target.dispatchEvent(event('dragover'));
    target.dispatchEvent(event('drop'));
    return isTaken;
  }, thing);

async function openInbox(): Promise<void> {
  await press('Control+4');
  await page.getByRole('link', { name: 'Notizen' }).press('Enter');
  await pile('Eingang').filter({ hasText: /[1-9]/ }).waitFor();
  await rows().first().waitFor();
}

test('a link and a picture that fall on the window are a note with link, source and document; what is known already is told', async () => {
  const link = 'https://www.example.org/pegel';
  const html = `<a href="${link}">Pegel mit <b>LoRaWAN</b> messen</a>`;
  expect(await drop({ data: { 'text/uri-list': link, 'text/plain': link, 'text/html': html } })).toBe(true);
  await capture().waitFor();
  expect(await words().inputValue()).toBe('Pegel mit LoRaWAN messen');
  expect(await capture().getByRole('textbox', { name: 'Verweis (optional)' }).inputValue()).toBe(link);
  expect(await capture().getByRole('textbox', { name: 'Quelle (optional)' }).inputValue()).toBe('example.org');

  // The picture joins what is there; nothing typed is lost.
  await drop({ files: [['Pegel am Kanal.png', 2000]] });
  await capture().getByText('Pegel am Kanal.png').last().waitFor();
  await capture().getByRole('textbox', { name: 'Schlagwörter (optional)' }).fill('Messe, #Sensorik');
  await capture().getByText('#Messe').waitFor();
  expect(await lookEverywhere(page, 'capture')).toEqual([]);
  await press('Control+Enter');
  await said('Notiz im Eingang, 1 Dokument angehängt');
  await capture().waitFor({ state: 'detached' });

  // The same link again: the capture says so while it is written.
  await drop({ data: { 'text/uri-list': `${link}/?utm_source=brief`, 'text/plain': link } });
  await capture().getByText('derselbe Verweis · Eingang').waitFor();
  await press('Escape');

  await openInbox();
  await rows().filter({ hasText: 'Pegel mit LoRaWAN messen' }).first().click();
  await pane().getByText('Pegel am Kanal.png', { exact: true }).waitFor();
  await pane().getByText('#Sensorik').waitFor();
  expect(await lookEverywhere(page, 'inbox')).toEqual([]);
});

test('what is no note is refused with the reason, and a page that waits for files keeps them', async () => {
  await drop({ files: [['runde.dabundle', 10]] });
  await said(/„runde.dabundle“ wird keine Notiz/);
  await drop({ files: [['setup.exe', 10]] });
  await said(/„setup.exe“ kann auf einem Rechner etwas ausführen/);
  await drop({ files: [['leer.png', 0]] });
  await said(/„leer.png“ ist leer/);
  expect(await capture().count()).toBe(0);
  await page.evaluate(() => {
    location.hash = '#/exchange/read';
  });
  await page
    .getByText(/Bündel hierher|hierher ziehen|ins Fenster/i)
    .first()
    .waitFor();
  await drop({ files: [['foto.png', 10]] });
  await page.waitForTimeout(300);
  expect(await capture().count()).toBe(0);
});

test('by keys alone: capture twice, merge with what is like it, file with a trend, drop, and take each back', async () => {
  for (const text of ['Terminal mit Gebärdensprache #Messe', 'Ein Terminal mit Gebärdensprache #Zugang']) {
    await press('Control+Shift+n');
    await capture().waitFor();
    await page.keyboard.type(text);
    await press('Control+Enter');
    await capture().waitFor({ state: 'detached' });
  }
  await openInbox();
  const [inbox, filed, dropped] = [await inPile('Eingang'), await inPile('Abgelegt'), await inPile('Verworfen')];
  const newest = rows().filter({ hasText: 'Ein Terminal' });
  await newest.locator('[data-column="text"]').focus();
  await press('Enter');
  await pane()
    .getByText(/fast derselbe Text \(\d\d %\) · Eingang/)
    .waitFor();

  await press('Control+m');
  const merging = page.getByRole('dialog', { name: 'Zwei Notizen zusammenführen' });
  await merging.getByText('So steht sie dann da').waitFor();
  expect(await lookEverywhere(page, 'merge')).toEqual([]);
  await merging.getByRole('button', { name: 'Zusammenführen' }).press('Enter');
  await said('Zwei Notizen zusammengeführt.');
  await pileHas('Eingang', inbox - 1);
  await pane().getByText('#Zugang', { exact: true }).waitFor();
  await pane().getByText('#Messe', { exact: true }).waitFor();
  await press('Control+z');
  await pileHas('Eingang', inbox);
  await press('Control+y');
  await pileHas('Eingang', inbox - 1);

  const merged = rows().filter({ hasText: 'Terminal mit Gebärden' }).first().locator('[data-column="text"]');
  await merged.focus();
  await press('F4');
  const filing = page.getByRole('dialog', { name: 'Notiz zuordnen' });
  await filing.waitFor();
  await page.keyboard.type('gebäudedaten');
  await page.getByRole('option', { name: /Wärmeplanung/ }).waitFor();
  await press('ArrowDown', 'Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  expect(await filing.getByRole('combobox').inputValue()).toMatch(/Wärmeplanung/);
  expect(await lookEverywhere(page, 'file-to')).toEqual([]);
  await filing.getByRole('button', { name: 'Ablegen' }).press('Enter');
  await pileHas('Abgelegt', filed + 1);
  await press('Control+z');
  await pileHas('Abgelegt', filed);

  await merged.focus();
  await press('Control+Backspace');
  await pileHas('Verworfen', dropped + 1);
  await press('Control+z');
  await pileHas('Verworfen', dropped);
});
