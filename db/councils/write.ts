import type { Entity } from '../../shared/core/entity.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import { edit } from '../store/edit.ts';
import { newRowId } from '../store/transaction.ts';
import { type Issue, validFields } from '../store/validate.ts';

type Invalid = { readonly code: 'invalid-fields'; readonly message: string; readonly issues: Issue[] };

export const paperEntity = entities.paper as unknown as Entity;
export const paperGroupEntity = entities.paperGroup as unknown as Entity;

/** Makes a record of checked fields; answers its id. */
export function create(
  { tx }: CommandScope,
  entity: Entity,
  said: Readonly<Record<string, unknown>>,
): Result<string, Invalid> {
  const fields = validFields(entity, said, 'create');
  if (!fields.ok) return fields;
  const id = newRowId(tx);
  edit(tx, entity, id, fields.value);
  return ok(id);
}
