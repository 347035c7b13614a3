import type { Migration } from './migration.ts';

/** What came from a council information system by OParl remembers as what it is known there, and what it said that has no field here. */
export const oparl: Migration = {
  version: 24,
  name: 'oparl',
  up: (db) =>
    db.exec(`
      ALTER TABLE committee ADD COLUMN source_key TEXT;
      ALTER TABLE committee ADD COLUMN source_rest TEXT;
      ALTER TABLE meeting ADD COLUMN source_key TEXT;
      ALTER TABLE meeting ADD COLUMN source_rest TEXT;
      ALTER TABLE agenda_item ADD COLUMN source_key TEXT;
      ALTER TABLE agenda_item ADD COLUMN source_rest TEXT;
      ALTER TABLE paper ADD COLUMN source_key TEXT;
      ALTER TABLE paper ADD COLUMN source_rest TEXT;
      ALTER TABLE consultation ADD COLUMN source_key TEXT;
      ALTER TABLE consultation ADD COLUMN source_rest TEXT;
      CREATE INDEX paper_by_source_key ON paper (source_key) WHERE hidden = 0;
    `),
};
