import { useRef, useState } from 'react';
import type { Line } from './arrange.ts';
import type { Column, TableView } from './columns.ts';

/** The head stands above the first line. */
export const headIndex = -1;

type Place = { readonly isHead: boolean; readonly row: string | null; readonly column: string | null };

export type ActiveCell<Row> = {
  /** Index of the active line, `headIndex` for the head; `null` in an empty table. */
  readonly index: number | null;
  readonly row: { readonly id: string; readonly row: Row } | null;
  readonly column: string | null;
  readonly moveTo: (index: number, column?: string | null) => void;
};

/**
 * Which cell the keys are on. It is kept by record and column, so it survives sorting, filtering and news from the store; a
 * record that is gone hands over to its neighbour.
 */
export function useActiveCell<Row>(
  lines: readonly Line<Row>[],
  indexOf: ReadonlyMap<string, number>,
  columns: readonly Column<Row>[],
  view: TableView,
): ActiveCell<Row> {
  const [place, setPlace] = useState<Place>({ isHead: false, row: view.activeRow, column: view.activeColumn });
  const lastIndex = useRef(0);
  const index = place.isHead
    ? headIndex
    : ((place.row === null ? undefined : indexOf.get(place.row)) ?? nearestRow(lines, lastIndex.current));
  if (index !== null && index !== headIndex) lastIndex.current = index;
  const line = index === null ? undefined : lines[index];
  const column = columns.some(({ id }) => id === place.column) ? place.column : (columns[0]?.id ?? null);
  return {
    index,
    row: line?.kind === 'row' ? line : null,
    column,
    moveTo: (next, to = column) => {
      const target = lines[next];
      setPlace({ isHead: next === headIndex, row: target?.kind === 'row' ? target.id : null, column: to });
    },
  };
}

/** The row at an index, or the next one below or above it where there is a group heading or nothing. */
export function nearestRow<Row>(lines: readonly Line<Row>[], index: number): number | null {
  for (let at = Math.max(0, index); at < lines.length; at += 1) if (lines[at]?.kind === 'row') return at;
  for (let at = Math.min(index, lines.length) - 1; at >= 0; at -= 1) if (lines[at]?.kind === 'row') return at;
  return null;
}

/** The row so many rows further on; group headings do not count. Stops at the ends. */
export function rowAfter<Row>(lines: readonly Line<Row>[], from: number, steps: number): number {
  const step = Math.sign(steps);
  let best = from;
  let left = Math.abs(steps);
  for (let at = from + step; left > 0 && at >= 0 && at < lines.length; at += step) {
    if (lines[at]?.kind !== 'row') continue;
    best = at;
    left -= 1;
  }
  return best;
}
