import type { Migration } from './migration.ts';

/**
 * The log, the registers, and what this installation keeps for itself.
 *
 * `segment` holds what was signed, byte for byte, own and foreign; a held one waits for an earlier part. `pending` are own edits not
 * yet signed. `record.state` are the multi-value registers of one row as JSON: a row is read and written as a whole, so one
 * statement per row is the least work an import can do. `record_segment` says where a row's history lies.
 * No table here refers to another by FOREIGN KEY where parts arrive in any order (docs/bundle-format.md B4).
 */
export const log: Migration = {
  version: 1,
  name: 'log',
  up: (db) =>
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE writer (
        writer TEXT PRIMARY KEY,
        public_key TEXT,
        lane TEXT NOT NULL CHECK (lane IN ('shared', 'nonpublic', 'local')),
        own INTEGER NOT NULL CHECK (own IN (0, 1)),
        seq INTEGER NOT NULL,
        sealed INTEGER NOT NULL,
        head TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE segment (
        no INTEGER PRIMARY KEY,
        writer TEXT NOT NULL,
        from_seq INTEGER NOT NULL,
        to_seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        header TEXT NOT NULL,
        tail TEXT NOT NULL,
        held INTEGER NOT NULL CHECK (held IN (0, 1)),
        bundle TEXT,
        ops TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX segment_by_writer_from_seq ON segment (writer, from_seq);
      CREATE INDEX segment_by_bundle ON segment (bundle) WHERE bundle IS NOT NULL;
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
      ) STRICT;
      CREATE UNIQUE INDEX record_by_entity_id ON record (entity, id);
      CREATE INDEX record_by_unknown ON record (unknown) WHERE unknown > 0;
      CREATE TABLE record_segment (
        record INTEGER NOT NULL,
        segment INTEGER NOT NULL,
        PRIMARY KEY (record, segment)
      ) STRICT, WITHOUT ROWID;
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
      ) STRICT, WITHOUT ROWID;
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
      ) STRICT;
      CREATE INDEX bundle_by_at ON bundle (at);
      CREATE INDEX bundle_by_bundle ON bundle (bundle);
      CREATE VIRTUAL TABLE search USING fts5 (
        title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
      );
      CREATE TABLE search_todo (record INTEGER PRIMARY KEY) STRICT;
    `),
};
