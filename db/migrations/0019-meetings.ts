import type { Migration } from './migration.ts';

const common = `
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL`;

/**
 * Meetings with their agenda, the stations of a paper with what came of it, and what a person says about a reservation.
 *
 * A requirement keeps the status it has: bodies that only answer a question go on with it (shared/councils/requirement.ts).
 */
export const meetings: Migration = {
  version: 19,
  name: 'meetings',
  up: (db) =>
    db.exec(`
      ALTER TABLE reservation ADD COLUMN needed_count INTEGER;
      ALTER TABLE reservation ADD COLUMN status_reason TEXT;
      ALTER TABLE reservation_requirement ADD COLUMN consultation_id TEXT;
      CREATE TABLE meeting (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, committee_id TEXT, starts_on TEXT, start_time TEXT,
        place TEXT, state TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE agenda_item (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, number TEXT, position INTEGER, title TEXT,
        public TEXT, paper_id TEXT, result TEXT, resolution_text TEXT, minutes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE consultation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, paper_id TEXT, body_id TEXT, committee_id TEXT, meeting_id TEXT,
        position INTEGER, role TEXT, authoritative INTEGER, planned_on TEXT, result TEXT, result_text TEXT,
        yes INTEGER, no INTEGER, abstain INTEGER, biased INTEGER, vote_form TEXT, unanimous INTEGER,
        decided_on TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE lock_override (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reservation_id TEXT, subject TEXT, reason TEXT, "on" TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX meeting_by_starts_on ON meeting (starts_on) WHERE hidden = 0;
      CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id) WHERE hidden = 0;
      CREATE INDEX consultation_by_paper_id ON consultation (paper_id) WHERE hidden = 0;
      CREATE INDEX lock_override_by_subject ON lock_override (subject) WHERE hidden = 0;
    `),
};
