import type { Standing } from '../../shared/backup/contract.ts';
import type { Parsed } from '../../shared/contract.ts';
import { fieldNamed } from '../../shared/core/entity.ts';
import { fold } from '../../shared/core/fold.ts';
import { once } from '../../shared/core/once.ts';
import { fail, ok } from '../../shared/core/result.ts';
import { entityNamed } from '../../shared/entities.ts';
import { stampToInstant } from '../../shared/sync/clock.ts';
import type { Json } from '../../shared/sync/json.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import { type Pair, pairs, stateIn } from '../backup/compare.ts';
import { type Copy, copyNamed, inside } from '../backup/inside.ts';
import type { Reader } from '../store/database.ts';
import { sqliteCode } from '../store/driver.ts';
import { readMeta } from '../store/meta.ts';
import { mergeOf } from '../store/record.ts';
import { titleOfState } from '../views/closed.ts';
import type { Office } from './office.ts';
import { sinceInDamaged, sinceInStore } from './since.ts';

const notFound = fail({
  code: 'not-found' as const,
  message: 'Diese Sicherung gibt es nicht mehr. Bitte wählen Sie eine aus der Liste.',
});
const damaged = fail({
  code: 'store-damaged' as const,
  message: 'Diese Sicherung lässt sich nicht lesen. Bitte wählen Sie eine andere; es wurde nichts verändert.',
});

/** Opens a copy for one question; what cannot be read is said, and nothing is written. */
function lookInside<Value>(
  office: Office,
  name: string,
  ask: (past: Reader, today: Reader | null, copy: Copy) => Value,
) {
  const copy = copyNamed(office.folder, name);
  if (copy === null) return notFound;
  const open = office.opened();
  const today = open.ok ? open.value.store.reader : null;
  try {
    const answer = inside(copy.path, (past) => ok(ask(past, today, copy)));
    return answer ?? damaged;
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return damaged;
  }
}

/** What would be missing after going back to a restore point. */
export const lookSince = (office: Office, { name }: Parsed<'backup.since'>) =>
  lookInside(office, name, (past, today) => ({
    since: today === null ? sinceInDamaged(past, office.folder.store) : sinceInStore(past, today),
  }));

/** What is in a restore point, and what going back to it would do. */
export const look = (office: Office, { name }: Parsed<'backup.look'>) =>
  lookInside(office, name, (past, today, copy) => ({
    name: copy.name,
    at: copy.at,
    reason: copy.reason,
    restored: copy.restored,
    bytes: copy.bytes,
    site: readMeta(past, 'site-label') ?? '',
    isCompared: today !== null,
    entities: tally(pairs(past, today)),
    signedSince: today === null ? 0 : Math.max(0, signedIn(today) - signedIn(past)),
  }));

/** Own ops that were signed, over all writers this site has had. */
const signedIn = (db: Reader): number =>
  Number(db.prepare("SELECT coalesce(sum(sealed), 0) FROM writer WHERE own = 1 AND lane <> 'registry'").pluck().get());

type Line = { entity: string; past: number; today: number; changed: number; onlyThen: number; onlyNow: number };

function tally(all: Iterable<Pair>): Line[] {
  const lines = new Map<string, Line>();
  for (const { entity, past, today, standing } of all) {
    const line = lines.get(entity) ?? { entity, past: 0, today: 0, changed: 0, onlyThen: 0, onlyNow: 0 };
    lines.set(entity, line);
    if (past !== null) line.past += 1;
    if (today !== null) line.today += 1;
    if (standing !== 'same') line[standing] += 1;
  }
  return [...lines.values()];
}

type Found = { id: string; title: string; standing: Standing; updatedAt: string; updatedBy: string };

/** Records of one kind, by title; the search looks at everything that is written in them. */
export const lookAtRecords = (office: Office, input: Parsed<'backup.records'>) =>
  lookInside(office, input.name, (past, today) => {
    const words = fold(input.search.trim());
    const found: Found[] = [];
    for (const { id, standing, ...pair } of pairs(past, today, input.entity)) {
      const text = pair.past ?? pair.today;
      if (text === null || !isWanted(standing, pair.past, input.showing)) continue;
      const state = stateIn(text);
      if (!speaksOf(state, words)) continue;
      const { stamp, author } = state.updated;
      const title = titleOfState(input.entity, state);
      found.push({ id, title, standing, updatedAt: stampToInstant(stamp), updatedBy: author });
    }
    found.sort((a, b) => collator().compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
    return { records: found.slice(0, input.limit), total: found.length };
  });

const collator = once(() => new Intl.Collator('de', { numeric: true }));

/** Without a wish, what is in the point; what has come since is only shown to whoever asks what would be lost. */
const isWanted = (standing: Standing, past: string | null, showing: Parsed<'backup.records'>['showing']): boolean =>
  showing === 'all' ? past !== null : standing === showing;

const speaksOf = ({ cells }: RowState, words: string): boolean =>
  words === '' ||
  Object.entries(cells).some(
    ([field, { live }]) =>
      field !== deletedField &&
      live.some(([, , value]) => fold(typeof value === 'string' ? value : JSON.stringify(value)).includes(words)),
  );

/** One record then and now, field by field. */
export function lookAtRecord(office: Office, { name, entity, id }: Parsed<'backup.record'>) {
  const looked = lookInside(office, name, (past, today) => {
    for (const pair of pairs(past, today, entity)) if (pair.id === id) return describe(past, pair);
    return null;
  });
  if (!looked.ok) return looked;
  return looked.value === null ? notFound : ok(looked.value);
}

function describe(db: Reader, { entity, standing, ...pair }: Pair) {
  const [past = null, today = null] = [pair.past, pair.today].map((text) => (text === null ? null : stateIn(text)));
  const policy = mergeOf(entity);
  const names = new Set([...Object.keys(past?.cells ?? {}), ...Object.keys(today?.cells ?? {})]);
  names.delete(deletedField);
  const declared = entityNamed(entity);
  // In the order of the model; what this version does not know comes last and is shown all the same.
  const known = Object.keys(declared?.fields ?? {}).filter((field) => names.has(field));
  const ordered = [...known, ...[...names].filter((field) => !known.includes(field)).sort()];
  const fields = ordered.map((field) => {
    const values = [past, today].map((state) => shownValue(state?.cells[field], policy(field)) ?? null);
    const [before = null, after = null] = values;
    return { field, past: before, today: after, differs: JSON.stringify(before) !== JSON.stringify(after) };
  });
  const state = past ?? today;
  return {
    title: state === null ? '' : titleOfState(entity, state),
    standing,
    past: editOf(past),
    today: editOf(today),
    fields,
    titles: titlesThen(db, entity, fields),
  };
}

const editOf = (state: RowState | null) =>
  state === null ? null : { at: stampToInstant(state.updated.stamp), by: state.updated.author };

/** Names of what a record points to, as they stand in the same copy. */
function titlesThen(
  db: Reader,
  entity: string,
  fields: readonly { readonly field: string; readonly past: Json; readonly today: Json }[],
): Record<string, string> {
  const declared = entityNamed(entity);
  const read = db.prepare('SELECT state FROM record WHERE entity = ? AND id = ?').pluck();
  const titles: Record<string, string> = {};
  for (const { field, past, today } of fields) {
    const kind = declared === null ? null : fieldNamed(declared, field);
    for (const value of [past, today]) {
      if (typeof value !== 'string' || (kind?.kind !== 'reference' && kind?.kind !== 'anyReference')) continue;
      const reference = kind.kind === 'reference' ? `${kind.target}:${value}` : value;
      const [target = '', id = ''] = reference.split(':');
      const text = read.get(target, id) as string | undefined;
      const title = text === undefined ? '' : titleOfState(target, JSON.parse(text) as RowState);
      if (title !== '') titles[reference] = title;
    }
  }
  return titles;
}
