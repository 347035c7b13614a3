import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goToPage } from '../helpers/every-page.ts';
import { exampleMorning, prepareExample } from '../helpers/example.ts';
import { setScreen } from '../helpers/pictures.ts';
import { openWindow, startProgram } from '../helpers/program.ts';
import { preparedOnce, startOn } from '../helpers/running.ts';
import { faultsIn } from './faults.ts';

const once = preparedOnce(prepareExample);

const start = async () => {
  const run = await startOn(once.prepared, once.browser, { now: exampleMorning });
  run.page.setDefaultTimeout(15_000);
  await setScreen(run.page, 1366, { colorScheme: 'light' });
  return run;
};

describe('axe finds nothing, and nothing lies beyond the edge', () => {
  test('on every page of the program: light, dark, more contrast, colours of the system, 200 %, 400 %', async () => {
    const run = await start();
    const found = await faultsIn(run.page, '/');
    for (const [path, address] of once.prepared.addresses) {
      if (path === '/') continue;
      await goToPage(run.page, address);
      found.push(...(await faultsIn(run.page, path)));
    }
    await run.close();
    expect(found).toEqual([]);
  }, 600_000);

  test('on the first start', async () => {
    const program = await startProgram('first-start', { now: exampleMorning });
    const page = await openWindow(once.browser, { reducedMotion: 'reduce' });
    await page.goto(program.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const found = await faultsIn(page, 'first start');
    await page.context().close();
    await program.close();
    expect(found).toEqual([]);
  });
});

/** The place of the focus: a column of a list, or a region. */
const whereFocusIs = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const region = active?.closest('[data-region]')?.getAttribute('data-region') ?? 'nowhere';
    return { region, line: active?.closest('[data-row]')?.getAttribute('data-row') ?? null };
  });

describe('at 200 %', () => {
  test('details stand in the place of the list, and Esc leads back to the line', async () => {
    const run = await start();
    const { page } = run;
    await setScreen(page, 683, { colorScheme: 'light' });
    for (const path of ['/projects', '/funding/catalog', '/agency/posts', '/communication/contacts', '/exchange/log']) {
      await goToPage(page, path);
      await page.locator('table[role=grid] tbody [data-column]').first().waitFor();
      await page.locator('table[role=grid] [data-column][tabindex="0"]').focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      const before = await whereFocusIs(page);
      expect(before, path).toMatchObject({ region: 'content', line: expect.any(String) });
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Zurück zur Übersicht' }).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      expect(await whereFocusIs(page), path).toEqual({ region: 'inspector', line: null });
      expect(await faultsIn(page, `${path} open`, ['200', '400']), path).toEqual([]);
      await setScreen(page, 683, { colorScheme: 'light' });
      // Nothing behind the details can be reached: F6 leads around it.
      for (let steps = 0; steps < 5; steps += 1) {
        await page.keyboard.press('F6');
        expect((await whereFocusIs(page)).region, path).not.toBe('content');
      }
      await page.getByRole('button', { name: 'Zurück zur Übersicht' }).focus();
      await page.keyboard.press('Escape');
      await page.locator('[data-region=inspector]').waitFor({ state: 'detached' });
      expect(await whereFocusIs(page), path).toEqual(before);
    }
    await run.close();
  }, 300_000);
});

describe('what is read', () => {
  test('in both languages nothing stands on a page that is no word', async () => {
    const run = await start();
    const { page } = run;
    const found: string[] = [];
    for (const language of ['de', 'en']) {
      for (const [path, address] of once.prepared.addresses) {
        if (path !== '/') await goToPage(page, address);
        const words = await page.evaluate(() => document.body.innerText);
        const odd = /\bundefined\b|\[object |\bNaN\b|\bnull\b|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/.exec(words);
        if (odd !== null)
          found.push(`${language} ${path}: ${words.slice(Math.max(0, odd.index - 30), odd.index + 60)}`);
      }
      if (language === 'de') {
        await goToPage(page, '/');
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.type('English');
        await page.getByRole('menuitem').first().waitFor();
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.documentElement.lang === 'en');
      }
    }
    await run.close();
    expect(found).toEqual([]);
  }, 300_000);
});
