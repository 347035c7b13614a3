import type { Closed } from '../../shared/export/contract.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import type { Reader } from '../store/database.ts';
import { type StaysBecause, staysBecause } from '../views/closed.ts';

/** A record on its way into a file. */
export type ExportRow = {
  readonly entity: string;
  readonly id: string;
  readonly isDeleted: boolean;
  readonly state: RowState;
  readonly because: StaysBecause | null;
};

/** Counted while the rows go by. */
export type LeftOut = { private: number; site: number; nonpublic: number };

export type Choice = {
  readonly include: ReadonlySet<Closed>;
  readonly leftOut: LeftOut;
  /** Numbers of records whose history stays out as well. */
  readonly closed: Set<string>;
};

type Stored = { entity: string; id: string; local: 0 | 1; hidden: 0 | 1; state: string };

/** Every record, one after the other; what was not ticked is counted and left out. */
export function* exportRows(db: Reader, { include, leftOut, closed }: Choice): Generator<ExportRow> {
  const rows = db.prepare('SELECT entity, id, local, hidden, state FROM record ORDER BY entity, id').iterate();
  for (const { entity, id, local, hidden, state: text } of rows as IterableIterator<Stored>) {
    const state = JSON.parse(text) as RowState;
    const because = staysBecause(state, local === 1);
    if (because !== null && because !== 'catalogue' && !include.has(because)) {
      if (hidden === 0) leftOut[because] += 1;
      closed.add(`${entity}:${id}`);
      continue;
    }
    yield { entity, id, isDeleted: hidden === 1, state, because };
  }
}
