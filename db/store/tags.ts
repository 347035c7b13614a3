import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import { edit } from './edit.ts';
import { naturalId } from './natural-id.ts';
import type { Transaction } from './transaction.ts';

const tag = entities.tag as unknown as Entity;

/** Puts words on a record (`entity:id`); they are as closed as it is. */
export function addTags(tx: Transaction, on: string, names: readonly string[]): void {
  for (const name of names) {
    const fields = { on, name };
    const id = naturalId(tag, fields);
    assert(id !== null, 'a tag has a natural key');
    edit(tx, tag, id, fields);
  }
}

/** The words on the record of a row, as a JSON array, for the SELECT of a statement; `record` is SQL for `entity:id`. */
export const tagsOn = (record: string): string => `(SELECT json_group_array(name) FROM (
  SELECT word.name FROM tag word WHERE word."on" = ${record} AND word.hidden = 0 AND word.name IS NOT NULL ORDER BY word.name
))`;
