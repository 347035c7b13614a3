import type { Migration } from './migration.ts';

/**
 * Facts about programmes, each with its source; holidays of a single year and editions of rules, kept by the coordination; what a
 * programme says beyond its figures; which deadline another one prolongs.
 */
export const catalogue: Migration = {
  version: 16,
  name: 'catalogue',
  up: (db) =>
    db.exec(`
      CREATE TABLE program_fact (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, statement TEXT, program_id TEXT, topic TEXT, quote TEXT, source TEXT,
        checked_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX program_fact_by_program_id ON program_fact (program_id) WHERE hidden = 0;
      CREATE TABLE holiday (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, free_on TEXT, calendar TEXT, source TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE rule_edition (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, edition TEXT, rule_id TEXT, amount INTEGER, unit TEXT,
        is_usual INTEGER, source TEXT, checked_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE funding_program ADD COLUMN region TEXT;
      ALTER TABLE funding_program ADD COLUMN given_by TEXT;
      ALTER TABLE funding_program ADD COLUMN organisation TEXT;
      ALTER TABLE funding_program ADD COLUMN summary TEXT;
      ALTER TABLE funding_program ADD COLUMN description TEXT;
      ALTER TABLE funding_program ADD COLUMN deadline_text TEXT;
      ALTER TABLE funding_program ADD COLUMN procedure_text TEXT;
      ALTER TABLE funding_program ADD COLUMN source_key TEXT;
      ALTER TABLE funding_program ADD COLUMN attribution TEXT;
      ALTER TABLE funding_program ADD COLUMN notes TEXT;
      ALTER TABLE funding_call ADD COLUMN url TEXT;
      ALTER TABLE deadline ADD COLUMN extends_id TEXT;
      CREATE INDEX funding_call_by_program_id ON funding_call (program_id) WHERE hidden = 0;
    `),
};
