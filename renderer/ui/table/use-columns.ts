import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type MouseEvent, type TouchEvent, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Column, TableView } from './columns.ts';
import { visibleColumns } from './layout.ts';

/** Which abilities of the table library are used. At module level, because a new object would be a new table. */
const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});

/** Rows are arranged and drawn by us (order held while editing, groups, virtual rows); the library keeps the columns. */
const noRows: readonly never[] = [];

/** The library counts in px, the view in rem. */
const pxPerRem = 16;
const leastWidthPx = 48;

export type HeadCell = {
  readonly id: string;
  readonly title: string;
  readonly align: 'start' | 'end';
  readonly sorted: 'asc' | 'desc' | false;
  /** 1 for the first of several sorted columns. */
  readonly sortNumber: number;
  readonly toggleSort: (adds: boolean) => void;
  readonly sortBy: (desc: boolean | null) => void;
  readonly startResize: (event: MouseEvent<HTMLElement> | TouchEvent<HTMLElement>) => void;
  readonly resetWidth: () => void;
};

/** The columns that are shown, and the cells of the head with what they can do. */
export function useColumns<Row>(
  columns: readonly Column<Row>[],
  view: TableView,
  onView: (change: Partial<TableView>) => void,
  room: number,
): { readonly shown: readonly Column<Row>[]; readonly head: readonly HeadCell[] } {
  const fitting = useMemo(() => visibleColumns(columns, view, room), [columns, view, room]);
  // The same columns must stay the same list, or every row would be drawn again at each pixel of a resize.
  const before = useRef(fitting);
  const isSame =
    before.current.length === fitting.length && fitting.every((column, at) => column === before.current[at]);
  if (!isSame) before.current = fitting;
  const shown = before.current;

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, never> => ({
          id: column.id,
          header: column.title,
          accessorFn: () => null,
          size: column.width * pxPerRem,
          minSize: leastWidthPx,
          sortDescFirst: false,
        }),
      ),
    [columns],
  );
  const sizing = useMemo(
    () => Object.fromEntries(Object.entries(view.widths).map(([id, rem]) => [id, rem * pxPerRem])),
    [view.widths],
  );
  const visibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, shown.includes(column)])),
    [columns, shown],
  );
  const sorting = useMemo(() => view.sort.map((rule) => ({ ...rule })), [view.sort]);

  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { sorting, columnSizing: sizing, columnVisibility: visibility },
    manualSorting: true,
    enableMultiSort: true,
    columnResizeMode: 'onChange',
    onSortingChange: (update) => onView({ sort: typeof update === 'function' ? update(sorting) : update }),
    onColumnSizingChange: (update) => {
      const next = typeof update === 'function' ? update(sizing) : update;
      const widths = Object.entries(next).map(([id, px]) => [id, Math.max(px, leastWidthPx) / pxPerRem] as const);
      onView({ widths: Object.fromEntries(widths) });
    },
  });

  const head = (table.getHeaderGroups()[0]?.headers ?? []).map((header): HeadCell => {
    const { column } = header;
    const declared = columns.find(({ id }) => id === column.id);
    return {
      id: column.id,
      title: declared?.title ?? column.id,
      align: declared?.align ?? 'start',
      sorted: column.getIsSorted(),
      sortNumber: column.getSortIndex() + 1,
      toggleSort: (adds) => column.toggleSorting(undefined, adds),
      sortBy: (desc) => (desc === null ? column.clearSorting() : column.toggleSorting(desc, false)),
      startResize: (event) => {
        // A column that grows has no width of its own yet: it starts from the one it is drawn with.
        const cell = event.currentTarget.closest<HTMLElement>('[data-column]');
        if (cell !== null && view.widths[column.id] === undefined) {
          const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || pxPerRem;
          flushSync(() => onView({ widths: { ...view.widths, [column.id]: cell.offsetWidth / rem } }));
        }
        header.getResizeHandler()(event.nativeEvent);
      },
      resetWidth: () => {
        const { [column.id]: _, ...widths } = view.widths;
        onView({ widths });
      },
    };
  });
  return { shown, head };
}
