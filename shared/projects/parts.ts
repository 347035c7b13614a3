import { type Entity, fieldsOf } from '../core/entity.ts';
import { entities } from '../entities.ts';

/** A field that says of which project a record is a part, and the field that names the part among its like. */
export type PartField = { readonly entity: Entity; readonly field: string; readonly namedBy: string };

/**
 * What belongs to a project, out of the model: whatever points to one, directly (a task) or as a reference to anything (a comment, a
 * link, a deadline). A part whose title is a reference, too, is named by what it connects the project with: a participation by its body.
 */
export const partFields: readonly PartField[] = Object.values(entities as Readonly<Record<string, Entity>>).flatMap(
  (entity) =>
    fieldsOf(entity).flatMap(([field, { kind, target }]) =>
      kind === 'anyReference' || (kind === 'reference' && target === 'project')
        ? [{ entity, field, namedBy: namingField(entity, field) }]
        : [],
    ),
);

function namingField(entity: Entity, pointing: string): string {
  const kind = entity.fields[entity.title]?.kind;
  if (kind === 'text' || kind === 'longText' || kind === 'day') return entity.title;
  const isReference = (name: string) => /reference$/i.test(entity.fields[name]?.kind ?? '');
  return (entity.key ?? []).find((name) => name !== pointing && isReference(name)) ?? entity.title;
}
