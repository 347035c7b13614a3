import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Reader } from '../store/database.ts';
import { syncFolder } from '../store/folder.ts';
import type { OwnWriter } from '../store/identity.ts';
import { knownWriters } from '../store/writers.ts';
import { toBase64Url } from './encoding.ts';
import { type PublicJwk, publicPart, signParts } from './keys.ts';
import { lineOf } from './line.ts';

export type BundleRequest = {
  readonly sender: OwnWriter;
  readonly bundle: string;
  readonly at: string;
  readonly app: string;
  readonly digest: string;
  readonly to: readonly string[];
  /** What the recipients lack: segments ending after these positions go out. Empty means everything. */
  readonly have: Readonly<Record<string, number>>;
  readonly includeNonpublic: boolean;
};

export type BundleChunk = { readonly text: string; readonly ops: number };

type StoredSegment = {
  no: number;
  writer: string;
  from_seq: number;
  to_seq: number;
  header: string;
  tail: string;
  ops: string;
};

/**
 * The lines of a bundle, own and foreign segments alike byte for byte as they were signed.
 *
 * Yields one segment at a time, so that memory stays bounded however large the log is.
 */
export function* bundleLines(db: Reader, request: BundleRequest): Generator<BundleChunk> {
  const writers = knownWriters(db).filter(({ lane }) => request.includeNonpublic || lane === 'shared');
  const lanes = new Set(writers.map(({ writer }) => writer));
  const chosen = (
    db.prepare('SELECT no, writer, to_seq FROM segment ORDER BY writer, from_seq').all() as StoredSegment[]
  ).filter((segment) => lanes.has(segment.writer) && segment.to_seq > (request.have[segment.writer] ?? 0));

  const keys: Record<string, PublicJwk> = { [request.sender.writer]: publicPart(request.sender.key) };
  for (const { writer, publicKey } of writers) {
    if (publicKey !== null && chosen.some((segment) => segment.writer === writer)) keys[writer] = publicKey;
  }
  const held = knownWriters(db).filter(({ sealed }) => sealed > 0);
  const hash = createHash('sha256');
  let lines = 0;
  const take = (elements: readonly string[]): string => {
    for (const element of elements) hash.update(element).update('\n');
    lines += elements.length;
    return elements.map((element) => `${element},\n`).join('');
  };

  const header = lineOf({
    app: request.app,
    at: request.at,
    bundle: request.bundle,
    crit: [],
    digest: request.digest,
    fmt: 'digitalagentur-bundle',
    heads: Object.fromEntries(held.map(({ writer, sealed, head }) => [writer, [sealed, head]])),
    keys,
    reg: [0, ''],
    segs: chosen.length,
    sender: request.sender.writer,
    to: request.to.length > 0 ? request.to : ['*'],
    v: 1,
    vv: Object.fromEntries(held.map(({ writer, sealed }) => [writer, sealed])),
  });
  yield { text: `[\n${take([header])}`, ops: 0 };

  const read = db.prepare('SELECT * FROM segment WHERE no = ?');
  for (const { no } of chosen) {
    const segment = read.get(no) as StoredSegment;
    yield {
      text: take([segment.header, ...segment.ops.split('\n'), segment.tail]),
      ops: segment.to_seq - segment.from_seq + 1,
    };
  }
  const digest = hash.digest();
  const sig = signParts(request.sender.key, 'digitalagentur-bundle', digest);
  const end = lineOf({ end: 'digitalagentur-bundle', lines, sha256: toBase64Url(digest), sig });
  yield { text: `${end}\n]\n`, ops: 0 };
}

/** A file that is there whole or not at all: temporary name, fsync, rename, fsync of the folder. */
export class DurableFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  bytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#temporary = `${path}.${process.pid}.part`;
    this.#file = openSync(this.#temporary, 'w', 0o600);
  }

  write(content: Uint8Array): void {
    for (let at = 0; at < content.length; ) at += writeSync(this.#file, content, at);
    this.bytes += content.length;
  }

  commit(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
    renameSync(this.#temporary, this.#path);
    syncFolder(dirname(this.#path));
  }

  /** Leaves nothing behind; for a cancelled or failed export. */
  abandon(remove: (path: string) => void): void {
    closeSync(this.#file);
    remove(this.#temporary);
  }
}

export const gzip = (content: Uint8Array): Uint8Array => gzipSync(content);
