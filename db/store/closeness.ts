import { type Entity, fieldsOf } from '../../shared/core/entity.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { tableOf } from './columns.ts';
import type { Reader } from './database.ts';
import { type Held, holdRecord } from './record.ts';

/**
 * How closed a record is that hangs on others: a tag, a comment, a document on one record, a link between two.
 *
 * V1  It is as closed as what it hangs on, a link as the more closed of its two ends: to others it would tell of a record they never
 *     get. Nobody can open it while an end is closed.
 * V2  It opens with the last of its ends that was closed.
 *
 * `edit` asks here at every write, so there is no way around it.
 */
const companions: readonly { readonly entity: Entity; readonly ends: readonly string[] }[] = [
  'tag',
  'comment',
  'attachment',
  'link',
].flatMap((name) => {
  const entity = entityNamed(name);
  if (entity === null) return [];
  return { entity, ends: fieldsOf(entity).flatMap(([name, { kind }]) => (kind === 'anyReference' ? [name] : [])) };
});

const endsOf = (entity: string): readonly string[] => companions.find((one) => one.entity.name === entity)?.ends ?? [];

/** New values by field. */
type Changes = Readonly<Record<string, Json>>;

/** What keeps a record from the others. */
type Closed = { readonly visibility?: 'private' | 'site'; readonly classification?: string };

/** The more closed first. A document of a confidential record says so, too; that alone keeps nothing back. */
const levels = { visibility: ['private', 'site'], classification: ['nonpublic_session', 'confidential'] } as const;

const strictest = (field: keyof typeof levels, values: readonly (Json | undefined)[]): string | undefined =>
  levels[field].find((level) => values.includes(level));

const shown = (state: RowState | null, field: string): Json | undefined => shownValue(state?.cells[field], 'ask');

/** How closed the ends are; one that is not here closes nothing. */
export function closedBy(db: Reader, references: readonly (Json | undefined)[]): Closed {
  const ends = references.flatMap((reference) => {
    const [entity = '', id = ''] = typeof reference === 'string' ? reference.split(':') : [];
    const held = id === '' ? null : holdRecord(db, entity, id);
    return held === null || held.state === null ? [] : [held];
  });
  const visibility = strictest(
    'visibility',
    ends.map(({ local, state }) => (local ? shown(state, 'visibility') : undefined)),
  ) as Closed['visibility'];
  const classification = strictest(
    'classification',
    ends.map(({ state }) => shown(state, 'classification')),
  );
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(classification === undefined ? {} : { classification }),
  };
}

/** The references a row hangs on; nothing for a record that stands by itself. */
export const endsOfRow = (entity: string, row: Readonly<Record<string, unknown>>): (Json | undefined)[] =>
  endsOf(entity).map((field) => row[field] as Json | undefined);

/** The references a record hangs on: as they are about to be written, or as they are. */
const endsWith = (entity: string, state: RowState | null, changes: Changes): (Json | undefined)[] =>
  endsOf(entity).map((field) => (field in changes ? changes[field] : shown(state, field)));

/**
 * V1: a write to a record that hangs on others, made as closed as they are.
 *
 * Said anew after it was deleted, it is what the ends are now, not what they were then.
 */
export function asClosedAsItsEnds(db: Reader, held: Held, changes: Changes): Changes {
  const fields = endsOf(held.entity);
  if (fields.length === 0) return changes;
  const isSaid = held.state === null || fields.some((field) => field in changes);
  if (!isSaid && !('visibility' in changes) && !('classification' in changes)) return changes;
  const by = closedBy(db, endsWith(held.entity, held.state, changes));
  const written: Record<string, Json> = { ...changes };
  if (held.state === null || held.local) {
    const wanted = strictest('visibility', [changes['visibility'], by.visibility]);
    if (wanted !== undefined) written['visibility'] = wanted;
    else if (held.local && isSaid && !('visibility' in changes)) written['visibility'] = 'shared';
  }
  const classification = strictest('classification', [changes['classification'], by.classification]);
  if (classification !== undefined) written['classification'] = classification;
  return written;
}

/** What has to be written to a record that hangs on one that has just been opened (V2). */
type Opening = { readonly entity: Entity; readonly id: string; readonly changes: Changes };

/** V2: what hung on a record and has no other end that is closed, after `opened` has changed in it. */
export function openedWith(db: Reader, on: string, opened: keyof typeof levels, value: Json): Opening[] {
  const [closed, isClosed] =
    opened === 'visibility' ? ['visibility', "IN ('private', 'site')"] : ['classification', "= 'nonpublic_session'"];
  return companions.flatMap(({ entity, ends }) => {
    const isOn = ends.map((end) => `"${end}" = ?`).join(' OR ');
    const rows = db
      .prepare(`SELECT id FROM "${tableOf(entity)}" WHERE (${isOn}) AND ${closed} ${isClosed} AND hidden = 0`)
      .all(...ends.map(() => on)) as { id: string }[];
    return rows.flatMap(({ id }) => {
      const { state } = holdRecord(db, entity.name, id);
      const still = closedBy(db, endsWith(entity.name, state, {}))[opened];
      const isStill = opened === 'visibility' ? still !== undefined : still === 'nonpublic_session';
      return isStill ? [] : [{ entity, id, changes: { [opened]: value } }];
    });
  });
}
