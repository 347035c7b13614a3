import type { z } from 'zod';
import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import type { RecordRow } from '../../shared/records/contract.ts';
import { fromColumn } from './columns.ts';
import type { Reader } from './database.ts';
import { snake } from './tables.ts';

/** A row as it crosses the border: values by field name, stamps, version, and which fields are in conflict. */
export type AnyRow = z.output<typeof RecordRow>;

type WideRow = Readonly<Record<string, unknown>>;

const statementOf = (entity: Entity, tail: string): string => `SELECT w.*, r.revision,
    (SELECT group_concat(c.field) FROM conflict c WHERE c.record = w.record) AS conflicts
    FROM "${snake(entity.name)}" w JOIN record r ON r.no = w.record ${tail}`;

/** Reads wide rows together with their revision; `tail` is the rest of the statement, its columns prefixed by `w.`. */
export function readRows(db: Reader, entity: Entity, tail: string, parameters: readonly unknown[]): AnyRow[] {
  const rows = db.prepare(statementOf(entity, tail)).all(...parameters) as WideRow[];
  return rows.map((row) => toRow(entity, row));
}

/** The same in steps; yields the rows so far. */
export function* rowsInSteps(
  db: Reader,
  entity: Entity,
  tail: string,
  parameters: readonly unknown[] = [],
): Generator<number, AnyRow[]> {
  const found: AnyRow[] = [];
  for (const row of db.prepare(statementOf(entity, tail)).iterate(...parameters) as IterableIterator<WideRow>) {
    found.push(toRow(entity, row));
    if (found.length % rowsPerStep === 0) yield found.length;
  }
  return found;
}

/** Rows of a statement in steps, as they come; yields how many so far. */
export function* inSteps<Row>(rows: Iterable<Row>): Generator<number, Row[]> {
  const found: Row[] = [];
  for (const row of rows) {
    found.push(row);
    if (found.length % rowsPerStep === 0) yield found.length;
  }
  return found;
}

/** Rows read between two yields; one takes some ten microseconds. */
const rowsPerStep = 200;

export const readRow = (db: Reader, entity: Entity, id: string): AnyRow | null =>
  readRows(db, entity, 'WHERE w.id = ?', [id])[0] ?? null;

function toRow(entity: Entity, row: WideRow): AnyRow {
  const values: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(entity)) values[name] = fromColumn(field, row[snake(name)]);
  for (const name of Object.keys(entity.derived ?? {})) values[name] = row[snake(name)] ?? null;
  return {
    ...values,
    id: String(row['id']),
    version: String(row['revision']),
    createdAt: String(row['created_at']),
    createdBy: String(row['created_by']),
    updatedAt: String(row['updated_at']),
    updatedBy: String(row['updated_by']),
    ...(typeof row['conflicts'] === 'string' ? { conflicts: row['conflicts'].split(',').sort() } : {}),
    ...(row['hidden'] === 1 ? { deleted: true } : {}),
  };
}
