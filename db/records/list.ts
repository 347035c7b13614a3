import type { Parsed } from '../../shared/contract.ts';
import { type Entity, fieldNamed } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { fold } from '../../shared/core/fold.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { isDoc, plainText } from '../../shared/rich/doc.ts';
import type { QueryScope } from '../scope.ts';
import { toColumn } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRows } from '../store/rows.ts';
import { snake } from '../store/tables.ts';
import { knownEntity } from '../store/validate.ts';
import { type Merged, readMerged } from '../views/merged.ts';

type Condition = NonNullable<Parsed<'record.list'>['filter']>[string];
type Clause = { readonly text: string; readonly parameters: readonly unknown[] };
type Column = { readonly text: string; readonly field: Field | null };

const pageSize = 1000;
const stampColumns = ['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];

/** A column one may filter and sort by, or `null`. Names come from outside, so only declared ones become SQL. */
function columnOf(entity: Entity, name: string): Column | null {
  const field = fieldNamed(entity, name);
  const isKnown = field !== null || stampColumns.includes(name) || Object.hasOwn(entity.derived ?? {}, name);
  return isKnown ? { text: `w."${snake(name)}"`, field } : null;
}

type Plain = string | number | boolean | null;

/** Who asks for what points to a record means what points to those behind it as well. */
function standingFor(db: Reader, field: Field | null): (value: Plain) => readonly Plain[] {
  const known = new Map<string, Merged>();
  const mergedOf = (entity: string): Merged => {
    const merged = known.get(entity) ?? readMerged(db, entity);
    known.set(entity, merged);
    return merged;
  };
  return (value) => {
    if (typeof value !== 'string') return [value];
    if (field?.kind === 'reference') return [value, ...mergedOf(field.target ?? '').behind(value)];
    if (field?.kind !== 'anyReference') return [value];
    const [entity = '', id = ''] = value.split(':');
    return [
      value,
      ...mergedOf(entity)
        .behind(id)
        .map((one) => `${entity}:${one}`),
    ];
  };
}

function clauseOf(db: Reader, { text, field }: Column, condition: Condition): Clause[] {
  const value = (plain: Plain) => {
    const kept = field ? toColumn(field, plain) : plain;
    // Yes or no asked of a field that holds something else: it finds nothing, and SQLite knows only numbers for it.
    return typeof kept === 'boolean' ? Number(kept) : kept;
  };
  const isOneOf = (wanted: readonly Plain[]): Clause => {
    const values = wanted.flatMap(standingFor(db, field)).map(value);
    return { text: `(${values.map(() => `${text} IS ?`).join(' OR ') || '0'})`, parameters: values };
  };
  if (typeof condition !== 'object' || condition === null) return [isOneOf([condition])];
  const clauses: Clause[] = [];
  if (condition.in) clauses.push(isOneOf(condition.in));
  if (condition.not !== undefined) clauses.push({ text: `${text} IS NOT ?`, parameters: [value(condition.not)] });
  if (condition.from !== undefined) clauses.push({ text: `${text} >= ?`, parameters: [condition.from] });
  if (condition.to !== undefined) clauses.push({ text: `${text} <= ?`, parameters: [condition.to] });
  return clauses;
}

/** Pages by position: simple, and stable enough for scripts; `next` is the offset of the page after. */
export function list(scope: QueryScope, input: Parsed<'record.list'>) {
  const known = knownEntity(input.entity);
  if (!known.ok) return known;
  const entity = known.value;
  const invalid = (field: string) =>
    fail({
      code: 'invalid-filter' as const,
      field,
      message: `${entity.label.de}: Nach „${field}“ kann nicht gefiltert oder sortiert werden. Bitte prüfen Sie den Namen des Feldes.`,
    });

  const clauses: Clause[] = [{ text: 'w.hidden = ?', parameters: [input.deleted ? 1 : 0] }];
  const { dropped } = readMerged(scope.db, entity.name);
  if (!input.deleted && dropped.length > 0) {
    const text = 'w.id NOT IN (SELECT value FROM json_each(?))';
    clauses.push({ text, parameters: [JSON.stringify(dropped)] });
  }
  const contains: [string, string][] = [];
  for (const [name, condition] of Object.entries(input.filter ?? {})) {
    const column = columnOf(entity, name);
    if (column === null) return invalid(name);
    clauses.push(...clauseOf(scope.db, column, condition));
    if (typeof condition === 'object' && condition?.contains !== undefined)
      contains.push([name, fold(condition.contains)]);
  }
  const order: string[] = [];
  for (const sort of input.sort ?? []) {
    const [field, direction] = typeof sort === 'string' ? [sort, 'asc'] : [sort.field, sort.direction];
    const column = columnOf(entity, field);
    if (column === null) return invalid(field);
    order.push(`${column.text} ${direction === 'desc' ? 'DESC' : 'ASC'} NULLS LAST`);
  }
  const where = `WHERE ${clauses.map(({ text }) => text).join(' AND ')}`;
  const parameters = clauses.flatMap((clause) => clause.parameters);
  const offset = /^\d{1,9}$/.test(input.after ?? '') ? Number(input.after) : 0;
  const limit = input.limit ?? pageSize;
  const ordered = `${where} ORDER BY ${[...order, 'w.id'].join(', ')}`;

  if (contains.length > 0) {
    const matches = (row: AnyRow) => contains.every(([name, text]) => fold(wordsIn(row[name])).includes(text));
    const rows = readRows(scope.db, entity, ordered, parameters).filter(matches);
    return ok(page(rows.slice(offset, offset + limit), rows.length, offset));
  }
  const rows = readRows(scope.db, entity, `${ordered} LIMIT ? OFFSET ?`, [...parameters, limit, offset]);
  const counted = scope.db.prepare(`SELECT count(*) AS n FROM "${snake(entity.name)}" w ${where}`).get(...parameters);
  return ok(page(rows, (counted as { n: number }).n, offset));
}

const wordsIn = (value: unknown): string => (isDoc(value) ? plainText(value) : String(value ?? ''));

const page = (rows: AnyRow[], total: number, offset: number) => ({
  rows,
  total,
  next: offset + rows.length < total ? String(offset + rows.length) : null,
});
