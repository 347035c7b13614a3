import type { Migration } from './migration.ts';

/**
 * Records that are the same thing (shared/records/alias.ts), and tasks that are part of another task.
 */
export const alias: Migration = {
  version: 10,
  name: 'alias',
  up: (db) =>
    db.exec(`
      CREATE TABLE alias (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, entity TEXT, duplicate_id TEXT, kept_id TEXT, reason TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX alias_by_entity ON alias (entity) WHERE hidden = 0;
      ALTER TABLE task ADD COLUMN parent_task_id TEXT;
    `),
};
