import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env['PICTURES'];

/** A picture for people who look at the screens; nothing unless `PICTURES` names a folder. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
