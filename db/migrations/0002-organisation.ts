import type { Migration } from './migration.ts';

/**
 * Bodies, sites, persons and posts.
 *
 * Wide tables show what is visible of each field and can be computed anew from the registers at any time. No UNIQUE, no FOREIGN KEY and
 * no CHECK on closed sets: rows arrive from other offices in any order and from newer versions (docs/bundle-format.md B4).
 */
export const organisation: Migration = {
  version: 2,
  name: 'organisation',
  up: (db) =>
    db.exec(`
      CREATE TABLE body (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, short_name TEXT, kind TEXT, ags TEXT,
        population INTEGER, area_km2 REAL, geometry_key TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE site (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, label TEXT, body_id TEXT, role TEXT, writer TEXT,
        public_key TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE person (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, display_name TEXT, function TEXT, body_id TEXT, role TEXT,
        email TEXT, phone TEXT, legal_basis TEXT, retention_until TEXT, anonymised_at TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE position (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, body_id TEXT, fte INTEGER, pay_scale TEXT,
        pay_grade TEXT, fixed_term INTEGER, start_on TEXT, end_on TEXT, product_code TEXT, account_code TEXT,
        annual_cost_cents INTEGER, status TEXT, reservation_id TEXT, holder_person_id TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agency_task (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, label TEXT, code TEXT, "order" TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE position_task_share (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, position_id TEXT, agency_task_id TEXT, share INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE assignment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, position_id TEXT, project_id TEXT, fte_share INTEGER,
        period TEXT, role TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX assignment_by_project_id ON assignment (project_id) WHERE hidden = 0;
    `),
};
