import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connection, openConnection } from '../../../db/store/driver.ts';

/**
 * Storage for libraries that know only bytes: what the usual adapters (y-indexeddb, automerge-repo) do, in SQLite with
 * `synchronous=FULL`. A document is a number of chunks.
 */
export function openChunks(dir: string): Connection {
  const db = openConnection(join(dir, 'store.sqlite'));
  db.exec('CREATE TABLE IF NOT EXISTS chunk (doc TEXT, no INTEGER, bytes BLOB, PRIMARY KEY (doc, no)) WITHOUT ROWID');
  return db;
}

/** Adds a chunk after the others of a document. */
export function appendChunk(db: Connection, doc: string, bytes: Uint8Array): void {
  db.prepare('INSERT INTO chunk SELECT ?, count(*), ? FROM chunk WHERE doc = ?').run(doc, bytes, doc);
}

/** Puts one chunk in place of all the others of a document. */
export function replaceChunks(db: Connection, doc: string, bytes: Uint8Array): void {
  db.prepare('DELETE FROM chunk WHERE doc = ? AND no > 0').run(doc);
  db.prepare('INSERT OR REPLACE INTO chunk VALUES (?, 0, ?)').run(doc, bytes);
}

export const chunksOf = (db: Connection, doc: string): Uint8Array[] =>
  db.prepare('SELECT bytes FROM chunk WHERE doc = ? ORDER BY no').pluck().all(doc) as Uint8Array[];

/** Runs `work` in one durable transaction. */
export function durably(db: Connection, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  work();
  db.exec('COMMIT');
}

/** Writes one exchange file per site; answers their paths. */
export const writeFiles = (dir: string, name: string, contents: readonly (Uint8Array | string)[]): string[] =>
  contents.map((content, site) => {
    const path = join(dir, `${name}-${site}`);
    writeFileSync(path, content);
    return path;
  });

/** Exactly the file's bytes, in a buffer of their own: some libraries keep views of what they are given. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
