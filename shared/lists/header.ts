import { listFields } from './fields.ts';
import { headingScore, plainHeading } from './heading.ts';
import type { ListKind } from './kinds.ts';
import { columnLetter, type ListRow } from './table.ts';

export type ListColumn = {
  readonly index: number;
  readonly letter: string;
  /** As it stands in the file; columns without a heading are called by their letter. */
  readonly title: string;
  /** Finds the column again in the next list: its heading, folded, and which one of those that are headed alike. */
  readonly key: string;
};

export type ListHeader = {
  /** Positions among the rows of the table: the first row of the head, and the first behind it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly ListColumn[];
};

/** The head stands near the top; above it there may be a title, a date, a legend. */
const rowsLookedAt = 40;

/**
 * Finds the head of a list: the row, or two rows one above the other, in which most columns are headed by words known for this kind
 * of list. Where none is known, the first row that is filled as widely as the list.
 */
export function findHeader(rows: readonly ListRow[], kind: ListKind): ListHeader {
  const last = Math.min(rows.length, rowsLookedAt);
  const known = (from: number, to: number) => knownHeadings(headingsOf(rows, from, to), kind);
  let best: { readonly from: number; readonly to: number; readonly score: number } | null = null;
  for (let from = 0; from < last; from += 1) {
    const score = known(from, from + 1);
    if (score > (best?.score ?? 0)) best = { from, to: from + 1, score };
  }
  // Two rows where one is not enough; a title above the head would make a second line of it, so one is tried first.
  for (let from = 0; from + 1 < last; from += 1) {
    if (!isSecondLine(rows[from], rows[from + 1])) continue;
    const score = known(from, from + 2);
    if (score > (best?.score ?? 0)) best = { from, to: from + 2, score };
  }
  const from = best?.from ?? widestRow(rows.slice(0, last));
  // Where the cells of a head are merged from top to bottom, its last row knows everything but what heads several columns.
  const isLower = from > 0 && known(from - 1, from) > 1 && isSecondLine(rows[from - 1], rows[from]);
  return headerAt(rows, isLower ? from - 1 : from, best?.to ?? from + 1);
}

/** How many fields of the kind the head of these rows knows; 0 for what is no such list. */
export function headScore(rows: readonly ListRow[], kind: ListKind): number {
  const { from, to } = findHeader(rows, kind);
  return knownHeadings(headingsOf(rows, from, to), kind);
}

/** The head where a person says it is. */
export function headerAt(rows: readonly ListRow[], from: number, to: number): ListHeader {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const headings = headingsOf(rows, from, to);
  const seen = new Map<string, number>();
  const columns: ListColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const said = headings[index] ?? '';
    if (said === '' && rows.slice(to).every(({ cells }) => (cells[index] ?? '').trim() === '')) continue;
    const letter = columnLetter(index);
    const name = plainHeading(said);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const title = said === '' ? letter : count > 1 ? `${said} (${count})` : said;
    columns.push({ index, letter, title, key: `${name}#${count}` });
  }
  return { from, to, columns };
}

/** The headings of all columns, those of several rows joined from top to bottom. */
function headingsOf(rows: readonly ListRow[], from: number, to: number): readonly string[] {
  const width = rows.slice(from, to).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const lines = rows
    .slice(from, to)
    .map(({ cells }) => Array.from({ length: width }, (_, index) => oneLine(cells[index])));
  const [top = [], bottom] = lines;
  let above = '';
  return top.map((text, index) => {
    above = text === '' ? above : text;
    const below = bottom?.[index] ?? '';
    // One heading above several columns stands in the first of them only.
    const parts = [below === '' ? text : above, below].filter((part) => part !== '');
    return [...new Set(parts)].join(' ');
  });
}

const oneLine = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

/** How many fields of the kind some column is headed by. */
function knownHeadings(headings: readonly string[], kind: ListKind): number {
  const texts = new Set(headings.filter((heading) => heading !== ''));
  return listFields(kind).filter(([name, field]) =>
    [...texts].some((text) => headingScore(text, name, field, kind) > 0),
  ).length;
}

/** The second line of a head stands only below what heads several columns, and says nothing that looks like data. */
function isSecondLine(above: ListRow | undefined, row: ListRow | undefined): boolean {
  if (above === undefined || row === undefined) return false;
  const headsSeveral = (index: number) => isEmpty(above.cells[index]) || isEmpty(above.cells[index + 1]);
  const own = [...row.cells.entries()].filter(([index, cell]) => !isEmpty(cell) && cell !== above.cells[index]);
  return own.length > 0 && own.every(([index, cell]) => headsSeveral(index) && !/\d/.test(cell) && cell.length <= 60);
}

const isEmpty = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

function widestRow(rows: readonly ListRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count >= widest / 2),
  );
}
