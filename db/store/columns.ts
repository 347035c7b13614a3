import { type Entity, fieldNamed, fieldsOf } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { fits } from '../../shared/core/fits.ts';
import { isDoc } from '../../shared/rich/doc.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { isHidden, shownValue } from '../../shared/sync/view.ts';
import { snake } from './tables.ts';

type SqlValue = string | number | null;
type NamedField = readonly [name: string, field: Field];

/** Columns every wide table has besides its fields. */
const editColumns = ['created_at', 'created_by', 'updated_at', 'updated_by'] as const;
const stampColumns = [...editColumns, 'hidden'] as const;

/** SQL text is quoted because fields may bear names such as `from` or `order`. */
const quoted = (name: string) => `"${snake(name)}"`;

export const tableOf = (entity: Entity): string => snake(entity.name);

const insertTexts = new Map<Entity, string>();

export function insertText(entity: Entity): string {
  const known = insertTexts.get(entity);
  if (known !== undefined) return known;
  const columns = ['id', 'record', ...Object.keys(entity.fields), ...stampColumns].map(quoted);
  const text = `INSERT OR REPLACE INTO "${tableOf(entity)}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  insertTexts.set(entity, text);
  return text;
}

/**
 * How a row that is there and stays as visible as it is takes new values: all columns without an index, which lie in the row that is
 * written anyway, and of those with one only what was written; an index entry is what costs. So few statements serve all rows.
 */
export class RowUpdate {
  readonly #entity: Entity;
  readonly #plain: readonly NamedField[];
  readonly #indexed: ReadonlyMap<string, Field>;
  readonly #texts = new Map<string, string>();

  constructor(entity: Entity, indexedColumns: ReadonlySet<string>) {
    this.#entity = entity;
    const isIndexed = ([name]: NamedField) => indexedColumns.has(snake(name));
    this.#indexed = new Map(fieldsOf(entity).filter(isIndexed));
    this.#plain = fieldsOf(entity).filter((field) => !isIndexed(field));
  }

  /** The statement, and its parameters without the id, which comes last. */
  of(written: readonly string[], state: RowState): { readonly text: string; readonly values: SqlValue[] } {
    const indexed = written.filter((name) => this.#indexed.has(name)).sort();
    const key = indexed.join();
    let text = this.#texts.get(key);
    if (text === undefined) {
      const names = [...this.#plain.map(([name]) => name), ...indexed, ...editColumns];
      const columns = names.map((name) => `${quoted(name)} = ?`);
      text = `UPDATE "${tableOf(this.#entity)}" SET ${columns.join(', ')} WHERE id = ?`;
      this.#texts.set(key, text);
    }
    const values: SqlValue[] = [];
    for (const [name, field] of this.#plain) values.push(columnValue(field, name, state));
    for (const name of indexed) values.push(columnValue(this.#indexed.get(name) ?? null, name, state));
    values.push(...editValues(state));
    return { text, values };
  }
}

const editValues = ({ created, updated }: RowState): SqlValue[] => [
  stampToInstant(created.stamp),
  created.author,
  stampToInstant(updated.stamp),
  updated.author,
];

function columnValue(field: Field | null, name: string, state: RowState): SqlValue {
  if (field === null) return null;
  const shown = shownOf(field, state, name);
  return fits(field, shown ?? null) ? toColumn(field, shown) : null;
}

export function toColumn(field: Field, value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (field.kind === 'flag') return value ? 1 : 0;
  if (typeof value === 'object') return JSON.stringify(value);
  // What looks like a document and is a plain text says so; every other text stands there as it is.
  return field.kind === 'richText' && String(value).startsWith('{')
    ? JSON.stringify({ text: value })
    : (value as SqlValue);
}

export function fromColumn(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'flag') return value === 1;
  if (field.kind === 'richText') return richFromColumn(String(value));
  return field.kind === 'record' || field.kind === 'vagueDay' ? JSON.parse(String(value)) : value;
}

/** A document, or a plain text. A column written while the field held plain texts only has them as they were typed, whatever they look like. */
function richFromColumn(kept: string): unknown {
  if (!kept.startsWith('{')) return kept;
  try {
    const value = JSON.parse(kept) as { readonly text?: unknown };
    return isDoc(value) ? value : typeof value.text === 'string' ? value.text : kept;
  } catch {
    return kept;
  }
}

/** What the wide row shows of a field: the shown value, or the default while nobody has written it. */
export function shownOf(field: Field, state: RowState, name: string): Json | undefined {
  const value = shownValue(state.cells[name], field.merge);
  return value === undefined || value === null ? ((field.default ?? null) as Json) : value;
}

/** The values of one wide row, in the order of `insertText`; a pure function of the registers. */
export function columnsOf(entity: Entity, id: string, record: number, state: RowState): SqlValue[] {
  const values: SqlValue[] = [id, record];
  for (const [name, field] of fieldsOf(entity)) values.push(columnValue(field, name, state));
  values.push(...editValues(state), isHidden(state) ? 1 : 0);
  return values;
}

/** How many live values this version cannot show: unknown entity, field, choice or type. */
export function unknownValues(entity: Entity | null, state: RowState): number {
  let count = 0;
  for (const name in state.cells) {
    const cell = state.cells[name];
    if (cell === undefined || name === deletedField) continue;
    const field = entity === null ? null : fieldNamed(entity, name);
    for (const live of cell.live) if (field === null || !fits(field, live[2])) count += 1;
  }
  return count;
}
