import type { Page } from 'playwright-core';
import { picture, setScreen } from '../helpers/pictures.ts';
import { violations } from './axe.ts';

/** How people have set their screen. Structure is looked at in the first, and in each what can differ there. */
export const looks = [
  ['hell', 1366, { colorScheme: 'light' }],
  ['dunkel', 1366, { colorScheme: 'dark' }],
  ['kontrast', 1366, { contrast: 'more' }],
  ['systemfarben', 1366, { colorScheme: 'dark', forcedColors: 'active' }],
  ['200', 683, { colorScheme: 'light' }],
  ['400', 341, { colorScheme: 'light' }],
] as const;

const isWideEnough = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** What is wrong with what stands on the screen, in every look; ends in the first one. */
export async function faultsIn(page: Page, what: string, kinds: readonly string[] = looks.map(([name]) => name)) {
  const found: string[] = [];
  for (const [look, width, media] of looks) {
    if (!kinds.includes(look)) continue;
    await setScreen(page, width, media as never);
    await picture(page, `${what.replace(/\W+/g, '-')}-${look}`);
    const faults = await violations(page, look === 'hell' ? 'page' : 'look');
    if (!(await isWideEnough(page))) faults.push('something lies beyond the edge');
    found.push(...faults.map((fault) => `${what}, ${look}: ${fault}`));
  }
  await setScreen(page, 1366, { colorScheme: 'light' });
  return found;
}
