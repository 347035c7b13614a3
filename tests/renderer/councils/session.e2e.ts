import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../helpers/chromium.ts';
import { tabTo } from '../../helpers/keys.ts';
import { attachOffice, countIn } from '../../helpers/office.ts';
import { lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow } from '../../helpers/program.ts';

/**
 * A meeting of twelve items, written down by keyboard alone in a program of its own process, which is killed in the middle: not a line
 * is lost.
 */
const main = fileURLToPath(new URL('../../../cli/main.ts', import.meta.url));
const now = '2026-11-29T08:00:00Z';
const dataDir = mkdtempSync(join(tmpdir(), 'session-'));
const agenda = Array.from({ length: 10 }, (_, at) => `${at + 1}. Punkt ${at + 1}`)
  .concat('Nichtöffentlicher Teil', 'N 1 Grundstück am Bahnhof', 'N 2 Personal')
  .join('\n');

let browser: Browser;
let page: Page;
let child: ChildProcess;

async function start(): Promise<string> {
  child = spawn(process.execPath, [main, 'serve', '--data', dataDir, '--now', now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stdout = child.stdout;
  if (stdout === null) throw new Error('the program has an output');
  const [line] = (await once(stdout, 'data')) as [Buffer];
  return (JSON.parse(line.toString('utf8')) as { url: string }).url;
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function open(): Promise<void> {
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  await page.goto(await start());
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
}

beforeAll(async () => {
  const office = attachOffice(dataDir, { now });
  await office.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis', role: 'coordination' });
  office.office.close();
  browser = await launchChromium();
  await open();
});
afterAll(async () => {
  await browser.close();
  await kill();
  rmSync(dataDir, { recursive: true, force: true });
});

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const field = () => page.getByRole('textbox', { name: 'Neue Zeile' });
const lines = () => page.getByRole('button', { name: /^Zeile ändern:/ });

/** Types a line and waits until it stands above the field. */
async function write(text: string): Promise<void> {
  const before = await lines().count();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await lines().nth(before).waitFor();
}

describe('a meeting of twelve items', () => {
  test('F11, a title and the agenda as it was sent are enough to begin', async () => {
    await page.keyboard.press('F11');
    await page.getByText('Noch keine Sitzung angelegt').waitFor();
    await lookAt(page, 'sitzung-leer');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Neue Sitzung' });
    await dialog.waitFor();
    await page.keyboard.type('Lenkungskreis Digitalagentur');
    await tabTo(page, dialog.getByRole('textbox', { name: 'Tagesordnung' }));
    await page.keyboard.insertText(agenda);
    await dialog.getByText('12 Punkte').waitFor();
    await lookAt(page, 'sitzung-beginnen');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /Punkt 10/ }).waitFor();
    await lookAt(page, 'sitzung-tagesordnung');
  });

  test('items follow each other by Bild ↓, and lines are written with signs', async () => {
    await page.keyboard.press('Enter');
    await heading('Punkt 1');
    await page.getByText('Noch nichts festgehalten.').waitFor();
    await write('Die Vorsitzende begrüßt alle.');
    await page.keyboard.type('> Angebote für Glasfaser einholen @Nottuln bis 31.3.');
    await page.getByText(/^Aufgabe · Nottuln · bis .*31\.03\.2027$/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('@Nottuln', { exact: true }).waitFor();
    await write('! Der Kreis tritt der Genossenschaft bei @Kreis Coesfeld bis 1.2.27');
    await write('i Die nächste Sitzung ist in Olfen');
    await lookAt(page, 'sitzung-punkt');
    for (const at of [2, 3, 4, 5, 6]) {
      await page.keyboard.press('PageDown');
      await heading(`Punkt ${at}`);
      await write(`! Zu Punkt ${at} wird zugestimmt`);
      await write(`> Punkt ${at} umsetzen @Olfen bis 31.3.`);
    }
  });

  test('the process is killed while a line is typed: every line is there, and the words of the half one, too', async () => {
    await page.keyboard.press('PageDown');
    await heading('Punkt 7');
    await write('Noch vor dem Absturz');
    await page.keyboard.type('> Halbe Zeile @Olf');
    // What is typed is written down as a draft when it rests for a moment (renderer/app/saved-settings.ts).
    await page.waitForTimeout(600);
    await kill();
    await page.context().close();
    await open();
    await page.keyboard.press('F11');
    await heading('Punkt 7');
    await page.getByText('Noch vor dem Absturz').waitFor();
    expect(await field().inputValue()).toBe('> Halbe Zeile @Olf');
    await picture(page, 'sitzung-nach-absturz');
    await page.keyboard.press('End');
    await page.keyboard.type('en bis 5.4.');
    await page.keyboard.press('Enter');
    await page.getByText('@Olfen', { exact: true }).waitFor();
  });

  test('a line is changed, and struck, by keyboard', async () => {
    await page.keyboard.press('ArrowUp');
    const change = page.getByRole('textbox', { name: 'Zeile ändern' });
    await change.waitFor();
    expect(await change.inputValue()).toBe('> Halbe Zeile @Olfen bis 5.4.');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('> Ganze Zeile @Olfen bis 5.4.');
    await page.keyboard.press('Enter');
    await page.getByText('Ganze Zeile').waitFor();
    await field().waitFor();
    await write('Versehentlich');
    await page.keyboard.press('ArrowUp');
    await change.waitFor();
    await page.keyboard.press('Control+Delete');
    await page.getByText('Zeile gestrichen').first().waitFor();
    await expect.poll(() => lines().count()).toBe(2);
  });

  test('PS1: non-public items have no title until the room is closed', async () => {
    for (const at of [8, 9, 10]) {
      await page.keyboard.press('PageDown');
      await heading(`Punkt ${at}`);
      await write(`Zu ${at} nichts Neues`);
    }
    await page.keyboard.press('PageDown');
    await heading('Nichtöffentlicher Punkt');
    expect(await page.locator('body').innerText()).not.toContain('Grundstück');
    await lookAt(page, 'sitzung-nichtoeffentlich');
    await tabTo(page, page.getByRole('button', { name: 'Raum: öffentlich' }), { back: true });
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Nichtöffentlichen Teil beginnen' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await heading('Grundstück am Bahnhof');
    await tabTo(page, field());
    await write('> Preis verhandeln @Kreis Coesfeld');
    await lookAt(page, 'sitzung-geschlossen');
    await page.keyboard.press('PageDown');
    await heading('Personal');
  });

  test('the roll and the end by keyboard, in every theme without a fault', async () => {
    await page.keyboard.press('Alt+a');
    const seat = page.getByRole('radiogroup', { name: 'Teilnahme: Nottuln' });
    await tabTo(page, seat.getByRole('radio'));
    await page.keyboard.press('ArrowRight');
    await page
      .getByText('1 von 12 dabei')
      .waitFor({ timeout: 2000 })
      .catch(() => undefined);
    await lookAt(page, 'sitzung-anwesenheit');
    await page.keyboard.press('Alt+e');
    await heading('Was war, und was jetzt zu tun ist');
    await page.getByText('6 Beschlüsse').waitFor();
    for (const [name, width, media] of themes) {
      await setScreen(page, width, media);
      await lookAt(page, `sitzung-abschluss-${name}`);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Niederschrift (Word)' }).click();
    expect((await download).suggestedFilename()).toBe('Niederschrift Lenkungskreis Digitalagentur 2026-11-29.docx');
    await page.locator('[data-region="messages"]').getByText('Niederschrift gespeichert').last().waitFor();
    await page.keyboard.press('F11');
    await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
  });

  test('what was resolved stands in the Beschlusskontrolle and is noted as done', async () => {
    await page.evaluate(() => {
      location.hash = '#/councils/follow-ups';
    });
    await page.getByText('Der Kreis tritt der Genossenschaft bei').first().click();
    await lookAt(page, 'beschlusskontrolle');
    await page.getByRole('button', { name: 'Als ausgeführt vermerken' }).click();
    await page.getByText('Als ausgeführt vermerkt').first().waitFor();
  });
});

test('the store has every line, and what became of it', async () => {
  await kill();
  const office = attachOffice(dataDir, { now });
  const of = (sql: string) => countIn(office, sql);
  expect(of('SELECT count(*) FROM meeting_line WHERE hidden = 0')).toBe(4 + 10 + 2 + 3 + 1);
  expect(of('SELECT count(*) FROM task WHERE hidden = 0')).toBe(1 + 5 + 1 + 1);
  expect(of('SELECT count(*) FROM resolution_follow_up WHERE hidden = 0')).toBe(6);
  expect(of("SELECT count(*) FROM task WHERE classification = 'nonpublic_session' AND hidden = 0")).toBe(1);
  expect(of("SELECT count(*) FROM resolution_follow_up WHERE status = 'done' AND done_on = '2026-11-29'")).toBe(1);
  expect(of("SELECT count(*) FROM attendance WHERE state = 'present' AND hidden = 0")).toBe(1);
  office.office.close();
});
