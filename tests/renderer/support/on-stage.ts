import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { openStage, type Stage } from './serve.ts';

/** The program over an office in memory, a window for each test; to be called at the top of a file. */
export function onStage() {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage('renderer');
  });
  afterAll(() => stage.close());
  afterEach(() => page.context().close());
  const open = async (...how: Parameters<Stage['open']>) => {
    page = await stage.open(...how);
  };
  return {
    get page() {
      return page;
    },
    open,
    /** Opens a page and waits until it stands there. */
    start: async (hash = '/settings', options: Parameters<Stage['open']>[1] = {}) => {
      await open(hash, options);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    press: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    /** What the page asked of the store under a name, newest last. */
    asked: (name: string) =>
      page.evaluate(
        (wanted) =>
          (window.bridge as unknown as { calls: { name: string; input: unknown }[] }).calls
            .filter((call) => call.name === wanted)
            .map((call) => call.input),
        name,
      ),
  };
}
