import type { Migration } from './migration.ts';

/**
 * Several files taken in together, and what they brought that somebody has still to read.
 *
 * `intake` is one press of *Übernehmen*; its files are the rows of `bundle` with the same `batch`. `news` are its changes as they
 * will be told; they stay on this machine. `read_file` knows every file by its content, so that a folder can say which are new
 * whatever they are called.
 */
export const reading: Migration = {
  version: 11,
  name: 'reading',
  up: (db) =>
    db.exec(`
      ALTER TABLE bundle ADD COLUMN batch TEXT;
      CREATE INDEX bundle_by_batch ON bundle (batch) WHERE batch IS NOT NULL;
      CREATE TABLE intake (
        batch TEXT PRIMARY KEY, at TEXT NOT NULL, restore_point TEXT, counts TEXT NOT NULL, more INTEGER NOT NULL,
        more_ours INTEGER NOT NULL, mail TEXT, read_at TEXT, undone_at TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX intake_by_at ON intake (at);
      CREATE TABLE news (
        batch TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        title TEXT NOT NULL, sender TEXT NOT NULL, concerns TEXT NOT NULL, fields TEXT NOT NULL,
        PRIMARY KEY (batch, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX news_by_record ON news (entity, id);
      CREATE TABLE read_file (sha256 TEXT PRIMARY KEY, bundle TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `),
};
