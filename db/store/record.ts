import { type Entity, fieldNamed } from '../../shared/core/entity.ts';
import type { Merge } from '../../shared/core/field.ts';
import { entityNamed } from '../../shared/entities.ts';
import { deletedField } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { conflictFields, isHidden } from '../../shared/sync/view.ts';
import { sha256 } from '../bundle/encoding.ts';
import { columnsOf, insertText, RowUpdate, tableOf, unknownValues } from './columns.ts';
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
  readonly wasHidden: boolean;
  readonly unknownBefore: number;
  /** Fields on the conflict list as it was read; asked for once. */
  listed?: readonly string[];
  /** Fields that will be on it, and values this version cannot show, once `state` is what will be written; computed once. */
  waiting?: readonly string[];
  unknown?: number;
};

type Row = { no: number; local: 0 | 1; revision: number; hidden: 0 | 1; unknown: number; state: string };

export function holdRecord(db: Reader, entity: string, id: string): Held {
  const row = db
    .prepare('SELECT no, local, revision, hidden, unknown, state FROM record WHERE entity = ? AND id = ?')
    .get(entity, id) as Row | undefined;
  const state = row ? (JSON.parse(row.state) as RowState) : null;
  const isQuiet = state === null || !mayWait(state);
  return {
    entity,
    id,
    no: row?.no ?? null,
    local: row?.local === 1,
    revision: row?.revision ?? 0,
    // Registers without a cell: everything that was written was refused or erased. To people the record is not there.
    state: state !== null && hasCells(state) ? state : null,
    before: row?.state ?? null,
    wasHidden: row?.hidden === 1,
    unknownBefore: row?.unknown ?? 0,
    ...(isQuiet ? { listed: [] } : {}),
  };
}

/** Whether somebody may have been asked about these registers: only several live values, or a deletion, can be a conflict. */
function mayWait({ cells }: RowState): boolean {
  for (const field in cells) if (field === deletedField || (cells[field]?.live.length ?? 0) > 1) return true;
  return false;
}

const hasCells = (state: RowState): boolean => {
  for (const _ in state.cells) return true;
  return false;
};

/** What a record contributes to the digest of its store (docs/bundle-format.md §8). */
export const recordLeaf = (entity: string, id: string, live: string): Buffer => sha256(`${entity}\n${id}\n${live}`);

/** The policy of a field; what this version does not know is shown to nobody and so asks nobody. */
export function mergeOf(entity: string): (field: string) => Merge {
  const declared = entityNamed(entity);
  return declared === null ? showsNewest : (field) => fieldNamed(declared, field)?.merge ?? 'auto';
}

const showsNewest = (): Merge => 'auto';

/** Fields of a record that wait for a person; a hidden record asks nobody. */
export const conflictsOf = (entity: string, state: RowState | null): string[] =>
  state === null || isHidden(state) ? [] : conflictFields(state, mergeOf(entity));

/** Fields of a record about to be written that will wait for a person. */
export function waitingIn(held: Held): readonly string[] {
  held.waiting ??= conflictsOf(held.entity, held.state);
  return held.waiting;
}

/** Values of a record about to be written that this version cannot show. */
export function unknownIn(held: Held): number {
  held.unknown ??= held.state === null ? 0 : unknownValues(entityNamed(held.entity), held.state);
  return held.unknown;
}

/** Canonical JSON (RFC 8785) of the live values of a row, so that equal registers are equal text whatever order the ops came in. */
function liveText(state: RowState, withBases: boolean): string {
  const { cells } = state;
  // As they were read they are in order already, and nearly no edit adds one in the middle.
  if (isSorted(cells) && !hasBases(state)) return JSON.stringify(cells);
  const names = Object.keys(cells).sort();
  const ordered: Record<string, unknown> = {};
  for (const name of names) {
    const { base, live } = cells[name] ?? { live: [] };
    ordered[name] = base && withBases ? { base, live } : { live };
  }
  return JSON.stringify(ordered);
}

function isSorted(cells: RowState['cells']): boolean {
  let last = '';
  for (const name in cells) {
    if (name < last) return false;
    last = name;
  }
  return true;
}

const hasBases = ({ cells }: RowState): boolean => {
  for (const name in cells) if (cells[name]?.base) return true;
  return false;
};

const restText = ({ created, updated, rights }: RowState): string =>
  JSON.stringify({ created, updated, ...(rights ? { rights } : {}) }).slice(1);

/** The registers of a row as they are kept. */
export const serialise = (state: RowState): string => `{"cells":${liveText(state, true)},${restText(state)}`;

/** Both texts at once; nearly always one is part of the other. */
function textsOf(state: RowState): { readonly text: string; readonly live: string } {
  const kept = liveText(state, true);
  return { text: `{"cells":${kept},${restText(state)}`, live: hasBases(state) ? liveText(state, false) : kept };
}

/**
 * Writes registers, wide row and conflict list of one record together; answers its number. Search is told what to read again.
 *
 * With `fields`, nothing but these can show something else than before, and only their columns are written. `arrivedAt`: when a
 * bundle spoke of it; `null` if none did now.
 */
export function saveRecord(
  db: Writer,
  held: Held,
  revision: number,
  fields: readonly string[] | null = null,
  arrivedAt: string | null = null,
): number {
  const { entity, id, state } = held;
  if (state === null) return removeRecord(db, held);
  const declared = entityNamed(entity);
  const isGone = !hasCells(state);
  const hidden = isGone || isHidden(state);
  const { text, live } = textsOf(state);
  const leaf = isGone ? null : recordLeaf(entity, id, live);
  const bornAt = held.before === null ? arrivedAt : null;
  const values = [held.local ? 1 : 0, revision, hidden ? 1 : 0, unknownIn(held), text, leaf, arrivedAt, bornAt];
  const isNew = held.no === null;
  if (held.no === null) {
    const inserted = db
      .prepare(
        `INSERT INTO record (local, revision, hidden, unknown, state, leaf, arrived, born, entity, id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(...values, entity, id);
    held.no = Number(inserted.lastInsertRowid);
  } else {
    db.prepare(
      `UPDATE record SET local = ?, revision = ?, hidden = ?, unknown = ?, state = ?, leaf = ?,
       arrived = coalesce(?, arrived), born = coalesce(?, born) WHERE no = ?`,
    ).run(...values, held.no);
  }
  if (declared !== null) {
    if (isGone) db.prepare(`DELETE FROM "${tableOf(declared)}" WHERE id = ?`).run(id);
    else if (isNew || fields === null || hidden !== held.wasHidden || fields.includes(deletedField)) {
      db.prepare(insertText(declared)).run(...columnsOf(declared, id, held.no, state));
    } else {
      const { text: update, values: columns } = updateOf(db, declared).of(fields, state);
      db.prepare(update).run(...columns, id);
    }
  }
  saveConflicts(db, held.no, isNew ? [] : listedConflicts(db, held), isGone || hidden ? [] : waitingIn(held));
  // What is gone is not found either, also while the search is still behind.
  if (hidden) db.prepare('DELETE FROM searched WHERE record = ?').run(held.no);
  db.prepare('INSERT OR IGNORE INTO search_todo (record) VALUES (?)').run(held.no);
  return held.no;
}

const updates = new Map<string, RowUpdate>();

/** Made once for each entity: which columns have an index is a matter of the schema, which is the same in every store. */
function updateOf(db: Reader, entity: Entity): RowUpdate {
  const known = updates.get(entity.name);
  if (known) return known;
  const indexed = db
    .prepare(
      'SELECT DISTINCT i.name FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i WHERE i.name IS NOT NULL',
    )
    .pluck()
    .all(tableOf(entity)) as string[];
  const made = new RowUpdate(entity, new Set(indexed));
  updates.set(entity.name, made);
  return made;
}

/** The fields of a record that are on the conflict list, as it stood when they were first asked for. */
export function listedConflicts(db: Reader, held: Held): readonly string[] {
  if (held.no === null) return [];
  held.listed ??= db.prepare('SELECT field FROM conflict WHERE record = ?').pluck().all(held.no) as string[];
  return held.listed;
}

function saveConflicts(db: Writer, no: number, before: readonly string[], after: readonly string[]): void {
  for (const field of before) {
    if (!after.includes(field)) db.prepare('DELETE FROM conflict WHERE record = ? AND field = ?').run(no, field);
  }
  const added = after.filter((field) => !before.includes(field));
  if (added.length === 0) return;
  db.prepare('INSERT INTO conflict (record, field) SELECT ?, value FROM json_each(?)').run(no, JSON.stringify(added));
}

/** Fields of all records that wait for a person. */
export const openConflicts = (db: Reader): number =>
  (db.prepare('SELECT count(*) AS n FROM conflict').get() as { n: number }).n;

/** Takes a record out that has no ops left (an undone import), or whose private log was dropped. */
function removeRecord(db: Writer, held: Held): number {
  if (held.no === null) return 0;
  const declared = entityNamed(held.entity);
  if (declared !== null) db.prepare(`DELETE FROM "${tableOf(declared)}" WHERE id = ?`).run(held.id);
  for (const table of ['conflict', 'search_todo', 'searched', 'refused', 'granted']) {
    db.prepare(`DELETE FROM "${table}" WHERE record = ?`).run(held.no);
  }
  db.prepare('DELETE FROM search WHERE rowid = ?').run(held.no);
  db.prepare('DELETE FROM record WHERE no = ?').run(held.no);
  return held.no;
}

/** Dots of a field that an edit made now replaces: everything live in it. */
export const liveDotsOf = (state: RowState | null, field: string): readonly string[] =>
  (state?.cells[field]?.live ?? []).map(([dot]) => dot);
