import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { createRestorePoint } from '../backup/restore-point.ts';
import { isSideLogDamaged } from '../backup/side-log.ts';
import { applicationId, migrate, schemaVersion, storedVersion } from '../migrations/index.ts';
import { adoptKnown } from './adopt.ts';
import { type Reader, readerOf, type Writer, writerOf } from './database.ts';
import { type Connection, openConnection } from './driver.ts';
import { failureOf, type StoreFailure, storeFailure } from './failure.ts';
import { type Folder, hasStore, makeFolder, makePath } from './folder.ts';
import { isForbiddenPlace } from './place.ts';
import { Snapshots } from './snapshot.ts';

/**
 * An open store: one connection that writes, one that reads a snapshot of its own, and more for those who read one state in many steps.
 *
 * Screens stay alive during a long import and never see half of it.
 */
export type Store = {
  readonly folder: Folder;
  readonly writing: Connection;
  readonly reading: Connection;
  readonly writer: Writer;
  readonly reader: Reader;
  readonly snapshots: Snapshots;
  readonly close: () => void;
};

/** Whether a store may lie in this folder, before anything is created in it. */
export function checkPlace(folder: Folder): StoreFailure | null {
  if (isForbiddenPlace(folder.root)) return storeFailure('store-network-path');
  let above = folder.root;
  while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
  try {
    accessSync(above, constants.W_OK | constants.X_OK);
    if (existsSync(folder.store)) accessSync(folder.store, constants.W_OK);
    makePath(folder.root);
    return null;
  } catch {
    return storeFailure('store-unwritable');
  }
}

/** Opens an existing store and brings it to this version's schema, with a restore point before. */
export function openStore(folder: Folder, at: string): Result<Store, StoreFailure> {
  const misplaced = checkPlace(folder);
  if (misplaced) return fail(misplaced);
  if (!hasStore(folder)) return fail(storeFailure('no-office'));
  try {
    // SQLite passes over what stands behind a damaged piece of its log, without a word.
    if (isSideLogDamaged(folder.store)) return fail(storeFailure('store-damaged'));
    const refused = refusalOf(folder.store);
    if (refused !== null) return fail(storeFailure(refused));
  } catch (error) {
    return fail(failureOf(error));
  }
  return open(folder, (connection) => {
    const version = storedVersion(connection);
    const isOlder = version > 0 && version < schemaVersion;
    if (isOlder) createRestorePoint(connection, folder, at, `vor Umstellung von Fassung ${version}`);
  });
}

/** A foreign file, or one of a newer version, is looked at through a read-only connection, so that not a byte of it changes. */
function refusalOf(path: string): 'store-damaged' | 'store-newer' | null {
  const connection = openConnection(path, { readonly: true });
  try {
    // A start that was killed before the first table leaves a file with nothing in it.
    if (connection.prepare('SELECT 1 FROM sqlite_schema').get() === undefined) return null;
    if (Number(connection.pragma('application_id', { simple: true })) !== applicationId) return 'store-damaged';
    return storedVersion(connection) > schemaVersion ? 'store-newer' : null;
  } finally {
    connection.close();
  }
}

/** Creates the store of a new site. */
export function createStore(folder: Folder): Result<Store, StoreFailure> {
  const misplaced = checkPlace(folder);
  if (misplaced) return fail(misplaced);
  return open(folder, () => undefined);
}

function open(folder: Folder, beforeMigration: (connection: Connection) => void): Result<Store, StoreFailure> {
  let writing: Connection | null = null;
  try {
    makeFolder(folder);
    writing = openConnection(folder.store);
    beforeMigration(writing);
    migrate(writing);
    const connection = writing;
    const writer = writerOf(connection);
    adoptKnown(connection, writer);
    const reading = openConnection(folder.store, { readonly: true });
    const snapshots = new Snapshots(folder.store);
    return ok({
      folder,
      writing: connection,
      reading,
      writer,
      reader: readerOf(reading),
      snapshots,
      close: () => {
        snapshots.loseAll();
        reading.close();
        connection.close();
      },
    });
  } catch (error) {
    writing?.close();
    return fail(failureOf(error));
  }
}
