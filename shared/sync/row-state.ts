import { compareStamps, type Stamp } from './clock.ts';
import { type Dot, dotOf, seqOf, writerOf } from './dot.ts';
import type { Json } from './json.ts';
import { type Op, predecessorsOf } from './op.ts';

/** One live value: written, and not yet replaced by anybody who saw it. */
export type Live = readonly [dot: Dot, stamp: Stamp, value: Json];

/** A multi-value register. `awaited` are replaced dots whose op has not arrived: they will be dead on arrival. */
export type Cell = { live: Live[]; awaited?: Dot[] };

export type Edited = { readonly stamp: Stamp; readonly dot: Dot; readonly author: string };

/** The registers of one row, with its first and its last edit. A function of the set of its ops (S1–S4). */
export type RowState = {
  cells: Record<string, Cell>;
  created: Edited;
  updated: Edited;
};

/** What an op must know about the log it stands in. */
export type OpContext = {
  /** The highest op of a writer that the author's store held when the segment was sealed; bounds what it may replace. */
  readonly seen: (writer: string) => number;
  /** The highest op of a writer applied here so far. */
  readonly applied: (writer: string) => number;
};

const isEarlier = (a: Edited, b: Edited) => (compareStamps(a.stamp, b.stamp) || (a.dot < b.dot ? -1 : 1)) < 0;

/**
 * Joins one op into a row, in place, and returns the row.
 *
 * Local and foreign edits pass through this one function (S6). Naming a dot the author cannot have seen is void, so nobody
 * can delete in advance what somebody will write.
 */
export function joinOp(state: RowState | null, writer: string, op: Op, context: OpContext): RowState {
  const dot = dotOf(writer, op.n);
  const edited: Edited = { stamp: op.t, dot, author: op.u };
  const row = state ?? { cells: {}, created: edited, updated: edited };
  if (isEarlier(edited, row.created)) row.created = edited;
  if (isEarlier(row.updated, edited)) row.updated = edited;

  for (const [field, value] of Object.entries(op.set)) {
    const cell = row.cells[field] ?? { live: [] };
    row.cells[field] = cell;
    for (const replaced of predecessorsOf(op, field)) replace(cell, replaced, writer, op.n, context);
    const deadOnArrival = cell.awaited?.indexOf(dot) ?? -1;
    if (deadOnArrival < 0) insert(cell, [dot, op.t, value]);
    else drop(cell, deadOnArrival);
  }
  return row;
}

function replace(cell: Cell, replaced: Dot, writer: string, seq: number, context: OpContext): void {
  const of = writerOf(replaced);
  const number = seqOf(replaced);
  const reachable = of === writer ? number < seq : number <= context.seen(of);
  if (!reachable) return;
  const at = cell.live.findIndex(([dot]) => dot === replaced);
  if (at >= 0) cell.live.splice(at, 1);
  else if (of !== writer && number > context.applied(of) && !cell.awaited?.includes(replaced)) {
    cell.awaited = [...(cell.awaited ?? []), replaced].sort();
  }
}

/** Live values are kept sorted by dot, so that equal op sets give equal bytes (S4). */
function insert(cell: Cell, live: Live): void {
  const at = cell.live.findIndex(([dot]) => dot > live[0]);
  cell.live.splice(at < 0 ? cell.live.length : at, 0, live);
}

function drop(cell: Cell, at: number): void {
  const rest = (cell.awaited ?? []).filter((_, index) => index !== at);
  if (rest.length > 0) cell.awaited = rest;
  else delete cell.awaited;
}
