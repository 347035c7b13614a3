import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId, schemaVersion, storedVersion } from '../migrations/index.ts';
import { type Reader, readerOf } from '../store/database.ts';
import { type Connection, openConnection } from '../store/driver.ts';
import type { Folder } from '../store/folder.ts';
import { listAside } from './aside.ts';
import { listRestorePoints, type RestorePoint } from './restore-point.ts';

/** A copy of a store beside the store: a restore point, or a store that was put aside. */
export type Copy = RestorePoint & { readonly path: string };

/** The copy of that name, found among those there are: a name from outside never becomes a path. */
export function copyNamed(folder: Folder, name: string): Copy | null {
  const point = listRestorePoints(folder).find((one) => one.name === name);
  if (point) return { ...point, path: join(folder.restore, point.name) };
  const aside = listAside(folder).find((one) => one.name === name);
  return aside ? { ...aside, path: join(folder.restore, aside.name, 'store.sqlite') } : null;
}

/** Our own, not from a newer program, and undamaged. */
export function isWhole(path: string): boolean {
  try {
    return inside(path, (_, connection) => connection.pragma('integrity_check', { simple: true }) === 'ok') ?? false;
  } catch {
    return false;
  }
}

/** Looks into a copy without changing a byte of it; `null` if it is not ours or from a newer program. */
export function inside<Value>(path: string, look: (db: Reader, connection: Connection) => Value): Value | null {
  // SQLite puts two files beside a store it reads, and only a writer would take them away again.
  const litter = ['-wal', '-shm'].map((suffix) => path + suffix).filter((file) => !existsSync(file));
  const connection = openConnection(path, { readonly: true });
  try {
    const isOurs = Number(connection.pragma('application_id', { simple: true })) === applicationId;
    return isOurs && storedVersion(connection) <= schemaVersion ? look(readerOf(connection), connection) : null;
  } finally {
    connection.close();
    for (const file of litter) rmSync(file, { force: true });
  }
}

const counted = new Map<string, number | null>();

/**
 * How many records people would see in a copy, or `null` if it cannot be read.
 *
 * Copies hardly ever change, and there may be dozens of them: each is counted once for as long as its file stays as it is.
 */
export function recordsIn(path: string): number | null {
  if (!existsSync(path)) return null;
  const { size, mtimeMs } = statSync(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const found = countRecords(path);
  counted.set(key, found);
  return found;
}

function countRecords(path: string): number | null {
  try {
    return inside(path, (db) => Number(db.prepare('SELECT count(*) FROM record WHERE hidden = 0').pluck().get()));
  } catch {
    return null;
  }
}
