import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../shared/core/result.ts';
import { windowFolder } from '../shared/host/data-dir.ts';
import { isRunning } from '../shared/host/running.ts';

type ClaimFailure = { readonly code: 'already-running' | 'store-unwritable'; readonly message: string };

const holderOf = (file: string): number | null => {
  const pid = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid, process.kill) ? pid : null;
};

/**
 * Claims a data folder for one program with a window, as the single instance lock does for the desktop program. A claim
 * whose process has gone is taken over. `release` gives the folder back.
 */
export function claimFolder(dataDir: string): Result<{ readonly release: () => void }, ClaimFailure> {
  const folder = join(dataDir, windowFolder);
  const file = join(folder, 'running.pid');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const attempt of ['first', 'after a stale claim']) {
      try {
        writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
        return ok({ release: () => rmSync(file, { force: true }) });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = holderOf(file);
        if (holder !== null || attempt !== 'first')
          return fail({
            code: 'already-running',
            message: `Die Digitalagentur läuft für diesen Ordner schon (Prozess ${holder ?? 'unbekannt'}): ${dataDir}. Bitte benutzen Sie das offene Fenster, oder beenden Sie es zuerst.`,
          });
        rmSync(file, { force: true });
      }
    }
  } catch {
    // Answered below: the folder cannot be made or written.
  }
  return fail({
    code: 'store-unwritable',
    message: `In diesen Ordner kann nicht geschrieben werden: ${dataDir}. Bitte wählen Sie mit --data einen anderen.`,
  });
}
