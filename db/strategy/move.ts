import type { Parsed } from '../../shared/contract.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { compareParts, type Placed } from '../../shared/strategy/reading-order.ts';
import { placeAfter } from '../../shared/sync/order.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { readRow, readRows } from '../store/rows.ts';
import { readMerged } from '../views/merged.ts';

type Part = Placed & { readonly strategyId: string | null; readonly fieldId?: string | null };

/**
 * Puts a part of a strategy behind another one of its list. Parts nobody has moved yet stand by their numbers; those before the new
 * place get a key then, so that they stay where the person saw them.
 */
export function move({ db, tx }: CommandScope, { entity: name, id, after }: Parsed<'strategy.move'>) {
  const entity = entities[name] as unknown as Entity;
  const moved = readRow(db, entity, id);
  if (moved === null || moved.deleted) {
    const message = 'Diesen Eintrag gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  const { isDropped } = readMerged(db, name);
  const { keptFor } = readMerged(db, 'strategyField');
  const kept = (fieldId: string | null | undefined) => (fieldId ? keptFor(fieldId) : null);
  const home = moved as unknown as Part;
  // A measure moves among those of its field; their edition may be said by the field alone.
  const isInList = (row: Part): boolean =>
    name === 'strategyMeasure' && kept(home.fieldId) !== null
      ? kept(row.fieldId) === kept(home.fieldId)
      : row.strategyId === home.strategyId && (name !== 'strategyMeasure' || kept(row.fieldId) === null);
  const rows = (readRows(db, entity, 'WHERE w.hidden = 0', []) as unknown as Part[])
    .filter((row) => !isDropped(row.id) && isInList(row))
    .sort(compareParts);
  const at = rows.findIndex((row) => row.id === after);
  if (after === id || (after !== null && at < 0)) {
    const message =
      'Der Eintrag, hinter den verschoben werden soll, steht nicht in dieser Liste. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-in-list' as const, message });
  }
  // Keys of one list are compared with the places as names, so that rows without a key keep the order in which they are shown.
  const place = (index: number): string => String(index).padStart(9, '0');
  const places = rows.map(({ order }, index) => ({ id: place(index), order }));
  const keys = placeAfter(places, place(rows.findIndex((row) => row.id === id)), at < 0 ? null : place(at));
  for (const [key, order] of keys) {
    const row = rows[Number(key)];
    if (row !== undefined) edit(tx, entity, row.id, { order });
  }
  return ok({ id, changed: keys.size });
}
