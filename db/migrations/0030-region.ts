import type { Migration } from './migration.ts';

/** The region package the office works by: one row, written by the coordination, so that it travels as every record does (adr/0023). */
export const region: Migration = {
  version: 30,
  name: 'region',
  up: (db) =>
    db.exec(`
      CREATE TABLE region (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, code TEXT, profile TEXT, bodies TEXT, map TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
