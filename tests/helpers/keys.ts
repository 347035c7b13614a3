import type { Locator, Page } from 'playwright-core';

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((found) => found.some((element) => element === document.activeElement));

/** Walks with Tab (or back with Umschalt+Tab) until one of these has the focus; fails if it cannot be reached that way. */
export async function tabTo(
  page: Page,
  locator: Locator,
  options: { readonly back?: boolean; readonly most?: number } = {},
) {
  await locator.first().waitFor();
  const key = options.back ? 'Shift+Tab' : 'Tab';
  for (let step = 0; step <= (options.most ?? 120); step += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(locator)} cannot be reached with ${key}`);
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
