import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SalvageReport } from '../../shared/backup/salvage.ts';
import { salvageText } from '../../shared/backup/salvage-words.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { damageOf } from '../backup/check.ts';
import { checkBeside, isWholeBeside } from '../backup/check-beside.ts';
import { listRestorePoints } from '../backup/restore-point.ts';
import { damagedReason, salvage, sweepSaving } from '../salvage/salvage.ts';
import { readStep } from '../scope.ts';
import { failureOf, storeFailure } from '../store/failure.ts';
import { copyDurably, hasStore, makePath, syncFolder, writeDurably } from '../store/folder.ts';
import type { Office } from './office.ts';

const notDamaged = {
  code: 'not-damaged' as const,
  message: 'Der Bestand ist in Ordnung; es gibt nichts zu retten. Es wurde nichts verändert.',
};

const reportName = 'Bericht.txt';

/**
 * Makes a usable store of a damaged one: what can be read of it, with what restore points and received files still hold.
 *
 * The damaged one is copied aside first, then the write-ahead log goes, then one rename puts the new store in its place: a stop at any
 * moment leaves either the damaged store, which can be saved again, or the new one. Sites hear of a new writer (docs/bundle-format.md §8).
 */
export function salvageStore(office: Office) {
  const { folder } = office;
  if (office.state === 'empty') return fail(storeFailure('no-office') as never);
  // A healthy store would only lose its writer by this.
  if (office.state === 'open' && damageOf(folder.store) === null) return fail(notDamaged);
  office.pause();
  try {
    const made = salvage(folder, office.ports, office.app);
    if (!made.ok) {
      office.reopen(() => undefined, false);
      return fail(made.error as never);
    }
    const at = new Date(office.ports.nowMs()).toISOString();
    const keptAs = keepDamaged(office, at);
    office.reopen(() => {
      for (const suffix of ['-wal', '-shm']) rmSync(folder.store + suffix, { force: true });
      renameSync(made.value.folder.store, folder.store);
      syncFolder(folder.root);
    });
    const opened = office.opened();
    if (!opened.ok) return fail(opened.error as never);
    const told = { ...made.value.report, at, keptAs };
    const file = join(folder.restore, keptAs, reportName);
    writeDurably(file, salvageText(told));
    return ok({ ...told, file: join('restore', keptAs, reportName) } satisfies SalvageReport);
  } catch (error) {
    if (office.state !== 'open') office.reopen(() => undefined, false);
    return fail(failureOf(error) as never);
  } finally {
    sweepSaving(folder);
  }
}

/** The damaged store as it is, under a dated name; the key stays where it is. */
export function keepDamaged({ folder }: Office, at: string): string {
  const name = `${damagedReason}-${at.replace(/[-:.]/g, '')}`;
  const target = join(folder.restore, name);
  makePath(target);
  for (const suffix of ['', '-wal']) {
    if (existsSync(folder.store + suffix)) copyDurably(folder.store + suffix, join(target, `store.sqlite${suffix}`));
  }
  return name;
}

/** What is wrong with the store, and the newest restore point that is whole. Reads much, in a thread of its own. */
export async function* troubleOf({ folder }: Office) {
  yield readStep();
  const damage = hasStore(folder) ? await checkBeside(folder.store) : ('missing' as const);
  const points = listRestorePoints(folder);
  for (const [done, { name, at }] of points.entries()) {
    yield readStep(done, points.length);
    if (await isWholeBeside(join(folder.restore, name))) return ok({ damage, point: { name, at } });
  }
  return ok({ damage, point: null });
}
