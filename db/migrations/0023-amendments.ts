import type { Migration } from './migration.ts';

/**
 * The strategy goes on: frozen editions and their parts, amendments, and what was decided about them.
 *
 * Decisions are rows of their own, because whose a row is says who may write it: an amendment is its body's, a decision is not.
 */
export const amendments: Migration = {
  version: 23,
  name: 'amendments',
  up: (db) =>
    db.exec(`
      ALTER TABLE strategy ADD COLUMN based_on_id TEXT;
      ALTER TABLE strategy ADD COLUMN frozen_id TEXT;
      CREATE TABLE strategy_edition (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, strategy_id TEXT, title TEXT, edition TEXT, digest TEXT, parts TEXT,
        amendments TEXT, frozen_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE strategy_part (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, digest TEXT, part_key TEXT, kind TEXT, code TEXT, title TEXT, text TEXT,
        details TEXT, field_key TEXT, merged_from TEXT, amendments TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE amendment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, strategy_id TEXT, kind TEXT, target_kind TEXT, target TEXT,
        merge_into TEXT, code TEXT, title TEXT, text TEXT, field_key TEXT, seen TEXT, reason TEXT, proposed_on TEXT,
        withdrawn_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE amendment_decision (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, amendment_id TEXT, strategy_id TEXT, result TEXT, reason TEXT,
        decided_on TEXT, wording TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX amendment_decision_by_amendment_id ON amendment_decision (amendment_id) WHERE hidden = 0;
    `),
};
