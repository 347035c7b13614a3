import { type Entity, fieldNamed, fieldsOf } from '../core/entity.ts';
import type { Field, FieldKind } from '../core/field.ts';
import { entityNamed } from '../entities.ts';
import type { ListKind } from './kinds.ts';

/** Kinds of fields a cell of a list can be read as. */
const readable: readonly FieldKind[] = [
  'text',
  'longText',
  'day',
  'cents',
  'basisPoints',
  'integer',
  'choice',
  'reference',
];

/** Whose a record is and who sees it is never told by a list. */
const notFromLists: readonly string[] = ['ownerBodyId', 'visibility', 'classification'];

/** The declaration a kind of list is about. */
export function entityOfList({ entity }: Pick<ListKind, 'entity'>): Entity {
  const declared = entityNamed(entity);
  if (declared === null) throw new Error(`${entity} is an entity`);
  return declared;
}

/** The fields columns of a list can be mapped to, in the order of the model. */
export const listFields = (kind: ListKind): readonly (readonly [name: string, field: Field])[] =>
  fieldsOf(entityOfList(kind)).filter(([name, field]) => readable.includes(field.kind) && !notFromLists.includes(name));

/** A field by name, if columns can be mapped to it. */
export function listField(kind: ListKind, name: string): Field | null {
  const field = notFromLists.includes(name) ? null : fieldNamed(entityOfList(kind), name);
  return field !== null && readable.includes(field.kind) ? field : null;
}
