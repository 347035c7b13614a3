import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of one site, and where everything lies in it. */
export type Folder = {
  readonly root: string;
  readonly store: string;
  /** Keys and the last sealed position: outside the database, so that a copied store is recognised. */
  readonly identity: string;
  readonly restore: string;
  readonly archive: string;
  /** Contents of documents, each under its hash. */
  readonly attachments: string;
  /** How many restore points before imports stay, where the administrator has said so. */
  readonly pointsKept: number | null;
};

export const folderAt = (root: string, pointsKept: number | null = null): Folder => ({
  root,
  store: join(root, 'store.sqlite'),
  identity: join(root, 'identity.json'),
  restore: join(root, 'restore'),
  archive: join(root, 'archive'),
  attachments: join(root, 'attachments'),
  pointsKept,
});

export const hasStore = (folder: Folder): boolean => existsSync(folder.store);

export const makeFolder = (folder: Folder): void => {
  for (const path of [folder.root, folder.restore, folder.archive]) makePath(path);
};

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Creates a folder and all above it, for this user only.
 *
 * Level by level, because Node's recursive way never returns from a place where the system creates nothing (`/proc`).
 */
export function makePath(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makePath(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(path)) throw error; // Somebody else may have been faster.
  }
}

/** The file is there whole or not at all, even if the power fails: temp file, fsync, rename, fsync of the folder. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** A copy that is there whole or not at all, in place of what was there before. */
export function copyDurably(source: string, target: string): void {
  const temporary = `${target}.part`;
  try {
    copyFileSync(source, temporary);
    const file = openSync(temporary, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
    syncFolder(dirname(target));
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Windows cannot open folders; there the rename itself is journalled. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
