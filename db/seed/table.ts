/**
 * Example data as tables of text, one record per line.
 *
 * The head names the fields of the entity; `key` names the record for others to refer to, `owner` the body it belongs to, `open` says whether
 * everybody may read it. The
 * model says how a cell is read: references are keys, places or `entity:key`, money is in whole euros, an empty cell is nothing.
 */
import { assert } from '../../shared/core/assert.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import type { Field } from '../../shared/core/field.ts';
import { type EntityName, entityNamed, isEntityName } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import { idOfKey } from '../store/natural-id.ts';
import type { Transaction } from '../store/transaction.ts';
import { type Place, placeId, placeNamed } from './places.ts';
import { plant, seedId } from './plant.ts';

export type Cells = Readonly<Record<string, string>>;

export function readTable(text: string): Cells[] {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((cells) => {
    assert(cells.length === head.length, `"${cells.join(' | ')}" has a cell for each of: ${head.join(', ')}`);
    return Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']));
  });
}

/** Writes every row of a table. Without a column `owner` they are the district's. */
export function plantTable(tx: Transaction, name: EntityName, text: string): void {
  for (const cells of readTable(text)) plantRow(tx, name, cells, 'Kreis');
}

export function plantRow(tx: Transaction, name: EntityName, cells: Cells, usualOwner: Place): string {
  const entity = entityNamed(name);
  assert(entity !== null, `${name} is an entity`);
  const { key = '', owner = '', open = '', ...rest } = cells;
  const values: Record<string, Json> = { ...marksOf(open) };
  for (const [column, text] of Object.entries(rest)) {
    const field = fieldNamed(entity, column);
    assert(field !== null, `${name} has a field ${column}`);
    if (text !== '') values[column] = readCell(field, text);
  }
  return plant(tx, name, key, owner === '' ? usualOwner : placeNamed(owner), values);
}

/** The marks of a record everybody may read (PB1): both for `ja`; with one of them only (`halb`) it stays closed until somebody releases it. */
export function marksOf(open: string): { readonly visibility?: 'public'; readonly classification?: 'public' } {
  if (open === 'ja') return { visibility: 'public', classification: 'public' };
  return open === 'halb' ? { visibility: 'public' } : {};
}

/** The id behind `Nottuln` or `DIG-07`. */
function idNamed(entity: string, key: string): string {
  assert(isEntityName(entity), `${entity} is an entity`);
  if (entity === 'body') return placeId(placeNamed(key));
  return entity === 'agencyTask' ? idOfKey(entity, [key]) : seedId(entity, key);
}

/** `project:DIG-07` as the reference that is stored. */
function referenceNamed(text: string): string {
  const [entity = '', key = ''] = text.split(':');
  return `${entity}:${idNamed(entity, key)}`;
}

function readCell(field: Field, text: string): Json {
  switch (field.kind) {
    case 'reference':
      return idNamed(field.target ?? '', text);
    case 'anyReference':
      return referenceNamed(text);
    case 'cents':
      return Number(text) * 100;
    case 'integer':
    case 'decimal':
    case 'basisPoints':
    case 'thousandths':
      return Number(text);
    case 'flag':
      return text === 'ja';
    case 'record':
    case 'vagueDay':
      return JSON.parse(text) as Json;
    default:
      return text;
  }
}
