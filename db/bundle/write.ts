import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Reader } from '../store/database.ts';
import { syncFolder } from '../store/folder.ts';
import type { OwnWriter } from '../store/identity.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { BundleFrame } from './frame.ts';
import { isPublicJwk, type PublicJwk, publicPart } from './keys.ts';

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
  /** How far the sender holds each log, as far as it counts. */
  readonly heads: Readonly<Record<string, readonly [seq: number, head: string]>>;
  /** Position of the registry. */
  readonly reg: readonly [number, string];
  /** Last op of a log that still counts; what is behind it is not passed on. */
  readonly boundOf: (log: string) => number | null;
  /** A line to stand in the place of an op, for a snapshot. */
  readonly lineFor: ((log: string, seq: number, line: string) => string) | null;
};

export type BundleChunk = { readonly text: string; readonly ops: number };

export type Chosen = { no: number; writer: string; from_seq: number; to_seq: number };
type StoredSegment = Chosen & { header: string; tail: string; ops: string };

/**
 * The lines of a bundle, own and foreign segments alike byte for byte as they were signed.
 *
 * The registry goes first and always whole: without it nobody can judge the rest. Yields one segment at a time, so that memory stays
 * bounded however large the log is.
 */
export function* bundleLines(db: Reader, request: BundleRequest): Generator<BundleChunk> {
  const logs = new Map(knownWriters(db).map((log) => [log.writer, log]));
  const chosen = chooseSegments(db, request, logs);
  const keys = keysFor(db, request, chosen, logs);
  const frame = new BundleFrame();
  const header = {
    app: request.app,
    at: request.at,
    bundle: request.bundle,
    crit: [],
    digest: request.digest,
    fmt: 'digitalagentur-bundle',
    heads: request.heads,
    keys,
    reg: request.reg,
    segs: chosen.length,
    sender: request.sender.writer,
    to: request.to.length > 0 ? request.to : ['*'],
    v: 1,
    vv: Object.fromEntries(Object.entries(request.heads).map(([log, [seq]]) => [log, seq])),
  };
  yield { text: frame.header(header), ops: 0 };

  const read = db.prepare('SELECT * FROM segment WHERE no = ?');
  for (const { no } of chosen) {
    const segment = read.get(no) as StoredSegment;
    const { writer, from_seq, to_seq } = segment;
    const { lineFor } = request;
    const ops = segment.ops.split('\n');
    const shown = lineFor === null ? ops : ops.map((line, index) => lineFor(writer, from_seq + index, line));
    const isRegistry = logs.get(writer)?.lane === 'registry';
    const text = frame.elements([segment.header, ...shown, segment.tail]);
    yield { text, ops: isRegistry ? 0 : to_seq - from_seq + 1 };
  }
  yield { text: frame.end(request.sender.key), ops: 0 };
}

/** Registry first; then what the recipients lack. Of a forked log everything, unless they are known to hold every branch. */
export function chooseSegments(
  db: Reader,
  { have, boundOf, includeNonpublic }: Pick<BundleRequest, 'have' | 'boundOf' | 'includeNonpublic'>,
  logs: ReadonlyMap<string, KnownWriter>,
): Chosen[] {
  const forked = new Set(
    [...logs.values()].flatMap(({ writer, parent }) => (parent === null ? [] : [writerOfLog(writer)])),
  );
  const lacksBranch = (writer: string) =>
    forked.has(writer) && [...logs.keys()].some((log) => writerOfLog(log) === writer && have[log] === undefined);
  const all = db
    .prepare('SELECT no, writer, from_seq, to_seq FROM segment ORDER BY writer, from_seq')
    .all() as Chosen[];
  const laneOf = (log: string) => logs.get(log)?.lane ?? logs.get(writerOfLog(log))?.lane ?? 'shared';
  const isWanted = ({ writer, from_seq, to_seq }: Chosen): boolean => {
    const lane = laneOf(writer);
    if (lane === 'registry') return true;
    if (lane === 'nonpublic' && !includeNonpublic) return false;
    if (from_seq > (boundOf(writer) ?? Number.POSITIVE_INFINITY)) return false;
    return to_seq > (have[writer] ?? 0) || lacksBranch(writerOfLog(writer));
  };
  const wanted = all.filter(isWanted);
  const isRegistry = ({ writer }: Chosen) => laneOf(writer) === 'registry';
  return [...wanted.filter(isRegistry), ...wanted.filter((segment) => !isRegistry(segment))];
}

/** The key of every writer with a segment in the file. */
function keysFor(
  db: Reader,
  { sender }: BundleRequest,
  chosen: readonly Chosen[],
  logs: ReadonlyMap<string, KnownWriter>,
): Record<string, PublicJwk> {
  const keys: Record<string, PublicJwk> = { [sender.writer]: publicPart(sender.key) };
  for (const segment of chosen) {
    const writer = writerOfLog(segment.writer);
    if (keys[writer] !== undefined) continue;
    const key = keyOfSegment(db, segment, logs);
    if (key !== null) keys[writer] = key;
  }
  return keys;
}

/** The key a kept segment was verified with; of one that waits it is kept with the segment. */
export function keyOfSegment(
  db: Reader,
  { no, writer: log }: Pick<Chosen, 'no' | 'writer'>,
  logs: ReadonlyMap<string, KnownWriter>,
): PublicJwk | null {
  const known = logs.get(log)?.publicKey ?? logs.get(writerOfLog(log))?.publicKey;
  const kept = () => db.prepare('SELECT public_key FROM segment WHERE no = ?').pluck().get(no) as string | null;
  const key: unknown = known ?? JSON.parse(kept() ?? 'null');
  return isPublicJwk(key) ? publicPart(key) : null;
}

/** A file that is there whole or not at all: temporary name, fsync, rename, fsync of the folder. */
export class DurableFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  #isOpen = true;
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
    this.#isOpen = false;
    closeSync(this.#file);
    commitFile(this.#temporary, this.#path);
  }

  /** Leaves nothing behind; for an export that was cancelled or failed. What went wrong before is what people hear of. */
  abandon(): void {
    try {
      if (this.#isOpen) closeSync(this.#file);
      rmSync(this.#temporary, { force: true });
    } catch {
      // The stick is gone, and what was begun on it too.
    }
  }
}

/** Puts a finished file in its place: synced, renamed, and the folder synced too. */
export function commitFile(temporary: string, path: string): void {
  const file = openSync(temporary, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}
