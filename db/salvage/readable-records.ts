import { compareStamps } from '../../shared/sync/clock.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { cellsOf } from './cells.ts';
import { Pages } from './pages.ts';
import { rowIn } from './rows.ts';

export type ReadableRecord = { readonly entity: string; readonly id: string; readonly state: RowState };

/** The records of a store that may be damaged, each as it was last written, as far as pages can be read. `isWhole`: nothing was met that could not. */
export function readableRecords(path: string): {
  readonly records: readonly ReadableRecord[];
  readonly isWhole: boolean;
} {
  const found = new Map<string, ReadableRecord>();
  const pages = new Pages(path);
  let isWhole = pages.hasHeader && !pages.isLogDamaged;
  try {
    for (let number = 1; number <= pages.count; number += 1) {
      if (pages.free.has(number)) continue;
      for (const page of pages.versions(number)) {
        for (const { isTable, values } of cellsOf(pages, page, number)) {
          const row = values === null ? null : rowIn(values, isTable);
          if (values === null) isWhole = false;
          if (row?.kind !== 'record') continue;
          const state = stateIn(row.state);
          if (state === null) isWhole = false;
          else keepNewest(found, { entity: row.entity, id: row.id, state });
        }
      }
    }
  } finally {
    pages.close();
  }
  return { records: [...found.values()], isWhole };
}

function stateIn(text: string): RowState | null {
  try {
    const state = JSON.parse(text) as RowState;
    return typeof state.updated?.stamp === 'string' && typeof state.cells === 'object' ? state : null;
  } catch {
    return null;
  }
}

/** Where a page stands in several forms, the newest of each record counts. */
function keepNewest(found: Map<string, ReadableRecord>, record: ReadableRecord): void {
  const key = `${record.entity} ${record.id}`;
  const known = found.get(key);
  if (known === undefined || compareStamps(known.state.updated.stamp, record.state.updated.stamp) < 0)
    found.set(key, record);
}
