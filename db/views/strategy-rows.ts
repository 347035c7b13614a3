import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';
import { type AnyRow, readRows } from '../store/rows.ts';

export const strategyEntity = entities.strategy as unknown as Entity;
export const editionEntity = entities.strategyEdition as unknown as Entity;
export const partEntity = entities.strategyPart as unknown as Entity;
export const amendmentEntity = entities.amendment as unknown as Entity;
export const decisionEntity = entities.amendmentDecision as unknown as Entity;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Editions that were not deleted. */
export const strategies = (db: Reader): readonly AnyRow[] =>
  readRows(db, strategyEntity, 'WHERE w.hidden = 0 ORDER BY w.id', []);

/** The edition in force: adopted, of several the one adopted last. */
export function inForceAmong(rows: readonly AnyRow[]): AnyRow | null {
  const adopted = rows.filter((row) => row['status'] === 'adopted');
  const on = (row: AnyRow) => text(row['adoptedOn']);
  return adopted.reduce<AnyRow | null>((last, row) => (last === null || on(row) >= on(last) ? row : last), null);
}
