import type { ExportValue } from '../../../shared/export/table-contract.ts';
import type { Groups, Line } from './arrange.ts';
import { type Column, isChosen, type TableView } from './columns.ts';
import { cellWords, type ExportedColumn, exportedTable } from './export-table.ts';

export type SheetColumn = ExportedColumn & { readonly align: 'start' | 'end' };

/** A row as it is reckoned with (`values`) and as it is read (`words`), cell by cell; or the heading of a group. */
export type SheetLine =
  | { readonly kind: 'group'; readonly title: string; readonly count: number }
  | { readonly kind: 'row'; readonly values: readonly ExportValue[]; readonly words: readonly string[] };

/** A list as it stands on the screen, on its way out of the program. */
export type Sheet = {
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
  /** Filters at work, in words. */
  readonly filters: readonly string[];
  /** Titles of the columns it is sorted by, the first one first. */
  readonly sortedBy: readonly string[];
};

type Shown<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly lines: readonly Line<Row>[];
  readonly groups?: Groups<Row> | undefined;
  readonly filters?: (() => readonly string[]) | undefined;
};

/** The columns a person has chosen, also those there is no room for, and the lines in the order of the screen. */
export function sheetOf<Row>({ columns, view, lines, groups, filters }: Shown<Row>): Sheet {
  const chosen = columns.filter((column) => isChosen(column, view));
  const values = exportedTable(
    chosen,
    lines.flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
  );
  let at = 0;
  return {
    columns: values.columns.map((column, index) => ({ ...column, align: chosen[index]?.align ?? 'start' })),
    lines: lines.map((line): SheetLine => {
      if (line.kind === 'group') {
        return { kind: 'group', title: groups?.title(line.group) ?? line.group, count: line.count };
      }
      const row = values.rows[at] ?? [];
      at += 1;
      return { kind: 'row', values: row, words: chosen.map((column) => cellWords(column, line.row)) };
    }),
    filters: filters?.() ?? [],
    sortedBy: view.sort.flatMap(({ id }) => columns.find((column) => column.id === id)?.title ?? []),
  };
}

/** Only the rows of a sheet. */
export const rowsOf = ({ lines }: Pick<Sheet, 'lines'>) => lines.flatMap((line) => (line.kind === 'row' ? [line] : []));
