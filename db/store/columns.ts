import { type Entity, fieldNamed, fieldsOf } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { fits } from '../../shared/core/fits.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { isHidden, shownValue } from '../../shared/sync/view.ts';
import { snake } from './tables.ts';

type SqlValue = string | number | null;

/** Columns every wide table has besides its fields. */
const stampColumns = ['created_at', 'created_by', 'updated_at', 'updated_by', 'hidden'] as const;

/** SQL text is quoted because fields may bear names such as `from` or `order`. */
const quoted = (name: string) => `"${snake(name)}"`;

export const tableOf = (entity: Entity): string => snake(entity.name);

export const insertText = (entity: Entity): string => {
  const columns = ['id', 'record', ...Object.keys(entity.fields), ...stampColumns].map(quoted);
  return `INSERT OR REPLACE INTO "${tableOf(entity)}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
};

export function toColumn(field: Field, value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (field.kind === 'flag') return value ? 1 : 0;
  return typeof value === 'object' ? JSON.stringify(value) : (value as SqlValue);
}

export function fromColumn(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'flag') return value === 1;
  return field.kind === 'record' || field.kind === 'vagueDay' ? JSON.parse(String(value)) : value;
}

/** What the wide row shows of a field: the shown value, or the default while nobody has written it. */
export function shownOf(field: Field, state: RowState, name: string): Json | undefined {
  const value = shownValue(state.cells[name], field.merge);
  return value === undefined || value === null ? ((field.default ?? null) as Json) : value;
}

/** The values of one wide row, in the order of `insertText`; a pure function of the registers. */
export function columnsOf(entity: Entity, id: string, record: number, state: RowState): SqlValue[] {
  const values: SqlValue[] = [id, record];
  for (const [name, field] of fieldsOf(entity)) {
    const shown = shownOf(field, state, name);
    values.push(fits(field, shown ?? null) ? toColumn(field, shown) : null);
  }
  const { created, updated } = state;
  values.push(stampToInstant(created.stamp), created.author, stampToInstant(updated.stamp), updated.author);
  values.push(isHidden(state) ? 1 : 0);
  return values;
}

/** How many live values this version cannot show: unknown entity, field, choice or type. */
export function unknownValues(entity: Entity | null, state: RowState): number {
  let count = 0;
  for (const [name, cell] of Object.entries(state.cells)) {
    if (name === deletedField) continue;
    const field = entity === null ? null : fieldNamed(entity, name);
    for (const [, , value] of cell.live) if (field === null || !fits(field, value)) count += 1;
  }
  return count;
}
