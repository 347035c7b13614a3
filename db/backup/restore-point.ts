import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../store/driver.ts';
import { type Folder, syncFolder } from '../store/folder.ts';

/** A whole copy of the store, made by SQLite itself; the name carries when and why. */
export type RestorePoint = {
  readonly name: string;
  readonly at: string;
  readonly reason: string;
  readonly bytes: number;
  /** The moment one went back to, of a point that was made for that. */
  readonly restored: string | null;
};

/** Why a point is made before an import; only such points are ever removed, because they come by the dozen. */
export const beforeImport = 'vor dem Einlesen';

/** Why a point is made before going back, with the moment of the point that was gone back to. */
export const beforeRestore = (at: string): string => `vor der Wiederherstellung von ${stampOf(at)}`;

/** The reason as people read it, and the moment one went back to, if it was that. */
function toldReason(words: string): Pick<RestorePoint, 'reason' | 'restored'> {
  const [, reason, stamp] = /^(.+) von (\d{8}T\d{9}Z)$/.exec(words) ?? [];
  if (reason === undefined || stamp === undefined) return { reason: words, restored: null };
  return { reason, restored: instantOfStamp(stamp) };
}

/** Points before imports beyond these are removed, oldest first: two Mondays of twelve bundles. */
const importPointsKept = 24;

/** A moment as it stands in names of files. */
const stampOf = (at: string): string => at.replace(/[-:.]/g, '');
export const instantOfStamp = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');

const namePattern = /^(\d{8}T\d{9}Z)(?:-\d+)?_(.+)\.sqlite$/;

/** Writes a point under a temporary name and renames it, so that a point is always whole. Answers its name. */
export function createRestorePoint(connection: Connection, folder: Folder, at: string, reason: string): RestorePoint {
  const stamp = stampOf(at);
  const words = reason
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  let name = `${stamp}_${words}.sqlite`;
  for (let n = 2; existsSync(join(folder.restore, name)); n += 1) name = `${stamp}-${n}_${words}.sqlite`;
  const path = join(folder.restore, name);
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  copyStore(connection, folder.store, temporary);
  renameSync(temporary, path);
  syncFolder(folder.restore);
  removeOldPoints(folder);
  return { name, at, ...toldReason(words.replace(/-/g, ' ')), bytes: statSync(path).size };
}

/**
 * A copy of the file itself, which is several times faster than having SQLite write it anew: everything is moved from the write-ahead
 * log into the file, then it cannot change while the right to write is held. Where a reader keeps the log from being emptied,
 * SQLite writes the copy.
 */
function copyStore(connection: Connection, store: string, target: string): void {
  const [result] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) {
    connection.prepare('VACUUM INTO ?').run(target);
    return;
  }
  connection.exec('BEGIN IMMEDIATE');
  try {
    copyFileSync(store, target, constants.COPYFILE_FICLONE);
  } finally {
    connection.exec('ROLLBACK');
  }
  const copy = openSync(target, 'r+');
  try {
    fsyncSync(copy);
  } finally {
    closeSync(copy);
  }
}

/** Newest first. */
export function listRestorePoints(folder: Folder): RestorePoint[] {
  if (!existsSync(folder.restore)) return [];
  return readdirSync(folder.restore)
    .flatMap((name) => {
      const match = namePattern.exec(name);
      if (!match) return [];
      const [, stamp = '', words = ''] = match;
      const bytes = statSync(join(folder.restore, name)).size;
      return [{ name, at: instantOfStamp(stamp), ...toldReason(words.replace(/-/g, ' ')), bytes }];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Takes back a point that was made for something that then did not happen. */
export const removeRestorePoint = (folder: Folder, name: string): void =>
  rmSync(join(folder.restore, name), { force: true });

/** Points that make room: those before imports, newest first. */
const thatMakeRoom = (points: readonly RestorePoint[]) => points.filter(({ reason }) => reason === beforeImport);

/** Whether a point stays until somebody deletes it, and whether the next import removes it. */
export function keepingOf(
  points: readonly RestorePoint[],
  folder: Pick<Folder, 'pointsKept'> = { pointsKept: null },
): (point: RestorePoint) => {
  readonly isKept: boolean;
  readonly isNextToGo: boolean;
} {
  const going = thatMakeRoom(points)[(folder.pointsKept ?? importPointsKept) - 1];
  return (point) => ({ isKept: point.reason !== beforeImport, isNextToGo: point === going });
}

function removeOldPoints(folder: Folder): void {
  const before = thatMakeRoom(listRestorePoints(folder));
  for (const { name } of before.slice(folder.pointsKept ?? importPointsKept))
    rmSync(join(folder.restore, name), { force: true });
}
