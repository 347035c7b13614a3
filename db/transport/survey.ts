import { join } from 'node:path';
import {
  type Comparison,
  compare,
  type Entry,
  type Found,
  type Sameness,
  type Sorted,
  samenessOf,
  sameSegment,
  sortEntries,
} from '../../shared/transport/compare.ts';
import type { ObjectName } from '../../shared/transport/names.ts';
import { BundleFault } from '../bundle/fault.ts';
import type { LongScope, Step } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { registryOf } from '../trust/registry-log.ts';
import { type Holding, holdingsOf } from './holdings.ts';
import { objectBytes, readObject } from './object-file.ts';
import type { KeptPlace } from './places.ts';
import { PlaceTrouble, type Transport } from './transport.ts';

export type StrangeFile = { readonly name: string; readonly reason: string };

export type Survey = {
  readonly sorted: Sorted;
  readonly holdings: readonly Holding[];
  readonly comparison: Comparison<Holding>;
  readonly sameness: Sameness;
  /** What waits, without what was read in and refused. */
  readonly waiting: readonly Found[];
  readonly declined: KeptPlace['declined'];
  /** Bundles offered whose fate is not known yet. */
  readonly offered: KeptPlace['offered'];
  readonly strange: readonly StrangeFile[];
};

/** Copies are read to know what they are; so many at a look, the others at the next. */
const copiesAtOnce = 100;
const copiesKnown = new Map<string, ObjectName | { readonly reason: string }>();
const copiesHeld = 5000;

/** Lists a place and holds it against the store. Writes nothing, here or there. */
export async function* survey(
  scope: LongScope,
  place: KeptPlace,
  transport: Transport,
  folder: string,
): AsyncGenerator<Step, Survey> {
  yield { phase: 'look', done: 0, total: 0 };
  const sorted = sortEntries(await transport.list(scope.signal));
  const copies = new Map<string, ObjectName | null>();
  const strange: StrangeFile[] = [];
  for (const entry of sorted.copies.filter(({ of }) => of === 'object').slice(0, copiesAtOnce)) {
    const found = await copyAt(scope, place, transport, entry, folder);
    if (found !== null && 'reason' in found) strange.push({ name: entry.name, reason: found.reason });
    else if (found !== null) copies.set(entry.name, found);
    yield { phase: 'look', done: copies.size + strange.length, total: sorted.copies.length };
  }
  const holdings = holdingsOf(scope.db, place.nonpublic);
  const comparison = compare(sorted, holdings, copies);
  const here = new Set(holdings.map(sameSegment));
  const knowsSome = sorted.objects.some((object) => here.has(sameSegment(object)));
  const { declined, offered } = fates(scope.db, place, here);
  const isDeclined = new Set(declined.map(({ segment }) => segment));
  return {
    sorted,
    holdings,
    comparison,
    sameness: samenessOf(sorted, place.exchanges, knowsSome),
    waiting: comparison.waiting.filter((found) => !isDeclined.has(sameSegment(found))),
    declined,
    offered,
    strange,
  };
}

/** Whether a place may be read from and written to; one that is not what it was may not. */
export function refuseOther({ sameness }: Pick<Survey, 'sameness'>): void {
  if (sameness === 'emptied' || sameness === 'swapped') throw new PlaceTrouble(sameness);
}

async function copyAt(
  { signal }: LongScope,
  place: KeptPlace,
  transport: Transport,
  { name, bytes }: Entry,
  folder: string,
): Promise<ObjectName | { readonly reason: string } | null> {
  const key = `${place.id} ${name} ${bytes}`;
  const known = copiesKnown.get(key);
  if (known !== undefined) return known;
  const path = join(folder, 'copy');
  if ((await transport.get(name, path, objectBytes, signal)) === 'absent') return null;
  const found = contentAt(path);
  if (copiesKnown.size >= copiesHeld) copiesKnown.clear();
  copiesKnown.set(key, found);
  return found;
}

/** A copy says nothing about erasures by its name, so it counts as one that has lost nothing. */
function contentAt(path: string): ObjectName | { readonly reason: string } {
  try {
    return { ...readObject(path).name, erased: 0 };
  } catch (error) {
    if (!(error instanceof BundleFault)) throw error;
    return { reason: error.code };
  }
}

/**
 * What became of the bundles that were made of what waited here: of one that was read in, the segments that are still not kept were
 * refused. They are not offered again until the registry says something new.
 */
function fates(db: Reader, place: KeptPlace, here: ReadonlySet<string>): Pick<Survey, 'declined' | 'offered'> {
  const registry = registryOf(db).length;
  const declined = new Map(
    place.declined
      .filter((one) => one.registry === registry && !here.has(one.segment))
      .map((one) => [one.segment, one]),
  );
  const offered: KeptPlace['offered'] = [];
  const read = db.prepare("SELECT undone_at FROM bundle WHERE bundle = ? AND direction = 'in'");
  for (const offer of place.offered) {
    const rows = read.all(offer.bundle) as { undone_at: string | null }[];
    if (rows.length === 0) offered.push(offer);
    if (!rows.some(({ undone_at }) => undone_at === null)) continue;
    for (const segment of offer.segments) if (!here.has(segment)) declined.set(segment, { segment, registry });
  }
  return { declined: [...declined.values()], offered: offered.slice(-offersHeld) };
}

/** Bundles that were made and never read in; older ones are forgotten. */
const offersHeld = 5;
