import { assert } from '../../shared/core/assert.ts';
import { entityNames } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';

type Known = {
  /** Greatest number that is known, and the revision its record had then. */
  readonly upTo: number;
  readonly revision: number;
  /** By number: one more than the place of the kind in `entityNames`; 0 for what is no record. */
  readonly kinds: Uint8Array;
};

const known = new WeakMap<Reader, Known>();

assert(entityNames.length < 255, 'a kind fits into a byte');
const places = new Map<string, number>(entityNames.map((name, at) => [name, at + 1]));

/**
 * Counts records by kind, by their numbers. In memory, a byte each: a word that stands everywhere has a hundred thousand hits, and to read the
 * kind of each from the store takes longer than to find them.
 *
 * KN1  A number says the kind its record has in the store now. Numbers are given upwards, and one is given again only after the greatest was
 *      taken back: while the record with the greatest known number is there as it was, all below it are, too.
 */
export function countByKind(db: Reader, numbers: readonly number[]): Record<string, number> {
  const { kinds } = kindsIn(db);
  const counted = new Uint32Array(entityNames.length + 1);
  for (const no of numbers) {
    const kind = kinds[no] ?? 0;
    counted[kind] = (counted[kind] ?? 0) + 1;
  }
  return Object.fromEntries(
    entityNames.flatMap((name, at) => {
      const n = counted[at + 1] ?? 0;
      return n === 0 ? [] : [[name, n]];
    }),
  );
}

function kindsIn(db: Reader): Known {
  const before = known.get(db);
  const greatest = db.prepare('SELECT no, revision FROM record ORDER BY no DESC LIMIT 1').get() as
    | { no: number; revision: number }
    | undefined;
  const upTo = greatest?.no ?? 0;
  const revision = greatest?.revision ?? 0;
  if (before?.upTo === upTo && before.revision === revision) return before;
  const isContinued = before !== undefined && before.upTo < upTo && revisionOf(db, before.upTo) === before.revision;
  const kinds = isContinued ? longer(db, before, upTo) : all(db, upTo);
  const now = { upTo, revision, kinds };
  known.set(db, now);
  return now;
}

const revisionOf = (db: Reader, no: number) => db.prepare('SELECT revision FROM record WHERE no = ?').pluck().get(no);

function all(db: Reader, upTo: number): Uint8Array {
  const kinds = new Uint8Array(upTo + 1);
  const numbers = db.prepare('SELECT no FROM record WHERE entity = ?').pluck();
  for (const [name, place] of places) for (const no of numbers.all(name) as number[]) kinds[no] = place;
  return kinds;
}

function longer(db: Reader, before: Known, upTo: number): Uint8Array {
  const kinds = new Uint8Array(upTo + 1);
  kinds.set(before.kinds);
  const added = db.prepare('SELECT no, entity FROM record WHERE no > ?').all(before.upTo);
  for (const { no, entity } of added as { no: number; entity: string }[]) kinds[no] = places.get(entity) ?? 0;
  return kinds;
}
