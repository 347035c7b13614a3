import { fieldsOf } from '../../shared/core/entity.ts';
import { type EntityName, entityNamed, entityNames } from '../../shared/entities.ts';
import type { TestOffice } from './office.ts';

type Shown = Readonly<Record<string, unknown>> & { readonly id: string };

/** The values of every record of an entity by id, without the stamps of who wrote them when. */
export async function shownRows(at: TestOffice, entity: EntityName): Promise<Shown[]> {
  const declared = entityNamed(entity);
  const names = declared === null ? [] : fieldsOf(declared).map(([name]) => name);
  const { rows } = await at.get('record.list', { entity, limit: 20_000 });
  return rows
    .map((row) => ({ ...Object.fromEntries(names.map((name) => [name, row[name]])), id: row.id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All records of an office by entity; sites differ on purpose. */
export async function everythingShown(at: TestOffice): Promise<Record<string, Shown[]>> {
  const all: Record<string, Shown[]> = {};
  for (const entity of entityNames) if (entity !== 'site') all[entity] = await shownRows(at, entity);
  return all;
}
