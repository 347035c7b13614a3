import type { Migration } from './migration.ts';

/**
 * Documents of records, and which contents this site has sent to whom. The contents themselves lie beside the store under their
 * hashes and never in it (docs/adr/0019-contents-beside-the-store.md).
 */
export const attachments: Migration = {
  version: 14,
  name: 'attachments',
  up: (db) =>
    db.exec(`
      CREATE TABLE attachment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, name TEXT, mime TEXT, size_bytes INTEGER, sha256 TEXT,
        note TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX attachment_by_on ON attachment ("on") WHERE hidden = 0;
      CREATE INDEX attachment_by_sha256 ON attachment (sha256);
      CREATE TABLE content_sent (
        sha256 TEXT NOT NULL, writer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (sha256, writer)
      ) STRICT, WITHOUT ROWID;
    `),
};
