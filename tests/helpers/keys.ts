import type { Locator, Page } from 'playwright-core';

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((found) => found.some((element) => element === document.activeElement));

/** What keys lead to: an element, or whatever is called so by its label or its words. */
type Target = Locator | string | RegExp;

/** Whether something of this name is there to be focused or, `now`, has the focus. Runs in the page. */
const isCalled = ({ words, flags, now }: { words: string; flags: string | null; now: boolean }): boolean => {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]';
  const found = now ? [document.activeElement] : [...document.querySelectorAll(focusable)];
  return found.some((element) => {
    const label = element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent;
    const name = label ?? element?.textContent ?? '';
    return flags === null ? name.trim() === words : new RegExp(words, flags).test(name);
  });
};

const asName = (name: string | RegExp, now: boolean) =>
  typeof name === 'string' ? { words: name, flags: null, now } : { words: name.source, flags: name.flags, now };

const isName = (target: Target): target is string | RegExp => typeof target === 'string' || target instanceof RegExp;

const hasFocus = (page: Page, target: Target): Promise<boolean> =>
  isName(target) ? page.evaluate(isCalled, asName(target, true)) : isFocused(target);

/**
 * Walks with Tab (or back with Umschalt+Tab) until this has the focus, and fails if it cannot be reached that way. Tab waits for nothing: what is
 * looked for has to be drawn before the first one is pressed.
 */
export async function tabTo(
  page: Page,
  target: Target,
  options: { readonly back?: boolean; readonly most?: number } = {},
): Promise<void> {
  if (isName(target)) await page.waitForFunction(isCalled, asName(target, false));
  else await target.first().waitFor({ state: 'attached' });
  const key = options.back ? 'Shift+Tab' : 'Tab';
  for (let step = 0; step <= (options.most ?? 120); step += 1) {
    if (await hasFocus(page, target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} cannot be reached with ${key}`);
}

/** The focus is there, or comes there without another key: what moved it may still be drawing. */
export async function focusIs(page: Page, name: string | RegExp): Promise<void> {
  await page.waitForFunction(isCalled, asName(name, true));
}

/** Tab to a field and type over what stands there; Enter saves unless `leave` is set. */
export async function typeInto(
  page: Page,
  locator: Locator,
  text: string,
  options: { readonly leave?: boolean; readonly back?: boolean } = {},
) {
  await tabTo(page, locator, { back: options.back ?? false });
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press(options.leave ? 'Tab' : 'Enter');
}

/** Tab to a choice and walk to a line of its list. */
export async function chooseIn(page: Page, button: Locator, option: string) {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const line = page.getByRole('option', { name: option, exact: true });
  await line.waitFor();
  await page.keyboard.press('Home');
  for (let step = 0; step < 40 && !(await isFocused(line)); step += 1) await page.keyboard.press('ArrowDown');
  if (!(await isFocused(line))) throw new Error(`no arrow leads to ${option}`);
  await page.keyboard.press('Enter');
  await line.waitFor({ state: 'detached' });
}

/** Tab to a field that points to a record, type its name and take the first suggestion. */
export async function pickIn(page: Page, box: Locator, name: string) {
  await tabTo(page, box);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(name);
  const option = page.getByRole('option', { name }).first();
  await option.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'detached' });
}
