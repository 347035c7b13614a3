import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPassingName, type PassingPurpose, passingPrefix } from '../../shared/host/passing-folder.ts';
import { type Lock, lockFile } from './lock.ts';

/** A folder of this session among the passing files of this machine. */
export type PassingFolder = {
  readonly root: string;
  /** Takes it away with all that is in it. */
  readonly remove: () => void;
};

const lockIn = (root: string): string => join(root, 'benutzt.lock');

/** A folder without a lock is just being made, or its maker ended at that moment: nothing of ours is in it yet. */
const makingMs = 60 * 60 * 1000;

/**
 * Makes a folder for what must not outlive the session: copies of a store, opened bundles, the profile of a browser.
 *
 * PF1  It is this user's alone and holds a lock of the operating system before anything is laid into it.
 * PF2  What a session that was killed has left goes with the next start, whichever program of ours that is; what a living session uses
 *      stays, because its lock is held.
 *
 * Throws where nothing can be written.
 */
export function openPassingFolder(purpose: PassingPurpose): PassingFolder {
  sweepPassingFolders();
  const root = mkdtempSync(join(tmpdir(), passingPrefix(purpose)));
  const lock = holdPassingFolder(root);
  const remove = () => {
    lock?.release();
    removeTree(root);
  };
  if (lock !== null) return { root, remove };
  remove();
  throw new Error('a folder for passing files could not be locked');
}

/** Holds a folder somebody else has made for this session; `null` where that cannot be done. */
export const holdPassingFolder = (root: string): Lock | null => lockFile(lockIn(root));

/** Takes away the folders whose sessions have ended without doing so (PF2). Where that cannot be done the next start does it. */
export function sweepPassingFolders(): void {
  const within = tmpdir();
  for (const name of namesIn(within)) if (isPassingName(name)) sweep(join(within, name));
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function sweep(root: string): void {
  const stats = lstatSync(root, { throwIfNoEntry: false });
  // A link, or a folder somebody else has given such a name, is not ours.
  if (!stats?.isDirectory() || !isOwn(stats)) return;
  if (!existsSync(lockIn(root))) {
    if (Date.now() - stats.mtimeMs > makingMs) removeTree(root);
    return;
  }
  const lock = lockFile(lockIn(root));
  if (lock === null) return;
  // While it is held, so that nobody begins to use it meanwhile; a system that keeps open files lets go of the rest afterwards.
  removeTree(root);
  lock.release();
  removeTree(root);
}

const isOwn = (stats: Stats): boolean => process.getuid === undefined || stats.uid === process.getuid();

function removeTree(root: string): void {
  try {
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A virus scanner has something open; the next start comes by again.
  }
}
