import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import region from '../../shared/region/coesfeld.json' with { type: 'json' };
import { violations } from '../e2e/axe.ts';
import { picture } from '../helpers/pictures.ts';
import { openStage, type Stage } from './support/serve.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage('renderer');
});
afterAll(() => stage.close());
afterEach(() => page.context().close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const openPalette = async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
};
const start = async (hash = '/settings', options: Parameters<Stage['open']>[1] = {}) => {
  page = await stage.open(hash, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
/** What the page asked of the store under a name, newest last. */
const asked = (name: string) =>
  page.evaluate(
    (wanted) =>
      (window.bridge as unknown as { calls: { name: string; input: unknown }[] }).calls
        .filter((call) => call.name === wanted)
        .map((call) => call.input),
    name,
  );
const focusIsIn = (region: string) =>
  page.evaluate(
    (wanted) => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') === wanted,
    region,
  );

describe('the palette', () => {
  test('opens with Strg+K, finds records with umlauts left out, and Enter goes there', async () => {
    await start();
    await openPalette();
    await page.keyboard.type('warmeplanung burger');
    await page
      .getByRole('menuitem', { name: /Wärmeplanung Bürgerbüro/ })
      .first()
      .waitFor();
    expect(await page.getByRole('menuitem').count()).toBeLessThanOrEqual(8);
    await press('Enter');
    await page.waitForURL(/#\/projects\?record=/);
  });

  test('opens from inside a field, one Esc closes it, and the focus returns', async () => {
    await start();
    const button = page.getByRole('button', { name: /Sprache/ });
    await button.focus();
    await openPalette();
    await page.keyboard.type('irgendwas');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('runs commands', async () => {
    await start();
    await openPalette();
    await page.keyboard.type('farbschema dunkel');
    await page.getByRole('menuitem', { name: 'Farbschema: dunkel' }).waitFor();
    await press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  });

  test.each([0, 400])('keys pressed while the store takes %i ms to answer lead to the same record', async (search) => {
    await start('/settings', { delays: { search } });
    await openPalette();
    await page.keyboard.type('Wärmeplanung');
    await press('ArrowDown', 'Enter');
    await page.keyboard.type('xyz');
    await page.waitForURL(/#\/projects\?record=/);
    await page.getByRole('heading', { name: 'Wärmeplanung Bürgerbüro' }).waitFor();
  });

  test('a line somebody moved to stays chosen when records arrive above it; a store that is silent holds up no command', async () => {
    await start('/settings', { delays: { search: 2500 } });
    await openPalette();
    await page.keyboard.type('an');
    const chosen = () =>
      page
        .getByRole('dialog')
        .getByRole('textbox')
        .evaluate((field) => {
          const line = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
          return line?.textContent ?? '';
        });
    await press('ArrowDown');
    const second = await page.getByRole('menuitem').nth(1).innerText();
    await expect.poll(chosen, { timeout: 2000 }).toContain(second.split('\n')[0]);
    await page.getByRole('group', { name: 'Einträge' }).waitFor();
    expect(await chosen()).toContain(second.split('\n')[0]);
  });

  test('says so when nothing is found', async () => {
    await start();
    await openPalette();
    await page.keyboard.type('xyzxyz');
    await page.getByText('Nichts gefunden').waitFor();
  });
});

describe('the keys', () => {
  test('Strg and a number opens an area, the title of the window follows, Alt+← goes back, F1 explains where one is', async () => {
    await start();
    await press('Control+2');
    await page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
    expect(await page.title()).toContain('Projekte');
    await press('F1');
    await page.getByRole('heading', { level: 2, name: 'Projekte' }).waitFor();
    await press('Alt+ArrowLeft', 'Alt+ArrowLeft');
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  });

  test('F6 walks through the regions, backwards with Shift', async () => {
    await start();
    await page.getByRole('link', { name: 'Einstellungen' }).focus();
    const walked: string[] = [];
    for (const region of ['head', 'content', 'rail']) {
      await press('F6');
      if (await focusIsIn(region)) walked.push(region);
    }
    expect(walked).toEqual(['head', 'content', 'rail']);
    await press('Shift+F6');
    expect(await focusIsIn('content')).toBe(true);
  });

  test('the first Tab offers to skip to the content', async () => {
    await start();
    await press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await press('Enter');
    expect(await focusIsIn('content')).toBe(true);
  });

  test('a change of area moves the focus into the new content', async () => {
    await start();
    await page.getByRole('link', { name: 'Hilfe' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hilfe' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-region') === 'content');
  });

  test('area keys do nothing while a dialog is open', async () => {
    await start();
    await press('Control+n');
    await page.getByRole('dialog').waitFor();
    await press('Control+2');
    await page.waitForTimeout(150);
    expect(page.url()).toContain('#/settings');
  });

  test('all shortcuts are listed', async () => {
    await start();
    await page.getByRole('button', { name: 'Tastenkürzel anzeigen' }).click();
    const dialog = page.getByRole('dialog');
    for (const keys of [
      'Strg+N',
      'Strg+Umschalt+N',
      'Strg+Z',
      'Strg+5',
      'F6',
      'Alt+←',
      'F2',
      'Umschalt+F10',
      'Alt+↓',
    ]) {
      await dialog.getByText(keys, { exact: true }).first().waitFor();
    }
  });
});

describe('capture', () => {
  test('one line becomes a task with date, person and project; Strg+Z takes it back and says what it was', async () => {
    await start();
    await press('Control+n');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('Angebot einholen bis 31.3. @anna #P2');
    await page.getByText('Fällig: Mi, 31.03.2027').waitFor();
    await page.getByText('@Anna Müller').waitFor();
    await press('Enter');
    await page.getByText('Aufgabe „Angebot einholen“ erfasst').waitFor();
    expect(await asked('task.capture')).toMatchObject([{ title: 'Angebot einholen', dueOn: '2027-03-31' }]);
    await press('Control+z');
    await page.getByText('Rückgängig gemacht: Aufgabe „Angebot einholen“ angelegt').waitFor();
    await press('Control+y');
    await page.getByText('Wiederhergestellt: Aufgabe „Angebot einholen“ angelegt').waitFor();
  });

  test('Strg+Enter saves and goes on with an empty line', async () => {
    await start();
    await press('Control+n');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('Erste');
    await press('Control+Enter');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value === '');
    await page.keyboard.type('Zweite');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await asked('task.capture')).length).toBe(2);
  });

  test('a draft survives closing the dialog and the program', async () => {
    await start();
    await press('Control+Shift+n');
    await page.getByRole('textbox', { name: /gehört/ }).fill('Chatbot in Ahaus #KI');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    const settings = await page.evaluate(async () => {
      const reply = await window.bridge?.invoke('setting.list', {});
      return reply?.ok ? (reply.value as { settings: Record<string, unknown> }).settings : {};
    });
    await page.context().close();
    await start('/settings', { settings });
    await press('Control+Shift+n');
    const box = page.getByRole('textbox', { name: /gehört/ });
    await box.waitFor();
    expect(await box.inputValue()).toBe('Chatbot in Ahaus #KI');
    await box.press('Control+Enter');
    await page.getByText('Notiz im Eingang abgelegt').waitFor();
    expect(await asked('note.capture')).toEqual([{ text: 'Chatbot in Ahaus #KI', visibility: 'shared' }]);
  });

  test('inside a text field Strg+Z is the field’s own', async () => {
    await start();
    await press('Control+n');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('abc');
    await press('Control+z');
    expect(await asked('undo')).toEqual([]);
  });
});

describe('messages', () => {
  test('stay long enough to be read, and are kept in the history', async () => {
    await start();
    await press('Control+n');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('Anrufen');
    await press('Enter');
    await page.getByText('Aufgabe „Anrufen“ erfasst').waitFor();
    await page.waitForTimeout(7500);
    expect(await page.getByText('Aufgabe „Anrufen“ erfasst').isVisible()).toBe(true);
    await page.getByText('Aufgabe „Anrufen“ erfasst').waitFor({ state: 'detached', timeout: 5000 });
    await page.getByRole('button', { name: 'Meldungsverlauf' }).click();
    await page.getByRole('dialog').getByText('Aufgabe „Anrufen“ erfasst').waitFor();
  });

  test('a refusal is a sentence that stays, and what was typed stays too', async () => {
    await start('/settings', {
      refuse: {
        'task.capture': { code: 'store-full', message: 'Der Datenträger ist voll. Bitte schaffen Sie Platz.' },
      },
    });
    await press('Control+n');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.type('Anrufen');
    await press('Enter');
    await page.getByText('Der Datenträger ist voll.').waitFor();
    expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Anrufen');
  });
});

describe('reading as one likes', () => {
  test('the language changes everything on the screen at once, and survives a restart', async () => {
    await start('/settings', { conflicts: 3 });
    await page.getByRole('button', { name: /Sprache/ }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    const words = await page.evaluate(() => document.body.innerText);
    expect(words).not.toMatch(/Einstellungen|Austausch|Sprache|Datenbestand|Letzter|vor 3 Tagen|Strg/);
    expect(words).toContain('Last exchange: 3 days ago with Nottuln');
    await page.waitForTimeout(400);
    expect(await asked('setting.put')).toContainEqual(expect.objectContaining({ key: 'view.preferences' }));
  });

  test('the theme follows the system until somebody chooses', async () => {
    page = await stage.open('/settings', {}, { colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await page.getByRole('button', { name: /Farben/ }).click();
    await page.getByRole('option', { name: 'hell' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
  });

  test('at 200 % nothing is cut off and nothing scrolls sideways', async () => {
    page = await stage.open('/settings', { conflicts: 3 }, { viewport: { width: 683, height: 384 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('button span, h1, h2, dd, label')]
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.textContent),
    );
    expect(cut).toEqual([]);
  });

  test('at 400 % everything stands in one column', async () => {
    page = await stage.open('/settings', {}, { viewport: { width: 341, height: 192 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});

describe('the start', () => {
  test('without an office the first screen offers three ways; the example opens in one step', async () => {
    await start('', { state: 'empty' });
    for (const way of ['Beispieldaten ansehen', 'Leer beginnen', 'Bündel einlesen']) {
      await page.getByRole('radio', { name: new RegExp(way) }).waitFor();
    }
    await page.getByRole('button', { name: 'Beispiel öffnen' }).click();
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    expect(await asked('office.begin')).toMatchObject([{ mode: 'example' }]);
  });

  test('beginning empty asks for body and label, in words, before anything is written', async () => {
    await start('', { state: 'empty' });
    await page.getByText('Leer beginnen').click();
    await page.getByRole('button', { name: 'Büro einrichten' }).click();
    await page.getByText('Bitte wählen Sie Ihre Kommune.').waitFor();
    expect(await asked('office.begin')).toEqual([]);
    await page.getByRole('button', { name: /Ihre Kommune/ }).click();
    await page.getByRole('option', { name: 'Nottuln' }).click();
    await page.getByRole('textbox', { name: /Bezeichnung/ }).fill('Rathaus Nottuln');
    await page.getByRole('button', { name: 'Büro einrichten' }).click();
    await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
    expect(await asked('office.begin')).toEqual([
      {
        mode: 'empty',
        bodyAgs: region.find(({ name }) => name === 'Nottuln')?.ags,
        label: 'Rathaus Nottuln',
        role: 'contact',
      },
    ]);
  });

  test.each(['store-newer', 'store-network-path', 'store-unwritable', 'store-full', 'store-damaged', 'store-in-use'])(
    'a store that cannot be opened (%s) fills the page with a sentence and a next step',
    async (code) => {
      await start('', { refuse: { 'office.status': { code, message: 'Genaueres.' } } });
      await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor();
      expect((await page.getByRole('alert').textContent())?.length ?? 0).toBeGreaterThan(80);
      expect(await page.getByRole('navigation').count()).toBe(0);
    },
  );

  test('a damaged store is saved with keys alone, and the list of what is missing stays until somebody goes on', async () => {
    await start('', { refuse: { 'office.status': { code: 'store-damaged', message: 'Genaueres.' } } });
    await page.getByRole('button', { name: /^Zurück zum/ }).waitFor();
    const save = page.getByRole('button', { name: 'Daten retten' });
    expect(await violations(page)).toEqual([]);
    await picture(page, 'way-out-light');
    while (!(await save.evaluate((button) => button === document.activeElement))) await press('Shift+Tab');
    await press('Enter');
    await page.getByRole('heading', { name: 'Der Bestand ist gerettet, mit Lücken' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'salvaged-light');
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: colorScheme === 'light' ? 'active' : 'none' });
      await picture(page, `salvaged-${colorScheme === 'light' ? 'forced' : 'dark'}`);
    }
    await press('Enter');
    await page.getByRole('button', { name: 'Daten retten' }).waitFor();
  });
});
