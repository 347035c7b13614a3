import { useMemo, useRef, useState } from 'react';
import { arrange, type Groups, holdOrder, type Line } from './arrange.ts';
import type { Column, TableView } from './columns.ts';

type Lines<Row> = {
  readonly lines: readonly Line<Row>[];
  /** The order is the one of before an edit. */
  readonly isHeld: boolean;
  readonly hold: () => void;
  readonly release: () => void;
};

/**
 * The lines of a table. After an edit the order is held, so that the row the person is on does not jump away; sorting,
 * grouping or another `orderKey` releases it.
 */
export function useLines<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  columns: readonly Column<Row>[],
  sort: TableView['sort'],
  groups: Groups<Row> | undefined,
  orderKey: string,
): Lines<Row> {
  const key = JSON.stringify([sort, orderKey, groups?.order]);
  const [held, setHeld] = useState<{ readonly key: string; readonly lines: readonly Line<Row>[] } | null>(null);
  const isHeld = held !== null && held.key === key;
  const heldLines = isHeld ? held.lines : null;
  const lines = useMemo(
    () => (heldLines === null ? arrange(rows, rowId, columns, sort, groups) : holdOrder(heldLines, rows, rowId)),
    [heldLines, rows, rowId, columns, sort, groups],
  );
  const latest = useRef({ key, lines });
  latest.current = { key, lines };
  return {
    lines,
    isHeld,
    hold: () => setHeld((old) => (old?.key === latest.current.key ? old : latest.current)),
    release: () => setHeld(null),
  };
}
