import { writerOfLog } from '../../shared/sync/dot.ts';
import { chainStart } from '../bundle/chain.ts';
import { toBase64Url } from '../bundle/encoding.ts';
import { isPublicJwk, type PublicJwk, publicPart } from '../bundle/keys.ts';
import { type Reader, sql, type Writer } from './database.ts';
import { type Identity, localWriter } from './identity.ts';
import type { Lane } from './tables.ts';

/** A log this store knows: how far it has come here, and the hash of its chain there. */
export type KnownWriter = {
  /** Its writer's id; a branch of a forked log is `writer~hash8`. */
  readonly writer: string;
  readonly publicKey: PublicJwk | null;
  readonly lane: Lane;
  readonly own: boolean;
  /** Last op applied. Own logs: including edits not yet signed. */
  readonly seq: number;
  /** Last op in a signed segment, and the chain's hash there. */
  readonly sealed: number;
  readonly head: string;
  /** A branch begins with this op; what is before belongs to `parent`. 1 for a whole log. */
  readonly base: number;
  readonly parent: string | null;
  /** The log has forked, and nobody has looked yet: what follows is held. */
  readonly frozen: boolean;
};

type Row = {
  writer: string;
  public_key: string | null;
  lane: Lane;
  own: 0 | 1;
  seq: number;
  sealed: number;
  head: string;
  base: number;
  parent: string | null;
  frozen: number;
};

const toKnown = (row: Row): KnownWriter => {
  const key: unknown = row.public_key === null ? null : JSON.parse(row.public_key);
  return {
    writer: row.writer,
    publicKey: isPublicJwk(key) ? key : null,
    lane: row.lane,
    own: row.own === 1,
    seq: row.seq,
    sealed: row.sealed,
    head: row.head,
    base: row.base,
    parent: row.parent,
    frozen: row.frozen === 1,
  };
};

/** Every log that may travel, by name: those of the sites, their branches, and the registry. */
export const knownWriters = (db: Reader): KnownWriter[] =>
  db.all(sql.selectFrom('writer').selectAll().where('lane', '<>', 'local').orderBy('writer')).map(toKnown);

/** A log that nothing has come of yet. */
export const newLog = (writer: string, publicKey: PublicJwk | null, lane: Lane): KnownWriter => ({
  writer,
  publicKey,
  lane,
  own: false,
  seq: 0,
  sealed: 0,
  head: chainStartText(writer),
  base: 1,
  parent: null,
  frozen: false,
});

export function saveWriter(db: Writer, writer: KnownWriter): void {
  const row = {
    public_key: writer.publicKey === null ? null : JSON.stringify(writer.publicKey),
    lane: writer.lane,
    own: writer.own ? (1 as const) : (0 as const),
    seq: writer.seq,
    sealed: writer.sealed,
    head: writer.head,
    base: writer.base,
    parent: writer.parent,
    frozen: writer.frozen ? (1 as const) : (0 as const),
  };
  db.run(
    sql
      .insertInto('writer')
      .values({ writer: writer.writer, ...row })
      .onConflict((existing) => existing.column('writer').doUpdateSet(row)),
  );
}

/** Hash before the first op of a log; that of a branch is its writer's. */
export const chainStartText = (log: string): string => toBase64Url(chainStart(writerOfLog(log)));

/** Makes the logs of an identity known to its store; those already there keep their position. */
export function registerOwnWriters(db: Writer, identity: Identity): void {
  const known = new Set(db.all(sql.selectFrom('writer').select('writer')).map((row) => row.writer));
  const own = [
    { writer: identity.shared.writer, key: identity.shared.key, lane: 'shared' as const },
    { writer: identity.nonpublic.writer, key: identity.nonpublic.key, lane: 'nonpublic' as const },
    ...(identity.registry
      ? [{ writer: identity.registry.writer, key: identity.registry.key, lane: 'registry' as const }]
      : []),
    { writer: localWriter, key: null, lane: 'local' as const },
  ];
  db.prepare('UPDATE writer SET own = 0 WHERE lane <> ?').run('local');
  for (const { writer, key, lane } of own) {
    if (known.has(writer)) db.prepare('UPDATE writer SET own = 1 WHERE writer = ?').run(writer);
    else saveWriter(db, { ...newLog(writer, key === null ? null : publicPart(key), lane), own: true });
  }
}
