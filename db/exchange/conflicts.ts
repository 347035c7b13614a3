import type { Parsed } from '../../shared/contract.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { Live, RowState } from '../../shared/sync/row-state.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { conflictsOf, holdRecord, openConflicts } from '../store/record.ts';
import { validFields } from '../store/validate.ts';
import { roomFilter } from '../views/for-room.ts';
import { deletionAgainstEdits, describeConflicts, type OpenRow } from './conflict-view.ts';

const inOrder = 'FROM conflict c JOIN record r ON r.no = c.record ORDER BY r.entity, r.id, c.field';
const openRows = `SELECT r.entity, r.id, r.state, c.field ${inOrder}`;
const openNames = `SELECT r.entity, r.id, c.field ${inOrder}`;

/** Every field that waits for a person, with all live values, by record. */
export function list({ db, nowMs }: QueryScope, input: Parsed<'conflict.list'>) {
  const offset = /^\d{1,9}$/.test(input.after ?? '') ? Number(input.after) : 0;
  const { rows, total } = input.audience === 'person' ? pageOf(db, input.limit, offset) : roomPage(db, input, offset);
  const next = offset + rows.length < total ? String(offset + rows.length) : null;
  return ok({ conflicts: describeConflicts(db, rows, nowMs), total, next });
}

const pageOf = (db: Reader, limit: number, offset: number) => ({
  rows: db.prepare(`${openRows} LIMIT ? OFFSET ?`).all(limit, offset) as OpenRow[],
  total: openConflicts(db),
});

/** PS1: on a projector only what everybody in the room may see. */
function roomPage(db: Reader, { limit, audience }: Parsed<'conflict.list'>, offset: number) {
  // The registers are read of one page only.
  const named = db.prepare(openNames).all() as Omit<OpenRow, 'state'>[];
  const shown = named.filter(roomFilter(db, audience === 'closed-room'));
  const stateOf = db.prepare('SELECT state FROM record WHERE entity = ? AND id = ?').pluck();
  const rows = shown.slice(offset, offset + limit);
  return {
    rows: rows.map((row): OpenRow => ({ ...row, state: stateOf.get(row.entity, row.id) as string })),
    total: shown.length,
  };
}

/** All of them, in the order of the list. */
export const allOpen = (db: Reader): OpenRow[] => db.prepare(openRows).all() as OpenRow[];

/** What is live in a field that is on the conflict list, as the list shows it. */
export const liveIn = (state: RowState, field: string): readonly Live[] =>
  field === deletedField ? deletionAgainstEdits(state) : (state.cells[field]?.live ?? []);

/** Whether these are all the dots a person saw, and no others. */
export const isAsSeen = (live: readonly Live[], seen: readonly string[]): boolean =>
  seen.length === live.length && live.every(([dot]) => seen.includes(dot));

/** Writes what a person decided; it replaces every live value, and so decides it everywhere. */
export function resolve(scope: CommandScope, input: Parsed<'conflict.resolve'>) {
  const entity = entityNamed(input.entity);
  const held = holdRecord(scope.db, input.entity, input.id);
  if (entity === null || held.state === null) {
    return fail({
      code: 'not-found' as const,
      message: 'Diesen Datensatz gibt es hier nicht. Bitte laden Sie die Ansicht neu.',
    });
  }
  if (!conflictsOf(input.entity, held.state).includes(input.field)) {
    const message = 'Dieser Konflikt ist schon entschieden. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'no-conflict' as const, message });
  }
  const live = liveIn(held.state, input.field);
  if (input.seen !== undefined && !isAsSeen(live, input.seen)) {
    const message =
      'Inzwischen sind weitere Angaben eingetroffen. Bitte sehen Sie sich alle an und entscheiden Sie noch einmal.';
    return fail({ code: 'changed-meanwhile' as const, message });
  }
  if (input.field === deletedField) {
    const keepsDeleted = input.value === true;
    edit(scope.tx, entity, input.id, { [deletedField]: keepsDeleted ? true : null });
  } else {
    const known = fieldNamed(entity, input.field);
    const isLive = held.state.cells[input.field]?.live.some(
      ([, , value]) => JSON.stringify(value) === JSON.stringify(input.value),
    );
    const valid = validFields(entity, { [input.field]: input.value ?? null }, 'change');
    // A live value may be chosen even if this version would not accept it as new input.
    if (!valid.ok && !(isLive && known !== null)) return valid;
    edit(scope.tx, entity, input.id, valid.ok ? valid.value : { [input.field]: input.value as Json });
  }
  return ok({ entity: input.entity, id: input.id, field: input.field, openConflicts: openConflicts(scope.db) });
}
