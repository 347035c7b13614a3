import { join } from 'node:path';
import { type Connection, openLock } from './driver.ts';
import type { Folder } from './folder.ts';

export type Lock = { readonly release: () => void };

/**
 * A lock of the operating system, held through SQLite: it falls with the process that holds it, however that ends, so no stale
 * lock ever keeps anybody out. `null` means somebody else holds it, or that nothing can be written there.
 */
export function lockFile(path: string): Lock | null {
  let lock: Connection | null = null;
  try {
    lock = openLock(path);
    const held = lock;
    return { release: () => held.close() };
  } catch {
    lock?.close();
    return null;
  }
}

/** One window per folder. `null` means somebody else has it. */
export const lockFolder = (folder: Folder): Lock | null => lockFile(join(folder.root, 'window.lock'));
