import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';

/** The Chromium of this machine, without a window. */
export async function launchChromium(): Promise<Browser> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium was found: set CHROMIUM_PATH, or let `npm test` say what did not run.');
  // Without a UTF-8 locale the browser refuses files whose names have umlauts, as on a machine with no LANG at all.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath: found.path, args: [...found.args], env });
}
