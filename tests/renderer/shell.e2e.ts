import { describe, expect, test } from 'vitest';
import { onStage } from './support/on-stage.ts';

const at = onStage();
const { start, press, asked } = at;
const openPalette = async () => {
  await at.page.keyboard.press('Control+k');
  await at.page.getByRole('dialog').waitFor();
};
const focusIsIn = (region: string) =>
  at.page.evaluate(
    (wanted) => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') === wanted,
    region,
  );

describe('the palette', () => {
  test('opens with Strg+K, finds records with umlauts left out, and Enter goes there', async () => {
    await start();
    await openPalette();
    await at.page.keyboard.type('warmeplanung burger');
    await at.page
      .getByRole('menuitem', { name: /Wärmeplanung Bürgerbüro/ })
      .first()
      .waitFor();
    expect(await at.page.getByRole('menuitem').count()).toBeLessThanOrEqual(8);
    await press('Enter');
    await at.page.waitForURL(/#\/projects\?record=/);
  });

  test('opens from inside a field, one Esc closes it, and the focus returns', async () => {
    await start();
    const button = at.page.getByRole('button', { name: /Sprache/ });
    await button.focus();
    await openPalette();
    await at.page.keyboard.type('irgendwas');
    await press('Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('runs commands', async () => {
    await start();
    await openPalette();
    await at.page.keyboard.type('farbschema dunkel');
    await at.page.getByRole('menuitem', { name: 'Farbschema: dunkel' }).waitFor();
    await press('Enter');
    await at.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  });

  test.each([0, 400])('keys pressed while the store takes %i ms to answer lead to the same record', async (search) => {
    await start('/settings', { delays: { search } });
    await openPalette();
    await at.page.keyboard.type('Wärmeplanung');
    await press('ArrowDown', 'Enter');
    await at.page.keyboard.type('xyz');
    await at.page.waitForURL(/#\/projects\?record=/);
    await at.page.getByRole('heading', { name: 'Wärmeplanung Bürgerbüro' }).waitFor();
  });

  test('a line somebody moved to stays chosen when records arrive above it; a store that is silent holds up no command', async () => {
    await start('/settings', { delays: { search: 2500 } });
    await openPalette();
    await at.page.keyboard.type('an');
    const chosen = () =>
      at.page
        .getByRole('dialog')
        .getByRole('textbox')
        .evaluate((field) => {
          const line = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
          return line?.textContent ?? '';
        });
    await press('ArrowDown');
    const second = await at.page.getByRole('menuitem').nth(1).innerText();
    await expect.poll(chosen, { timeout: 2000 }).toContain(second.split('\n')[0]);
    await at.page.getByRole('group', { name: 'Einträge' }).waitFor();
    expect(await chosen()).toContain(second.split('\n')[0]);
  });

  test('says so when nothing is found', async () => {
    await start();
    await openPalette();
    await at.page.keyboard.type('xyzxyz');
    await at.page.getByText('Nichts gefunden').waitFor();
  });
});

describe('the keys', () => {
  test('Strg and a number opens an area, the title of the window follows, Alt+← goes back, F1 explains where one is', async () => {
    await start();
    await press('Control+2');
    await at.page.getByRole('heading', { level: 1, name: 'Projekte' }).waitFor();
    expect(await at.page.title()).toContain('Projekte');
    await press('F1');
    await at.page.getByRole('heading', { level: 2, name: 'Die Projektliste' }).waitFor();
    await press('Alt+ArrowLeft', 'Alt+ArrowLeft');
    await at.page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  });

  test('F6 walks through the regions, backwards with Shift', async () => {
    await start();
    await at.page.getByRole('link', { name: 'Einstellungen' }).focus();
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
    expect(await at.page.evaluate(() => document.activeElement?.textContent)).toBe('Zum Inhalt springen');
    await press('Enter');
    expect(await focusIsIn('content')).toBe(true);
  });

  test('a change of area moves the focus into the new content', async () => {
    await start();
    await at.page.getByRole('link', { name: 'Hilfe' }).press('Enter');
    await at.page.getByRole('heading', { level: 1, name: 'Hilfe' }).waitFor();
    await at.page.waitForFunction(() => document.activeElement?.getAttribute('data-region') === 'content');
  });

  test('area keys do nothing while a dialog is open', async () => {
    await start();
    await press('Control+n');
    await at.page.getByRole('dialog').waitFor();
    await press('Control+2');
    await at.page.waitForTimeout(150);
    expect(at.page.url()).toContain('#/settings');
  });

  test('all shortcuts are listed', async () => {
    await start();
    await at.page.getByRole('button', { name: 'Tastenkürzel anzeigen' }).click();
    const dialog = at.page.getByRole('dialog');
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
    await at.page.getByRole('dialog').getByRole('textbox').waitFor();
    await at.page.keyboard.type('Angebot einholen bis 31.3. @anna #P2');
    await at.page.getByText('Fällig: Mi, 31.03.2027').waitFor();
    await at.page.getByText('@Anna Müller').waitFor();
    await press('Enter');
    await at.page.getByText('Aufgabe „Angebot einholen“ erfasst').waitFor();
    expect(await asked('task.capture')).toMatchObject([{ title: 'Angebot einholen', dueOn: '2027-03-31' }]);
    await press('Control+z');
    await at.page.getByText('Rückgängig gemacht: Aufgabe „Angebot einholen“ angelegt').waitFor();
    await press('Control+y');
    await at.page.getByText('Wiederhergestellt: Aufgabe „Angebot einholen“ angelegt').waitFor();
  });

  test('Strg+Enter saves and goes on with an empty line', async () => {
    await start();
    await press('Control+n');
    await at.page.getByRole('dialog').getByRole('textbox').waitFor();
    await at.page.keyboard.type('Erste');
    await press('Control+Enter');
    await at.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value === '',
    );
    await at.page.keyboard.type('Zweite');
    await press('Enter');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await asked('task.capture')).length).toBe(2);
  });

  test('a draft survives closing the dialog and the program', async () => {
    await start();
    await press('Control+Shift+n');
    await at.page.getByRole('textbox', { name: /gehört/ }).fill('Chatbot in Ahaus #KI');
    await press('Escape');
    await at.page.getByRole('dialog').waitFor({ state: 'detached' });
    await at.page.waitForTimeout(400);
    const settings = await at.page.evaluate(async () => {
      const reply = await window.bridge?.invoke('setting.list', {});
      return reply?.ok ? (reply.value as { settings: Record<string, unknown> }).settings : {};
    });
    await at.page.context().close();
    await start('/settings', { settings });
    await press('Control+Shift+n');
    const box = at.page.getByRole('textbox', { name: /gehört/ });
    await box.waitFor();
    expect(await box.inputValue()).toBe('Chatbot in Ahaus #KI');
    await box.press('Control+Enter');
    await at.page.getByText('Notiz im Eingang abgelegt').waitFor();
    expect(await asked('note.capture')).toEqual([{ text: 'Chatbot in Ahaus #KI', visibility: 'shared' }]);
  });

  test('inside a text field Strg+Z is the field’s own', async () => {
    await start();
    await press('Control+n');
    await at.page.getByRole('dialog').getByRole('textbox').waitFor();
    await at.page.keyboard.type('abc');
    await press('Control+z');
    expect(await asked('undo')).toEqual([]);
  });
});

describe('messages', () => {
  test('stay long enough to be read, and are kept in the history', async () => {
    await start();
    await press('Control+n');
    await at.page.getByRole('dialog').getByRole('textbox').waitFor();
    await at.page.keyboard.type('Anrufen');
    await press('Enter');
    await at.page.getByText('Aufgabe „Anrufen“ erfasst').waitFor();
    await at.page.waitForTimeout(7500);
    expect(await at.page.getByText('Aufgabe „Anrufen“ erfasst').isVisible()).toBe(true);
    await at.page.getByText('Aufgabe „Anrufen“ erfasst').waitFor({ state: 'detached', timeout: 5000 });
    await at.page.getByRole('button', { name: 'Meldungsverlauf' }).click();
    await at.page.getByRole('dialog').getByText('Aufgabe „Anrufen“ erfasst').waitFor();
  });

  test('a refusal is a sentence that stays, and what was typed stays too', async () => {
    await start('/settings', {
      refuse: {
        'task.capture': { code: 'store-full', message: 'Der Datenträger ist voll. Bitte schaffen Sie Platz.' },
      },
    });
    await press('Control+n');
    await at.page.getByRole('dialog').getByRole('textbox').waitFor();
    await at.page.keyboard.type('Anrufen');
    await press('Enter');
    await at.page.getByText('Der Datenträger ist voll.').waitFor();
    expect(await at.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('Anrufen');
  });
});
