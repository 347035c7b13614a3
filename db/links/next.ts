import type { Parsed } from '../../shared/contract.ts';
import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities, entityNamed } from '../../shared/entities.ts';
import { type NextStep, nextStep, takeOver } from '../../shared/links/next.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { readRow } from '../store/rows.ts';
import { relate } from '../store/tie.ts';
import { newRowId } from '../store/transaction.ts';
import { validFields } from '../store/validate.ts';
import { readMerged } from '../views/merged.ts';
import { Rights } from '../views/own-rights.ts';
import { applyRules, isBroken } from '../views/rules.ts';

/** Makes the next thing out of a record, ties the two, and says of the source what became of it; one action. */
export function next(scope: CommandScope, input: Parsed<'record.next'>) {
  const { db, tx } = scope;
  const step = nextStep(input.entity, input.to);
  const [from, to] = [entityNamed(input.entity), entityNamed(input.to)];
  if (step === null || from === null || to === null) {
    const message =
      'Daraus lässt sich das in dieser Version nicht machen. Legen Sie es einzeln an und verknüpfen Sie es.';
    return fail({ code: 'no-next' as const, message });
  }
  const source = readRow(db, from, readMerged(db, from.name).keptFor(input.id));
  if (source === null || source.deleted) {
    const message = 'Diesen Datensatz gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-found' as const, message });
  }
  if (input.seen !== undefined && input.seen !== source.version) {
    const message =
      'Inzwischen wurde dieser Datensatz geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie die Eingabe.';
    return fail({ code: 'changed-meanwhile' as const, message, current: source });
  }
  const fields = validFields(to, { ...takeOver(step, source), ...input.fields }, 'create');
  if (!fields.ok) return fields;
  const changes = applyRules(scope, to, null, fields.value);
  if (isBroken(changes)) return fail(changes);
  const id = newRowId(tx);
  edit(tx, to, id, changes);
  tieTo(scope, step, source.id, id);
  relate(scope, `${step.to}:${id}`, input.linked);
  const { after = {} } = step;
  const isSaid = Object.entries(after).every(([field, value]) => source[field] === value);
  // What somebody else has noted stays where they have put it; what comes of it is ours all the same.
  if (!isSaid && new Rights(scope).mayEdit(from.name, source.id, Object.keys(after))) edit(tx, from, source.id, after);
  const row = readRow(db, to, id);
  assert(row !== null, 'what was just made is there');
  return ok(row);
}

function tieTo({ tx }: CommandScope, { from, to, tie }: NextStep, source: string, made: string): void {
  if (tie === 'field') return;
  const [there, here] = [`${from}:${source}`, `${to}:${made}`];
  const isRow = 'row' in tie;
  const entity = (isRow ? entityNamed(tie.row) : entities.link) as unknown as Entity;
  const fields = isRow
    ? { [tie.source]: source, [tie.made]: made }
    : { kind: tie.kind, from: tie.direction === 'out' ? there : here, to: tie.direction === 'out' ? here : there };
  const id = naturalId(entity, fields);
  assert(id !== null, 'a tie has a natural key');
  edit(tx, entity, id, { ...fields, [deletedField]: null });
}
