import type { Migration } from './migration.ts';

/**
 * The trend radar: radars with fields and rings of their own, editions with what stood where, assessments, and what a trend means to a body.
 */
export const radar: Migration = {
  version: 17,
  name: 'radar',
  up: (db) =>
    db.exec(`
      ALTER TABLE trend ADD COLUMN radar_id TEXT;
      ALTER TABLE trend ADD COLUMN sector TEXT;
      ALTER TABLE trend ADD COLUMN ring TEXT;
      ALTER TABLE trend ADD COLUMN ring_reason TEXT;
      ALTER TABLE trend ADD COLUMN ring_on TEXT;
      ALTER TABLE trend ADD COLUMN url TEXT;
      ALTER TABLE trend ADD COLUMN source_key TEXT;
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
    `),
};
