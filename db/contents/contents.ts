import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Presence } from '../../shared/attachments/contract.ts';
import { isContentName } from '../../shared/attachments/limits.ts';
import { isRunning } from '../../shared/host/running.ts';
import { type Folder, makePath, syncFolder } from '../store/folder.ts';
import { removeQuietly } from '../store/place-trouble.ts';

/**
 * Contents of documents, one immutable file each, beside the store: `attachments/ab/<sha256>`.
 *
 * C1  A file under the name of a hash was written whole and synced before it got that name.
 * C2  What is read is verified on the way; a content that is not what its name says is never handed out.
 * C3  The same content stands once, whoever attaches it.
 * C4  No name from outside becomes a path: only 64 hexadecimal digits do.
 */
const temporaryMark = '.incoming-';

/** Read and written at once; between two pieces a long call can be cancelled. */
export const pieceBytes = 1024 * 1024;

/** Where a content lies, or `null` for what is no name of a content (C4). */
export const contentPath = (folder: Folder, sha256: string): string | null =>
  isContentName(sha256) ? join(folder.attachments, sha256.slice(0, 2), sha256) : null;

/** What one look at the file says; that its bytes are right is found out when they are read. */
export function presenceOf(folder: Folder, sha256: string, sizeBytes: number): Presence {
  const path = contentPath(folder, sha256);
  const info = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!info?.isFile()) return 'missing';
  return info.size === sizeBytes ? 'here' : 'damaged';
}

/** A content larger than was agreed; nothing of it stays. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

let made = 0;

/** A content on its way in: under a temporary name until it is whole. */
export class IncomingContent {
  readonly #folder: Folder;
  readonly #temporary: string;
  readonly #mostBytes: number;
  readonly #hash: Hash = createHash('sha256');
  #file: number | null;
  sizeBytes = 0;

  constructor(folder: Folder, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
    made += 1;
    makePath(folder.attachments);
    this.#temporary = join(folder.attachments, `${temporaryMark}${process.pid}-${made}`);
    this.#file = openSync(this.#temporary, 'w', 0o600);
  }

  /** Throws `TooLarge` before the byte that is too much is written. */
  write(piece: Uint8Array): void {
    if (this.#file === null) throw new Error('the content was finished before');
    if (this.sizeBytes + piece.length > this.#mostBytes) throw new TooLarge();
    this.#hash.update(piece);
    for (let at = 0; at < piece.length; ) at += writeSync(this.#file, piece, at);
    this.sizeBytes += piece.length;
  }

  /** Synced and closed; answers its name. */
  finish(): string {
    if (this.#file === null) throw new Error('the content was finished before');
    fsyncSync(this.#file);
    closeSync(this.#file);
    this.#file = null;
    return this.#hash.digest('hex');
  }

  /** Gives a finished content its name (C1, C3). One that lies there damaged is replaced. */
  keep(sha256: string): void {
    const path = contentPath(this.#folder, sha256);
    if (path === null) throw new Error(`${sha256} is no name of a content`);
    if (isWhole(this.#folder, sha256)) {
      this.abandon();
      return;
    }
    makePath(dirname(path));
    renameSync(this.#temporary, path);
    syncFolder(dirname(path));
    syncFolder(this.#folder.attachments);
  }

  /** Leaves nothing behind; harmless after `keep`. */
  abandon(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
    removeQuietly(this.#temporary);
  }
}

/** Pieces of a file from front to back, at most `pieceBytes` long; each is good until the next one is asked for. */
export function* piecesOf(path: string): Generator<Buffer, void> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const length = readSync(file, piece, 0, piece.length, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

export type Verified = Exclude<Presence, 'here'> | 'whole';

/**
 * Reads a content and hands its pieces on; yields how many bytes were read. Answers whether it was whole: what `take` was given
 * before counts only then (C2).
 */
export function* readContent(
  folder: Folder,
  sha256: string,
  take: (piece: Buffer) => void,
): Generator<number, Verified> {
  const path = contentPath(folder, sha256);
  if (path === null || !existsSync(path)) return 'missing';
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of piecesOf(path)) {
    hash.update(piece);
    take(piece);
    bytes += piece.length;
    yield bytes;
  }
  return hash.digest('hex') === sha256 ? 'whole' : 'damaged';
}

/** Whether a content lies here and its bytes are right; reads all of it. */
export function isWhole(folder: Folder, sha256: string): boolean {
  const reading = readContent(folder, sha256, () => undefined);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value === 'whole';
  }
}

export type Stored = {
  readonly sha256: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly writtenMs: number;
};

/** Every content that lies here, whoever needs it. What else somebody has put there is none of ours. */
export function storedContents(folder: Folder): readonly Stored[] {
  return namesIn(folder.attachments)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((shelf) => namesIn(join(folder.attachments, shelf)).filter((name) => name.startsWith(shelf)))
    .flatMap((sha256) => {
      const path = contentPath(folder, sha256);
      const info = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
      return path === null || !info?.isFile() ? [] : [{ sha256, path, sizeBytes: info.size, writtenMs: info.mtimeMs }];
    });
}

/** Removes what was begun and never finished, by a program that was stopped; another one may be writing now. */
export function removeUnfinished(folder: Folder): void {
  for (const name of namesIn(folder.attachments)) {
    if (!name.startsWith(temporaryMark)) continue;
    const pid = Number.parseInt(name.slice(temporaryMark.length), 10);
    if (pid !== process.pid && isRunning(pid, process.kill)) continue;
    rmSync(join(folder.attachments, name), { force: true });
  }
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return []; // Nobody has attached anything yet.
  }
}
