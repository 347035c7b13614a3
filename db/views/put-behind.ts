import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import { mayPutBehind } from '../../shared/records/alias.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { NotAllowed } from '../store/failure.ts';
import { naturalId } from '../store/natural-id.ts';
import { type AnyRow, readRow } from '../store/rows.ts';
import { ownersOf } from './merged.ts';

const alias = entities.alias as unknown as Entity;

/** As private as the more private of the two: an alias must not tell others that a record exists which they never get. */
function asPrivateAs(rows: readonly AnyRow[]): Record<string, Json> {
  const visibility = ['private', 'site'].find((level) => rows.some((row) => row['visibility'] === level));
  const isNonpublic = rows.some((row) => row['classification'] === 'nonpublic_session');
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(isNonpublic ? { classification: 'nonpublic_session' } : {}),
  };
}

/**
 * One record stands for the other from now on (shared/records/alias.ts). Both are there, shown, and not one already: the caller has
 * looked. Throws `NotAllowed` where the other sites would not follow (A5).
 */
export function putBehind(scope: CommandScope, entity: Entity, kept: AnyRow, duplicate: AnyRow, reason: string): void {
  const { standing } = scope.tx;
  const owners = ownersOf(scope.db, entity.name, duplicate.id);
  if (standing && !mayPutBehind([standing.body], owners, () => standing.role === 'coordination')) {
    throw new NotAllowed('not-yours');
  }
  const fields = { entity: entity.name, duplicateId: duplicate.id, keptId: kept.id, reason };
  const id = naturalId(alias, fields) ?? scope.tx.ports.newId();
  // An alias that was taken back before is the same row: it comes back, and may name another record now.
  const isThere = readRow(scope.db, alias, id) !== null;
  edit(scope.tx, alias, id, {
    ...fields,
    ...asPrivateAs([kept, duplicate]),
    ...(isThere ? { [deletedField]: null } : {}),
  });
}
