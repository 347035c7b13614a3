import type { Parsed } from '../../shared/contract.ts';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope, QueryScope } from '../scope.ts';
import { type Changes, edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { relate } from '../store/tie.ts';
import { newRowId } from '../store/transaction.ts';
import { isBreath, stepBack, stepOf, undoState } from '../store/undo.ts';
import { knownEntity, validFields } from '../store/validate.ts';
import { retract } from '../sync/retract.ts';
import { type Merged, readMerged } from '../views/merged.ts';
import { applyRules, isBroken } from '../views/rules.ts';
import { withMerged } from './merge.ts';
import { openNextRound } from './next-round.ts';

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diesen Datensatz gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});

const changedMeanwhile = (current: AnyRow) =>
  fail({
    code: 'changed-meanwhile' as const,
    message:
      'Inzwischen wurde dieser Datensatz geändert. Bitte sehen Sie den neuen Stand an und wiederholen Sie die Eingabe.',
    current,
  });

const appendOnly = fail({
  code: 'append-only' as const,
  message: 'Diese Einträge werden nicht geändert, damit der Verlauf stimmt. Legen Sie einen neuen Eintrag an.',
});

const alreadyShared = fail({
  code: 'already-shared' as const,
  message: 'Dieser Datensatz wurde schon geteilt und kann nicht mehr zurückgeholt werden. Sie können ihn löschen.',
});

const shown = (scope: QueryScope, entity: Entity, id: string): AnyRow | null => {
  const row = readRow(scope.db, entity, id);
  return row === null || row.deleted ? null : row;
};

export function create(scope: CommandScope, input: Parsed<'record.create'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const fields = validFields(entity.value, input.fields, 'create');
  if (!fields.ok) return fields;
  const changes = applyRules(scope, entity.value, null, fields.value);
  if (isBroken(changes)) return fail(changes);
  const id = naturalId(entity.value, changes) ?? input.id ?? newRowId(scope.tx);
  const existing = readRow(scope.db, entity.value, id);
  if (existing !== null && !existing.deleted) {
    const message = 'Diesen Datensatz gibt es schon. Bitte öffnen und ändern Sie ihn.';
    return fail({ code: 'exists-already' as const, message, id });
  }
  edit(scope.tx, entity.value, id, existing === null ? changes : { ...changes, [deletedField]: null });
  relate(scope, `${entity.value.name}:${id}`, input.linked);
  return ok(mustRead(scope, entity.value, id));
}

/** Checks and writes one change; shared by the single and the bulk edit. */
function change(scope: CommandScope, entity: Entity, id: string, set: Changes) {
  const current = shown(scope, entity, id);
  if (current === null) return notFound;
  if (entity.log) return appendOnly;
  const goesBack = set['visibility'] === 'private' || set['visibility'] === 'site';
  if (goesBack && current['visibility'] !== 'private' && current['visibility'] !== 'site') return alreadyShared;
  const key = entity.key?.find((field) => field in set && set[field] !== current[field]);
  if (key !== undefined) {
    const message = `${entity.label.de}: Dieses Feld macht den Datensatz aus und kann nicht geändert werden. Legen Sie einen neuen an.`;
    return fail({ code: 'invalid-fields' as const, message, issues: [{ field: key, message: 'unveränderlich' }] });
  }
  const changes = applyRules(scope, entity, current, set);
  if (isBroken(changes)) return fail(changes);
  const isWritten = edit(scope.tx, entity, id, changes);
  if (entity.name === 'task' && isWritten) openNextRound(scope, current);
  return ok(isWritten);
}

export function update(scope: CommandScope, input: Parsed<'record.update'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const set = validFields(entity.value, input.set, 'change');
  if (!set.ok) return set;
  const current = shown(scope, entity.value, input.id);
  if (current !== null && input.seen !== undefined && current.version !== input.seen) return changedMeanwhile(current);
  const changed = change(scope, entity.value, input.id, set.value);
  return changed.ok ? ok(mustRead(scope, entity.value, input.id)) : changed;
}

/** Yields between handfuls: a person may have chosen ten thousand. */
export function* updateMany(scope: CommandScope, input: Parsed<'record.updateMany'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const set = validFields(entity.value, input.set, 'change');
  if (!set.ok) return set;
  let changed = 0;
  const ids = [...new Set(input.ids)];
  for (const [at, id] of ids.entries()) {
    if (isBreath(at)) yield stepOf(at, ids.length);
    const outcome = change(scope, entity.value, id, set.value);
    if (!outcome.ok) return outcome;
    if (outcome.value) changed += 1;
  }
  return ok({ changed });
}

export function remove(scope: CommandScope, input: Parsed<'record.delete'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const current = shown(scope, entity.value, input.id);
  if (current === null) return notFound;
  if (input.seen !== undefined && current.version !== input.seen) return changedMeanwhile(current);
  removeWhole(scope, entity.value, input.id, readMerged(scope.db, entity.value.name));
  return ok({ id: input.id });
}

/** To people a record and what stands behind it are one thing, so they go together. */
function removeWhole(scope: CommandScope, entity: Entity, id: string, merged: Merged): void {
  for (const one of [id, ...merged.behind(id)]) {
    if (shown(scope, entity, one) !== null) edit(scope.tx, entity, one, { [deletedField]: true });
  }
}

/** Yields between handfuls; what stood behind one of them before, goes with it. */
export function* removeMany(scope: CommandScope, input: Parsed<'record.deleteMany'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const ids = [...new Set(input.ids)];
  for (const [at, id] of ids.entries()) {
    if (isBreath(at)) yield stepOf(0, ids.length);
    if (shown(scope, entity.value, id) === null) return notFound;
  }
  const merged = readMerged(scope.db, entity.value.name);
  for (const [at, id] of ids.entries()) {
    if (isBreath(at)) yield stepOf(at, ids.length);
    removeWhole(scope, entity.value, id, merged);
  }
  return ok({ changed: ids.length });
}

export function restore(scope: CommandScope, input: Parsed<'record.restore'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const row = readRow(scope.db, entity.value, input.id);
  if (row === null) return notFound;
  const rules = applyRules(scope, entity.value, row, row.deleted ? valuesOf(entity.value, row) : {});
  if (isBroken(rules)) return fail(rules);
  edit(scope.tx, entity.value, input.id, { [deletedField]: null });
  for (const id of readMerged(scope.db, entity.value.name).behind(input.id)) {
    if (shown(scope, entity.value, id) === null) edit(scope.tx, entity.value, id, { [deletedField]: null });
  }
  return ok(mustRead(scope, entity.value, input.id));
}

export function get(scope: QueryScope, input: Parsed<'record.get'>) {
  const entity = knownEntity(input.entity);
  if (!entity.ok) return entity;
  const id = readMerged(scope.db, entity.value.name).keptFor(input.id);
  const row = readRow(scope.db, entity.value, id);
  return row === null ? notFound : ok(withMerged(scope.db, entity.value, row));
}

/** The values of a row, without its stamps: what it says again when it comes back. */
const valuesOf = (entity: Entity, row: AnyRow): Changes =>
  Object.fromEntries(fieldsOf(entity).map(([name]) => [name, row[name] as Json]));

/** A row that was written a moment ago in the same transaction. */
export function mustRead(scope: QueryScope, entity: Entity, id: string): AnyRow {
  const row = readRow(scope.db, entity, id);
  if (row === null) throw new Error(`${entity.name} ${id} was written and is not there`);
  return row;
}

export function* undo({ tx }: CommandScope) {
  const undone = yield* stepBack(tx, 'undo', retract);
  return undone.ok ? ok({ undone: undone.value, ...undoState(tx.db) }) : undone;
}

export function* redo({ tx }: CommandScope) {
  const redone = yield* stepBack(tx, 'redo', retract);
  return redone.ok ? ok({ redone: redone.value, ...undoState(tx.db) }) : redone;
}
