import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { ok, type Result } from '../../shared/core/result.ts';
import { failureOf, type StoreFailure } from '../store/failure.ts';
import { type Folder, folderAt } from '../store/folder.ts';
import { openStore, type Store } from '../store/open.ts';
import { openPassingFolder, type PassingFolder } from '../store/passing-folder.ts';

/**
 * Opens a store nobody may write to (a medium that is read-only, a folder of somebody else's), to be looked at and printed from.
 *
 * SQLite cannot read a store with a write-ahead log where it may write nothing, so a copy of it in a folder of this session is read; it goes
 * when the store is closed, and with the next start where the program was killed (PF2). Contents of documents stay where they are. Whatever would change the copy is refused by `answer`: nobody
 * shall type into something that is thrown away.
 *
 * @param at the moment of opening, ISO, UTC
 */
export function openToRead(folder: Folder, at: string): Result<Store, StoreFailure> {
  let passing: PassingFolder | null = null;
  const drop = () => passing?.remove();
  try {
    passing = openPassingFolder('lesen');
    const copy: Folder = { ...folderAt(passing.root), attachments: folder.attachments };
    for (const [from, to] of [
      [folder.store, copy.store],
      [`${folder.store}-wal`, `${copy.store}-wal`],
      [folder.identity, copy.identity],
    ] as const)
      if (existsSync(from)) {
        copyFileSync(from, to);
        // The copy has the rights of the original, which are what is missing.
        chmodSync(to, 0o600);
      }
    const opened = openStore(copy, at);
    if (!opened.ok) {
      drop();
      return opened;
    }
    const close = () => {
      opened.value.close();
      drop();
    };
    return ok({ ...opened.value, close });
  } catch (error) {
    drop();
    return { ok: false, error: failureOf(error) };
  }
}
