import type { Migration } from './migration.ts';

/**
 * Notes and trends.
 */
export const scouting: Migration = {
  version: 7,
  name: 'scouting',
  up: (db) =>
    db.exec(`
      CREATE TABLE note (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, text TEXT, url TEXT, source TEXT, field_id TEXT, state TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE trend (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, summary TEXT, field_id TEXT, impact INTEGER,
        certainty INTEGER, horizon TEXT, maturity TEXT, status TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_by_state ON note (state, created_at) WHERE hidden = 0;
    `),
};
