import type { Migration } from './migration.ts';

/**
 * What keeps a store of a hundred thousand records as quick as a small one.
 *
 * The search has an index of beginnings of one letter: a letter that stands nearly everywhere is one list, where thousands of words had to
 * be put together before. It costs a fifth more room for the index. An index without content cannot be changed: it is made anew, and
 * catches up in steps as after an import.
 *
 * The start page asks what was changed since the last visit and what is due, "my week" what is in somebody's care, the exchange what stays here:
 * none of them reads whole tables any more.
 */
export const bigStore: Migration = {
  version: 29,
  name: 'big-store',
  up: (db) =>
    db.exec(`
      DROP TABLE search;
      CREATE VIRTUAL TABLE search USING fts5 (
        title, body, belongs, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2',
        prefix = '1 2 3'
      );
      INSERT OR IGNORE INTO search_todo SELECT no FROM record;

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
    `),
};
