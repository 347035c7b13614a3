import { compareStamps, type Stamp } from './clock.ts';
import { type Dot, dotOf } from './dot.ts';
import type { Json } from './json.ts';
import { type DeletionSeen, deletedField, type Op } from './op.ts';

/** One live value: written, and not yet replaced by anybody who saw it. */
export type Live = readonly [dot: Dot, stamp: Stamp, value: Json];

/** A multi-value register. `base` is the value several live ones descend from, kept where the policy of the field needs it. */
export type Cell = { live: Live[]; base?: readonly [Dot, Json] };

/** Whose a row is. Grow-only and sorted, so that sites agree whatever arrived first. */
export type RowRights = {
  /** Bodies that own the row. */
  readonly owners: readonly string[];
  /** Bodies the row is about. */
  readonly bodies: readonly string[];
  /** Projects the row belongs to. */
  readonly projects: readonly string[];
};

export type Edited = { readonly stamp: Stamp; readonly dot: Dot; readonly author: string };

/**
 * The registers of one row, with its first and its last edit, and who may write in it. A function of the set of its ops (S1–S4).
 *
 * No cells: nothing that was written in the row counts (all of it was refused or erased).
 */
export type RowState = {
  cells: Record<string, Cell>;
  created: Edited;
  updated: Edited;
  rights?: RowRights;
};

/** An op that counts, and what it reaches from where it stands in its log. */
export type Entry = {
  /** The log, or the branch of a forked log, in whose name its dots are written. */
  readonly log: string;
  readonly op: Op;
  /** Its stamp, put right where the registry says that the clock was wrong. */
  readonly stamp: Stamp;
  /**
   * The dot a predecessor of op `seq` stands for here, or `null` if the author cannot have seen it, or that is not yet known. Several
   * where the op was signed several times and its author had seen different branches of a log.
   */
  readonly reach: (named: Dot, seq: number) => Dot | readonly Dot[] | null;
  /** What a deletion in op `seq` has really seen. */
  readonly bound: (seen: DeletionSeen, seq: number) => DeletionSeen;
};

const nobody: Edited = { stamp: '0-0', dot: '', author: '' };

export const emptyState = (): RowState => ({ cells: {}, created: nobody, updated: nobody });

const isBefore = (stamp: Stamp, dot: Dot, other: Edited): boolean =>
  (compareStamps(stamp, other.stamp) || (dot < other.dot ? -1 : 1)) < 0;

const isSeen = (value: Json): value is DeletionSeen & Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Joins ops into a row, in place, and answers the row: `live = written − replaced`, by definition and in any order.
 *
 * Local and foreign edits pass through this one function (S6). All ops of a row that arrive together must be given together: a
 * value that one of them replaces may be written by the next.
 */
export function joinOps(state: RowState | null, entries: readonly Entry[]): RowState {
  const row = state ?? emptyState();
  for (const entry of entries) write(row, entry);
  for (const entry of entries) replace(row, entry);
  return row;
}

function write(row: RowState, { log, op, stamp, bound }: Entry): void {
  const dot = dotOf(log, op.n);
  if (row.created.dot === '' || isBefore(stamp, dot, row.created)) row.created = { stamp, dot, author: op.u };
  if (row.updated.dot === '' || !isBefore(stamp, dot, row.updated)) row.updated = { stamp, dot, author: op.u };
  for (const field in op.set) {
    const value = op.set[field] ?? null;
    const live: Live = [dot, stamp, field === deletedField && isSeen(value) ? (bound(value, op.n) as Json) : value];
    const cell = row.cells[field];
    if (cell === undefined) row.cells[field] = { live: [live] };
    else insert(cell.live, live);
  }
}

/** Live values are kept sorted by dot, so that equal op sets give equal bytes (S4). */
function insert(values: Live[], live: Live): void {
  let at = values.length;
  for (; at > 0; at -= 1) {
    const dot = values[at - 1]?.[0] ?? '';
    if (dot === live[0]) return;
    if (dot < live[0]) break;
  }
  if (at === values.length) values.push(live);
  else values.splice(at, 0, live);
}

function replace(row: RowState, { op, reach }: Entry): void {
  for (const field in op.p) {
    const cell = row.cells[field];
    const named = op.p[field];
    if (cell === undefined || named === undefined) continue;
    if (typeof named === 'string') removeAll(cell.live, reach(named, op.n));
    else for (const one of named) removeAll(cell.live, reach(one, op.n));
    // One value alone descends from nothing it would have to be merged with.
    if (cell.base !== undefined && cell.live.length < 2) delete cell.base;
  }
}

function removeAll(values: Live[], dots: Dot | readonly Dot[] | null): void {
  if (dots === null) return;
  if (typeof dots === 'string') remove(values, dots);
  else for (const dot of dots) remove(values, dot);
}

function remove(values: Live[], dot: Dot): void {
  for (let at = 0; at < values.length; at += 1) {
    if (values[at]?.[0] !== dot) continue;
    values.splice(at, 1);
    return;
  }
}
