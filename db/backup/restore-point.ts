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
  statfsSync,
  statSync,
} from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { going, isTight, type Kept, keepingRule, type Room } from '../../shared/backup/keeping.ts';
import { type Connection, withoutWaiting } from '../store/driver.ts';
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

/** Why a point is made before an import. */
export const beforeImport = 'vor dem Einlesen';
/** Why one is made every day. */
export const daily = 'täglich';
/** How the reason of a point begins that was made before an update of the store. */
const beforeUpdate = 'vor Umstellung';

/** Made by the program itself, so that it also makes room by itself; what a person made or went back from stays until a person deletes it. */
const isAutomatic = ({ reason }: RestorePoint): boolean =>
  reason === beforeImport || reason === daily || reason.startsWith(beforeUpdate);

/** Why a point is made before going back, with the moment of the point that was gone back to. */
export const beforeRestore = (at: string): string => `vor der Wiederherstellung von ${stampOf(at)}`;

/** The reason as people read it, and the moment one went back to, if it was that. */
function toldReason(words: string): Pick<RestorePoint, 'reason' | 'restored'> {
  const [, reason, stamp] = /^(.+) von (\d{8}T\d{9}Z)$/.exec(words) ?? [];
  if (reason === undefined || stamp === undefined) return { reason: words, restored: null };
  return { reason, restored: instantOfStamp(stamp) };
}

/** A moment as it stands in names of files. */
const stampOf = (at: string): string => at.replace(/[-:.]/g, '');
export const instantOfStamp = (stamp: string): string =>
  stamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z');

const namePattern = /^(\d{8}T\d{9}Z)(?:-\d+)?_(.+)\.sqlite$/;

type Place = ReturnType<typeof placeFor>;

/** Writes a point under a temporary name and renames it, so that a point is always whole. Before anybody works in the store. */
export function createRestorePoint(connection: Connection, folder: Folder, at: string, reason: string): RestorePoint {
  const place = placeFor(folder, at, reason);
  rmSync(place.temporary, { force: true });
  copyStore(connection, folder.store, place.temporary);
  return named(folder, at, place);
}

/**
 * The same while people work: others have their turn while the copy is written. It is of the state at the beginning or of one since, and the caller
 * sees to it that nobody else writes meanwhile (its turn). A stop leaves nothing but a temporary name.
 */
export async function makeRestorePoint(
  connection: Connection,
  folder: Folder,
  at: string,
  reason: string,
): Promise<RestorePoint> {
  const place = placeFor(folder, at, reason);
  rmSync(place.temporary, { force: true });
  try {
    await copyStoreBeside(connection, folder.store, place.temporary);
    return named(folder, at, place);
  } finally {
    rmSync(place.temporary, { force: true });
  }
}

/** Gives a copy that is whole its name. */
function named(folder: Folder, at: string, { name, words, temporary, path }: Place): RestorePoint {
  renameSync(temporary, path);
  syncFolder(folder.restore);
  removeRecent(folder, Date.parse(at));
  return { name, at, ...toldReason(words.replace(/-/g, ' ')), bytes: statSync(path).size };
}

function placeFor(folder: Folder, at: string, reason: string) {
  const stamp = stampOf(at);
  const words = reason
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  let name = `${stamp}_${words}.sqlite`;
  for (let n = 2; existsSync(join(folder.restore, name)); n += 1) name = `${stamp}-${n}_${words}.sqlite`;
  const path = join(folder.restore, name);
  return { name, words, path, temporary: `${path}.tmp` };
}

/** Pages copied between two looks at who else wants something: well under 50 ms on a slow disk. */
const pagesPerStep = 256;

/**
 * The point of a day, made in steps while people work: SQLite itself takes what they write meanwhile into the copy. Answers whether there was
 * room for one.
 */
export async function createDailyPoint(connection: Connection, folder: Folder, at: string): Promise<boolean> {
  const { free } = roomAt(folder.restore);
  if (free < 2 * (statSync(folder.store).size + 1)) return false;
  const { path, temporary } = placeFor(folder, at, daily);
  rmSync(temporary, { force: true });
  try {
    await connection.backup(temporary, { progress: () => pagesPerStep });
    sync(temporary);
    renameSync(temporary, path);
    syncFolder(folder.restore);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * A copy of the file itself, which is several times faster than having SQLite write it anew: everything is moved from the write-ahead
 * log into the file, then it cannot change while the right to write is held. Where a reader keeps the log from being emptied,
 * SQLite writes the copy.
 */
function copyStore(connection: Connection, store: string, target: string): void {
  if (!isLogEmptied(connection)) {
    connection.prepare('VACUUM INTO ?').run(target);
    return;
  }
  connection.exec('BEGIN IMMEDIATE');
  try {
    copyFileSync(store, target, constants.COPYFILE_FICLONE);
  } finally {
    connection.exec('ROLLBACK');
  }
  sync(target);
}

/** The same without holding anybody up: the system copies the file, or SQLite its pages, a few at a time. */
async function copyStoreBeside(connection: Connection, store: string, target: string): Promise<void> {
  if (!isLogEmptied(connection)) {
    await connection.backup(target, { progress: () => pagesPerStep });
  } else {
    connection.exec('BEGIN IMMEDIATE');
    try {
      await copyFile(store, target, constants.COPYFILE_FICLONE);
    } finally {
      connection.exec('ROLLBACK');
    }
  }
  const file = await open(target, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Moves everything from the write-ahead log into the file; not where a reader still needs the log, and nobody waits for one. */
function isLogEmptied(connection: Connection): boolean {
  const [result] = withoutWaiting(connection, () => connection.pragma('wal_checkpoint(TRUNCATE)')) as {
    busy: number;
  }[];
  return result?.busy === 0;
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
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

const asKept = (point: RestorePoint): Kept => ({ ...point, isAutomatic: isAutomatic(point) });

/** Room on the disk of a folder, in bytes; where the system does not say it, there is enough. */
function roomAt(path: string): Room {
  try {
    const { bsize, bavail, blocks } = statfsSync(path);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return { free: Number.POSITIVE_INFINITY, total: 0 };
  }
}

/** How many of the last day may stay, as the administrator says it, else by the rule. */
const mostOf = ({ pointsKept }: Folder): number => pointsKept ?? keepingRule.atMost;

const isTightAt = (folder: Folder, points: readonly RestorePoint[]): boolean =>
  isTight(roomAt(folder.restore), points[0]?.bytes ?? 0);

/** How points are kept: until somebody deletes them, or by the rule (shared/backup/keeping.ts). `isTight`: fewer stay, for want of room. */
export function keepingOf(folder: Folder, points: readonly RestorePoint[], nowMs: number) {
  const tight = isTightAt(folder, points);
  const kept = points.map(asKept);
  // What goes once another one of its kind has come in an hour.
  const next = { name: '', at: new Date(nowMs + 3_600_000).toISOString(), bytes: 0, isAutomatic: true };
  const after = new Set(going([...kept, next], nowMs + 3_600_000, tight, mostOf(folder)).map(({ name }) => name));
  return {
    isTight: tight,
    of: (point: RestorePoint) => ({ isKept: !isAutomatic(point), isNextToGo: after.has(point.name) }),
  };
}

/** Of a dozen imports in an hour the oldest points go at once; what is older than a day is looked at once a day. */
function removeRecent(folder: Folder, nowMs: number): void {
  const points = listRestorePoints(folder);
  for (const { name, at } of going(points.map(asKept), nowMs, isTightAt(folder, points), mostOf(folder))) {
    if (nowMs - Date.parse(at) < recentMs) rmSync(join(folder.restore, name), { force: true });
  }
}

const recentMs = 24 * 3_600_000;

/** Removes what the rule no longer keeps; of automatic points the newest that is whole never goes. Answers how many went. */
export function removeOldPoints(
  folder: Folder,
  nowMs: number,
  isWhole: (path: string) => boolean = () => true,
): number {
  const points = listRestorePoints(folder);
  const gone = new Set(
    going(points.map(asKept), nowMs, isTightAt(folder, points), mostOf(folder)).map(({ name }) => name),
  );
  const left = points.filter(({ name }) => !gone.has(name));
  const pathOf = ({ name }: RestorePoint) => join(folder.restore, name);
  // Looked at only when something is to go: a damaged one must not outlive the last good one.
  if (gone.size > 0 && !left.some((point) => isWhole(pathOf(point)))) {
    const good = points.find((point) => gone.has(point.name) && isWhole(pathOf(point)));
    if (good !== undefined) gone.delete(good.name);
  }
  for (const name of gone) rmSync(join(folder.restore, name), { force: true });
  return gone.size;
}

/** Whether a day has begun since the last point of a day; `today` as the calendar here says it. */
export function isDayWithoutPoint(folder: Folder, today: string, dayOf: (instant: string) => string): boolean {
  const last = listRestorePoints(folder).find(({ reason }) => reason === daily);
  return last === undefined || dayOf(last.at) !== today;
}
