/** A cell of a picture made of rows and columns. */
export type GridPlace = { readonly row: number; readonly column: number };

/**
 * Where the keys lead from a cell: arrows by one, Pos1 and Ende to the edges of the row, with Strg to the corners. The same cell at
 * the edge; `null` for a key that leads nowhere.
 */
export function walkGrid(
  { row, column }: GridPlace,
  key: string,
  isFar: boolean,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(lastRow, row + 1), column };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
