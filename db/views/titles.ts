import { entityNamed } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';

/** Names for references, in one statement per entity; what has not arrived yet is missing from the answer. */
export function titlesOf(db: Reader, references: readonly string[]): Record<string, string> {
  const idsByEntity = new Map<string, string[]>();
  for (const reference of references) {
    const at = reference.indexOf(':');
    const entity = reference.slice(0, at);
    idsByEntity.set(entity, [...(idsByEntity.get(entity) ?? []), reference.slice(at + 1)]);
  }
  const found: Record<string, string> = {};
  for (const [name, ids] of idsByEntity) {
    const entity = entityNamed(name);
    if (entity === null) continue;
    const rows = db
      .prepare(
        `SELECT id, "${snake(entity.title)}" AS title FROM "${snake(name)}"
         WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids)) as { id: string; title: string | null }[];
    for (const { id, title } of rows) if (title !== null) found[`${name}:${id}`] = title;
  }
  return found;
}
