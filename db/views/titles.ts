import { entityNamed } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { readMerged } from './merged.ts';

/** Entity and id of references `entity:id`, by entity. */
export function idsByEntity(references: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const reference of references) {
    const at = reference.indexOf(':');
    const entity = reference.slice(0, at);
    const ids = found.get(entity);
    if (ids === undefined) found.set(entity, [reference.slice(at + 1)]);
    else ids.push(reference.slice(at + 1));
  }
  return found;
}

/**
 * Names for references, in one statement per entity; what has not arrived yet is missing from the answer. A record that was
 * merged has the name of the one that stands for it.
 */
export function titlesOf(db: Reader, references: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, ids] of idsByEntity(references)) {
    const entity = entityNamed(name);
    if (entity === null) continue;
    const { keptFor } = readMerged(db, name);
    const rows = db
      .prepare(
        `SELECT id, "${snake(entity.title)}" AS title FROM "${snake(name)}"
         WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids.map(keptFor))) as { id: string; title: string | null }[];
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    for (const id of ids) {
      const title = titles.get(keptFor(id)) ?? null;
      if (title !== null) found[`${name}:${id}`] = title;
    }
  }
  return found;
}
