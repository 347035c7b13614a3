import type { Migration } from './migration.ts';

/**
 * Links, tags, comments and saved views, on records of any kind.
 */
export const links: Migration = {
  version: 8,
  name: 'links',
  up: (db) =>
    db.exec(`
      CREATE TABLE link (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "from" TEXT, "to" TEXT, kind TEXT, reason TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tag (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, name TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE comment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, text TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE saved_view (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, area TEXT, settings TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX link_by_from ON link ("from") WHERE hidden = 0;
      CREATE INDEX link_by_to ON link ("to") WHERE hidden = 0;
      CREATE INDEX tag_by_on ON tag ("on") WHERE hidden = 0;
      CREATE INDEX comment_by_on ON comment ("on") WHERE hidden = 0;
    `),
};
