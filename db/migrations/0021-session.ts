import type { Migration } from './migration.ts';

const common = `
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL`;

/** What is written down while a council sits: lines, who is there, and what has to follow from a resolution. */
export const session: Migration = {
  version: 21,
  name: 'session',
  up: (db) =>
    db.exec(`
      ALTER TABLE task ADD COLUMN responsible TEXT;
      CREATE TABLE meeting_line (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, agenda_item_id TEXT, "order" TEXT, kind TEXT,
        text TEXT, made TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE attendance (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, body_id TEXT, function TEXT, person_id TEXT,
        state TEXT, note TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE resolution_follow_up (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, text TEXT, meeting_id TEXT, agenda_item_id TEXT, paper_id TEXT,
        responsible TEXT, due_on TEXT, status TEXT, done_on TEXT, note TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meeting_line_by_meeting_id ON meeting_line (meeting_id) WHERE hidden = 0;
      CREATE INDEX attendance_by_meeting_id ON attendance (meeting_id) WHERE hidden = 0;
      CREATE INDEX resolution_follow_up_by_due_on ON resolution_follow_up (due_on) WHERE hidden = 0;
    `),
};
