CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE pending (
        writer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        record INTEGER NOT NULL,
        line TEXT NOT NULL,
        PRIMARY KEY (writer, seq)
      ) STRICT, WITHOUT ROWID;

CREATE INDEX pending_by_record ON pending (record);

CREATE TABLE record (
        no INTEGER PRIMARY KEY,
        entity TEXT NOT NULL,
        id TEXT NOT NULL,
        local INTEGER NOT NULL CHECK (local IN (0, 1)),
        revision INTEGER NOT NULL,
        hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
        unknown INTEGER NOT NULL,
        state TEXT NOT NULL
      , arrived TEXT, born TEXT, leaf BLOB) STRICT;

CREATE UNIQUE INDEX record_by_entity_id ON record (entity, id);

CREATE INDEX record_by_unknown ON record (unknown) WHERE unknown > 0;

CREATE TABLE conflict (
        record INTEGER NOT NULL REFERENCES record (no) ON DELETE CASCADE,
        field TEXT NOT NULL,
        PRIMARY KEY (record, field)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE action (
        no INTEGER PRIMARY KEY,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
      ) STRICT;

CREATE TABLE action_change (
        action INTEGER NOT NULL REFERENCES action (no) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entity TEXT NOT NULL,
        id TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        decides TEXT,
        PRIMARY KEY (action, position)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE peer (
        writer TEXT PRIMARY KEY,
        vv TEXT NOT NULL,
        received_at TEXT,
        sent_at TEXT
      , heads TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE bundle (
        bundle TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
        at TEXT NOT NULL,
        sender TEXT NOT NULL,
        file TEXT NOT NULL,
        verdict TEXT NOT NULL,
        counts TEXT,
        ops INTEGER NOT NULL,
        undone_at TEXT
      , verdicts TEXT, batch TEXT) STRICT;

CREATE INDEX bundle_by_at ON bundle (at);

CREATE INDEX bundle_by_bundle ON bundle (bundle);

CREATE TABLE search_todo (record INTEGER PRIMARY KEY) STRICT;

CREATE TABLE body (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, short_name TEXT, kind TEXT, ags TEXT,
        population INTEGER, area_km2 REAL, geometry_key TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE site (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, label TEXT, body_id TEXT, role TEXT, writer TEXT,
        public_key TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE person (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, display_name TEXT, function TEXT, body_id TEXT, role TEXT,
        email TEXT, phone TEXT, legal_basis TEXT, retention_until TEXT, anonymised_at TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , vcard_uid TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE position (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, body_id TEXT, fte INTEGER, pay_scale TEXT,
        pay_grade TEXT, fixed_term INTEGER, start_on TEXT, end_on TEXT, product_code TEXT, account_code TEXT,
        annual_cost_cents INTEGER, status TEXT, reservation_id TEXT, holder_person_id TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , term_months INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE agency_task (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, label TEXT, code TEXT, "order" TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , reporting_weeks INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE position_task_share (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, position_id TEXT, agency_task_id TEXT, share INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, position_id TEXT, project_id TEXT, fte_share INTEGER,
        period TEXT, role TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX assignment_by_project_id ON assignment (project_id) WHERE hidden = 0;

CREATE TABLE strategy (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, edition TEXT, status TEXT, adopted_on TEXT,
        vision TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , based_on_id TEXT, frozen_id TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE strategy_field (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, strategy_id TEXT, colour INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , "order" TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE strategy_measure (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, profile TEXT, field_id TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , strategy_id TEXT, status TEXT, "order" TEXT) STRICT, WITHOUT ROWID;

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
      , since TEXT) STRICT, WITHOUT ROWID;

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
      , parent_task_id TEXT, waiting_for TEXT, waiting_since TEXT, recurrence TEXT, recurs_from TEXT, responsible TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE risk (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, title TEXT, probability INTEGER,
        impact INTEGER, response TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      , status TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE status_report (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, project_id TEXT, body_id TEXT, period_end TEXT, overall TEXT,
        time TEXT, cost TEXT, scope TEXT, done TEXT, next TEXT, needed TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , reason TEXT, trend TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX project_body_by_project_id ON project_body (project_id) WHERE hidden = 0;

CREATE INDEX milestone_by_due_on ON milestone (due_on, id) WHERE hidden = 0;

CREATE INDEX milestone_by_project_id ON milestone (project_id) WHERE hidden = 0;

CREATE INDEX task_by_due_on ON task (due_on, id) WHERE hidden = 0;

CREATE INDEX task_by_project_id ON task (project_id) WHERE hidden = 0;

CREATE INDEX risk_by_project_id ON risk (project_id) WHERE hidden = 0;

CREATE INDEX status_report_by_project_id ON status_report (project_id, period_end) WHERE hidden = 0;

CREATE INDEX project_by_updated_at ON project (updated_at) WHERE hidden = 0;

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
      , region TEXT, given_by TEXT, organisation TEXT, summary TEXT, description TEXT, deadline_text TEXT, procedure_text TEXT, source_key TEXT, attribution TEXT, notes TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE funding_call (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, program_id TEXT, opens_on TEXT, sketch_due_on TEXT,
        application_due_on TEXT, due_time TEXT, cutoffs TEXT, is_cutoff_hard INTEGER, deadline_model TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , url TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE funding_case (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, call_id TEXT, lead_body_id TEXT, stage TEXT,
        probability_bp INTEGER, total_cents INTEGER, eligible_cents INTEGER, rate_bp INTEGER, grant_cents INTEGER,
        third_party_cents INTEGER, own_cents INTEGER, financing_type TEXT, ancillary_rules TEXT, early_start TEXT,
        early_start_on TEXT, file_reference TEXT, notes TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , project_id TEXT, procedure TEXT, go_decision TEXT, go_reason TEXT, go_decided_on TEXT, sketch_submitted_on TEXT, invited_on TEXT, application_submitted_on TEXT, outcome_reason TEXT, approval_start_on TEXT, approval_end_on TEXT, early_start_requested_on TEXT, work_started_on TEXT, purpose_fulfilled_on TEXT, purpose_binding_start_on TEXT, retention_start_on TEXT, grant_max_cents INTEGER, purpose_binding_years INTEGER, retention_years INTEGER) STRICT, WITHOUT ROWID;

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
      , project_id TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE deadline (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, subject TEXT, kind TEXT, stated_on TEXT,
        computed_on TEXT, raw_on TEXT, rule_id TEXT, rule_input TEXT, calendar TEXT, internal_target_on TEXT,
        due_time TEXT, precision TEXT, certainty TEXT, is_cutoff_hard INTEGER, status TEXT, done_on TEXT,
        responsible_person_id TEXT, reminders TEXT, notes TEXT, "order" INTEGER, owner_body_id TEXT, visibility TEXT,
        classification TEXT, effective_on TEXT GENERATED ALWAYS AS (coalesce(stated_on, computed_on)) VIRTUAL,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      , extends_id TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_by_effective_on ON deadline (effective_on, id) WHERE hidden = 0;

CREATE INDEX deadline_by_subject ON deadline (subject) WHERE hidden = 0;

CREATE INDEX funding_case_project_by_project_id ON funding_case_project (project_id) WHERE hidden = 0;

CREATE TABLE committee (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, body_id TEXT, kind TEXT, notice_period_days INTEGER,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , chair_person_id TEXT, source_key TEXT, source_rest TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reference TEXT, title TEXT, paper_type TEXT, body_id TEXT,
        date TEXT, resolution_text TEXT, lock_note TEXT, facts TEXT, alternatives TEXT, effects_finance TEXT,
        effects_personnel TEXT, effects_it TEXT, effects_climate TEXT, competence TEXT, status TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , legal_basis TEXT, consultation_order TEXT, department TEXT, attachments TEXT, group_id TEXT, remainder TEXT, original_text TEXT, source_key TEXT, source_rest TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE reservation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, paper_id TEXT, kind TEXT, condition_text TEXT,
        rule TEXT, expected_by TEXT, status TEXT, released_on TEXT, release_reference TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , needed_count INTEGER, status_reason TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE reservation_requirement (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reservation_id TEXT, body_id TEXT, committee_id TEXT,
        status TEXT, decided_on TEXT, accepted_as_equivalent INTEGER, reason TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , consultation_id TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX reservation_requirement_by_reservation_id ON reservation_requirement (reservation_id) WHERE hidden = 0;

CREATE TABLE note (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, text TEXT, url TEXT, source TEXT, field_id TEXT, state TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE trend (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, summary TEXT, field_id TEXT, impact INTEGER,
        certainty INTEGER, horizon TEXT, maturity TEXT, status TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , radar_id TEXT, sector TEXT, ring TEXT, ring_reason TEXT, ring_on TEXT, url TEXT, source_key TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX note_by_state ON note (state, created_at) WHERE hidden = 0;

CREATE TABLE link (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "from" TEXT, "to" TEXT, kind TEXT, reason TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, name TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, text TEXT, owner_body_id TEXT, visibility TEXT,
        classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
        updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, area TEXT, settings TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX link_by_from ON link ("from") WHERE hidden = 0;

CREATE INDEX link_by_to ON link ("to") WHERE hidden = 0;

CREATE INDEX tag_by_on ON tag ("on") WHERE hidden = 0;

CREATE INDEX comment_by_on ON comment ("on") WHERE hidden = 0;

CREATE TABLE "writer" (
        writer TEXT PRIMARY KEY,
        public_key TEXT,
        lane TEXT NOT NULL CHECK (lane IN ('shared', 'nonpublic', 'local', 'registry')),
        own INTEGER NOT NULL CHECK (own IN (0, 1)),
        seq INTEGER NOT NULL,
        sealed INTEGER NOT NULL,
        head TEXT NOT NULL,
        base INTEGER NOT NULL DEFAULT 1,
        parent TEXT,
        frozen INTEGER NOT NULL DEFAULT 0
      ) STRICT, WITHOUT ROWID;

CREATE TABLE "segment" (
        no INTEGER PRIMARY KEY,
        writer TEXT NOT NULL,
        from_seq INTEGER NOT NULL,
        to_seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        held INTEGER NOT NULL,
        why TEXT,
        claims TEXT,
        bundle TEXT,
        public_key TEXT,
        header TEXT NOT NULL,
        tail TEXT NOT NULL,
        records BLOB,
        ops TEXT NOT NULL
      ) STRICT;

CREATE INDEX segment_by_writer_from_seq ON segment (writer, from_seq) WHERE held = 0;

CREATE INDEX segment_by_head ON segment (writer, to_seq, head);

CREATE INDEX segment_with_claims ON segment (no) WHERE claims IS NOT NULL;

CREATE TABLE bundle_segment (
        bundle TEXT NOT NULL,
        segment INTEGER NOT NULL,
        PRIMARY KEY (bundle, segment)
      ) STRICT, WITHOUT ROWID;

CREATE INDEX bundle_segment_by_segment ON bundle_segment (segment);

CREATE TABLE refused (
        record INTEGER NOT NULL,
        writer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (record, writer, seq)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE granted (
        project TEXT NOT NULL,
        body TEXT NOT NULL,
        record INTEGER NOT NULL,
        leads INTEGER NOT NULL,
        PRIMARY KEY (project, body, record)
      ) STRICT, WITHOUT ROWID;

CREATE INDEX granted_by_record ON granted (record);

CREATE TABLE handover (
        writer TEXT PRIMARY KEY,
        from_writer TEXT NOT NULL,
        seq INTEGER NOT NULL,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_leaf ON record (leaf) WHERE local = 0;

CREATE INDEX record_by_arrived ON record (arrived) WHERE arrived IS NOT NULL;

CREATE TABLE alias (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, entity TEXT, duplicate_id TEXT, kept_id TEXT, reason TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX alias_by_entity ON alias (entity) WHERE hidden = 0;

CREATE INDEX bundle_by_batch ON bundle (batch) WHERE batch IS NOT NULL;

CREATE TABLE intake (
        batch TEXT PRIMARY KEY, at TEXT NOT NULL, restore_point TEXT, counts TEXT NOT NULL, more INTEGER NOT NULL,
        more_ours INTEGER NOT NULL, mail TEXT, read_at TEXT, undone_at TEXT
      ) STRICT, WITHOUT ROWID;

CREATE INDEX intake_by_at ON intake (at);

CREATE TABLE news (
        batch TEXT NOT NULL, position INTEGER NOT NULL, entity TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
        title TEXT NOT NULL, sender TEXT NOT NULL, concerns TEXT NOT NULL, fields TEXT NOT NULL,
        PRIMARY KEY (batch, position)
      ) STRICT, WITHOUT ROWID;

CREATE INDEX news_by_record ON news (entity, id);

CREATE TABLE read_file (sha256 TEXT PRIMARY KEY, bundle TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;

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

CREATE TABLE attachment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, "on" TEXT, name TEXT, mime TEXT, size_bytes INTEGER, sha256 TEXT,
        note TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_on ON attachment ("on") WHERE hidden = 0;

CREATE INDEX attachment_by_sha256 ON attachment (sha256);

CREATE TABLE content_sent (
        sha256 TEXT NOT NULL, writer TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (sha256, writer)
      ) STRICT, WITHOUT ROWID;

CREATE TABLE funding_notice (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, kind TEXT,
        issued_on TEXT, posted_on TEXT, received_on TEXT, final_on TEXT, grant_cents INTEGER, eligible_cents INTEGER,
        rate_bp INTEGER, approval_start_on TEXT, approval_end_on TEXT, purpose_binding_start_on TEXT,
        purpose_binding_years INTEGER, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE funding_year_slice (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, year INTEGER,
        expenditure_cents INTEGER, grant_cents INTEGER, own_cents INTEGER, third_party_cents INTEGER,
        locked_cents INTEGER, reservation_id TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE drawdown (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, procedure TEXT,
        requested_on TEXT, amount_cents INTEGER, paid_on TEXT, use_by_on TEXT, used_cents INTEGER,
        repaid_cents INTEGER, status TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE proof_of_use (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, kind TEXT,
        fiscal_year INTEGER, due_on TEXT, submitted_on TEXT, status TEXT, has_report INTEGER, has_figures INTEGER,
        has_receipts INTEGER, has_procurement INTEGER, has_publicity INTEGER, has_inventory INTEGER, is_signed INTEGER,
        notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE obligation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, case_id TEXT, project_id TEXT, title TEXT, notice_id TEXT,
        due_on TEXT, done_on TEXT, responsible_person_id TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX consortium_member_by_case_id ON consortium_member (case_id) WHERE hidden = 0;

CREATE INDEX funding_notice_by_case_id ON funding_notice (case_id) WHERE hidden = 0;

CREATE INDEX funding_year_slice_by_case_id ON funding_year_slice (case_id) WHERE hidden = 0;

CREATE INDEX drawdown_by_case_id ON drawdown (case_id) WHERE hidden = 0;

CREATE INDEX proof_of_use_by_case_id ON proof_of_use (case_id) WHERE hidden = 0;

CREATE INDEX obligation_by_case_id ON obligation (case_id) WHERE hidden = 0;

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

CREATE INDEX funding_call_by_program_id ON funding_call (program_id) WHERE hidden = 0;

CREATE TABLE radar_config (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, key TEXT, title TEXT, sectors TEXT, rings TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE trend_edition (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, radar_id TEXT, name TEXT, frozen_on TEXT, sectors TEXT, rings TEXT,
        notes TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE trend_placement (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, edition_id TEXT, trend_id TEXT, title TEXT, summary TEXT, sector TEXT,
        ring TEXT, impact INTEGER, movement TEXT, url TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
        hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE trend_assessment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, trend_id TEXT, edition TEXT, site TEXT, body_id TEXT, "by" TEXT, ring TEXT,
        impact INTEGER, certainty INTEGER, effort INTEGER, reason TEXT, assessed_on TEXT, owner_body_id TEXT,
        visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE trend_relevance (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, trend_id TEXT, body_id TEXT, level TEXT, reason TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX trend_by_radar_id ON trend (radar_id) WHERE hidden = 0;

CREATE INDEX trend_placement_by_edition_id ON trend_placement (edition_id) WHERE hidden = 0;

CREATE INDEX trend_assessment_by_trend_id ON trend_assessment (trend_id) WHERE hidden = 0;

CREATE INDEX trend_relevance_by_trend_id ON trend_relevance (trend_id) WHERE hidden = 0;

CREATE TABLE strategy_goal (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, text TEXT, strategy_id TEXT, field_id TEXT,
        indicator TEXT, unit TEXT, baseline REAL, target REAL, target_on TEXT, current REAL, current_on TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , "order" TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE goal_measure (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, goal_id TEXT, measure_id TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX goal_measure_by_goal_id ON goal_measure (goal_id) WHERE hidden = 0;

CREATE INDEX goal_measure_by_measure_id ON goal_measure (measure_id) WHERE hidden = 0;

CREATE TABLE meeting (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, committee_id TEXT, starts_on TEXT, start_time TEXT,
        place TEXT, state TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , source_key TEXT, source_rest TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_item (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, number TEXT, position INTEGER, title TEXT,
        public TEXT, paper_id TEXT, result TEXT, resolution_text TEXT, minutes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , source_key TEXT, source_rest TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE consultation (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, paper_id TEXT, body_id TEXT, committee_id TEXT, meeting_id TEXT,
        position INTEGER, role TEXT, authoritative INTEGER, planned_on TEXT, result TEXT, result_text TEXT,
        yes INTEGER, no INTEGER, abstain INTEGER, biased INTEGER, vote_form TEXT, unanimous INTEGER,
        decided_on TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      , source_key TEXT, source_rest TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE lock_override (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, reservation_id TEXT, subject TEXT, reason TEXT, "on" TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_by_starts_on ON meeting (starts_on) WHERE hidden = 0;

CREATE INDEX agenda_item_by_meeting_id ON agenda_item (meeting_id) WHERE hidden = 0;

CREATE INDEX consultation_by_paper_id ON consultation (paper_id) WHERE hidden = 0;

CREATE INDEX lock_override_by_subject ON lock_override (subject) WHERE hidden = 0;

CREATE TABLE paper_group (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, question TEXT, strategy_id TEXT, lead_body_id TEXT,
        note TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX paper_by_group_id ON paper (group_id) WHERE hidden = 0;

CREATE TABLE meeting_line (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, agenda_item_id TEXT, "order" TEXT, kind TEXT,
        text TEXT, made TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, meeting_id TEXT, body_id TEXT, function TEXT, person_id TEXT,
        state TEXT, note TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE resolution_follow_up (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, text TEXT, meeting_id TEXT, agenda_item_id TEXT, paper_id TEXT,
        responsible TEXT, due_on TEXT, status TEXT, done_on TEXT, note TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_line_by_meeting_id ON meeting_line (meeting_id) WHERE hidden = 0;

CREATE INDEX attendance_by_meeting_id ON attendance (meeting_id) WHERE hidden = 0;

CREATE INDEX resolution_follow_up_by_due_on ON resolution_follow_up (due_on) WHERE hidden = 0;

CREATE TABLE strategy_edition (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, strategy_id TEXT, title TEXT, edition TEXT, digest TEXT, parts TEXT,
        amendments TEXT, frozen_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE strategy_part (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, digest TEXT, part_key TEXT, kind TEXT, code TEXT, title TEXT, text TEXT,
        details TEXT, field_key TEXT, merged_from TEXT, amendments TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE amendment (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, strategy_id TEXT, kind TEXT, target_kind TEXT, target TEXT,
        merge_into TEXT, code TEXT, title TEXT, text TEXT, field_key TEXT, seen TEXT, reason TEXT, proposed_on TEXT,
        withdrawn_on TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE amendment_decision (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, amendment_id TEXT, strategy_id TEXT, result TEXT, reason TEXT,
        decided_on TEXT, wording TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX amendment_decision_by_amendment_id ON amendment_decision (amendment_id) WHERE hidden = 0;

CREATE INDEX paper_by_source_key ON paper (source_key) WHERE hidden = 0;

CREATE TABLE searched (record INTEGER PRIMARY KEY, entity TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT;

CREATE TABLE report (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, kind TEXT, scope TEXT, is_public INTEGER, "from" TEXT,
        "to" TEXT, issued_on TEXT, footer TEXT, parts INTEGER, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE report_part (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, report_id TEXT, kind TEXT, number INTEGER, content TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE report_sentence (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, body_id TEXT, kind TEXT, scope TEXT, is_public INTEGER, place TEXT,
        text TEXT, made TEXT, owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL,
        created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX report_part_by_report_id ON report_part (report_id) WHERE hidden = 0;

CREATE INDEX report_sentence_by_scope ON report_sentence (scope, kind) WHERE hidden = 0;

CREATE TABLE audience (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, direction TEXT, description TEXT, needs TEXT,
        ways TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE text_form (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, channel TEXT, title_max INTEGER, text_max INTEGER,
        notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE communication_template (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, channel TEXT, form_id TEXT, heading TEXT,
        text TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE TABLE communication_item (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, title TEXT, channel TEXT, direction TEXT, audience_id TEXT,
        form_id TEXT, project_id TEXT, text TEXT, status TEXT, planned_on TEXT, planned_time TEXT, ends_on TEXT,
        place TEXT, published_on TEXT, url TEXT, responsible_person_id TEXT, approved_by_person_id TEXT,
        approved_on TEXT, approved_words TEXT, reminders TEXT, notes TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

CREATE INDEX communication_item_by_planned_on ON communication_item (planned_on) WHERE hidden = 0;

CREATE INDEX communication_item_by_project_id ON communication_item (project_id) WHERE hidden = 0;

CREATE VIRTUAL TABLE search USING fts5 (
        title, body, belongs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2',
        prefix = '1 2 3'
      );

CREATE INDEX task_by_updated_at ON task (updated_at) WHERE hidden = 0;

CREATE INDEX milestone_by_updated_at ON milestone (updated_at) WHERE hidden = 0;

CREATE INDEX note_by_updated_at ON note (updated_at) WHERE hidden = 0;

CREATE INDEX deadline_by_updated_at ON deadline (updated_at) WHERE hidden = 0;

CREATE INDEX funding_case_by_updated_at ON funding_case (updated_at) WHERE hidden = 0;

CREATE INDEX paper_by_updated_at ON paper (updated_at) WHERE hidden = 0;

CREATE INDEX trend_by_updated_at ON trend (updated_at) WHERE hidden = 0;

CREATE INDEX communication_item_by_updated_at ON communication_item (updated_at) WHERE hidden = 0;

CREATE INDEX task_open_by_due_on ON task (due_on, project_id)
        WHERE hidden = 0 AND coalesce(status, 'open') NOT IN ('done', 'dropped');

CREATE INDEX record_that_may_stay ON record (entity, id)
        WHERE hidden = 0 AND leaf IS NOT NULL AND (local = 1 OR instr(state, '"nonpublic_session"') > 0);

CREATE INDEX task_by_assignee_person_id ON task (assignee_person_id) WHERE hidden = 0 AND assignee_person_id IS NOT NULL;

CREATE INDEX task_by_responsible ON task (responsible) WHERE hidden = 0 AND responsible IS NOT NULL;

CREATE INDEX project_by_caretaker_person_id ON project (caretaker_person_id) WHERE hidden = 0;

CREATE INDEX agenda_item_by_paper_id ON agenda_item (paper_id) WHERE hidden = 0 AND paper_id IS NOT NULL;

CREATE TABLE region (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, name TEXT, code TEXT, profile TEXT, bodies TEXT, map TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
