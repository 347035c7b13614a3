import type { Since } from '../../shared/backup/contract.ts';
import { compareStamps, stampToInstant } from '../../shared/sync/clock.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { damageOf } from '../backup/check.ts';
import { stateIn } from '../backup/compare.ts';
import { readableRecords } from '../salvage/readable-records.ts';
import type { Reader } from '../store/database.ts';
import { titleOfState } from '../views/closed.ts';

type Kept = { readonly entity: string; readonly id: string; readonly state: RowState };

/**
 * What came into a store since a copy of it was made: how many records are new, changed or deleted, and the last of them.
 *
 * SN1  A record counts if it was edited later than it is in the copy; what only arrived or was judged otherwise does not.
 * SN2  Where not everything could be read the number is the least it can be; where nothing could, there is none (`null`).
 */
function sinceIn(past: Reader, today: Iterable<Kept>, isWhole: boolean): Since | null {
  const then = past.prepare('SELECT state FROM record WHERE entity = ? AND id = ?').pluck();
  let [seen, records] = [0, 0];
  let last: Kept | null = null;
  for (const one of today) {
    seen += 1;
    const { stamp } = one.state.updated;
    const before = then.get(one.entity, one.id) as string | undefined;
    if (before !== undefined && compareStamps(stateIn(before).updated.stamp, stamp) >= 0) continue;
    records += 1;
    if (last === null || compareStamps(last.state.updated.stamp, stamp) < 0) last = one;
  }
  if (seen === 0) return null;
  return { records, isLeast: !isWhole, newest: last === null ? null : toldOf(last) };
}

function toldOf({ entity, state }: Kept): NonNullable<Since['newest']> {
  const { stamp, author } = state.updated;
  return { entity, title: titleOfState(entity, state), at: stampToInstant(stamp), by: author };
}

/** The same, of the store of today as it is open. */
export function sinceInStore(past: Reader, today: Reader): Since | null {
  return sinceIn(past, openRecords(today), true);
}

function* openRecords(today: Reader): Generator<Kept> {
  const rows = today.prepare('SELECT entity, id, state FROM record').iterate() as IterableIterator<{
    entity: string;
    id: string;
    state: string;
  }>;
  for (const { entity, id, state } of rows) yield { entity, id, state: stateIn(state) };
}

/** The same, of a store that cannot be opened, page by page. */
export function sinceInDamaged(past: Reader, path: string): Since | null {
  const { records, isWhole } = readableRecords(path);
  // A page that is gone as a whole is met by nobody who reads page by page.
  return sinceIn(past, records, isWhole && damageOf(path) === null);
}
