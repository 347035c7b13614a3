import { readCsv } from './csv-reader.ts';
import { isBlank } from './table.ts';

export const separators = [';', '\t', ',', '|'] as const;
export type Separator = (typeof separators)[number];

/** So much of a file shows how it is made. */
const looksAt = 200_000;
const rowsLookedAt = 200;

/** A first line that only says the separator, as spreadsheets write and understand it. */
const said = /^sep=(.)\r?\n/i;

export type Dialect = {
  readonly separator: Separator;
  /** Characters at the start that say the separator and are no row. */
  readonly skip: number;
};

const isSeparator = (text: string | undefined): text is Separator => separators.includes(text as Separator);

/**
 * What stands between the cells: what the file says itself, else what cuts most of its rows into the same number of cells. Of two
 * that do so alike the one that makes more cells, and first the one usual here.
 */
export function guessDialect(text: string): Dialect {
  const first = said.exec(text);
  if (first !== null && isSeparator(first[1])) return { separator: first[1], skip: first[0].length };
  const start = text.slice(0, looksAt);
  let best: { readonly separator: Separator; readonly score: number } = { separator: ';', score: 0 };
  for (const separator of separators) {
    const score = evenness(start, separator);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, skip: 0 };
}

/** Share of the rows that have the usual number of cells, and a little for how many that is; 0 if that is one. */
function evenness(text: string, separator: Separator): number {
  const widths = new Map<number, number>();
  let rows = 0;
  for (const row of readCsv(text, separator)) {
    if (isBlank(row)) continue;
    widths.set(row.cells.length, (widths.get(row.cells.length) ?? 0) + 1);
    rows += 1;
    if (rows === rowsLookedAt) break;
  }
  const [width = 1, count = 0] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return width < 2 ? 0 : count / rows + Math.min(width, 50) / 1000;
}
