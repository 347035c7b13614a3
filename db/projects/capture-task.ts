import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { addTags } from '../store/tags.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';

const task = entities.task as unknown as Entity;

/** A task in one line, with its tags; one user action. */
export function capture({ tx, db }: CommandScope, { tags, ...given }: Parsed<'task.capture'>) {
  const fields = validFields(task, given, 'create');
  if (!fields.ok) return fields;
  const id = newRowId(tx);
  edit(tx, task, id, fields.value);
  addTags(tx, `task:${id}`, [...new Set(tags)]);
  const row = readRow(db, task, id);
  assert(row !== null, 'a task that was just written is there');
  return ok(row);
}
