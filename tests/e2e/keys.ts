import type { Page } from 'playwright-core';

/** Presses Tab until something of that name has the focus: the way of somebody without a mouse. */
export async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    const words = await page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent ?? active?.textContent ?? '';
    });
    if (typeof name === 'string' ? words.trim() === name : name.test(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${name}`);
}
