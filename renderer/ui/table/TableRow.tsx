import { Check } from 'lucide-react';
import { memo } from 'react';
import { classes } from '../classes.ts';
import { FieldEditor } from '../FieldEditor.tsx';
import type { Saved } from '../use-typed.ts';
import { type Column, cellText } from './columns.ts';
import styles from './DatenTabelle.module.css';

export type CellActions<Row> = {
  readonly save: (row: Row, column: Column<Row>, value: unknown) => Saved;
  readonly stopEditing: () => void;
};

type TableRowProps<Row> = {
  readonly row: Row;
  readonly id: string;
  /** Counted from one over all lines, with the heading as the first: for screen readers. */
  readonly lineNumber: number;
  readonly top: number;
  readonly columns: readonly Column<Row>[];
  readonly hasSelection: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The column of the cell the keys are on, if it is in this row. */
  readonly activeColumn: string | null;
  readonly editingColumn: string | null;
  readonly actions: CellActions<Row>;
};

/** One row. Drawn again only when its own record, place, selection or active cell changes. */
function Row<Row>({
  row,
  id,
  lineNumber,
  top,
  columns,
  hasSelection,
  isSelected,
  isOpen,
  ...cell
}: TableRowProps<Row>) {
  return (
    <tr
      aria-rowindex={lineNumber}
      aria-selected={hasSelection ? isSelected : undefined}
      aria-current={isOpen || undefined}
      className={classes(styles.row, isSelected && styles.selected, isOpen && styles.open)}
      style={{ transform: `translateY(${top}px)` }}
      data-row={id}
    >
      {hasSelection && (
        <td aria-colindex={1} className={styles.tick} data-tick="">
          <span className={classes(styles.box, isSelected && styles.ticked)}>
            {isSelected && <Check size="0.875rem" aria-hidden />}
          </span>
        </td>
      )}
      {columns.map((column, index) => (
        <Cell
          key={column.id}
          row={row}
          column={column}
          columnNumber={index + (hasSelection ? 2 : 1)}
          isActive={cell.activeColumn === column.id}
          isEditing={cell.editingColumn === column.id}
          actions={cell.actions}
        />
      ))}
    </tr>
  );
}

export const TableRow = memo(Row) as typeof Row;

/** Cells of a grid say when they cannot be edited. */
const readOnly = { 'aria-readonly': true } as const;

type CellProps<Row> = {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly columnNumber: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly actions: CellActions<Row>;
};

function Cell<Row>({ row, column, columnNumber, isActive, isEditing, actions }: CellProps<Row>) {
  const editing = isEditing ? column.field : undefined;
  return (
    <td
      aria-colindex={columnNumber}
      {...(column.field ? {} : readOnly)}
      tabIndex={isActive ? 0 : -1}
      data-column={column.id}
      className={classes(styles.cell, column.align === 'end' && styles.end, editing && styles.editing)}
    >
      {editing ? (
        <FieldEditor
          field={editing}
          label={column.title}
          value={column.editValue ? column.editValue(row) : column.value(row)}
          layout="cell"
          autoFocus
          onSave={(value) => actions.save(row, column, value)}
          onEnter={actions.stopEditing}
          onEscape={actions.stopEditing}
        />
      ) : column.cell ? (
        column.cell(row)
      ) : (
        cellText(column, row)
      )}
    </td>
  );
}
