import { type KeyboardEvent, useState } from 'react';

export type Stop = { readonly row: number; readonly column: number };

const nearest = (stops: readonly Stop[], column: number): Stop | null =>
  stops.reduce<Stop | null>(
    (best, stop) => (best === null || Math.abs(stop.column - column) < Math.abs(best.column - column) ? stop : best),
    null,
  );

/**
 * Where a key leads in a grid of stops, some of which may be missing: ← → along the row, ↑ ↓ to the nearest stop of the next row that
 * has one, Pos1 and Ende to the ends of the row, with Ctrl to the first and the last stop. `null`: no key of ours, or nowhere to go.
 */
export function walkStops(stops: readonly Stop[], from: Stop, key: string, isCtrl: boolean): Stop | null {
  const all = stops.toSorted((one, other) => one.row - other.row || one.column - other.column);
  const row = all.filter((stop) => stop.row === from.row);
  const at = row.findIndex((stop) => stop.column === from.column);
  const rowAt = (step: 1 | -1): readonly Stop[] => {
    const rows = all.filter((stop) => (stop.row - from.row) * step > 0).map((stop) => stop.row);
    const next = step === 1 ? Math.min(...rows) : Math.max(...rows);
    return all.filter((stop) => stop.row === next);
  };
  switch (key) {
    case 'ArrowRight':
      return row[at + 1] ?? null;
    case 'ArrowLeft':
      return at > 0 ? (row[at - 1] ?? null) : null;
    case 'ArrowDown':
      return nearest(rowAt(1), from.column);
    case 'ArrowUp':
      return nearest(rowAt(-1), from.column);
    case 'Home':
      return (isCtrl ? all : row)[0] ?? null;
    case 'End':
      return (isCtrl ? all : row).at(-1) ?? null;
    default:
      return null;
  }
}

const nameOf = ({ row, column }: Stop): string => `${row}:${column}`;

function stopOf(element: Element | null | undefined): Stop | null {
  const name = element?.closest<HTMLElement>('[data-stop]')?.dataset['stop'];
  const [row, column] = (name ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) || Number.isNaN(column)
    ? null
    : { row, column };
}

/**
 * One tab stop for many small buttons: arrow keys walk among them, and Tab comes back to where one was.
 *
 * @example
 * const rover = useRover({ row: 0, column: 0 });
 * <div {...rover.box}>{cells.map((cell) => <button {...rover.stop(cell.row, cell.column)}>…</button>)}</div>
 */
export function useRover(first: Stop) {
  const [current, setCurrent] = useState(first);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.shiftKey || event.metaKey) return;
    const from = stopOf(event.target as Element);
    if (from === null) return;
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const stops = elements.flatMap((element) => stopOf(element) ?? []);
    const to = walkStops(stops, from, event.key, event.ctrlKey);
    if (to === null) return;
    event.preventDefault();
    elements[stops.findIndex((stop) => nameOf(stop) === nameOf(to))]?.focus();
  };
  return {
    current,
    box: {
      onKeyDown,
      onFocus: (event: { readonly target: EventTarget }) => {
        const stop = stopOf(event.target as Element);
        if (stop !== null) setCurrent(stop);
      },
    },
    /** `isOnly`: the stop Tab comes to although nobody has been there, because the one before is gone. */
    stop: (row: number, column: number, isOnly = false) => ({
      'data-stop': nameOf({ row, column }),
      tabIndex: isOnly || (current.row === row && current.column === column) ? 0 : -1,
    }),
  };
}
