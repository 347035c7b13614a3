import type { Parsed } from '../../shared/contract.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { placeAfter } from '../../shared/sync/order.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow, readRows } from '../store/rows.ts';
import { snake } from '../store/tables.ts';
import { knownEntity } from '../store/validate.ts';
import { readMerged } from '../views/merged.ts';

/** The field that holds the place in a list, where an entity has one. */
const orderField = 'order';

/** Puts a record behind another one of its list. Others are written only where there is no room between two. */
export function move(scope: CommandScope, input: Parsed<'record.move'>) {
  const known = knownEntity(input.entity);
  if (!known.ok) return known;
  const entity = known.value;
  const { within } = input;
  const order = fieldNamed(entity, orderField);
  if (order?.kind !== 'text' || (within !== undefined && fieldNamed(entity, within) === null)) {
    const message = `${entity.plural.de} haben hier keine Reihenfolge, die sich ändern lässt. Sortieren Sie die Liste nach einer Spalte.`;
    return fail({ code: 'not-ordered' as const, message });
  }
  const moved = readRow(scope.db, entity, input.id);
  if (moved === null || moved.deleted) {
    const message = 'Diesen Datensatz gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const { isDropped } = readMerged(scope.db, entity.name);
  const inList = within === undefined ? '' : `AND w."${snake(within)}" IS ?`;
  const rows = readRows(scope.db, entity, `WHERE w.hidden = 0 ${inList}`, within === undefined ? [] : [moved[within]])
    .filter(({ id }) => !isDropped(id))
    .map((row) => ({ id: row.id, order: (row[orderField] ?? null) as string | null }));
  if (input.after === input.id || (input.after !== null && !rows.some(({ id }) => id === input.after))) {
    const message =
      'Der Eintrag, hinter den verschoben werden soll, steht nicht in dieser Liste. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-in-list' as const, message });
  }
  const keys = placeAfter(rows, input.id, input.after);
  for (const [id, key] of keys) edit(scope.tx, entity, id, { [orderField]: key });
  return ok({ id: input.id, changed: keys.size });
}
