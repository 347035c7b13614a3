import { assert } from '../../shared/core/assert.ts';
import { creationSchema } from '../../shared/core/schema.ts';
import { type EntityName, entityNamed, type Values } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import { edit } from '../store/edit.ts';
import { idOfKey, naturalId } from '../store/natural-id.ts';
import type { Transaction } from '../store/transaction.ts';
import { type Place, placeId } from './places.ts';

/** The id of an example record: the same at every site, so that two seeded offices are one. */
export const seedId = (entity: EntityName, key: string): string => idOfKey('seed', [entity, key]);

const schemas = new Map<EntityName, ReturnType<typeof creationSchema>>();

/**
 * Writes an example record, unless it is there: what somebody has changed or deleted since is theirs.
 *
 * Every record says whose it is. Left out, it would belong to the site that seeds, and two seeded sites would disagree.
 */
export function plant<Name extends EntityName>(
  tx: Transaction,
  name: Name,
  key: string | null,
  owner: Place | null,
  values: Partial<Values<Name>>,
): string {
  const entity = entityNamed(name);
  assert(entity !== null, `${name} is an entity`);
  const schema = schemas.get(name) ?? creationSchema(entity);
  schemas.set(name, schema);
  const ownerBodyId = owner === null ? null : placeId(owner);
  const checked = schema.safeParse({ ownerBodyId, ...values });
  assert(checked.success, `the example ${name} ${key} fits the model: ${checked.error?.message}`);
  const fields = checked.data as Readonly<Record<string, Json>>;
  const id = naturalId(entity, fields) ?? seedId(name, key ?? '');
  if (!isThere(tx, name, id)) edit(tx, entity, id, fields);
  return id;
}

const isThere = (tx: Transaction, name: EntityName, id: string): boolean =>
  tx.db.prepare('SELECT 1 FROM record WHERE entity = ? AND id = ?').get(name, id) !== undefined;
