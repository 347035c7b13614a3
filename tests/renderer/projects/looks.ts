import type { Page } from 'playwright-core';
import { faultsOf, picture, setScreen, themes } from '../../helpers/pictures.ts';

/** What axe finds in every look, and whether something lies beyond the edge there; ends in the light one. */
export async function lookEverywhere(page: Page, what = 'page'): Promise<string[]> {
  const found: string[] = [];
  for (const [name, width, media] of themes) {
    await setScreen(page, width, media);
    // The next frame is drawn in the new look.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await picture(page, `${what}-${name.replace(/\W/g, '')}`);
    found.push(...(await faultsOf(page)).map((fault) => `${what}, ${name}: ${fault}`));
  }
  await setScreen(page, 1366, { colorScheme: 'light' });
  return found;
}
