import { fold } from '../../../shared/core/fold.ts';
import type { Column, SortValue, TableView } from './columns.ts';

/** Groups of a table, in a fixed order; empty ones are not shown. */
export type Groups<Row> = {
  readonly of: (row: Row) => string;
  readonly order: readonly string[];
  readonly title: (group: string) => string;
  readonly tone?: (group: string) => 'danger' | 'warning' | 'plain';
};

export type Line<Row> =
  | { readonly kind: 'group'; readonly group: string; readonly count: number }
  | { readonly kind: 'row'; readonly id: string; readonly row: Row };

/** Numbers inside of text are compared as numbers: P2 comes before P13. */
const sortText = (text: string): string => fold(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'));

const isDayOrCode = /^[\d-]+$/;

function sortKey(value: SortValue): string | number | null {
  if (typeof value === 'string') return isDayOrCode.test(value) ? value : sortText(value);
  return typeof value === 'boolean' ? Number(value) : value;
}

/**
 * Rows in the order the person asked for. Keys are computed once per row and compared with `<`: a collator costs ten times
 * as much on a long list. What has no value comes last in both directions; equals keep the order they came in.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableView['sort'],
): readonly Row[] {
  const rules = sort.flatMap(({ id, desc }) => {
    const column = columns.find((candidate) => candidate.id === id);
    return column ? [{ keys: rows.map((row) => sortKey(column.value(row))), sign: desc ? -1 : 1 }] : [];
  });
  if (rules.length === 0) return rows;
  const order = rows.map((_, index) => index);
  order.sort((one, other) => {
    for (const { keys, sign } of rules) {
      const [a, b] = [keys[one] ?? null, keys[other] ?? null];
      if (a === b) continue;
      if (a === null) return 1;
      if (b === null) return -1;
      return a < b ? -sign : sign;
    }
    return one - other;
  });
  return order.map((index) => rows[index] as Row);
}

/** Sorted rows as lines, each group under its heading. */
export function arrange<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  columns: readonly Column<Row>[],
  sort: TableView['sort'],
  groups: Groups<Row> | undefined,
): readonly Line<Row>[] {
  const sorted = sortRows(rows, columns, sort);
  const line = (row: Row): Line<Row> => ({ kind: 'row', id: rowId(row), row });
  if (groups === undefined) return sorted.map(line);
  const members = new Map<string, Row[]>(groups.order.map((group) => [group, []]));
  for (const row of sorted) {
    const group = groups.of(row);
    const list = members.get(group);
    if (list) list.push(row);
    else members.set(group, [row]);
  }
  return [...members].flatMap(([group, list]): readonly Line<Row>[] =>
    list.length === 0 ? [] : [{ kind: 'group', group, count: list.length }, ...list.map(line)],
  );
}

/**
 * New rows in the order of before: after an edit nothing jumps, although another sorting would now be right. What is gone
 * is gone; what is new stands at the end until the person sorts.
 */
export function holdOrder<Row>(
  held: readonly Line<Row>[],
  rows: readonly Row[],
  rowId: (row: Row) => string,
): readonly Line<Row>[] {
  const fresh = new Map(rows.map((row) => [rowId(row), row]));
  const kept = held.flatMap((line): readonly Line<Row>[] => {
    if (line.kind === 'group') return [line];
    const row = fresh.get(line.id);
    fresh.delete(line.id);
    return row === undefined ? [] : [{ kind: 'row', id: line.id, row }];
  });
  return [...kept, ...[...fresh].map(([id, row]): Line<Row> => ({ kind: 'row', id, row }))];
}
