import type { Migration } from './migration.ts';

/**
 * Goals of the strategy, the measures that serve them, and where a measure stands.
 */
export const strategyGoals: Migration = {
  version: 18,
  name: 'strategy-goals',
  up: (db) =>
    db.exec(`
      ALTER TABLE strategy_measure ADD COLUMN strategy_id TEXT;
      ALTER TABLE strategy_measure ADD COLUMN status TEXT;
      CREATE TABLE strategy_goal (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, code TEXT, title TEXT, text TEXT, strategy_id TEXT, field_id TEXT,
        indicator TEXT, unit TEXT, baseline REAL, target REAL, target_on TEXT, current REAL, current_on TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE goal_measure (
        id TEXT PRIMARY KEY, record INTEGER NOT NULL, goal_id TEXT, measure_id TEXT,
        owner_body_id TEXT, visibility TEXT, classification TEXT, created_at TEXT NOT NULL, created_by TEXT NOT NULL,
        updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, hidden INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX goal_measure_by_goal_id ON goal_measure (goal_id) WHERE hidden = 0;
      CREATE INDEX goal_measure_by_measure_id ON goal_measure (measure_id) WHERE hidden = 0;
    `),
};
