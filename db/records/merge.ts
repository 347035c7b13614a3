import type { Parsed } from '../../shared/contract.ts';
import { type Entity, fieldNamed, fieldsOf } from '../../shared/core/entity.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { type Candidate, duplicatesAmong, fieldsOfSameness } from '../../shared/records/duplicates.ts';
import { deletedField } from '../../shared/sync/op.ts';
import { type CommandScope, type QueryScope, readStep } from '../scope.ts';
import { fromColumn, tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { snake } from '../store/tables.ts';
import { counted } from '../store/undo.ts';
import { knownEntity } from '../store/validate.ts';
import { readMerged } from '../views/merged.ts';
import { putBehind } from '../views/put-behind.ts';

const alias = entities.alias as unknown as Entity;

const notFound = fail({
  code: 'not-found' as const,
  message: 'Einen dieser Datensätze gibt es hier nicht (mehr). Bitte laden Sie die Ansicht neu.',
});

/** Common to all records, or what the program keeps for itself: nothing a person would miss. */
const notOffered = new Set(['ownerBodyId', 'visibility', 'classification', 'order']);

/** A row with what stands behind it: which records, and what only they say. */
export function withMerged(db: Reader, entity: Entity, row: AnyRow): AnyRow {
  const mergedFrom = readMerged(db, entity.name).behind(row.id);
  if (mergedFrom.length === 0) return row;
  const members = mergedFrom.map((id) => readRow(db, entity, id)).filter((member) => member !== null);
  const offers = fieldsOf(entity).flatMap(([field]) => {
    if (notOffered.has(field) || isSaid(row[field])) return [];
    const from = members.find((member) => isSaid(member[field]));
    return from === undefined ? [] : [{ field, value: from[field], from: from.id }];
  });
  return { ...row, mergedFrom: [...mergedFrom], ...(offers.length > 0 ? { offers } : {}) };
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && value !== false;

/** What the records of an entity are compared by, and nothing else of them: there may be very many. */
function* candidatesOf(db: Reader, entity: Entity): Generator<Candidate> {
  const merged = readMerged(db, entity.name);
  const fields = fieldsOfSameness(entity);
  const columns = fields.map((name) => `"${snake(name)}"`).join(', ');
  const rows = db
    .prepare(`SELECT id, created_at, ${columns} FROM "${tableOf(entity)}" WHERE hidden = 0`)
    .iterate() as IterableIterator<Readonly<Record<string, unknown>>>;
  for (const row of rows) {
    const id = String(row['id']);
    if (merged.isDropped(id)) continue;
    const said = fields.map((name) => {
      const field = fieldNamed(entity, name);
      return [name, field === null ? null : fromColumn(field, row[snake(name)])] as const;
    });
    yield { ...Object.fromEntries(said), id, createdAt: String(row['created_at']) };
  }
}

/** Records that look like the same thing and have not been merged. */
export function* duplicates({ db }: QueryScope, input: Parsed<'duplicates.list'>) {
  const known = knownEntity(input.entity);
  if (!known.ok) return known;
  const entity = known.value;
  if (fieldsOfSameness(entity).length === 0) return ok({ groups: [], total: 0 });
  const found = yield* counted(duplicatesAmong(entity, candidatesOf(db, entity)), 0);
  const groups = [];
  for (const group of found.slice(0, input.limit)) {
    const rows = group.flatMap(({ id }) => readRow(db, entity, id) ?? []);
    groups.push({
      rows: rows.map((row) => ({
        id: row.id,
        title: String(row[entity.title] ?? '').slice(0, 300),
        createdAt: row.createdAt,
        createdBy: row.createdBy,
        updatedAt: row.updatedAt,
        filled: fieldsOf(entity).filter(([field]) => !notOffered.has(field) && isSaid(row[field])).length,
      })),
    });
    yield readStep(groups.length, found.length);
  }
  return ok({ groups, total: found.length });
}

/** One record stands for the other from now on. Nothing of the other one is deleted; undo parts them again. */
export function merge(scope: CommandScope, input: Parsed<'record.merge'>) {
  const known = knownEntity(input.entity);
  if (!known.ok) return known;
  const entity = known.value;
  const merged = readMerged(scope.db, entity.name);
  const [keptId, duplicateId] = [merged.keptFor(input.keep), merged.keptFor(input.drop)];
  const [kept, duplicate] = [readRow(scope.db, entity, keptId), readRow(scope.db, entity, duplicateId)];
  if (kept === null || kept.deleted || duplicate === null || duplicate.deleted) return notFound;
  if (keptId === duplicateId) {
    const message = 'Diese beiden sind schon ein Datensatz. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'already-merged' as const, message });
  }
  if (entity.name === alias.name || entity.log) {
    const message = `${entity.plural.de} können nicht zusammengeführt werden. Löschen Sie den Eintrag, der zu viel ist.`;
    return fail({ code: 'cannot-merge' as const, message });
  }
  putBehind(scope, entity, kept, duplicate, input.reason);
  return ok(withMerged(scope.db, entity, kept));
}

/**
 * Parts a record from the one that stands for it. Where two sites merged in opposite directions there are two aliases
 * between them, and both go.
 */
export function part(scope: CommandScope, input: Parsed<'record.part'>) {
  const known = knownEntity(input.entity);
  if (!known.ok) return known;
  const entity = known.value;
  const parted = readRow(scope.db, entity, input.id);
  if (parted === null) return notFound;
  const kept = readMerged(scope.db, entity.name).keptFor(input.id);
  if (kept === input.id) {
    const message = 'Dieser Datensatz ist mit keinem anderen zusammengeführt. Bitte laden Sie die Ansicht neu.';
    return fail({ code: 'not-merged' as const, message });
  }
  for (const id of [input.id, kept]) {
    const now = readMerged(scope.db, entity.name);
    if (now.keptFor(input.id) !== now.keptFor(kept)) break;
    const aliasId = naturalId(alias, { entity: entity.name, duplicateId: id });
    const row = aliasId === null ? null : readRow(scope.db, alias, aliasId);
    if (row !== null && !row.deleted) edit(scope.tx, alias, row.id, { [deletedField]: true });
  }
  return ok(parted);
}
