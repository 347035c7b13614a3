import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';
import { addRequirements } from '../views/requirements.ts';

const link = entities.link as unknown as Entity;
const reservation = entities.reservation as unknown as Entity;

/** A lock on a post or on money, or on a project or an agreement by a link, with what each council has to decide for it to fall. */
export function placeReservation(scope: CommandScope, input: Parsed<'reservation.place'>) {
  const { tx, db } = scope;
  const subject = entities[input.on.entity] as unknown as Entity;
  const locked = readRow(db, subject, input.on.id);
  if (locked === null || locked.deleted) {
    const message = `${subject.label.de}: Diesen Eintrag gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.`;
    return fail({ code: 'not-found' as const, message });
  }
  if (input.on.seen !== undefined && input.on.seen !== locked.version) {
    const message =
      'Inzwischen wurde dieser Eintrag geändert. Bitte sehen Sie den neuen Stand an und setzen Sie den Sperrvermerk noch einmal.';
    return fail({ code: 'changed-meanwhile' as const, message, current: locked });
  }
  // A new reservation holds: that it is released is said later, with date and resolution (D2).
  const fields = validFields(reservation, { ...input.fields, status: 'active' }, 'create');
  if (!fields.ok) return fields;
  const id = newRowId(tx);
  edit(tx, reservation, id, fields.value);
  addRequirements(scope, id, input.bodies);
  if (input.on.entity === 'position' || input.on.entity === 'budgetItem') {
    edit(tx, subject, input.on.id, { reservationId: id });
  } else {
    const key = { from: `reservation:${id}`, to: `${input.on.entity}:${input.on.id}`, kind: 'blocks' };
    const linkId = naturalId(link, key);
    assert(linkId !== null, 'a link has a natural key');
    edit(tx, link, linkId, key);
  }
  const row = readRow(db, reservation, id);
  assert(row !== null, 'a reservation that was just written is there');
  return ok(row);
}
