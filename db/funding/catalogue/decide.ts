import type { Parsed } from '../../../shared/contract.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { Entity } from '../../../shared/core/entity.ts';
import { fail, ok } from '../../../shared/core/result.ts';
import { entities } from '../../../shared/entities.ts';
import { extended } from '../../../shared/funding/catalogue/extended.ts';
import type { Json } from '../../../shared/sync/json.ts';
import type { CommandScope } from '../../scope.ts';
import { edit } from '../../store/edit.ts';
import { newRowId } from '../../store/transaction.ts';
import { readRuleData } from '../../views/rule-data.ts';
import { current, written } from '../deadlines.ts';

const comment = entities.comment as unknown as Entity;

function say(scope: CommandScope, id: string, text: string): void {
  if (text !== '') edit(scope.tx, comment, newRowId(scope.tx), { on: `deadline:${id}`, text });
}

/** Missed, waived, obsolete, or open again. D5: only what is done has a day on which it was. */
export function decide(scope: CommandScope, { id, status, reason, seen }: Parsed<'deadline.decide'>) {
  const found = current(scope, id, seen);
  if (!found.ok) return found;
  say(scope, id, reason);
  return ok(written(scope, id, { status, ...(found.value['doneOn'] == null ? {} : { doneOn: null }) }));
}

/** The old deadline stays as it was, extended; the new one says what it prolongs and how its day came about. */
export function extend(scope: CommandScope, input: Parsed<'deadline.extend'>) {
  const found = current(scope, input.id, input.seen);
  if (!found.ok) return found;
  const old = found.value;
  const end = dayOrNull(old['effectiveOn']);
  const next = extended(old, end, input, readRuleData(scope.db));
  if (!next.ok) return fail(next.error);
  edit(scope.tx, entities.deadline as unknown as Entity, input.id, { status: 'extended' });
  const id = newRowId(scope.tx);
  say(scope, id, input.reason);
  return ok(written(scope, id, next.value as Readonly<Record<string, Json>>));
}
