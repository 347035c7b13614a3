import { assert } from '../../shared/core/assert.ts';
import { opsPerOwnSegment } from '../../shared/sync/limits.ts';
import { chainNext, leafOf } from '../bundle/chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from '../bundle/encoding.ts';
import { signParts } from '../bundle/keys.ts';
import { lineOf } from '../bundle/line.ts';
import { schemaVersion } from '../migrations/index.ts';
import type { Writer } from '../store/database.ts';
import type { Identity, OwnWriter } from '../store/identity.ts';
import { type KnownWriter, knownWriters } from '../store/writers.ts';
import { storeSegment } from './segments.ts';

type Pending = { seq: number; record: number; line: string };
type Cut = {
  readonly from: number;
  readonly to: number;
  readonly prev: Hash;
  readonly head: Hash;
  readonly ops: Pending[];
};

/**
 * Signs what was edited since the last export, in the caller's transaction; answers the identity with its new positions.
 *
 * First the chains of both own logs are computed, then the headers are written, because each header names how far its author had
 * seen the other log. The identity file is written after the commit: it may lag behind the store, never run ahead of it.
 */
export function seal(db: Writer, identity: Identity): Identity {
  const cuts = new Map(
    [identity.shared, identity.nonpublic].map((own) => [own.writer, cutPending(db, known(db, own.writer))] as const),
  );
  const heads = headsAfter(db, cuts);
  return {
    ...identity,
    shared: sealLog(db, identity.shared, cuts.get(identity.shared.writer) ?? [], heads),
    nonpublic: sealLog(db, identity.nonpublic, cuts.get(identity.nonpublic.writer) ?? [], heads, 'nonpublic_session'),
  };
}

function known(db: Writer, writer: string): KnownWriter {
  const found = knownWriters(db).find((candidate) => candidate.writer === writer);
  assert(found !== undefined, 'own logs are registered when the store is opened');
  return found;
}

function cutPending(db: Writer, writer: KnownWriter): Cut[] {
  const cuts: Cut[] = [];
  let head = fromBase64Url(writer.head);
  assert(head !== null, 'heads are base64url');
  let sealed = writer.sealed;
  const next = db.prepare('SELECT seq, record, line FROM pending WHERE writer = ? AND seq > ? ORDER BY seq LIMIT ?');
  for (;;) {
    const ops = next.all(writer.writer, sealed, opsPerOwnSegment) as Pending[];
    if (ops.length === 0) return cuts;
    const prev: Hash = head;
    for (const { line } of ops) head = chainNext(head, leafOf(line));
    cuts.push({ from: sealed + 1, to: sealed + ops.length, prev, head, ops });
    sealed += ops.length;
  }
}

function headsAfter(db: Writer, cuts: ReadonlyMap<string, readonly Cut[]>): Map<string, [number, string]> {
  const heads = new Map<string, [number, string]>();
  for (const { writer, sealed, head } of knownWriters(db)) {
    const last = cuts.get(writer)?.at(-1);
    const position: [number, string] = last ? [last.to, toBase64Url(last.head)] : [sealed, head];
    if (position[0] > 0) heads.set(writer, position);
  }
  return heads;
}

function sealLog(
  db: Writer,
  own: OwnWriter,
  cuts: readonly Cut[],
  heads: ReadonlyMap<string, [number, string]>,
  classification?: 'nonpublic_session',
): OwnWriter {
  const seen = Object.fromEntries([...heads].filter(([writer]) => writer !== own.writer));
  for (const cut of cuts) {
    const header = lineOf({
      ...(classification ? { class: classification } : {}),
      crit: [],
      fmt: 'digitalagentur-segment',
      from: cut.from,
      prev: toBase64Url(cut.prev),
      reg: 0,
      schema: schemaVersion,
      seen,
      to: cut.to,
      v: 1,
      writer: own.writer,
    });
    const sig = signParts(own.key, 'digitalagentur-segment', sha256(header), cut.head);
    const hash = toBase64Url(cut.head);
    storeSegment(db, {
      writer: own.writer,
      from: cut.from,
      to: cut.to,
      head: hash,
      header,
      tail: lineOf({ hash, ops: cut.ops.length, sig }),
      ops: cut.ops.map(({ line }) => line).join('\n'),
      held: false,
      bundle: null,
      records: new Set(cut.ops.map(({ record }) => record)),
    });
    db.prepare('DELETE FROM pending WHERE writer = ? AND seq <= ?').run(own.writer, cut.to);
  }
  const last = cuts.at(-1);
  if (!last) return own;
  const head = toBase64Url(last.head);
  db.prepare('UPDATE writer SET sealed = ?, head = ? WHERE writer = ?').run(last.to, head, own.writer);
  return { ...own, sealed: { seq: last.to, head } };
}
