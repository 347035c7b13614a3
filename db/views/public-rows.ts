import { fieldNamed } from '../../shared/core/entity.ts';
import { publicFieldsOf } from '../../shared/core/public.ts';
import { type EntityName, entityNamed, type Values } from '../../shared/entities.ts';
import { fromColumn, tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { snake } from '../store/tables.ts';
import { mayAppearSql } from './audience.ts';
import { readMerged } from './merged.ts';

/** PB1 (shared/core/public.ts) about a wide table called `t`. */
export const publicCondition = mayAppearSql('t', true);

/** A record as everybody may read it: its id and the fields its entity lets out (PB2); nothing else was read. */
export type PublicRow<Name extends EntityName> = Partial<Values<Name>> & { readonly id: string };

/** The public records of an entity by id; none of an entity that lets no field out. One that stands behind another is left out. */
export function publicRows<Name extends EntityName>(db: Reader, name: Name): readonly PublicRow<Name>[] {
  const entity = entityNamed(name);
  const fields = entity === null ? [] : publicFieldsOf(entity);
  if (entity === null || fields.length === 0) return [];
  const columns = ['id', ...fields].map((field) => `t."${snake(field)}"`).join(', ');
  const rows = db
    .prepare(`SELECT ${columns} FROM "${tableOf(entity)}" t WHERE ${publicCondition} ORDER BY t.id`)
    .all() as Readonly<Record<string, unknown>>[];
  const merged = readMerged(db, name);
  return rows.flatMap((row) => {
    if (merged.isDropped(String(row['id']))) return [];
    const values = fields.map((field) => {
      const declared = fieldNamed(entity, field);
      return [field, declared === null ? null : fromColumn(declared, row[snake(field)])] as const;
    });
    return [{ id: String(row['id']), ...Object.fromEntries(values) } as PublicRow<Name>];
  });
}
