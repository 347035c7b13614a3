import type { RefObject } from 'react';
import type { Line } from './arrange.ts';
import { type Column, cellText } from './columns.ts';
import { rowsForClipboard } from './copy.ts';
import type { Intent } from './grid-keys.ts';
import type { HeadCell } from './use-columns.ts';
import { type ActiveCell, headIndex, nearestRow, rowAfter } from './use-place.ts';
import type { Selection } from './use-selection.ts';

type Grid<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly columns: readonly Column<Row>[];
  readonly head: readonly HeadCell[];
  readonly active: ActiveCell<Row>;
  readonly selection: Selection<Row>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly isHeld: boolean;
  readonly release: () => void;
  /** The keys have moved: remember it, and let the focus follow. */
  readonly onMoved: (row: string | null, column: string | null) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onDelete: ((rows: readonly Row[]) => void) | undefined;
  readonly startEditing: ((row: string, column: string) => void) | undefined;
  readonly openMenu: () => void;
};

export type GridActions = {
  readonly act: (intent: Intent) => void;
  readonly moveTo: (index: number, column?: string | null) => void;
  readonly moveColumn: (step: number) => void;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly sort: (column: string | null, adds: boolean) => void;
  readonly copy: (write: (type: string, data: string) => void) => void;
};

/** What a table can do to its active cell and chosen rows; keys, mouse and menus all end here. */
export function gridActions<Row>(grid: Grid<Row>): GridActions {
  const { lines, columns, active, selection } = grid;
  const activeRow = active.row;
  const index = active.index ?? headIndex;

  const moveTo = (next: number, column = active.column) => {
    active.moveTo(next, column);
    const line = lines[next];
    grid.onMoved(line?.kind === 'row' ? line.id : null, column);
  };
  const moveColumn = (step: number) => {
    const at = columns.findIndex(({ id }) => id === active.column);
    const next = columns[Math.min(columns.length - 1, Math.max(0, at + step))];
    if (next && active.index !== null) moveTo(active.index, next.id);
  };
  const moveRows = (steps: number, extendsSelection: boolean) => {
    if (index === headIndex) {
      const first = nearestRow(lines, 0);
      if (steps > 0 && first !== null) moveTo(first);
      return;
    }
    const next = rowAfter(lines, index, steps);
    const line = lines[next];
    if (extendsSelection && activeRow !== null && line?.kind === 'row') {
      if (!selection.has(activeRow.id)) selection.toggle(activeRow.id);
      selection.extendTo(line.id);
    }
    moveTo(next === index && steps < 0 && !extendsSelection ? headIndex : next);
  };
  const moveToEnd = (step: 1 | -1) => {
    const end = nearestRow(lines, step === 1 ? lines.length - 1 : 0);
    if (end !== null) moveTo(end);
  };
  const movePage = (step: 1 | -1) => {
    const page = Math.max(1, Math.floor((grid.scroller.current?.clientHeight ?? 0) / grid.rowHeight) - 2);
    if (index !== headIndex) moveTo(rowAfter(lines, index, step * page));
  };
  const sort = (column: string | null, adds: boolean) => {
    const cell = grid.head.find(({ id }) => id === column);
    if (grid.isHeld && cell?.sorted) grid.release();
    else cell?.toggleSort(adds);
  };
  const open = () => {
    if (index === headIndex) sort(active.column, false);
    else if (activeRow !== null) grid.onOpen?.(activeRow.row);
  };
  const edit = () => {
    const column = columns.find(({ id }) => id === active.column);
    if (activeRow !== null && column?.field) grid.startEditing?.(activeRow.id, column.id);
  };
  const remove = () => {
    if (activeRow !== null) grid.onDelete?.(selection.rowsFor(activeRow.id));
  };
  /** The selected rows as a table; the cell alone where nothing is selected. */
  const copy = (write: (type: string, data: string) => void) => {
    if (activeRow === null) return;
    const column = columns.find(({ id }) => id === active.column);
    if (!selection.has(activeRow.id) && column) {
      write('text/plain', cellText(column, activeRow.row));
      return;
    }
    const copied = rowsForClipboard(columns, selection.rowsFor(activeRow.id));
    write('text/plain', copied.tsv);
    write('text/html', copied.html);
  };
  const act = (intent: Intent): void => {
    switch (intent.kind) {
      case 'move':
        if (intent.columns === 0) moveRows(intent.rows, intent.extends);
        else moveColumn(intent.columns);
        break;
      case 'page':
        movePage(intent.step);
        break;
      case 'row-end':
        moveColumn(intent.step * columns.length);
        break;
      case 'table-end':
        moveToEnd(intent.step);
        break;
      case 'open':
        open();
        break;
      case 'edit':
        edit();
        break;
      case 'select':
        if (activeRow !== null) selection.toggle(activeRow.id);
        break;
      case 'select-all':
        selection.toggleAll();
        break;
      case 'delete':
        remove();
        break;
      case 'menu':
        grid.openMenu();
        break;
    }
  };
  return { act, moveTo, moveColumn, edit, remove, sort, copy };
}
