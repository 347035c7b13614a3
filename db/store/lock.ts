import { join } from 'node:path';
import { type Connection, openLock } from './driver.ts';
import type { Folder } from './folder.ts';

/**
 * One window per folder.
 *
 * A lock of the operating system, held through SQLite: it falls with the process that holds it, however that ends, so no stale
 * lock ever keeps anybody out. `null` means somebody else holds it.
 */
export function lockFolder(folder: Folder): { readonly release: () => void } | null {
  let lock: Connection | null = null;
  try {
    lock = openLock(join(folder.root, 'window.lock'));
    const held = lock;
    return { release: () => held.close() };
  } catch {
    lock?.close();
    return null;
  }
}
