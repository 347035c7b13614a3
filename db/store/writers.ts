import { chainStart } from '../bundle/chain.ts';
import { toBase64Url } from '../bundle/encoding.ts';
import { isPublicJwk, type PublicJwk } from '../bundle/keys.ts';
import { type Reader, sql, type Writer } from './database.ts';
import { type Identity, localWriter } from './identity.ts';
import type { Lane } from './tables.ts';

/** A log this store knows: how far it has come here, and the hash of its chain there. */
export type KnownWriter = {
  readonly writer: string;
  readonly publicKey: PublicJwk | null;
  readonly lane: Lane;
  readonly own: boolean;
  /** Last op applied. Own logs: including edits not yet signed. */
  readonly seq: number;
  /** Last op in a signed segment, and the chain's hash there. */
  readonly sealed: number;
  readonly head: string;
};

type Row = {
  writer: string;
  public_key: string | null;
  lane: Lane;
  own: 0 | 1;
  seq: number;
  sealed: number;
  head: string;
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
  };
};

/** Every log that may travel, by id. */
export const knownWriters = (db: Reader): KnownWriter[] =>
  db.all(sql.selectFrom('writer').selectAll().where('lane', '<>', 'local').orderBy('writer')).map(toKnown);

export function saveWriter(db: Writer, writer: KnownWriter): void {
  const row = {
    public_key: writer.publicKey === null ? null : JSON.stringify(writer.publicKey),
    lane: writer.lane,
    own: writer.own ? (1 as const) : (0 as const),
    seq: writer.seq,
    sealed: writer.sealed,
    head: writer.head,
  };
  db.run(
    sql
      .insertInto('writer')
      .values({ writer: writer.writer, ...row })
      .onConflict((existing) => existing.column('writer').doUpdateSet(row)),
  );
}

export const chainStartText = (writer: string): string => toBase64Url(chainStart(writer));

/** Makes the logs of an identity known to its store; those already there keep their position. */
export function registerOwnWriters(db: Writer, identity: Identity): void {
  const known = new Set(db.all(sql.selectFrom('writer').select('writer')).map((row) => row.writer));
  const own = [
    { writer: identity.shared.writer, key: identity.shared.key, lane: 'shared' as const },
    { writer: identity.nonpublic.writer, key: identity.nonpublic.key, lane: 'nonpublic' as const },
    { writer: localWriter, key: null, lane: 'local' as const },
  ];
  db.prepare('UPDATE writer SET own = 0 WHERE lane <> ?').run('local');
  for (const { writer, key, lane } of own) {
    if (known.has(writer)) db.prepare('UPDATE writer SET own = 1 WHERE writer = ?').run(writer);
    else {
      const publicKey: PublicJwk | null = key === null ? null : { crv: key.crv, kty: key.kty, x: key.x };
      saveWriter(db, { writer, publicKey, lane, own: true, seq: 0, sealed: 0, head: chainStartText(writer) });
    }
  }
}
