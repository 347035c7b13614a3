import type { Migration } from './migration.ts';

/**
 * Papers keep what was pasted, and what stood in it beyond the parts that were known; several papers are one question.
 */
export const papers: Migration = {
  version: 20,
  name: 'papers',
  up: (db) =>
    db.exec(`
      CREATE TABLE paper_group (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, question TEXT, strategy_id TEXT, lead_body_id TEXT,
        note TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE paper ADD COLUMN legal_basis TEXT;
      ALTER TABLE paper ADD COLUMN consultation_order TEXT;
      ALTER TABLE paper ADD COLUMN department TEXT;
      ALTER TABLE paper ADD COLUMN attachments TEXT;
      ALTER TABLE paper ADD COLUMN group_id TEXT;
      ALTER TABLE paper ADD COLUMN remainder TEXT;
      ALTER TABLE paper ADD COLUMN original_text TEXT;
      CREATE INDEX paper_by_group_id ON paper (group_id) WHERE hidden = 0;
    `),
};
