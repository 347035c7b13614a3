import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../e2e/axe.ts';
import type { FakeOptions } from './support/fake-bridge.ts';
import { openStage, type Stage } from './support/serve.ts';

let gallery: Stage;
let program: Stage;

beforeAll(async () => {
  gallery = await openStage('gallery');
  program = await openStage('renderer');
});
afterAll(async () => {
  await gallery.close();
  await program.close();
});

const looks: readonly (readonly [string, BrowserContextOptions, FakeOptions])[] = [
  ['light', { colorScheme: 'light' }, {}],
  ['dark', { colorScheme: 'dark' }, {}],
  ['high contrast', {}, { settings: { 'view.preferences': { theme: 'contrast' } } }],
  ['forced colours', { forcedColors: 'active' }, {}],
];

describe.each(looks)('axe finds nothing in %s', (_name, context, options) => {
  test.each(['fields', 'marks', 'table', 'groups'])('on the sheet %s of the kit', async (sheet) => {
    const page = await gallery.open(sheet, { ...options, projects: 60 }, context);
    await page.locator('main *').first().waitFor();
    await page.waitForTimeout(200);
    // A workshop sheet is no page: it has neither a heading of the first order nor landmarks of a program.
    const found = (await violations(page)).filter((line) => !/^(page-has-heading-one|region|landmark)/.test(line));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('in palette, captures, shortcuts, history and an open list', async () => {
    const page = await program.open('/settings', options, context);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const keys of ['Control+k', 'Control+n', 'Control+Shift+n']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('warme');
      await page.waitForTimeout(200);
      expect(await violations(page), keys).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const name of ['Tastenkürzel anzeigen', 'Meldungsverlauf', /Sprache/]) {
      await page.getByRole('button', { name }).click();
      await page.locator('[role="dialog"], [role="listbox"]').first().waitFor();
      expect(await violations(page), String(name)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"], [role="listbox"]').first().waitFor({ state: 'detached' });
    }
    await page.context().close();
  });

  test('on the first start and on a store that cannot be opened', async () => {
    const first = await program.open('', { ...options, state: 'empty' }, context);
    await first.getByText('Leer beginnen').click();
    expect(await violations(first)).toEqual([]);
    await first.context().close();
    const trouble = await program.open(
      '',
      { ...options, refuse: { 'office.status': { code: 'store-full', message: 'Voll.' } } },
      context,
    );
    await trouble.getByRole('alert').waitFor();
    expect(await violations(trouble)).toEqual([]);
    await trouble.context().close();
  });
});
