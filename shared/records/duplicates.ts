import { type Entity, fieldNamed } from '../core/entity.ts';
import { fold } from '../core/fold.ts';

export type Candidate = { readonly id: string; readonly createdAt: string } & Readonly<Record<string, unknown>>;

/**
 * The fields in which two records of an entity must agree to look like the same thing; none for entities where that cannot
 * happen (those with a natural key are one record by it) or means nothing (logs).
 */
export function fieldsOfSameness(entity: Entity): readonly string[] {
  if (entity.key || entity.log) return [];
  if (entity.duplicateOf) return entity.duplicateOf;
  const kind = fieldNamed(entity, entity.title)?.kind;
  return kind === 'text' || kind === 'longText' ? [entity.title] : [];
}

/**
 * Groups of records that look like the same thing, the oldest of each first; groups by their first title.
 *
 * Texts are compared folded, by their letters and digits alone ("Breitband-Ausbau" is "Breitbandausbau"), everything else
 * exactly. A record without a title is like no other. Yields the rows looked at so far, because there may be very many.
 */
export function* duplicatesAmong<Row extends Candidate>(
  entity: Entity,
  rows: Iterable<Row>,
): Generator<number, readonly (readonly Row[])[]> {
  const fields = fieldsOfSameness(entity);
  const [title] = fields;
  if (title === undefined) return [];
  const groups = new Map<string, Row[]>();
  let done = 0;
  for (const row of rows) {
    done += 1;
    if (done % rowsPerStep === 0) yield done;
    const parts = fields.map((name) => comparable(row[name]));
    if (parts[0] === '') continue;
    const key = JSON.stringify(parts);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const byAge = (a: Row, b: Row) => compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id);
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => group.sort(byAge));
}

/** Rows looked at between two yields: folding a long text takes some ten microseconds. */
const rowsPerStep = 200;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const comparable = (value: unknown): string =>
  typeof value === 'string' ? fold(value).replace(/[^\p{L}\p{N}]+/gu, '') : JSON.stringify(value ?? '');
