import { v5 } from 'uuid';
import type { Entity } from '../core/entity.ts';

/** Namespace of all natural keys; a constant of the file form, never changed (docs/bundle-format.md §2). */
const namespace = '7b0d3f0a-51c4-5f0e-9a35-2f4e6d1c8b90';

/** The same natural key gives the same id everywhere: `entity/value/value`, each value percent-encoded. */
export const idOfKey = (entity: string, values: readonly unknown[]): string =>
  v5([entity, ...values.map((value) => encodeURIComponent(String(value ?? '')))].join('/'), namespace);

/** The id a record of this entity must have, or `null` for entities without a natural key. */
export function naturalId(entity: Entity, fields: Readonly<Record<string, unknown>>): string | null {
  if (!entity.key) return null;
  return idOfKey(
    entity.name,
    entity.key.map((field) => fields[field]),
  );
}

export const bodyId = (ags: string): string => idOfKey('body', [ags]);
