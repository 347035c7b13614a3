import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CrashEntry, crashFile, withEntry } from '../shared/support/crash.ts';

/** Notes in the data folder what broke in this process, in a page, in a process of the browser or in the worker. Where nothing can be written there is nowhere to say it. */
export function noteCrash(dataDir: string, entry: CrashEntry): void {
  const path = join(dataDir, crashFile);
  try {
    let before = '';
    try {
      before = readFileSync(path, 'utf8');
    } catch {
      // The first one.
    }
    writeFileSync(path, withEntry(before, entry), { mode: 0o600 });
  } catch {
    // See above.
  }
}
