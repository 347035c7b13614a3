import type { GridPlace } from '../../charts/grid/walk-grid.ts';
import type { Cell } from './cells.ts';

/** Units of the picture, of which 16 are one rem. Few quarters get more room, many still fit beside each other. */
export const sizesOf = (columns: number) =>
  ({
    label: 132,
    head: 26,
    cell: columns <= 4 ? 150 : columns <= 8 ? 116 : 79,
    row: 38,
    bar: 10,
    barTop: 23,
    gap: 6,
  }) as const;
export type Sizes = ReturnType<typeof sizesOf>;

export const pictureSize = (rows: number, columns: number, sizes: Sizes) => ({
  width: sizes.label + columns * sizes.cell,
  height: sizes.head + rows * sizes.row,
});

export const cornerOf = ({ row, column }: GridPlace, sizes: Sizes) => ({
  x: sizes.label + column * sizes.cell,
  y: sizes.head + row * sizes.row,
});

/** Which field lies under a point of the picture. */
export function placeAt(x: number, y: number, rows: number, columns: number): GridPlace | null {
  const sizes = sizesOf(columns);
  const column = Math.floor((x - sizes.label) / sizes.cell);
  const row = Math.floor((y - sizes.head) / sizes.row);
  return row >= 0 && column >= 0 && row < rows && column < columns ? { row, column } : null;
}

/** Thousandths that fill a bar: the most any field has, so that all bars of a picture can be compared. */
export const fullBar = (cells: readonly Cell[]): number =>
  Math.max(1000, ...cells.map(({ filled, open, assigned }) => Math.max(filled + open, assigned)));

export type Bars = {
  /** From the left edge of the field. */
  readonly filled: number;
  readonly open: number;
  readonly assigned: number;
  /** Beyond what is filled. */
  readonly over: { readonly from: number; readonly width: number } | null;
};

/** Lengths of the bars of a field. What is there must be seen, however little it is. */
export function barsOf({ filled, open, assigned, over }: Cell, full: number, sizes: Sizes): Bars {
  const room = sizes.cell - 2 * sizes.gap;
  const length = (thousandths: number) =>
    thousandths === 0 ? 0 : Math.max(2, Math.round((thousandths / full) * room));
  const covered = Math.max(0, assigned - over);
  return {
    filled: length(filled),
    open: length(open),
    assigned: length(covered),
    over: over === 0 ? null : { from: length(covered), width: Math.max(3, length(over)) },
  };
}
