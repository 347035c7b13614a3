import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyId } from '../../../db/store/natural-id.ts';
import { startLoopback } from '../../../loopback/server.ts';
import { launchChromium } from '../../helpers/chromium.ts';
import { create } from '../../helpers/create.ts';
import { pickIn, tabTo, typeInto } from '../../helpers/keys.ts';
import { attachOffice } from '../../helpers/office.ts';
import { faultsOf, lookAt, picture, setScreen, themes } from '../../helpers/pictures.ts';
import { openWindow, rendererDir } from '../../helpers/program.ts';
import { command } from '../funding/by-keys.ts';

/** One question, twelve councils: a group of the paper of the district, those of two towns, and one that is read into it. */
const resolution =
  'Der Kreistag beschließt die Digitalisierungsstrategie „Coesfeld 12.0“ in dieser Form. Die Verwaltung berichtet jährlich.';

const now = '2021-03-15T08:00:00Z';
const dataDir = mkdtempSync(join(tmpdir(), 'groups-'));
let browser: Browser;
let host: Awaited<ReturnType<typeof startLoopback>>;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const office = attachOffice(dataDir, { now });
  await office.get('office.begin', { mode: 'empty', bodyAgs: '05558', label: 'Kreis Coesfeld', role: 'coordination' });
  const paper = (reference: string, ags: string, fields: object) =>
    create(office, 'paper', { title: 'Digitalisierungsstrategie', reference, bodyId: bodyId(ags), ...fields });
  const lockNote = 'Vorbehaltlich der Räte.';
  await paper('SV-10-0099', '05558', { resolutionText: resolution, lockNote, date: '2021-02-01' });
  const nottuln = await paper('031/2021', '05558032', {
    title: 'Strategie in Nottuln',
    resolutionText: resolution.replace('Kreistag', 'Rat der Gemeinde Nottuln').replace('jährlich', 'halbjährlich'),
    date: '2021-02-17',
  });
  await paper('12-2021', '05558044', {
    title: 'Strategie in Senden',
    resolutionText: resolution,
    lockNote,
    status: 'in Beratung',
  });
  await create(office, 'consultation', {
    ...{ paperId: nottuln, bodyId: bodyId('05558032'), authoritative: true },
    ...{ result: 'adopted_amended', decidedOn: '2021-03-09' },
  });
  office.office.close();
  host = await startLoopback({ dataDir, rendererDir, now });
  page = await openWindow(browser, { reducedMotion: 'reduce' });
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1, name: 'Lagebild' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const dialog = () => page.getByRole('dialog');
const table = () => page.getByRole('table', { name: 'Vorlagen der Kommunen' });
const line = (name: string) => table().getByRole('row').filter({ hasText: name });
const title = 'Strategie in zwölf Räten';

describe('a group of papers, by keyboard alone', () => {
  test('begins as a question, and every council has its line', async () => {
    await command(page, 'Gremien – Vorlagengruppen');
    await page.getByText('Noch keine Vorlagengruppen').waitFor();
    await lookAt(page, 'gruppen-leer');
    await command(page, 'Neue Vorlagengruppe');
    await dialog().waitFor();
    await typeInto(page, dialog().getByRole('textbox', { name: 'Bezeichnung' }), title, { leave: true });
    await typeInto(page, dialog().getByRole('textbox', { name: 'Frage' }), 'Gilt die Strategie in dieser Form?', {
      leave: true,
    });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await table().getByRole('rowheader').count()).toBe(12);
    await page.getByText('0 von 12 Kommunen').first().waitFor();
  });

  test('takes papers that are here, and says in which words they differ', async () => {
    const box = () => page.getByRole('combobox', { name: 'Vorhandene Vorlage zuordnen' });
    for (const [at, name] of ['Digitalisierungsstrategie', 'Strategie in Nottuln', 'Strategie in Senden'].entries()) {
      await pickIn(page, box(), name);
      await page
        .getByText(`${at + 1} von 12 Kommunen`)
        .first()
        .waitFor();
    }
    await line('Kreis').getByText('federführend').waitFor();
    await line('Nottuln').getByText('geändert beschlossen am 09.03.2021').waitFor();
    await line('Nottuln').getByText('5 Wörter anders').waitFor();
    await line('Nottuln').getByText('fehlt').waitFor();
    await line('Senden').getByText('gleichlautend').first().waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Nottuln: Unterschiede' }), { back: true });
    await page.keyboard.press('Enter');
    await page.getByText('Nottuln · 031/2021, verglichen mit Kreis · SV-10-0099').waitFor();
    const marked = (tag: string) => page.locator(`main ${tag}`).allInnerTexts();
    expect((await marked('ins')).join(' ')).toContain('Rat der Gemeinde Nottuln');
    expect((await marked('del')).join(' ')).toContain('Kreistag');
    await lookAt(page, 'gruppe');
    for (const [theme, width, media] of themes) {
      await setScreen(page, width, media);
      await picture(page, `gruppe-${theme}`);
      expect(await faultsOf(page), theme).toEqual([]);
    }
    await setScreen(page, 1366, { colorScheme: 'light' });
  });

  test('is what a text that is read in for one of its councils belongs to', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Vorlage für Olfen erfassen' }));
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Text einlesen' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Text der Vorlage' }).waitFor();
    await page.keyboard.insertText(`Beschluss:\n${resolution}\n`);
    await page.keyboard.press('Control+Enter');
    await typeInto(page, page.getByRole('textbox', { name: 'Betreff' }), 'Strategie in Olfen', { leave: true });
    expect(await page.getByRole('combobox', { name: 'Vorlagengruppe' }).inputValue()).toBe(title);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: 'Strategie in Olfen' }).waitFor();
    await tabTo(page, page.getByRole('button', { name: title }));
    await page.keyboard.press('Enter');
    await line('Olfen').getByText('gleichlautend').waitFor();
    await page.getByText('4 von 12 Kommunen').first().waitFor();
  });

  test('lets a paper go, and has it back with one undo', async () => {
    await tabTo(page, page.getByRole('button', { name: '12-2021 aus der Gruppe nehmen' }));
    await page.keyboard.press('Enter');
    await page.getByText('3 von 12 Kommunen').first().waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('4 von 12 Kommunen').first().waitFor();
    await command(page, 'Gremien – Vorlagengruppen');
    await page.getByRole('grid', { name: 'Vorlagengruppen' }).getByText('4 von 12 Kommunen').waitFor();
    await lookAt(page, 'gruppen');
  });
});
