import { usualRings } from '../office-radar.ts';
import type { Movement, RadarPart } from '../radar.ts';
import { Collection, type ReadRadar, ringNamed, sectorNamed } from './collect.ts';

const movedBy = new Map<unknown, Movement>([
  [1, 'in'],
  [-1, 'out'],
  [0, 'same'],
  [2, 'new'],
]);

/** Rings have no names in a file without them; these are the ones the number means there. */
const ringTitles = ['Adopt', 'Trial', 'Assess', 'Hold'];

const titlesIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((part: unknown) => {
        const name = typeof part === 'string' ? part : (part as { name?: unknown } | null)?.name;
        return typeof name === 'string' ? name : '';
      })
    : [];

/**
 * Zalando's `{ date, entries: [{ label, quadrant, ring, moved, active, link }] }`: parts are numbers. Where the file names them
 * (`quadrants`, `rings`, as its page does), these are their names.
 */
export function readZalando(file: Readonly<Record<string, unknown>>): ReadRadar {
  const collection = new Collection('zalando');
  const rings = titlesIn(file['rings']);
  const sectors = titlesIn(file['quadrants']);
  const ringAt = partAt(rings.length > 0 ? rings : ringTitles, usualRings.items.length, ringNamed);
  const sectorAt = partAt(sectors, 4, (title) => sectorNamed(title));
  collection.declare(sectors.filter(Boolean).map(sectorNamed), rings.filter(Boolean).map(ringNamed));
  const entries = Array.isArray(file['entries']) ? (file['entries'] as unknown[]) : [];
  for (const [index, value] of entries.entries()) {
    const row = index + 1;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      collection.fault(row, '', 'not-a-record', value);
      continue;
    }
    const entry = value as Readonly<Record<string, unknown>>;
    const part = (
      column: string,
      at: (index: unknown) => RadarPart | null,
      code: 'unknown-ring' | 'unknown-sector',
    ) => {
      const found = at(entry[column]);
      if (found === null && entry[column] !== undefined && entry[column] !== null)
        collection.fault(row, column, code, entry[column]);
      return found;
    };
    const moved = movedBy.get(entry['moved']) ?? null;
    if (moved === null && entry['moved'] !== undefined && entry['moved'] !== null)
      collection.fault(row, 'moved', 'bad-movement', entry['moved']);
    collection.add({
      row,
      name: entry['label'],
      sector: part('quadrant', sectorAt, 'unknown-sector'),
      ring: part('ring', ringAt, 'unknown-ring'),
      movement: moved,
      summary: entry['description'],
      url: entry['link'],
    });
  }
  return collection.done(typeof file['date'] === 'string' ? file['date'].trim() : '');
}

/** The part a number means. Without names there are as many fields as that program has, called by their number. */
const partAt =
  (titles: readonly string[], usual: number, named: (title: string) => RadarPart) =>
  (index: unknown): RadarPart | null => {
    if (!Number.isInteger(index) || (index as number) < 0) return null;
    const at = index as number;
    const title = titles[at];
    if (title !== undefined && title !== '') return named(title);
    return titles.length === 0 && at < usual ? named(`Feld ${at + 1}`) : null;
  };
