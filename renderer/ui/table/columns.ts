import type { ReactNode } from 'react';
import type { Entity } from '../../../shared/core/entity.ts';
import type { Field } from '../../../shared/core/field.ts';
import type { Locale } from '../../../shared/core/locale.ts';
import { fieldText, type TitleOf } from '../field-text.ts';

/** What a column sorts by. Days and codes are text; text is folded before it is compared; `null` always comes last. */
export type SortValue = string | number | boolean | null;

export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  readonly value: (row: Row) => SortValue;
  /** The words of a cell: for copying, for the full text of what was cut off, and for display when there is no `cell`. */
  readonly text?: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  /** In rem. */
  readonly width: number;
  readonly minWidth?: number;
  /** Takes the room that is left. */
  readonly grows?: boolean;
  readonly align?: 'start' | 'end';
  /** The declaration that says how the cell is edited. Without one the cell is read-only. */
  readonly field?: Field;
  /** What a computed column holds, so that a spreadsheet gets a day as a day. A column with a `field` need not say it. */
  readonly holds?: Field['kind'];
  /** A day somebody has to keep: where the column is shown, the list can be written as a calendar file. */
  readonly inCalendar?: boolean;
  /** What the editor starts from, where that is not `value`: an id instead of a name. */
  readonly editValue?: (row: Row) => unknown;
  /** Where room is short, columns with the highest number leave first; without a number a column stays. */
  readonly priority?: number;
  /** Hidden until the person asks for it. */
  readonly isOptional?: boolean;
};

/** What the person has made of a table. Part of a `viewStore`. */
export type TableView = {
  readonly sort: readonly { readonly id: string; readonly desc: boolean }[];
  /** Widths the person has dragged, in rem. */
  readonly widths: Readonly<Record<string, number>>;
  /** Columns shown or hidden against their default. */
  readonly shown: Readonly<Record<string, boolean>>;
  /** Rows scrolled past. */
  readonly scroll: number;
  readonly activeRow: string | null;
  readonly activeColumn: string | null;
};

/** A table nobody has touched yet. */
export const tableView: TableView = {
  sort: [],
  widths: {},
  shown: {},
  scroll: 0,
  activeRow: null,
  activeColumn: null,
};

const ends: ReadonlySet<Field['kind']> = new Set(['integer', 'decimal', 'cents', 'basisPoints', 'thousandths']);

/** A column for a field of the model: title, words, alignment and editor come from its declaration. */
export function fieldColumn<Row extends object>(
  entity: Entity,
  name: string,
  locale: Locale,
  more: Partial<Column<Row>> & { readonly width: number; readonly titleOf?: TitleOf },
): Column<Row> {
  const field = entity.fields[name] as Field | undefined;
  if (field === undefined) throw new Error(`${entity.name} has no field ${name}`);
  const { titleOf, ...column } = more;
  const read = (row: Row): unknown => (row as Readonly<Record<string, unknown>>)[name] ?? null;
  return {
    id: name,
    title: field.label[locale],
    value: (row) => {
      const value = read(row);
      // A choice sorts in the order of the model, which is the order of its life.
      if (field.choices !== null && typeof value === 'string') return Object.keys(field.choices).indexOf(value);
      return typeof value === 'object' ? null : (value as SortValue);
    },
    text: (row) => fieldText(field, read(row), locale, titleOf),
    editValue: read,
    field,
    ...(ends.has(field.kind) ? { align: 'end' as const } : {}),
    ...column,
  };
}

/** The words of a cell. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  return value === null ? '' : String(value);
}

/** Whether the person sees the column, before room runs short. */
export const isChosen = <Row>(column: Column<Row>, view: TableView): boolean =>
  view.shown[column.id] ?? !column.isOptional;
