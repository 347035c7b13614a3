import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';

const reservation = entities.reservation as unknown as Entity;
const requirement = entities.reservationRequirement as unknown as Entity;

/** The council of a body, where there is exactly one; whoever has several must say which. */
function councilOf(db: Reader, bodyId: string): string | null {
  const ids = db
    .prepare("SELECT id FROM committee WHERE body_id = ? AND kind IN ('council', 'district_council') AND hidden = 0")
    .pluck()
    .all(bodyId) as string[];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** A lock on a post or on money, with what each council has to decide for it to fall. */
export function placeReservation({ tx, db }: CommandScope, input: Parsed<'reservation.place'>) {
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
  for (const bodyId of new Set(input.bodies)) {
    const committeeId = councilOf(db, bodyId);
    const key = { reservationId: id, bodyId };
    const requirementId = naturalId(requirement, key);
    assert(requirementId !== null, 'a requirement has a natural key');
    edit(tx, requirement, requirementId, {
      ...key,
      ...(committeeId === null ? {} : { committeeId }),
      status: 'unknown',
    });
  }
  edit(tx, subject, input.on.id, { reservationId: id });
  const row = readRow(db, reservation, id);
  assert(row !== null, 'a reservation that was just written is there');
  return ok(row);
}
