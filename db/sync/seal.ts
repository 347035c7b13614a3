import { assert } from '../../shared/core/assert.ts';
import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { bytesPerOwnSegment, opsPerOwnSegment } from '../../shared/sync/limits.ts';
import { boundOf } from '../../shared/trust/registry.ts';
import { chainNext, leafOfLine } from '../bundle/chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from '../bundle/encoding.ts';
import { signParts } from '../bundle/keys.ts';
import { lineOf } from '../bundle/line.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { Writer } from '../store/database.ts';
import { drained } from '../store/drained.ts';
import type { Identity, OwnWriter } from '../store/identity.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { registryOf } from '../trust/registry-log.ts';
import { holdsRegistry } from '../trust/root.ts';
import { settleUnsigned } from '../trust/unsigned-registry.ts';
import { hasTail, positionsOf } from './bounds.ts';
import { claimsOf } from './claims.ts';
import { seenOnce } from './forget.ts';
import { Logs } from './logs.ts';
import { replanInSteps } from './recompute.ts';
import { storeSegment } from './segments.ts';

type Pending = { seq: number; record: number; line: string };
type Cut = {
  readonly from: number;
  readonly to: number;
  readonly prev: Hash;
  readonly head: Hash;
  readonly ops: readonly Pending[];
};

/**
 * Signs what was edited since the last export, in the caller's transaction; answers the identity with its new positions.
 *
 * First the chains of both own logs are computed, then the headers are written, because each header names how far its author had
 * seen the other log. The identity file is written after the commit: it may lag behind the store, never run ahead of it.
 */
export const seal = (db: Writer, identity: Identity): Identity => drained(sealInSteps(db, identity));

/** The same in steps; yields the ops signed so far. Whoever drives it holds the transaction open, and signs nothing if it is not driven to the end. */
export function* sealInSteps(db: Writer, identity: Identity): Generator<number, Identity> {
  // A store that was restored to an older state would sign other things with numbers that are used: a second registry under one key.
  const registry = holdsRegistry(db, identity) === 'behind' ? null : identity.registry;
  if (registry !== null) settleUnsigned(db, registry.writer);
  const own = [registry, identity.shared, identity.nonpublic].filter((log) => log !== null);
  const cuts = new Map<string, readonly Cut[]>();
  for (const { writer } of own) cuts.set(writer, yield* cutPending(db, known(db, writer)));
  const heads = headsAfter(db, cuts);
  const reg = registryOf(db).length;
  const sealed = (log: OwnWriter, of?: 'nonpublic_session' | 'registry') =>
    sealLog(db, log, cuts.get(log.writer) ?? [], { heads, reg, of: of ?? null });
  const identityAfter = {
    ...identity,
    registry: registry === null ? identity.registry : yield* sealed(registry, 'registry'),
    shared: yield* sealed(identity.shared),
    nonpublic: yield* sealed(identity.nonpublic, 'nonpublic_session'),
  };
  if (Object.keys(seenOnce(db)).length > 0 || hasTail(registryOf(db), new Logs(db))) yield* doubt(db, cuts);
  return identityAfter;
}

/**
 * After an import was taken back, what is signed may claim to have seen what is no longer here; after a log was ended, it claims less
 * than what its author saw. So it is judged like anybody's.
 */
function* doubt(db: Writer, cuts: ReadonlyMap<string, readonly Cut[]>): Generator<number> {
  const logs = new Logs(db);
  const registry = registryOf(db);
  const find = db.prepare('SELECT no, header FROM segment WHERE writer = ? AND from_seq = ? AND held = 0');
  const records = new Set<number>();
  for (const [writer, ofLog] of cuts) {
    for (const { from, ops } of ofLog) {
      const { no, header } = find.get(writer, from) as { no: number; header: string };
      const claims = claimsOf(JSON.parse(header) as SegmentHeader, logs, registry);
      if (claims !== null) db.prepare('UPDATE segment SET claims = ? WHERE no = ?').run(JSON.stringify(claims), no);
      for (const { record } of ops) records.add(record);
    }
  }
  const keyOf = db.prepare("SELECT entity || ':' || id FROM record WHERE no = ?").pluck();
  const keys = [...records].flatMap((record) => (keyOf.get(record) as string | undefined) ?? []);
  // Nothing is taken in, so no clock is followed.
  if (keys.length > 0) yield* replanInSteps(db, 0, { keys });
}

function known(db: Writer, writer: string): KnownWriter {
  const found = knownWriters(db).find((candidate) => candidate.writer === writer);
  assert(found !== undefined, 'own logs are registered when the store is opened');
  return found;
}

function* cutPending(db: Writer, writer: KnownWriter): Generator<number, Cut[]> {
  const cuts: Cut[] = [];
  let head = fromBase64Url(writer.head);
  assert(head !== null, 'heads are base64url');
  let sealed = writer.sealed;
  const next = db.prepare('SELECT seq, record, line FROM pending WHERE writer = ? AND seq > ? ORDER BY seq LIMIT ?');
  for (;;) {
    const ops = firstThatFit(next.all(writer.writer, sealed, opsPerOwnSegment) as Pending[]);
    if (ops.length === 0) return cuts;
    const prev: Hash = head;
    for (const { line } of ops) head = chainNext(head, leafOfLine(line));
    cuts.push({ from: sealed + 1, to: sealed + ops.length, prev, head, ops });
    sealed += ops.length;
    yield 0;
  }
}

/** At least one; together no longer than an own segment may be, so that a reader can hold it as one text. */
function firstThatFit(ops: readonly Pending[]): readonly Pending[] {
  let bytes = 0;
  const end = ops.findIndex(({ line }, index) => {
    bytes += Buffer.byteLength(line);
    return index > 0 && bytes > bytesPerOwnSegment;
  });
  return end < 0 ? ops : ops.slice(0, end);
}

/**
 * How far every log is held here once the cuts are signed, or was when what is signed now was typed. Of an ended log only up to its
 * end: a statement about more counts nowhere.
 */
function headsAfter(db: Writer, cuts: ReadonlyMap<string, readonly Cut[]>): Map<string, readonly [number, string]> {
  const registry = registryOf(db);
  const positions = positionsOf(registry, new Logs(db));
  const counts = (log: string, seq: number) => seq <= (boundOf(registry, log)?.[0] ?? seq);
  const heads = new Map(Object.entries(seenOnce(db)).filter(([log, [seq]]) => counts(log, seq)));
  for (const { writer } of knownWriters(db)) {
    const last = cuts.get(writer)?.at(-1);
    const position = last && counts(writer, last.to) ? ([last.to, toBase64Url(last.head)] as const) : positions[writer];
    if (position !== undefined && position[0] > (heads.get(writer)?.[0] ?? 0)) heads.set(writer, position);
  }
  return heads;
}

/** What the headers of all segments sealed together say: how far other logs were held, the registry, which kind of log. */
type Sealing = {
  readonly heads: ReadonlyMap<string, readonly [number, string]>;
  readonly reg: number;
  readonly of: 'nonpublic_session' | 'registry' | null;
};

function* sealLog(
  db: Writer,
  own: OwnWriter,
  cuts: readonly Cut[],
  { heads, reg, of }: Sealing,
): Generator<number, OwnWriter> {
  const seen = Object.fromEntries([...heads].filter(([writer]) => writer !== own.writer));
  for (const cut of cuts) {
    const header = lineOf({
      ...(of ? { class: of } : {}),
      crit: [],
      fmt: 'digitalagentur-segment',
      from: cut.from,
      prev: toBase64Url(cut.prev),
      reg,
      schema: schemaVersion,
      seen,
      to: cut.to,
      v: 1,
      writer: own.writer,
    });
    const sig = signParts(own.key, 'digitalagentur-segment', sha256(header), cut.head);
    const hash = toBase64Url(cut.head);
    storeSegment(db, {
      log: own.writer,
      from: cut.from,
      to: cut.to,
      head: hash,
      header,
      tail: lineOf({ hash, ops: cut.ops.length, sig }),
      ops: cut.ops.map(({ line }) => line).join('\n'),
      why: null,
      claims: null,
      publicKey: null,
      bundle: null,
      records: cut.ops.flatMap(({ record }) => (record > 0 ? [record] : [])),
    });
    db.prepare('DELETE FROM pending WHERE writer = ? AND seq <= ?').run(own.writer, cut.to);
    yield cut.to;
  }
  const last = cuts.at(-1);
  if (!last) return own;
  const head = toBase64Url(last.head);
  db.prepare('UPDATE writer SET sealed = ?, head = ? WHERE writer = ?').run(last.to, head, own.writer);
  return { ...own, sealed: { seq: last.to, head } };
}
