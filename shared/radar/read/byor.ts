import { readCsv } from '../../lists/csv-reader.ts';
import { guessDialect } from '../../lists/separator.ts';
import type { Movement } from '../radar.ts';
import { Collection, type Found, type ReadRadar, ringNamed, sectorNamed } from './collect.ts';

const statusWords: Readonly<Record<string, Movement>> = {
  new: 'new',
  neu: 'new',
  'moved in': 'in',
  'moved out': 'out',
  'no change': 'same',
};

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** TRUE and FALSE as spreadsheets, people and programs write them. */
function isNewIn(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = textIn(value).toLowerCase();
  if (['true', 'wahr', 'yes', 'ja', '1', 'new'].includes(word)) return true;
  return ['false', 'falsch', 'no', 'nein', '0'].includes(word) ? false : null;
}

type Cells = Readonly<Record<string, unknown>>;

function found(collection: Collection, row: number, cells: Cells): Found {
  const status = textIn(cells['status']).toLowerCase();
  const said = Object.hasOwn(statusWords, status) ? (statusWords[status] ?? null) : null;
  if (said === null && status !== '') collection.fault(row, 'status', 'bad-movement', cells['status']);
  const isNew = isNewIn(cells['isnew']);
  if (isNew === null && textIn(cells['isnew']) !== '') collection.fault(row, 'isNew', 'bad-movement', cells['isnew']);
  const [sector, ring] = [textIn(cells['quadrant']), textIn(cells['ring'])];
  return {
    row,
    name: typeof cells['name'] === 'number' ? String(cells['name']) : cells['name'],
    sector: sector === '' ? null : sectorNamed(sector),
    ring: ring === '' ? null : ringNamed(ring),
    // "Not new" alone says nothing about where it stood before.
    movement: said ?? (isNew === true ? 'new' : null),
    summary: cells['description'],
    url: cells['link'] ?? cells['url'],
  };
}

const lowered = (value: object): Cells =>
  Object.fromEntries(Object.entries(value).map(([key, cell]) => [key.toLowerCase().trim(), cell as unknown]));

/** The JSON of "Build Your Own Radar": a list of `{ name, ring, quadrant, isNew, status, description }`. */
export function readByorJson(entries: readonly unknown[]): ReadRadar {
  const collection = new Collection('byor-json');
  for (const [index, value] of entries.entries()) {
    const row = index + 1;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      collection.fault(row, '', 'not-a-record', value);
    else collection.add(found(collection, row, lowered(value)));
  }
  return collection.done('');
}

const needed = ['name', 'ring', 'quadrant'];

/** The same as a table; `null` if its first row does not name the columns. Rows are lines of the file. */
export function readByorCsv(text: string, isPast: (count: number) => boolean): ReadRadar | null {
  const { separator, skip } = guessDialect(text);
  const collection = new Collection('byor-csv');
  let head: readonly string[] | null = null;
  let seen = 0;
  for (const { number, cells } of readCsv(text.slice(skip), separator)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (head === null) {
      head = cells.map((cell) => cell.toLowerCase().trim());
      if (!needed.every((name) => head?.includes(name))) return null;
      continue;
    }
    const names = head;
    seen += 1;
    if (isPast(seen)) break;
    const row = Object.fromEntries(cells.flatMap((cell, at) => (names[at] ? [[names[at], cell]] : [])));
    collection.add(found(collection, skip === 0 ? number : number + 1, row));
  }
  return head === null ? null : collection.done('');
}
