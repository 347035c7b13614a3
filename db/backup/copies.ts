import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Folder } from '../store/folder.ts';

/** What SQLite writes beside a file; it belongs to that file. */
const companions = ['-wal', '-shm', '-journal'];

/** Every copy of the store in the data folder: restore points, stores that were put aside, copies that were never finished. */
export function copiesBeside({ root, store, attachments }: Folder): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return (
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      // A document may be a database of its own; nothing is ever written in it.
      .filter((path) => !path.startsWith(attachments + sep))
      .filter((path) => path !== store && !companions.some((end) => path.endsWith(end)))
      .filter((path) => path.endsWith('.sqlite') || isSqlite(path))
      .sort()
  );
}

const magic = Buffer.from('SQLite format 3\0', 'latin1');

function isSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    return readSync(file, start, 0, start.length, 0) === magic.length && start.equals(magic);
  } finally {
    closeSync(file);
  }
}
