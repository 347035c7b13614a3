import type { Migration } from './migration.ts';

const common = `
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL`;

/** What the office says to whom, where and when; how long a text may be, and the templates texts begin with. */
export const communication: Migration = {
  version: 27,
  name: 'communication',
  up: (db) =>
    db.exec(`
      CREATE TABLE audience (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, direction TEXT, description TEXT, needs TEXT,
        ways TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE text_form (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, channel TEXT, title_max INTEGER, text_max INTEGER,
        notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE communication_template (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, channel TEXT, form_id TEXT, heading TEXT,
        text TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE communication_item (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, channel TEXT, direction TEXT, audience_id TEXT,
        form_id TEXT, project_id TEXT, text TEXT, status TEXT, planned_on TEXT, planned_time TEXT, ends_on TEXT,
        place TEXT, published_on TEXT, url TEXT, responsible_person_id TEXT, approved_by_person_id TEXT,
        approved_on TEXT, approved_words TEXT, reminders TEXT, notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX communication_item_by_planned_on ON communication_item (planned_on) WHERE hidden = 0;
      CREATE INDEX communication_item_by_project_id ON communication_item (project_id) WHERE hidden = 0;
    `),
};
