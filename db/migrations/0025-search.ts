import type { Migration } from './migration.ts';

/**
 * What the search filters by: `belongs` holds a word for the kind of a record and one for each body it belongs to, so that full text
 * and filter are one question to the index; `searched` says of each record in it what it is and when it was last changed.
 *
 * An index without content cannot be given another column: it is made anew, and catches up in steps as after an import.
 */
export const search: Migration = {
  version: 25,
  name: 'search',
  up: (db) =>
    db.exec(`
      DROP TABLE search;
      CREATE VIRTUAL TABLE search USING fts5 (
        title, body, belongs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2',
        prefix = '2 3'
      );
      CREATE TABLE searched (record INTEGER PRIMARY KEY, entity TEXT NOT NULL, changed_at TEXT NOT NULL) STRICT;
      INSERT OR IGNORE INTO search_todo SELECT no FROM record;
    `),
};
