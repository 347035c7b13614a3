import { fieldNamed } from '../../shared/core/entity.ts';
import type { Merge } from '../../shared/core/field.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { conflictFields, isHidden } from '../../shared/sync/view.ts';
import { columnsOf, insertText, tableOf, unknownValues } from './columns.ts';
import type { Reader, Writer } from './database.ts';

/** One record in hand: its registers as they are now, and as they were read. */
export type Held = {
  readonly entity: string;
  readonly id: string;
  no: number | null;
  local: boolean;
  revision: number;
  state: RowState | null;
  /** The registers as they were read, as text; `null` for a record that was not there. */
  readonly before: string | null;
};

type Row = { no: number; local: 0 | 1; revision: number; state: string };

export function holdRecord(db: Reader, entity: string, id: string): Held {
  const row = db.prepare('SELECT no, local, revision, state FROM record WHERE entity = ? AND id = ?').get(entity, id) as
    | Row
    | undefined;
  return {
    entity,
    id,
    no: row?.no ?? null,
    local: row?.local === 1,
    revision: row?.revision ?? 0,
    state: row ? (JSON.parse(row.state) as RowState) : null,
    before: row?.state ?? null,
  };
}

/** The policy of a field; what this version does not know is shown to nobody and so asks nobody. */
export function mergeOf(entity: string): (field: string) => Merge {
  const declared = entityNamed(entity);
  return (field) => (declared === null ? 'auto' : (fieldNamed(declared, field)?.merge ?? 'auto'));
}

/** Fields of a record that wait for a person; a hidden record asks nobody. */
export const conflictsOf = (entity: string, state: RowState | null): string[] =>
  state === null || isHidden(state) ? [] : conflictFields(state, mergeOf(entity));

/** Keys in order, so that equal registers are equal text whatever order the ops came in (S4). */
function serialise(state: RowState): string {
  const cells = Object.fromEntries(Object.entries(state.cells).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ cells, created: state.created, updated: state.updated });
}

/** Writes registers, wide row and conflict list of one record together. Search is told what to read again. */
export function saveRecord(db: Writer, held: Held, revision: number): number {
  const { entity, id, state } = held;
  if (state === null) return removeRecord(db, held);
  const declared = entityNamed(entity);
  const text = serialise(state);
  const values = [held.local ? 1 : 0, revision, isHidden(state) ? 1 : 0, unknownValues(declared, state), text];
  if (held.no === null) {
    const inserted = db
      .prepare('INSERT INTO record (local, revision, hidden, unknown, state, entity, id) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(...values, entity, id);
    held.no = Number(inserted.lastInsertRowid);
  } else {
    db.prepare('UPDATE record SET local = ?, revision = ?, hidden = ?, unknown = ?, state = ? WHERE no = ?').run(
      ...values,
      held.no,
    );
  }
  if (declared !== null) db.prepare(insertText(declared)).run(...columnsOf(declared, id, held.no, state));
  saveConflicts(db, held, held.no);
  db.prepare('INSERT OR IGNORE INTO search_todo (record) VALUES (?)').run(held.no);
  return held.no;
}

function saveConflicts(db: Writer, held: Held, no: number): void {
  const before = held.before === null ? [] : conflictsOf(held.entity, JSON.parse(held.before) as RowState);
  const after = conflictsOf(held.entity, held.state);
  if (before.join() === after.join()) return;
  db.prepare('DELETE FROM conflict WHERE record = ?').run(no);
  for (const field of after) db.prepare('INSERT INTO conflict (record, field) VALUES (?, ?)').run(no, field);
}

/** Fields of all records that wait for a person. */
export const openConflicts = (db: Reader): number =>
  (db.prepare('SELECT count(*) AS n FROM conflict').get() as { n: number }).n;

/** Takes a record out that has no ops left (an undone import), or whose private log was dropped. */
function removeRecord(db: Writer, held: Held): number {
  if (held.no === null) return 0;
  const declared = entityNamed(held.entity);
  if (declared !== null) db.prepare(`DELETE FROM "${tableOf(declared)}" WHERE id = ?`).run(held.id);
  db.prepare('DELETE FROM conflict WHERE record = ?').run(held.no);
  db.prepare('DELETE FROM search WHERE rowid = ?').run(held.no);
  db.prepare('DELETE FROM search_todo WHERE record = ?').run(held.no);
  db.prepare('DELETE FROM record_segment WHERE record = ?').run(held.no);
  db.prepare('DELETE FROM record WHERE no = ?').run(held.no);
  return held.no;
}

/** Dots of a field that an edit made now replaces: everything live in it. */
export const liveDotsOf = (state: RowState | null, field: string): readonly string[] =>
  (state?.cells[field]?.live ?? []).map(([dot]) => dot);
