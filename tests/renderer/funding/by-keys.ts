import type { Page } from 'playwright-core';

/** By the palette, from wherever one is. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor();
  await page.keyboard.type(words);
  // The line that Enter takes is the one that is marked.
  await page.locator('[role="menuitem"][data-focused]').filter({ hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Suche und Befehle' }).waitFor({ state: 'detached' });
}

/** To a page of *Förderung*. */
export const goTo = async (page: Page, title: string) => {
  await command(page, `Förderung – ${title}`);
  await page.getByRole('link', { name: title }).and(page.locator('[aria-current="page"]')).waitFor();
};
