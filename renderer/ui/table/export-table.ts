import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { type ExportKind, type ExportValue, exportKinds } from '../../../shared/export/table-contract.ts';
import { type Column, cellText } from './columns.ts';

export type ExportedColumn = { readonly title: string; readonly kind: ExportKind; readonly width: number };
export type ExportedTable = {
  readonly columns: readonly ExportedColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
};

/** A spreadsheet counts widths in characters; a rem holds about so many. */
const charactersPerRem = 1.7;

const isKind = (kind: string | undefined): kind is ExportKind => exportKinds.includes(kind as ExportKind);

const kindOf = <Row>(column: Column<Row>): ExportKind => {
  const kind = column.holds ?? column.field?.kind;
  return isKind(kind) ? kind : 'text';
};

/** Rows as a spreadsheet wants them: days, moments and numbers as they are, everything else in the words of the screen. */
export function exportedTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ExportedTable {
  const declared = columns.map((column) => ({ column, kind: kindOf(column) }));
  return {
    columns: declared.map(({ column, kind }) => ({
      title: column.title,
      kind,
      width: Math.round(column.width * charactersPerRem),
    })),
    rows: rows.map((row) => declared.map(({ column, kind }) => exportedValue(column, kind, row))),
  };
}

/** The words of a cell as they leave the program: a day as a day is written here, whatever the table says beside it. */
export function cellWords<Row>(column: Column<Row>, row: Row): string {
  const value = kindOf(column) === 'day' ? column.value(row) : null;
  const on = typeof value === 'string' ? dayOrNull(value) : null;
  return on === null ? cellText(column, row) : formatDay(on);
}

function exportedValue<Row>(column: Column<Row>, kind: ExportKind, row: Row): ExportValue {
  if (kind === 'text') return cellText(column, row);
  const value = column.value(row);
  // Where there is no day or number, the table may say why: "unbefristet".
  return typeof value === 'boolean' || value === null ? cellText(column, row) || null : value;
}
