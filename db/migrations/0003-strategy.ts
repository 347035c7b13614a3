import type { Migration } from './migration.ts';

/**
 * Strategies, fields of action and measures.
 */
export const strategy: Migration = {
  version: 3,
  name: 'strategy',
  up: (db) =>
    db.exec(`
      CREATE TABLE strategy (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, edition TEXT, status TEXT, adopted_on TEXT,
        vision TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE strategy_field (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, strategy_id TEXT, colour INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE strategy_measure (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, profile TEXT, field_id TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
