import type { Migration } from './migration.ts';

const common = `
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL`;

const textColumns = [
  'project_id',
  'procedure',
  'go_decision',
  'go_reason',
  'go_decided_on',
  'sketch_submitted_on',
  'invited_on',
  'application_submitted_on',
  'outcome_reason',
  'approval_start_on',
  'approval_end_on',
  'early_start_requested_on',
  'work_started_on',
  'purpose_fulfilled_on',
  'purpose_binding_start_on',
  'retention_start_on',
];

const numberColumns = ['grant_max_cents', 'purpose_binding_years', 'retention_years'];

/**
 * A funding case from the decision to apply to the last proof: its course, notices, money by year, drawdowns, proofs,
 * obligations.
 *
 * Parts are found by the case they belong to; a year slice has the id of its case and year, so that two sites make one.
 */
export const fundingCases: Migration = {
  version: 15,
  name: 'funding-cases',
  up: (db) =>
    db.exec(`
      ${textColumns.map((name) => `ALTER TABLE funding_case ADD COLUMN ${name} TEXT;`).join('\n      ')}
      ${numberColumns.map((name) => `ALTER TABLE funding_case ADD COLUMN ${name} INTEGER;`).join('\n      ')}
      ALTER TABLE consortium_member ADD COLUMN project_id TEXT;
      CREATE TABLE funding_notice (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, kind TEXT,
        issued_on TEXT, posted_on TEXT, received_on TEXT, final_on TEXT, grant_cents INTEGER, eligible_cents INTEGER,
        rate_bp INTEGER, approval_start_on TEXT, approval_end_on TEXT, purpose_binding_start_on TEXT,
        purpose_binding_years INTEGER, notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE funding_year_slice (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, year INTEGER,
        expenditure_cents INTEGER, grant_cents INTEGER, own_cents INTEGER, third_party_cents INTEGER,
        locked_cents INTEGER, reservation_id TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE drawdown (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, procedure TEXT,
        requested_on TEXT, amount_cents INTEGER, paid_on TEXT, use_by_on TEXT, used_cents INTEGER,
        repaid_cents INTEGER, status TEXT, notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE proof_of_use (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, kind TEXT,
        fiscal_year INTEGER, due_on TEXT, submitted_on TEXT, status TEXT, has_report INTEGER, has_figures INTEGER,
        has_receipts INTEGER, has_procurement INTEGER, has_publicity INTEGER, has_inventory INTEGER, is_signed INTEGER,
        notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE obligation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, notice_id TEXT,
        due_on TEXT, done_on TEXT, responsible_person_id TEXT, notes TEXT,${common}
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX consortium_member_by_case_id ON consortium_member (case_id) WHERE hidden = 0;
      CREATE INDEX funding_notice_by_case_id ON funding_notice (case_id) WHERE hidden = 0;
      CREATE INDEX funding_year_slice_by_case_id ON funding_year_slice (case_id) WHERE hidden = 0;
      CREATE INDEX drawdown_by_case_id ON drawdown (case_id) WHERE hidden = 0;
      CREATE INDEX proof_of_use_by_case_id ON proof_of_use (case_id) WHERE hidden = 0;
      CREATE INDEX obligation_by_case_id ON obligation (case_id) WHERE hidden = 0;
    `),
};
