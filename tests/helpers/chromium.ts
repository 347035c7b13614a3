import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';

/** The Chromium of this machine, without a window. */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium was found: set CHROMIUM_PATH, or let `npm test` say what did not run.');
  return chromium.launch({ executablePath: found.path, args: [...found.args] });
}
