import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { compareWords } from '../../e2e/site.ts';
import { cli } from '../../helpers/cli.ts';
import { lookAt as look } from '../../helpers/pictures.ts';
import { go, preparedOnce, type Run, type Start, startOn } from '../../helpers/running.ts';
import { type Group, groupMorning, prepareGroup } from './group.ts';

const once = preparedOnce(() => prepareGroup(12));
let run: Run;
afterEach(() => run.close());

const lookAt = (page: Page, name: string) => look(page, `standorte-${name}`);
const start = (group: Group, window: Start['window'] = {}) =>
  startOn(group, once.browser, { now: groupMorning, window });

async function open(window: Start['window'] = {}): Promise<Page> {
  run = await start(once.prepared, window);
  await go(run.page, '/exchange/sites');
  await run.page.getByRole('grid', { name: 'Standorte' }).waitFor();
  return run.page;
}

const view = (page: Page, name: string) => page.getByRole('radio', { name }).click();

/** The menu of a site, by keyboard alone. */
async function act(page: Page, site: string, action: string): Promise<void> {
  await page.getByRole('gridcell', { name: site, exact: true }).first().focus();
  await page.keyboard.press('Shift+F10');
  const item = page.getByRole('menuitem', { name: action });
  await item.focus();
  await page.keyboard.press('Enter');
}

/** What the store says after the window is closed. */
async function stored(name: string, input: object = {}): Promise<Record<string, unknown>> {
  await run.stop();
  const reply = await cli<{ value: Record<string, unknown> }>([
    'call',
    '--data',
    run.dataDir,
    name,
    JSON.stringify(input),
  ]);
  return reply.value;
}

test('forty sites are still one picture', async () => {
  const many = await prepareGroup(39);
  run = await start(many);
  const { page } = run;
  await go(page, '/exchange/sites');
  await page.getByRole('grid', { name: 'Standorte' }).waitFor();
  await view(page, 'Abgleich');
  await page.getByRole('application', { name: 'Abgleich als Bild' }).waitFor();
  await lookAt(page, 'abgleich-40');
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1200);
  many.remove();
}, 240_000);

describe('who has what of whom', () => {
  test('the picture says it in a sentence, by keys and by mouse, and the table shows the same pair', async () => {
    const page = await open();
    await view(page, 'Abgleich');
    const field = page.getByRole('application', { name: 'Abgleich als Bild' }).getByRole('button');
    await field.focus();
    await page.keyboard.press('Control+Home');
    expect(await field.getAttribute('aria-label')).toContain('Kreis Coesfeld hat selbst');
    await page.keyboard.press('ArrowDown');
    const label = (await field.getAttribute('aria-label')) ?? '';
    expect(label).toMatch(/von Kreis Coesfeld/);
    const row = page.getByRole('grid', { name: 'Abgleich als Tabelle' }).locator('[class*="_open_"]');
    await row.first().waitFor();
    expect(await row.first().innerText()).toContain('Kreis Coesfeld');
    await lookAt(page, 'abgleich');

    // A click on a cell chooses it, as the arrows do.
    const box = await page.getByRole('application', { name: 'Abgleich als Bild' }).boundingBox();
    if (box === null) throw new Error('no picture');
    await page.mouse.click(box.x + 140 + 36 * 3 + 10, box.y + 112 + 36 * 5 + 10);
    expect(await field.getAttribute('aria-label')).not.toBe(label);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    await page.getByRole('complementary').getByText('Zuletzt empfangen').waitFor();
  });

  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['200 %', { viewport: { width: 683, height: 384 } }],
  ] as const)('%s', async (name, options) => {
    const page = await open(options);
    await view(page, 'Abgleich');
    await page.getByRole('application', { name: 'Abgleich als Bild' }).waitFor();
    await lookAt(page, `abgleich-${name.replace(/\W/g, '')}`);
  });
});

test('silent sites are named, grey, with the way to the number of days', async () => {
  const page = await open();
  await page.getByText('Seit mehr als 14 Tagen nichts gehört von:', { exact: false }).waitFor();
  await page.getByText('Billerbeck (noch nie)', { exact: false }).waitFor();
  await lookAt(page, 'liste');
  await page.getByRole('button', { name: 'Frist ändern' }).click();
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
});

test('a site is taken in with the keys alone, and only if every word agrees; the bundle that says so is made at once', async () => {
  const page = await open();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Beitrittsanfrage annehmen …' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(once.prepared.request);
  const dialog = page.getByRole('dialog', { name: 'Standort aufnehmen: Stadtwerke Coesfeld' });
  await dialog.getByRole('button', { name: 'Weiter' }).focus();
  await page.keyboard.press('Enter');
  const typed = dialog.getByRole('textbox');
  await typed.first().waitFor();
  expect(await typed.count()).toBe(4);
  await typed.first().focus();
  await page.keyboard.type('qqqq');
  await dialog.getByText('anderes Wort', { exact: true }).waitFor();
  await lookAt(page, 'wort-falsch');
  expect(await dialog.getByRole('button', { name: 'Weiter' }).isDisabled()).toBe(true);
  // Every field and box in turn, as they are read out.
  for (const [at, word] of once.prepared.words.entries()) {
    const line = dialog.getByRole('list', { name: 'Zwölf Wörter' }).getByRole('listitem').nth(at);
    const control = line.locator('input');
    await control.focus();
    if ((await control.getAttribute('type')) === 'checkbox') await page.keyboard.press('Space');
    else {
      await page.keyboard.press('Control+A');
      await page.keyboard.type(word.slice(0, 4));
    }
  }
  await dialog.getByText('12 von 12 stimmen überein').waitFor();
  await dialog.getByRole('button', { name: 'Weiter' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /Ansprechstelle/ }).focus();
  await page.keyboard.press('Space');
  await lookAt(page, 'rolle');
  await dialog.getByRole('button', { name: 'Zulassen' }).focus();
  await page.keyboard.press('Enter');
  const save = dialog.getByRole('button', { name: 'Bündel speichern …' });
  await save.waitFor();
  const download = page.waitForEvent('download');
  await save.focus();
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^digitalagentur_kreis-coesfeld_\d{6}_2026-11-23\.dabundle$/);
  await dialog.getByText('So geht es weiter', { exact: false }).waitFor();
  await lookAt(page, 'zugelassen');
  const { members } = await stored('registry.status');
  expect(members).toContainEqual(expect.objectContaining({ label: 'Stadtwerke Coesfeld', role: 'contact' }));
});

test('rights are a table of choices; a change is explained, announced, and can be put back', async () => {
  const page = await open();
  await view(page, 'Rechte');
  const grid = page.getByRole('grid', { name: 'Rechte nach Art und Rolle' });
  await grid.waitFor();
  await lookAt(page, 'rechte');
  const row = grid.getByRole('row').filter({ hasText: 'Beteiligungen' });
  await row.getByRole('gridcell').nth(2).click();
  await page.keyboard.press('F2');
  await page.getByRole('option', { name: 'alle', exact: true }).click();
  await row.getByText('geändert').waitFor();
  await page.getByRole('button', { name: '1 Änderung bekannt geben …' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Diese Rechte ändern?' });
  await dialog.getByText('Beteiligungen, Ansprechstelle: eigene und über die eigene Kommune → alle').waitFor();
  await lookAt(page, 'rechte-aendern');
  await dialog.getByRole('button', { name: 'Bekannt geben' }).click();
  await page.getByText('Die neuen Rechte gelten.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Auf den Standard zurücksetzen' }).click();
  await page.getByRole('button', { name: '1 Änderung bekannt geben …' }).waitFor();
  const { policy } = (await stored('registry.status')) as { policy: { rules: { contact: object[] } } };
  expect(policy.rules.contact).toContainEqual({ entities: ['projectBody'], rows: 'any' });
});

test('the list is handed over to another coordination, and this site can say nothing there any more', async () => {
  const page = await open();
  await act(page, 'Olfen', 'Verzeichnis übergeben …');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Ihre zwölf Wörter bleiben gültig', { exact: false }).waitFor();
  await lookAt(page, 'uebergeben');
  await dialog.getByRole('button', { name: 'Übergeben' }).click();
  await page.getByText('Olfen führt das Verzeichnis, sobald', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Beitrittsanfrage annehmen …' }).waitFor({ state: 'detached' });
  expect((await stored('registry.status'))['isRoot']).toBe(false);
});

test.each([
  ['Ruhend stellen …', 'Ruhend stellen', 'Gesperrt ist er nicht'],
  ['Rechner oder Schlüssel ersetzen …', 'Weiter: Beitrittsanfrage wählen …', 'geht nicht verloren'],
  ['Sperren …', 'Sperren', 'Das lässt sich nicht zurücknehmen.'],
])('%s says what happens and what does not before it happens', async (menu, action, sentence) => {
  const page = await open();
  await act(page, 'Ascheberg', menu);
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('heading', { name: 'Was geschieht' }).waitFor();
  await dialog.getByRole('heading', { name: 'Was nicht geschieht' }).waitFor();
  await dialog.getByText(sentence, { exact: false }).first().waitFor();
  await dialog.getByRole('button', { name: action }).waitFor();
  await lookAt(page, `dialog-${action.replace(/\W/g, '')}`);
  // Nothing happened yet: the focus is on the way out.
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
});

test('a record is erased from its menu, with a reason, once it was said what that reaches and what not', async () => {
  run = await start(once.prepared);
  const { page } = run;
  await go(page, '/projects');
  await page.getByRole('gridcell', { name: 'Vorhaben 5', exact: true }).click();
  await page.getByRole('complementary').getByRole('button', { name: 'Weitere Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Überall endgültig löschen …' }).click();
  const dialog = page.getByRole('alertdialog', { name: '„Vorhaben 5“ überall endgültig löschen?' });
  await dialog.getByText('Bündel, die schon in Postfächern', { exact: false }).waitFor();
  const erase = dialog.getByRole('button', { name: 'Endgültig löschen' });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /Grund/ }).click();
  await page.getByRole('option', { name: 'Die betroffene Person verlangt es' }).click();
  await dialog.getByText('Ich habe verstanden', { exact: false }).click();
  await lookAt(page, 'loeschen');
  await erase.click();
  await page.getByText('Endgültig gelöscht:', { exact: false }).waitFor();
  await page.getByRole('gridcell', { name: 'Vorhaben 5', exact: true }).waitFor({ state: 'detached' });
});

test('the words can be compared by a colleague who only ticks and types: the helper of the other tests is honest', async () => {
  const page = await open();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Beitrittsanfrage annehmen …' }).click();
  await (await chooser).setFiles(once.prepared.request);
  await page.getByRole('dialog').getByRole('button', { name: 'Weiter' }).click();
  const wrong = once.prepared.words.with(0, 'zypresse').with(1, 'zypresse');
  await expect(compareWords(page, wrong)).rejects.toThrow();
});
