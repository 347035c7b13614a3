import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goToPage } from '../helpers/every-page.ts';
import { exampleMorning, prepareExample } from '../helpers/example.ts';
import { closeAll, dialogsIn, opened, openersOf, openOverlays } from '../helpers/overlays.ts';
import { setScreen } from '../helpers/pictures.ts';
import { preparedOnce, startOn } from '../helpers/running.ts';
import { faultsIn } from './faults.ts';

const once = preparedOnce(prepareExample);
const themes = ['hell', 'dunkel', 'kontrast', 'systemfarben'];

const start = async () => {
  const run = await startOn(once.prepared, once.browser, { now: exampleMorning });
  run.page.setDefaultTimeout(15_000);
  await setScreen(run.page, 1366, { colorScheme: 'light' });
  return run;
};

/** Back on a page another one was opened from. */
async function backTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Opens by keys alone what a button opens, looks at it and what its menu leads to, and closes it by Esc. */
async function lookBehind(
  page: Page,
  address: string,
  opener: Awaited<ReturnType<typeof openersOf>>[number],
  known: Set<string>,
) {
  const what = `${address.split('?')[0]} ${opener.name}`;
  const open = async () => {
    await opener.button.focus();
    await page.keyboard.press('Enter');
    return opened(page, `#${address}`);
  };
  if (!(await open())) return [`${what}: nothing opens`];
  if ((await openOverlays(page)) === 0) {
    // It led to another page, which is looked at as such.
    await backTo(page, address);
    return [];
  }
  const found = await faultsIn(page, what, themes);
  for (const line of await dialogsIn(page, known)) {
    const item = page.getByRole('menuitem', { name: line, exact: true });
    const isThere = await item.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) {
      found.push(`${what} > ${line}: the menu does not open again`);
      break;
    }
    await item.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await opened(page, `#${address}`);
    if ((await openOverlays(page)) === 0) await backTo(page, address);
    else found.push(...(await faultsIn(page, `${what} > ${line}`, themes)));
    found.push(...(await closeAll(page)).map((fault) => `${what} > ${line}: ${fault}`));
    await open();
  }
  return [...found, ...(await closeAll(page)).map((fault) => `${what}: ${fault}`)];
}

/** What could not be opened or closed is a fault like others; the next one is looked at all the same. */
async function broken(page: Page, address: string, name: string, error: unknown): Promise<string[]> {
  await closeAll(page);
  await backTo(page, address);
  return [`${address} ${name}: ${String(error).slice(0, 200)}`];
}

describe('what opens over a page', () => {
  test('has no fault in any theme, closes with Esc, and the focus is where it came from', async () => {
    const run = await start();
    const { page } = run;
    const known = new Set<string>();
    const found: string[] = [];
    // Somebody is somewhere when they press a key.
    await page.keyboard.press('F6');
    for (const keys of ['Control+k', 'Control+n', 'Control+Shift+n']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      found.push(...(await faultsIn(page, keys, themes)), ...(await closeAll(page)));
    }
    for (const [path, address] of once.prepared.addresses) {
      if (path !== '/') await goToPage(page, address);
      const regions = path === '/' ? ['[data-region=head]', '#content'] : ['#content'];
      for (const region of regions)
        for (const opener of await openersOf(page, known, region))
          found.push(
            ...(await lookBehind(page, address, opener, known).catch((error) =>
              broken(page, address, opener.name, error),
            )),
          );
    }
    await run.close();
    expect(known.size).toBeGreaterThan(60);
    expect(found).toEqual([]);
  }, 900_000);
});
