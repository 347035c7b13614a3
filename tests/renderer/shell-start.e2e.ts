import { describe, expect, test } from 'vitest';
import { coesfeld } from '../../shared/region/region.ts';
import { violations } from '../e2e/axe.ts';
import { picture } from '../helpers/pictures.ts';
import { onStage } from './support/on-stage.ts';

const at = onStage();
const { start, asked } = at;

describe('reading as one likes', () => {
  test('the language changes everything on the screen at once, and survives a restart', async () => {
    await start('/settings', { conflicts: 3 });
    await at.page.getByRole('button', { name: /Sprache/ }).click();
    await at.page.getByRole('option', { name: 'English' }).click();
    await at.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await at.page.evaluate(() => document.documentElement.lang)).toBe('en');
    const words = await at.page.evaluate(() => document.body.innerText);
    expect(words).not.toMatch(/Einstellungen|Austausch|Sprache|Datenbestand|Letzter|vor 3 Tagen|Strg/);
    expect(words).toContain('Last exchange: 3 days ago with Nottuln');
    await at.page.waitForTimeout(400);
    expect(await asked('setting.put')).toContainEqual(expect.objectContaining({ key: 'view.preferences' }));
  });

  test('the theme follows the system until somebody chooses', async () => {
    await at.open('/settings', {}, { colorScheme: 'dark' });
    await at.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await at.page.getByRole('button', { name: /Farben/ }).click();
    await at.page.getByRole('option', { name: 'hell' }).click();
    await at.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
  });

  test('at 200 % nothing is cut off and nothing scrolls sideways', async () => {
    await at.open('/settings', { conflicts: 3 }, { viewport: { width: 683, height: 384 } });
    await at.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await at.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const cut = await at.page.evaluate(() =>
      [...document.querySelectorAll('button span, h1, h2, dd, label')]
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent),
    );
    expect(cut).toEqual([]);
  });

  test('at 400 % everything stands in one column', async () => {
    await at.open('/settings', {}, { viewport: { width: 341, height: 192 } });
    await at.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await at.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

describe('the last exchange', () => {
  test.each([
    [14, false],
    [2, true],
  ])('three days ago is a warning after more than %i days: %s', async (exchangeWarningDays, isLate) => {
    await start('/settings', { settings: { 'view.preferences': { exchangeWarningDays } } });
    const link = at.page.getByRole('link', { name: /Letzter Abgleich: vor 3 Tagen mit Nottuln/ });
    await link.waitFor();
    // In words too, for those who do not see the colour and the sign.
    expect((await link.innerText()).includes('Der letzte Abgleich ist lange her.')).toBe(isLate);
  });
});

describe('the start', () => {
  test('without an office the first screen offers three ways; the example opens in one step', async () => {
    await start('', { state: 'empty' });
    for (const way of ['Beispieldaten ansehen', 'Leer beginnen', 'Bündel einlesen']) {
      await at.page.getByRole('radio', { name: new RegExp(way) }).waitFor();
    }
    await at.page.getByRole('button', { name: 'Beispiel öffnen' }).click();
    await at.page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    expect(await asked('office.begin')).toMatchObject([{ mode: 'example' }]);
  });

  test('beginning empty asks for body and label, in words, before anything is written', async () => {
    await start('', { state: 'empty' });
    await at.page.getByText('Leer beginnen').click();
    await at.page.getByRole('button', { name: 'Büro einrichten' }).click();
    await at.page.getByText('Bitte wählen Sie Ihre Kommune.').waitFor();
    expect(await asked('office.begin')).toEqual([]);
    await at.page.getByRole('button', { name: /Ihre Kommune/ }).click();
    await at.page.getByRole('option', { name: 'Nottuln' }).click();
    await at.page.getByRole('textbox', { name: /Bezeichnung/ }).fill('Rathaus Nottuln');
    await at.page.getByRole('button', { name: 'Büro einrichten' }).click();
    await at.page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    expect(await asked('office.begin')).toEqual([
      {
        mode: 'empty',
        bodyAgs: coesfeld.bodies.find(({ name }) => name === 'Nottuln')?.ags,
        label: 'Rathaus Nottuln',
        role: 'contact',
      },
    ]);
  });

  test.each(['store-newer', 'store-network-path', 'store-unwritable', 'store-full', 'store-damaged', 'store-in-use'])(
    'a store that cannot be opened (%s) fills the page with a sentence and a next step',
    async (code) => {
      await start('', { refuse: { 'office.status': { code, message: 'Genaueres.' } } });
      await at.page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
      expect((await at.page.getByRole('alert').textContent())?.length ?? 0).toBeGreaterThan(80);
      expect(await at.page.getByRole('navigation').count()).toBe(0);
    },
  );

  test('a damaged store is saved with keys alone, and the list of what is missing stays until somebody goes on', async () => {
    await start('', { refuse: { 'office.status': { code: 'store-damaged', message: 'Genaueres.' } } });
    await at.page.getByRole('button', { name: /^Zurück zum/ }).waitFor();
    const save = at.page.getByRole('button', { name: 'Daten retten' });
    expect(await violations(at.page)).toEqual([]);
    await picture(at.page, 'way-out-light');
    while (!(await save.evaluate((button) => button === document.activeElement))) await at.press('Shift+Tab');
    await at.press('Enter');
    await at.page.getByRole('heading', { name: 'Der Bestand ist gerettet, mit Lücken' }).waitFor();
    expect(await at.page.getByRole('table').count()).toBe(2);
    expect(await violations(at.page)).toEqual([]);
    await picture(at.page, 'salvaged-light');
    for (const colorScheme of ['dark', 'light'] as const) {
      await at.page.emulateMedia({ colorScheme, forcedColors: colorScheme === 'light' ? 'active' : 'none' });
      await picture(at.page, `salvaged-${colorScheme === 'light' ? 'forced' : 'dark'}`);
    }
    await at.press('Enter');
    await at.page.getByRole('button', { name: 'Daten retten' }).waitFor();
  });
});
