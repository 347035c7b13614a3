import type { Migration } from './migration.ts';

/**
 * Projects and what belongs to one: bodies, milestones, tasks, risks, reports.
 */
export const projects: Migration = {
  version: 4,
  name: 'projects',
  up: (db) =>
    db.exec(`
      CREATE TABLE project (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, summary TEXT, public_summary TEXT,
        status TEXT, ampel TEXT, ampel_reason TEXT, trend TEXT, lead_body_id TEXT, caretaker_person_id TEXT,
        measure_id TEXT, field_id TEXT, priority TEXT, start_on TEXT, end_on TEXT, budget_cents INTEGER,
        benefit INTEGER, effort INTEGER, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE project_body (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, body_id TEXT, role TEXT,
        contact_person_id TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE milestone (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, title TEXT, due_on TEXT, done_on TEXT,
        "order" TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE task (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, project_id TEXT, assignee_person_id TEXT,
        due_on TEXT, status TEXT, meeting_id TEXT, notes TEXT, "order" TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE risk (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, title TEXT, probability INTEGER,
        impact INTEGER, response TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE status_report (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, body_id TEXT, period_end TEXT, overall TEXT,
        time TEXT, cost TEXT, scope TEXT, done TEXT, next TEXT, needed TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX project_body_by_project_id ON project_body (project_id) WHERE hidden = 0;
      CREATE INDEX milestone_by_due_on ON milestone (due_on, id) WHERE hidden = 0;
      CREATE INDEX milestone_by_project_id ON milestone (project_id) WHERE hidden = 0;
      CREATE INDEX task_by_due_on ON task (due_on, id) WHERE hidden = 0;
      CREATE INDEX task_by_project_id ON task (project_id) WHERE hidden = 0;
      CREATE INDEX risk_by_project_id ON risk (project_id) WHERE hidden = 0;
      CREATE INDEX status_report_by_project_id ON status_report (project_id, period_end) WHERE hidden = 0;
      CREATE INDEX project_by_updated_at ON project (updated_at) WHERE hidden = 0;
    `),
};
