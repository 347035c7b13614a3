import { entityNamed } from '../../shared/entities.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { shownValue } from '../../shared/sync/view.ts';
import type { Reader } from '../store/database.ts';
import { mergeOf } from '../store/record.ts';

/** Why a record does not go out with every bundle. */
export type StaysBecause = 'private' | 'site' | 'catalogue' | 'nonpublic';

/** Why a record stays here, or `null` for one that everybody gets. */
export function staysBecause(state: RowState, isLocal: boolean): StaysBecause | null {
  const shown = (field: string) => shownValue(state.cells[field], 'ask');
  if (isLocal) {
    const visibility = shown('visibility');
    // What is not marked and stays all the same is a catalogue from the first day, until the coordination sends its own.
    return visibility === 'private' || visibility === 'site' ? visibility : 'catalogue';
  }
  return shown('classification') === 'nonpublic_session' ? 'nonpublic' : null;
}

/** The title a record shows, from its registers: works in a store of any version. */
export function titleOfState(entity: string, state: RowState): string {
  const field = entityNamed(entity)?.title ?? '';
  const title = shownValue(state.cells[field], mergeOf(entity)(field));
  return typeof title === 'string' ? title : '';
}

export type StayingRow = {
  readonly entity: string;
  readonly id: string;
  readonly state: RowState;
  readonly because: StaysBecause;
};

/** Visible records that stay here. */
export function* stayingRows(db: Reader): Generator<StayingRow> {
  const rows = db
    .prepare(
      `SELECT entity, id, local, state FROM record
       WHERE hidden = 0 AND leaf IS NOT NULL AND (local = 1 OR instr(state, '"nonpublic_session"') > 0)
       ORDER BY entity, id`,
    )
    .iterate() as IterableIterator<{ entity: string; id: string; local: 0 | 1; state: string }>;
  for (const { entity, id, local, state: text } of rows) {
    const state = JSON.parse(text) as RowState;
    const because = staysBecause(state, local === 1);
    if (because !== null) yield { entity, id, state, because };
  }
}
