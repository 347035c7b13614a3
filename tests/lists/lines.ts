import type { Names } from '../../shared/lists/read-cell.ts';
import type { ListRow } from '../../shared/lists/table.ts';

/** Rows of a list, numbered as a sheet numbers them. */
export const rowsOf = (...lines: readonly (readonly string[])[]): readonly ListRow[] =>
  lines.map((cells, index) => ({ number: index + 1, cells }));

/** Nobody and nothing has a name. */
export const noNames: Names = { find: () => [], has: () => false };
