import type { Migration } from './migration.ts';

/**
 * Committees, papers, and the reservations that lock money and posts.
 */
export const councils: Migration = {
  version: 6,
  name: 'councils',
  up: (db) =>
    db.exec(`
      CREATE TABLE committee (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, body_id TEXT, kind TEXT, notice_period_days INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE paper (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reference TEXT, title TEXT, paper_type TEXT, body_id TEXT,
        date TEXT, resolution_text TEXT, lock_note TEXT, facts TEXT, alternatives TEXT, effects_finance TEXT,
        effects_personnel TEXT, effects_it TEXT, effects_climate TEXT, competence TEXT, status TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE reservation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, paper_id TEXT, kind TEXT, condition_text TEXT,
        rule TEXT, expected_by TEXT, status TEXT, released_on TEXT, release_reference TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE reservation_requirement (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reservation_id TEXT, body_id TEXT, committee_id TEXT,
        status TEXT, decided_on TEXT, accepted_as_equivalent INTEGER, reason TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX reservation_requirement_by_reservation_id ON reservation_requirement (reservation_id) WHERE hidden = 0;
    `),
};
