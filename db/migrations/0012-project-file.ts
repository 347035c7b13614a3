import type { Migration } from './migration.ts';

/**
 * What the file of a project says beyond its parts: since when a body takes part, why a report has its colour, tasks that come
 * again or wait for somebody, the state of a risk; and how often projects are reported on.
 */
export const projectFile: Migration = {
  version: 12,
  name: 'project-file',
  up: (db) =>
    db.exec(`
      ALTER TABLE agency_task ADD COLUMN reporting_weeks INTEGER;
      ALTER TABLE project_body ADD COLUMN since TEXT;
      ALTER TABLE task ADD COLUMN waiting_for TEXT;
      ALTER TABLE task ADD COLUMN waiting_since TEXT;
      ALTER TABLE task ADD COLUMN recurrence TEXT;
      ALTER TABLE task ADD COLUMN recurs_from TEXT;
      ALTER TABLE risk ADD COLUMN status TEXT;
      ALTER TABLE status_report ADD COLUMN reason TEXT;
      ALTER TABLE status_report ADD COLUMN trend TEXT;
    `),
};
