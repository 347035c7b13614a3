import { fold } from '../core/fold.ts';
import { movementOf } from './movement.ts';
import type { Movement, RadarPart } from './radar.ts';
import type { ReadEntry } from './read/collect.ts';

/** A trend of the radar that takes in. */
export type KnownTrend = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sector: string;
  readonly ring: string;
  readonly url: string;
  readonly sourceKey: string | null;
};

/** Values as the store keeps them; what is not named stays as it is. */
export type Set = Readonly<Record<string, string | number | null>>;

export type PlannedEntry = {
  readonly entry: ReadEntry;
  /** `null`: a trend is made. */
  readonly id: string | null;
  readonly set: Set;
  /** Its place in the edition, without the ids. */
  readonly placement: Set;
};

type Facts = {
  readonly known: readonly KnownTrend[];
  readonly rings: readonly RadarPart[];
  /** Where each trend stood in the edition before this one, by its id. */
  readonly before: ReadonlyMap<string, string>;
  /** A later edition is here: trends stay where that one has put them. */
  readonly isOlder: boolean;
};

/**
 * What becomes of each entry of a file.
 *
 * RI1  An entry is the trend that was read in under its name, else the one that is called so: a second reading changes and never doubles.
 * RI2  What the file does not say is not taken away: an empty description or address leaves the one that is there.
 * RI3  A file that is older than an edition here adds its edition and moves no trend.
 */
export function planEntries(entries: readonly ReadEntry[], { known, rings, before, isOlder }: Facts): PlannedEntry[] {
  const bySource = new Map(known.flatMap((trend) => (trend.sourceKey ? [[fold(trend.sourceKey), trend]] : [])));
  const byTitle = new Map([...known].reverse().map((trend) => [fold(trend.title), trend]));
  const taken = new globalThis.Set<string>();
  return entries.map((entry) => {
    const found = [bySource.get(fold(entry.name)), byTitle.get(fold(entry.name))].find(
      (trend) => trend !== undefined && !taken.has(trend.id),
    );
    if (found !== undefined) taken.add(found.id);
    const movement = entry.isMovementSaid
      ? entry.movement
      : movementOf(rings, found === undefined ? null : (before.get(found.id) ?? null), entry.ring);
    return {
      entry,
      id: found?.id ?? null,
      set: found === undefined ? madeOf(entry, isOlder) : changesOf(entry, found, isOlder),
      placement: placementOf(entry, movement),
    };
  });
}

const told = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

function madeOf({ name, summary, url, sector, ring }: ReadEntry, isOlder: boolean): Set {
  return { title: name, sourceKey: name, sector, ...told({ summary, url, ring: isOlder ? '' : ring }) };
}

function changesOf({ name, summary, url, sector, ring }: ReadEntry, trend: KnownTrend, isOlder: boolean): Set {
  const said: Record<string, string> = {
    ...(trend.sourceKey === null ? { sourceKey: name } : {}),
    ...(isOlder ? {} : told({ summary, url, sector, ring })),
  };
  const is = trend as unknown as Readonly<Record<string, string | null>>;
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => is[field] !== value));
}

/** A place in an edition, without the ids. */
export const placementOf = ({ name, summary, sector, ring, url }: ReadEntry, movement: Movement): Set => ({
  title: name,
  summary: summary || null,
  sector,
  ring,
  movement,
  url: url || null,
});

/** The day an edition is of, from its name where that is a date ("2026.05", "2026-05-01"). */
export function dayOfEdition(name: string): string | null {
  const found = /^(\d{4})[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?$/.exec(name.trim());
  if (found === null) return null;
  const text = [found[1], (found[2] ?? '').padStart(2, '0'), (found[3] ?? '1').padStart(2, '0')].join('-');
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
