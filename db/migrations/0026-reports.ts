import type { Migration } from './migration.ts';

/**
 * Reports: those that were issued, in parts, because one value of an op cannot hold a report of ten thousand projects; and the sentences
 * that people have put in their own words.
 */
export const reports: Migration = {
  version: 26,
  name: 'reports',
  up: (db) =>
    db.exec(`
      CREATE TABLE report (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, kind TEXT, scope TEXT, is_public INTEGER, "from" TEXT,
        "to" TEXT, issued_on TEXT, footer TEXT, parts INTEGER, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE report_part (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, report_id TEXT, kind TEXT, number INTEGER, content TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE report_sentence (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, body_id TEXT, kind TEXT, scope TEXT, is_public INTEGER, place TEXT,
        text TEXT, made TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX report_part_by_report_id ON report_part (report_id) WHERE hidden = 0;
      CREATE INDEX report_sentence_by_scope ON report_sentence (scope, kind) WHERE hidden = 0;
    `),
};
