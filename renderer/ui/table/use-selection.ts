import { useRef } from 'react';
import type { Line } from './arrange.ts';

export type Selection<Row> = {
  readonly state: 'none' | 'some' | 'all' | null;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** From where the last choice was made to here. */
  readonly extendTo: (id: string) => void;
  readonly toggleAll: () => void;
  /** The chosen rows, or the given one when it is not among them. */
  readonly rowsFor: (id: string) => readonly Row[];
};

const nobody: ReadonlySet<string> = new Set();

/** Choosing rows: one by one, a stretch with Shift, all. */
export function useSelection<Row>(
  lines: readonly Line<Row>[],
  selected: ReadonlySet<string> = nobody,
  onSelect?: (ids: ReadonlySet<string>) => void,
): Selection<Row> {
  const anchor = useRef<string | null>(null);
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const chosen = rows.filter(({ id }) => selected.has(id));
  return {
    state:
      onSelect === undefined ? null : chosen.length === 0 ? 'none' : chosen.length === rows.length ? 'all' : 'some',
    has: (id) => selected.has(id),
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      onSelect?.(next);
    },
    extendTo: (id) => {
      const from = rows.findIndex((row) => row.id === (anchor.current ?? id));
      const to = rows.findIndex((row) => row.id === id);
      if (from < 0 || to < 0) return;
      anchor.current ??= id;
      const stretch = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      onSelect?.(new Set([...selected, ...stretch.map((row) => row.id)]));
    },
    toggleAll: () => onSelect?.(chosen.length === rows.length ? nobody : new Set(rows.map(({ id }) => id))),
    rowsFor: (id) => {
      if (selected.has(id)) return chosen.map(({ row }) => row);
      return rows.flatMap((row) => (row.id === id ? [row.row] : []));
    },
  };
}
