import type { Entity } from '../../shared/core/entity.ts';
import { entities, type Row } from '../../shared/entities.ts';
import { nextDue, nextRound } from '../../shared/projects/recurrence.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { type AnyRow, readRow } from '../store/rows.ts';

const task = entities.task as unknown as Entity;

/**
 * Makes the next task of a series when one of it was just done (shared/projects/recurrence.ts, R1 to R4): part of the same action, so
 * that one undo takes back both.
 *
 * A next one that was made before is left as it is, also if somebody has deleted it since: then the series has ended.
 */
export function openNextRound({ tx, db, today }: CommandScope, before: AnyRow): void {
  const done = readRow(db, task, before.id) as unknown as Row<'task'> | null;
  if (done === null || done.status !== 'done' || before['status'] === 'done' || nextDue(done, today) === null) return;
  const ids = db
    .prepare('SELECT id FROM task WHERE project_id IS ? AND hidden = 0')
    .pluck()
    .all(done.projectId) as string[];
  const parts = ids.flatMap((id) => (readRow(db, task, id) ?? []) as unknown as Row<'task'>);
  const mayBeAnothers = tx.standing === null || tx.standing.role === 'coordination';
  const owner = mayBeAnothers && done.ownerBodyId !== null ? { ownerBodyId: done.ownerBodyId } : {};
  for (const { id, fields } of nextRound(done, parts, today)) {
    if (readRow(db, task, id) === null) edit(tx, task, id, { ...fields, ...owner });
  }
}
