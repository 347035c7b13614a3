import type { Migration } from './migration.ts';

/**
 * Money per budget year, agreements between municipalities and who is party to them; how long a post is limited to, and who
 * speaks for a committee.
 */
export const agency: Migration = {
  version: 12,
  name: 'agency',
  up: (db) =>
    db.exec(`
      CREATE TABLE budget_item (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, body_id TEXT, year INTEGER, kind TEXT,
        product_code TEXT, account_code TEXT, planned_cents INTEGER, committed_cents INTEGER, actual_cents INTEGER,
        condition_text TEXT, condition_met_on TEXT, position_id TEXT, paper_id TEXT, reservation_id TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agreement (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, form TEXT, transfer TEXT, status TEXT, purpose TEXT,
        concluded_on TEXT, received_on TEXT, approved_on TEXT, published_on TEXT, effective_on TEXT, ends_on TEXT,
        file_reference TEXT, paper_id TEXT, notes TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agreement_party (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, agreement_id TEXT, body_id TEXT, role TEXT, decided_on TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX agreement_party_by_agreement_id ON agreement_party (agreement_id) WHERE hidden = 0;
      ALTER TABLE position ADD COLUMN term_months INTEGER;
      ALTER TABLE committee ADD COLUMN chair_person_id TEXT;
    `),
};
