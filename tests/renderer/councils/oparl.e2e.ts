import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, council, everything } from '../../councils/oparl/help.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { chooseIn, tabTo } from '../../helpers/keys.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, type Program, startProgram } from '../../helpers/program.ts';

/** OParl einlesen, by keyboard alone. */
let browser: Browser;
let program: Program;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'oparl-'));

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
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const sums = () => page.getByRole('main').getByRole('status').filter({ hasText: 'neu' });

function file(name: string, value: unknown): string {
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  return join(folder, name);
}

async function choose(...paths: readonly string[]): Promise<void> {
  const open = button('Dateien wählen …').or(button('Andere Dateien wählen …'));
  await open.waitFor();
  await tabTo(page, open);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([...paths]);
}

test('a web page instead of an answer is refused with the next step, and one can choose again', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type('oparl einlesen');
  await page
    .getByRole('menuitem', { name: /OParl einlesen/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'OParl einlesen' }).waitFor();
  await lookAt(page, 'oparl-leer');
  await choose(file('papers.json', '<!DOCTYPE html><html><body>Fehler 404</body></html>'));
  await page.getByText('ist eine Webseite (HTML) und keine OParl-Antwort', { exact: false }).first().waitFor();
  await button('Dateien wählen …').waitFor();
});

test('a council is given to its body, looked at, taken over and taken back, by keys', async () => {
  const items = [
    {
      ...council.item,
      public: false,
      id: at('agendaitem/72'),
      number: 'N 1',
      name: 'Vergabe',
      consultation: null,
      result: 'Aushang im Foyer',
    },
    {
      id: at('paper/8'),
      type: 'Paper',
      body: at('body/1'),
      name: 'Ohne Datum',
      reference: 'VO/21/0040',
      date: '31.02.2021',
    },
    { name: 'Ohne Kennung', type: 'Paper' },
  ];
  const links = { next: at('papers?page=2') };
  await choose(file('a.json', { data: everything.slice(1), links }), file('b.json', items));
  await page.getByText('ist noch keiner Kommune zugeordnet', { exact: false }).waitFor();
  await picture(page, 'oparl-zuordnen');
  const body = page.getByRole('button', { name: `Kommune für ${at('body/1')}` });
  await chooseIn(page, body, 'Nottuln');
  await page.getByText('gewählt', { exact: true }).waitFor();
  expect(await sums().textContent()).toBe('7 neu, 0 geändert, 0 unverändert, 1 unlesbar');
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    await picture(page, `oparl-vorschau ${name}`);
    expect(await faultsOf(page), name).toEqual([]);
  }
  await setScreen(page, 1366, { colorScheme: 'light' });
  await tabTo(page, button('Übernehmen'), { back: true });
  await page.keyboard.press('Enter');
  await page.getByText('OParl eingelesen: 7 neu, 0 geändert.').first().waitFor();
  await lookAt(page, 'oparl-fertig');
  await tabTo(page, button('Zu den Vorlagen'));
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'VO/21/0034' }).waitFor();
  await picture(page, 'oparl-vorlagen');

  await tabTo(page, button('OParl einlesen …'));
  await page.keyboard.press('Enter');
  const adopted = { ...council.item, result: 'Geändert beschlossen' };
  await choose(file('c.json', [adopted, { id: at('paper/8'), type: 'Paper', deleted: true }]));
  await page.getByText('wird gelöscht').waitFor();
  expect(await sums().textContent()).toBe('0 neu, 2 geändert, 1 gelöscht, 0 unverändert');
  await picture(page, 'oparl-zweites-mal');
  await tabTo(page, button('Übernehmen'));
  await page.keyboard.press('Enter');
  await page.getByText('OParl eingelesen: 0 neu, 2 geändert, 1 gelöscht.').first().waitFor();
  await page.keyboard.press('Control+z');
  await tabTo(page, button('Zu den Vorlagen'));
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell', { name: 'VO/21/0040' }).waitFor();
});
