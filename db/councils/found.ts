import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { CommandScope } from '../scope.ts';
import { type AnyRow, readRow } from '../store/rows.ts';

/** The record a command speaks of, as the screen has seen it; or why it cannot go on. */
export function foundAsSeen({ db }: CommandScope, entity: Entity, id: string, seen: string | undefined) {
  const row = readRow(db, entity, id);
  if (row === null || row.deleted) {
    const message = `${entity.label.de}: Diesen Eintrag gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.`;
    return fail({ code: 'not-found' as const, message });
  }
  if (seen !== undefined && seen !== row.version) {
    const message =
      'Inzwischen wurde dieser Eintrag geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie die Eingabe.';
    return fail({ code: 'changed-meanwhile' as const, message, current: row });
  }
  return ok(row);
}

/** A record that was written a moment ago in the same transaction. */
export function written({ db }: CommandScope, entity: Entity, id: string): AnyRow {
  const row = readRow(db, entity, id);
  assert(row !== null, `${entity.name} ${id} was written and is there`);
  return row;
}
