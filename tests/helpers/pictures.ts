import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violations } from '../e2e/axe.ts';

const folder = process.env['PICTURES'];

/** A picture for people who look at the screens; nothing unless `PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** A look for people, and one for those who do not see it; and nothing lies beyond the edge. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await faultsOf(page), name).toEqual([]);
}

/** What axe finds, and whether something lies beyond the edge. */
export async function faultsOf(page: Page): Promise<string[]> {
  const fits = await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  return [...(await violations(page)), ...(fits ? [] : ['something lies beyond the edge'])];
}

/** How people may have set their screen: name, width, what the browser is told. */
export const themes = [
  ['light', 1366, { colorScheme: 'light' }],
  ['dark', 1366, { colorScheme: 'dark' }],
  ['forced colours', 1366, { forcedColors: 'active' }],
  ['more contrast', 1366, { contrast: 'more' }],
  ['200 %', 683, { colorScheme: 'light' }],
] as const;

type Theme = (typeof themes)[number];

export async function setScreen(page: Page, width: number, media: Theme[2]): Promise<void> {
  await page.setViewportSize({ width, height: Math.round((width * 9) / 16) });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', ...media });
  // The page hears of it with its next frame, and only then begins to fade.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
