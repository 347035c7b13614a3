import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { computeDeadline } from '../../shared/funding/computed.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { readRow } from '../store/rows.ts';
import { readRuleData } from '../views/rule-data.ts';
import { linesInSteps } from './lines.ts';

export { calendar } from './calendar.ts';

const deadline = entities.deadline as unknown as Entity;

export function* list(scope: QueryScope, input: Parsed<'deadline.list'>) {
  return ok({ deadlines: yield* linesInSteps(scope, input.all ? 'all' : 'open') });
}

/** The deadline as the screen saw it, or why it cannot be changed. */
export function current(scope: CommandScope, id: string, seen: string | undefined) {
  const row = readRow(scope.db, deadline, id);
  if (row === null || row.deleted) {
    const message = 'Diese Frist gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  if (seen !== undefined && row.version !== seen) {
    const message =
      'Inzwischen wurde diese Frist geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie die Eingabe.';
    return fail({ code: 'changed-meanwhile' as const, message, current: row });
  }
  return ok(row);
}

/** Writes and answers the row as it is then. */
export function written(scope: CommandScope, id: string, changes: Changes) {
  edit(scope.tx, deadline, id, changes);
  const row = readRow(scope.db, deadline, id);
  assert(row !== null, 'a deadline that was just written is there');
  return row;
}

/** D5: a done deadline has a date; today, unless another day is named. Done once stays done on that day. */
export function complete(scope: CommandScope, input: Parsed<'deadline.complete'>) {
  const found = current(scope, input.id, input.seen);
  if (!found.ok) return found;
  const { status, doneOn } = found.value;
  const since = status === 'done' && typeof doneOn === 'string' ? doneOn : scope.today;
  return ok(written(scope, input.id, { status: 'done', doneOn: input.on ?? since }));
}

/** Keeps rule, input and result with the deadline; a stated day still wins (D8). */
export function compute(scope: CommandScope, input: Parsed<'deadline.compute'>) {
  const found = current(scope, input.id, input.seen);
  if (!found.ok) return found;
  const { statedOn } = found.value;
  const computed = computeDeadline(
    input.rule,
    input.input,
    typeof statedOn === 'string' ? statedOn : null,
    readRuleData(scope.db),
  );
  if (!computed.ok) return computed;
  return ok(written(scope, input.id, computed.value as unknown as Readonly<Record<string, Json>>));
}
