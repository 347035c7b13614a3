import { entityNames } from '../../../shared/entities.ts';
import type { Preview } from '../../../shared/exchange/contract.ts';
import { deletedField } from '../../../shared/sync/op.ts';
import { referencesOf, titleReferences } from '../words.ts';

export type Change = Preview['changes'][number];
export type FieldChange = Change['fields'][number];

/** What needs a look comes first. */
const kinds: readonly Change['kind'][] = ['conflict', 'deleted', 'changed', 'new'];

/** The changes by entity, in the order of the model; entities of a newer version last. */
export function groupChanges(
  changes: readonly Change[],
): readonly { readonly entity: string; readonly changes: readonly Change[] }[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) groups.set(change.entity, [...(groups.get(change.entity) ?? []), change]);
  const place = (entity: string) => {
    const at = (entityNames as readonly string[]).indexOf(entity);
    // A site that introduces itself is not what anybody opened the file for.
    return at < 0 || entity === 'site' ? entityNames.length : at;
  };
  return [...groups]
    .map(([entity, list]) => ({
      entity,
      changes: list.toSorted(
        (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.title.localeCompare(b.title, 'de'),
      ),
    }))
    .sort((a, b) => place(a.entity) - place(b.entity));
}

/** The fields worth showing: of a new record those with a value, of a deleted one the deletion says it all. */
export function shownFields(change: Change): readonly FieldChange[] {
  if (change.kind === 'new') {
    return change.fields.filter(({ field, to }) => to !== null && field !== deletedField);
  }
  return change.kind === 'deleted' ? [] : change.fields;
}

/** Every record the changes speak of, for their names. */
export const referencesIn = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ entity, title, fields }) => [
    ...titleReferences(entity, title),
    ...fields.flatMap(({ field, from, to }) => [
      ...referencesOf(entity, field, from),
      ...referencesOf(entity, field, to),
    ]),
  ]);

/** What the bundle itself calls its records; they may not be in the store yet. */
export const namesIn = (changes: readonly Change[]): ReadonlyMap<string, string> =>
  new Map(
    changes
      .filter(({ entity, title }) => title !== '' && titleReferences(entity, title).length === 0)
      .map(({ entity, id, title }) => [`${entity}:${id}`, title]),
  );
