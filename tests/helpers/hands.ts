import type { Download, Locator, Page } from 'playwright-core';
import { walkTo } from './walk.ts';

/** How somebody works the program. The steps of a day are told once and played by each kind of hand. */
export type Hand = {
  readonly name: 'maus' | 'tasten';
  /** Goes to a page: `open('Austausch', 'Konflikte')`. */
  readonly open: (area: string, page?: string) => Promise<void>;
  /** A button, a choice, a line. Who works with the keys takes the shortcut where there is one. */
  readonly press: (target: Locator, shortcut?: string) => Promise<void>;
  /** Types into a field instead of what stands there. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Brings files into the program: dropped, or through the dialog. */
  readonly bring: (...paths: readonly string[]) => Promise<void>;
  /** What a button saves. */
  readonly save: (target: Locator) => Promise<Download>;
  /** What the hand was seen to do that it does not: keys outside of text with the mouse, anything of the mouse with the keys. */
  readonly slips: () => Promise<readonly string[]>;
};

export type MakeHand = (page: Page) => Promise<Hand>;

const area = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: new RegExp(`^${name}\\b`) });
const pageOf = (page: Page, name: string, title: string) =>
  page.getByRole('navigation', { name, exact: true }).getByRole('link', { name: title, exact: true });
const chooseFiles = (page: Page) => page.getByRole('button', { name: 'Dateien auswählen …' });

/** Clicks and drops. Letters are typed where there is a field for them, and nowhere else. */
export const mouse: MakeHand = async (page) => {
  await page.evaluate(() => {
    const slips: string[] = [];
    Object.assign(window, { slips });
    const isField = (target: EventTarget | null) => target instanceof Element && target.matches('input, textarea');
    window.addEventListener('keydown', ({ key, target }) => !isField(target) && slips.push(`key ${key}`), true);
  });
  // What is drawn of a choice is its label.
  const press: Hand['press'] = async (target) =>
    ((await isTick(target)) ? target.locator('xpath=ancestor::label[1]') : target).click();
  return {
    name: 'maus',
    press,
    open: async (name, title) => {
      await area(page, name).click();
      if (title !== undefined) await pageOf(page, name, title).click();
    },
    write: async (field, text) => {
      await field.click({ clickCount: 3 });
      await page.keyboard.insertText(text);
    },
    bring: (...paths) => dropFiles(page, paths),
    save: async (target) => saved(page, press(target)),
    slips: () => slipsOf(page),
  };
};

/** Keys alone: search for places, F6 and Tab and arrows for everything that has no key of its own. */
export const keys: MakeHand = async (page) => {
  await page.evaluate(() => {
    const slips: string[] = [];
    Object.assign(window, { slips });
    window.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && slips.push('pointer'), true);
  });
  const type = (text: string) => page.keyboard.type(text);
  const press: Hand['press'] = async (target, shortcut) => {
    if (shortcut !== undefined) return page.keyboard.press(shortcut);
    await walkTo(target);
    await page.keyboard.press((await isTick(target)) ? 'Space' : 'Enter');
  };
  return {
    name: 'tasten',
    press,
    open: async (name, title) => {
      const wanted = title === undefined ? `Gehe zu ${name}` : `Gehe zu ${name} – ${title}`;
      await page.keyboard.press('Control+k');
      const search = page.getByRole('dialog', { name: 'Suche und Befehle' });
      await search.waitFor();
      await type(wanted);
      await press(search.getByRole('menuitem', { name: wanted, exact: false }).first());
      await search.waitFor({ state: 'detached' });
    },
    write: async (field, text) => {
      await walkTo(field);
      await page.keyboard.press('Control+a');
      await type(text);
    },
    bring: async (...paths) => {
      const dialog = page.waitForEvent('filechooser');
      await press(chooseFiles(page));
      await (await dialog).setFiles([...paths]);
    },
    save: async (target) => saved(page, press(target)),
    slips: () => slipsOf(page),
  };
};

const isTick = (target: Locator) =>
  target.evaluate((element) => element.matches('input[type=radio], input[type=checkbox]'));
const slipsOf = (page: Page) => page.evaluate(() => (window as unknown as { slips: string[] }).slips);

async function saved(page: Page, pressing: Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressing]);
  return download;
}

/** Files let fall in the middle of the window, from outside of the browser. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: width / 2, y: height / 2, data });
  await browser.detach();
}
