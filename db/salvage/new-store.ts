import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Op } from '../../shared/sync/op.ts';
import { emptyState } from '../../shared/sync/row-state.ts';
import type { ProvedSegment } from '../backup/verify.ts';
import { generateKey } from '../bundle/keys.ts';
import { PlainFile, RecordNames } from '../bundle/read.ts';
import { decide, type Offer, readOffer } from '../exchange/plan.ts';
import { atomically } from '../store/atomically.ts';
import type { Writer } from '../store/database.ts';
import type { StoreFailure } from '../store/failure.ts';
import type { Folder } from '../store/folder.ts';
import { type Identity, localWriter } from '../store/identity.ts';
import { type MetaKey, writeMeta } from '../store/meta.ts';
import { createStore, type Store } from '../store/open.ts';
import { serialise } from '../store/record.ts';
import { putSetting } from '../store/setting.ts';
import type { Ports } from '../store/transaction.ts';
import { newLog, registerOwnWriters, saveWriter } from '../store/writers.ts';
import { applyPlan } from '../sync/import-apply.ts';
import { isAbsentLine } from '../sync/leaf.ts';
import { replan } from '../sync/recompute.ts';
import { writeOwnBundle } from './bundle-of.ts';
import type { Findings } from './findings.ts';
import { isKnownMeta, isSetting } from './pairs.ts';

type Making = {
  readonly found: Findings;
  readonly segments: readonly ProvedSegment[];
  readonly identity: Identity | null;
  readonly ports: Ports;
  readonly app: string;
};

/** Op lines that go into one file on the way; a file may be larger than that by one segment. */
const bytesPerFile = 64 * 1024 * 1024;

/**
 * Makes a new store, in a folder of its own, of what was found. It goes on under new keys as soon as it is opened (docs/bundle-format.md §8):
 * nobody knows what else the old ones had signed.
 */
export function makeStore(folder: Folder, making: Making): Result<Store, StoreFailure> {
  const made = createStore(folder);
  if (!made.ok) return made;
  const store = made.value;
  const files: { readonly path: string; readonly file: PlainFile }[] = [];
  try {
    const names = new RecordNames();
    const offers = cut(making.segments).map((segments, index): Offer => {
      const path = join(folder.root, `saved-${index}.dabundle`);
      const sender = { key: generateKey(), bundle: making.ports.newId(), at: now(making.ports), app: making.app };
      writeOwnBundle(path, segments, making.found.keyOf, sender);
      const file = new PlainFile(path);
      files.push({ path, file });
      return ended(readOffer(path, file, names));
    });
    atomically(store.writing, () => {
      const db = store.writer;
      takeFacts(db, making);
      takeOwnLogs(db, making);
      const nowMs = making.ports.nowMs();
      const plan = decide(db, names, offers);
      for (const _ of applyPlan(db, plan, null, nowMs));
      takePending(db, making.found);
      replan(db, nowMs, { whole: true });
      writeMeta(db, 'leave-writer', '1');
      for (const { file } of files) file.prove();
      return ok(null);
    });
    store.writing.pragma('wal_checkpoint(TRUNCATE)');
    return ok(store);
  } catch (error) {
    store.close();
    throw error;
  } finally {
    for (const { path, file } of files) {
      file.close();
      rmSync(path, { force: true });
    }
  }
}

const now = (ports: Ports): string => new Date(ports.nowMs()).toISOString();

function ended<Value>(steps: Generator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function cut(segments: readonly ProvedSegment[]): ProvedSegment[][] {
  const files: ProvedSegment[][] = [[]];
  let bytes = 0;
  for (const segment of segments) {
    const last = files.at(-1);
    assert(last !== undefined, 'there is always a file to go on with');
    if (bytes > 0 && (bytes + segment.ops.length > bytesPerFile || last.length >= limits.segments)) {
      files.push([segment]);
      bytes = segment.ops.length;
    } else {
      last.push(segment);
      bytes += segment.ops.length;
    }
  }
  return files.filter(({ length }) => length > 0);
}

/** Facts about the site and settings of this installation, as far as they can be told. */
function takeFacts(db: Writer, { found, identity, ports }: Making): void {
  for (const [key, value] of found.pairs) {
    if (isKnownMeta(key)) writeMeta(db, key as MetaKey, value);
    else if (isSetting(key, value)) putSetting(db, key, value);
  }
  if (!found.pairs.has('root') && identity !== null) writeMeta(db, 'root', identity.root);
  if (!found.pairs.has('created')) writeMeta(db, 'created', now(ports));
}

/** The logs this site wrote, from the beginning: what was signed in them comes with the segments. */
function takeOwnLogs(db: Writer, { found, identity }: Making): void {
  if (identity !== null) registerOwnWriters(db, identity);
  else saveWriter(db, { ...newLog(localWriter, null, 'local'), own: true });
  for (const { writer, lane, own } of found.writers.values()) {
    if (
      own &&
      lane !== 'local' &&
      !writer.includes('~') &&
      db.prepare('SELECT 1 FROM writer WHERE writer = ?').get(writer) === undefined
    )
      saveWriter(db, { ...newLog(writer, found.keyOf(writer), lane), own: true });
  }
}

/** What was typed and never signed; of a log only what goes on from there, and of the registry only without a gap. */
function takePending(db: Writer, found: Findings): void {
  const known = db.prepare('SELECT lane, own, sealed FROM writer WHERE writer = ?');
  for (const writer of found.pendingWriters) {
    const log = known.get(writer) as { lane: string; own: 0 | 1; sealed: number } | undefined;
    if (log === undefined || log.own === 0) continue;
    // What is behind the end of a log as the store knew it was taken back.
    const end = found.writersOfStore.has(writer) ? (found.writers.get(writer)?.seq ?? 0) : Number.POSITIVE_INFINITY;
    let last = log.sealed;
    for (const [seq, line] of found.pendingOf(writer)) {
      if (seq <= log.sealed || seq > end || (log.lane === 'registry' && seq !== last + 1)) continue;
      db.prepare('INSERT OR IGNORE INTO pending (writer, seq, record, line) VALUES (?, ?, ?, ?)').run(
        writer,
        seq,
        log.lane === 'registry' || isAbsentLine(line)
          ? 0
          : recordOf(db, JSON.parse(line) as Op, writer === localWriter),
        line,
      );
      last = seq;
    }
    db.prepare('UPDATE writer SET seq = max(seq, ?) WHERE writer = ?').run(last, writer);
  }
}

const noRegisters = serialise(emptyState());

function recordOf(db: Writer, { e, id }: Op, isLocal: boolean): number {
  const known = db.prepare('SELECT no FROM record WHERE entity = ? AND id = ?').pluck().get(e, id);
  if (typeof known === 'number') return known;
  const { lastInsertRowid } = db
    .prepare('INSERT INTO record (entity, id, local, revision, hidden, unknown, state) VALUES (?, ?, ?, 0, 1, 0, ?)')
    .run(e, id, isLocal ? 1 : 0, noRegisters);
  return Number(lastInsertRowid);
}
