import type { Migration } from './migration.ts';

/**
 * Programmes, calls, cases, and the deadlines people trust.
 *
 * `deadline.effective_on` is derived from the stated and the computed day by D8; the database computes it, nobody writes it.
 */
export const funding: Migration = {
  version: 5,
  name: 'funding',
  up: (db) =>
    db.exec(`
      CREATE TABLE funder (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, kind TEXT, seat_state TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE funding_program (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, funder_id TEXT, funding_type TEXT, areas TEXT,
        eligible TEXT, legal_basis TEXT, url TEXT, rate_bp_max INTEGER, own_share_bp_min INTEGER,
        grant_max_cents INTEGER, de_minimis INTEGER, cumulation TEXT, checked_on TEXT, freshness TEXT, facts TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE funding_call (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, program_id TEXT, opens_on TEXT, sketch_due_on TEXT,
        application_due_on TEXT, due_time TEXT, cutoffs TEXT, is_cutoff_hard INTEGER, deadline_model TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE funding_case (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, call_id TEXT, lead_body_id TEXT, stage TEXT,
        probability_bp INTEGER, total_cents INTEGER, eligible_cents INTEGER, rate_bp INTEGER, grant_cents INTEGER,
        third_party_cents INTEGER, own_cents INTEGER, financing_type TEXT, ancillary_rules TEXT, early_start TEXT,
        early_start_on TEXT, file_reference TEXT, notes TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE funding_case_project (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE consortium_member (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, body_id TEXT, role TEXT, share_cents INTEGER,
        own_cents INTEGER, council_paper_id TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE deadline (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, subject TEXT, kind TEXT, stated_on TEXT,
        computed_on TEXT, raw_on TEXT, rule_id TEXT, rule_input TEXT, calendar TEXT, internal_target_on TEXT,
        due_time TEXT, precision TEXT, certainty TEXT, is_cutoff_hard INTEGER, status TEXT, done_on TEXT,
        responsible_person_id TEXT, reminders TEXT, notes TEXT, "order" INTEGER, owner_body_id TEXT, visibility TEXT,
        classification TEXT, effective_on TEXT GENERATED ALWAYS AS (coalesce(stated_on, computed_on)) VIRTUAL,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX deadline_by_effective_on ON deadline (effective_on, id) WHERE hidden = 0;
      CREATE INDEX deadline_by_subject ON deadline (subject) WHERE hidden = 0;
      CREATE INDEX funding_case_project_by_project_id ON funding_case_project (project_id) WHERE hidden = 0;
    `),
};
