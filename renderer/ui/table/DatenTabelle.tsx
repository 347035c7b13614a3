import { type CSSProperties, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n/define.ts';
import { ContextMenu, type MenuGroups } from '../Menu.tsx';
import type { Saved } from '../use-typed.ts';
import type { Groups } from './arrange.ts';
import type { Column, TableView } from './columns.ts';
import styles from './DatenTabelle.module.css';
import { GroupRow } from './GroupRow.tsx';
import { gridActions } from './grid-actions.ts';
import { gridEvents } from './grid-events.ts';
import { columnTemplate, leastTableWidth, selectionWidth } from './layout.ts';
import { useOutlet } from './outlets.ts';
import { sheetOf } from './sheet.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { headMenu, rowMenu } from './table-menus.ts';
import { tableTexts } from './table-texts.ts';
import { useColumns } from './use-columns.ts';
import { useEditing } from './use-editing.ts';
import { useFollow } from './use-follow.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useLines } from './use-lines.ts';
import { useOpenLine } from './use-open-line.ts';
import { headIndex, useActiveCell } from './use-place.ts';
import { useRememberedPlace } from './use-remembered-place.ts';
import { useRoom } from './use-room.ts';
import { useSelection } from './use-selection.ts';
import { useVirtualLines } from './use-virtual-lines.ts';

export type DatenTabelleProps<Row extends object> = {
  readonly label: string;
  /** What the list is called where it stands alone, on paper and as a file; left out: its label. */
  readonly title?: string;
  /** Keep rows, `rowId`, columns and groups stable: a new one is a new arrangement. */
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onView: (change: Partial<TableView>) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (ids: ReadonlySet<string>) => void;
  readonly groups?: Groups<Row>;
  /** Enter or a click. */
  readonly onOpen?: (row: Row) => void;
  /** The record shown beside the table; it follows the keys. */
  readonly openId?: string | null;
  /** Saves a cell; `false` keeps the editor open with what was typed, `NotAllowed` with its sentence over the old value. */
  readonly onSave?: (row: Row, column: string, value: unknown) => Promise<Saved>;
  readonly onDelete?: (rows: readonly Row[]) => void;
  /** Further actions for the chosen rows. */
  readonly menu?: (rows: readonly Row[]) => MenuGroups;
  /** A new value (the filter, say) sorts anew and scrolls to the top. */
  readonly orderKey?: string;
  readonly empty: ReactNode;
  /** The page gives its list out as a whole; this table does not. */
  readonly isPart?: boolean;
  /** Filters at work in words, for what leaves the program. */
  readonly filters?: () => readonly string[];
  /** Writes the days of these rows into a calendar file; where rows have a day somebody has to keep. */
  readonly calendar?: ((rows: readonly Row[]) => Promise<void>) | undefined;
};

/**
 * A table for ten thousand rows: only the visible ones are in the page. One cell carries the focus; arrows, Pos1/Ende and the
 * page keys move it, Enter opens, F2 edits, space selects, Entf deletes, Umschalt+F10 opens the menu, Strg+C copies.
 */
export function DatenTabelle<Row extends object>(props: DatenTabelleProps<Row>) {
  const { rows, rowId, view, onView, onOpen, onDelete, onSave, openId = null, orderKey = '' } = props;
  const texts = useTexts(tableTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const { widthRem, rowHeight } = useRoom(scroller);
  const hasSelection = props.onSelect !== undefined;

  const { shown: columns, head } = useColumns(
    props.columns,
    view,
    onView,
    widthRem - (hasSelection ? selectionWidth : 0),
  );
  const { lines, isHeld, hold, release } = useLines(rows, rowId, props.columns, view.sort, props.groups, orderKey);
  const { groups, filters, calendar } = props;
  const shownRows = () => lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  useOutlet(
    props.isPart
      ? null
      : {
          label: props.title ?? props.label,
          sheet: () => sheetOf({ columns: props.columns, view, lines, groups, filters }),
          calendar: calendar && (() => calendar(shownRows())),
        },
  );
  const indexOf = useMemo(
    () => new Map(lines.flatMap((line, index) => (line.kind === 'row' ? [[line.id, index] as const] : []))),
    [lines],
  );
  const active = useActiveCell(lines, indexOf, columns, view);
  const selection = useSelection(lines, props.selected, props.onSelect);
  const focus = useGridFocus(scroller);
  const editing = useEditing<Row>({
    rowId,
    onSave,
    onSaved: hold,
    onStopped: focus.focusSoon,
    isInEditor: () => scroller.current?.querySelector(`.${styles.editing}`)?.contains(document.activeElement) ?? false,
  });
  const remember = useRememberedPlace(view, onView);
  const follow = useFollow(active.row, openId, onOpen);
  const [menuCell, setMenuCell] = useState<HTMLElement | null>(null);
  const menuAnchor = useRef<HTMLElement | null>(null);
  menuAnchor.current = menuCell;

  const { items, height } = useVirtualLines({
    lines,
    scroller,
    rowHeight,
    startAt: view.scroll,
    keptIndex: active.index ?? headIndex,
    orderKey,
  });

  useOpenLine(scroller, openId, openId === null ? undefined : indexOf.get(openId), rowHeight);

  const actions = gridActions({
    lines,
    columns,
    head,
    active,
    selection,
    scroller,
    rowHeight,
    isHeld,
    release,
    onMoved: (row, column) => {
      follow();
      remember({ activeRow: row, activeColumn: column });
      focus.focusSoon();
    },
    onOpen,
    onDelete,
    startEditing: onSave && editing.start,
    openMenu: () => setMenuCell(scroller.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]') ?? null),
  });
  const events = gridEvents({
    lines,
    columns,
    indexOf,
    active,
    selection,
    actions,
    editing: { cell: editing.cell, leave: editing.actions.stopEditing },
    editorClass: styles.editing ?? '',
    grid: () => scroller.current,
    onOpen,
    openMenuAt: setMenuCell,
    onFocused: (row, column) => remember({ activeRow: row, activeColumn: column }),
    onBlurred: focus.onBlur,
  });

  const isInHead = active.index === headIndex;
  const headCell = head.find(({ id }) => id === active.column);
  const menuGroups = (): MenuGroups => {
    const column = props.columns.find(({ id }) => id === active.column);
    if (isInHead) {
      return headCell && column ? headMenu(texts, headCell, view.widths[column.id] ?? column.width, view, onView) : [];
    }
    const row = active.row;
    if (row === null) return [];
    const can = {
      open: onOpen && (() => onOpen(row.row)),
      edit: column?.field && onSave ? actions.edit : undefined,
      copy: () => void document.execCommand('copy'),
      remove: onDelete && actions.remove,
    };
    return rowMenu(texts, can, props.menu?.(selection.rowsFor(row.id)) ?? []);
  };

  const columnCount = columns.length + (hasSelection ? 1 : 0);
  // A table whose cells are walked with the arrow keys is a grid; its rows and cells follow suit.
  const grid = {
    role: 'grid',
    'aria-label': props.label,
    'aria-rowcount': lines.length + 1,
    'aria-colcount': columnCount,
    ...(hasSelection ? { 'aria-multiselectable': true } : {}),
  } as const;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => remember({ scroll: event.currentTarget.scrollTop / rowHeight })}
    >
      <table
        {...grid}
        className={styles.table}
        style={
          {
            '--columns': columnTemplate(columns, view, hasSelection),
            minWidth: `${leastTableWidth(columns, view, hasSelection)}rem`,
          } as CSSProperties
        }
        {...events}
        onFocus={(event) => {
          focus.onFocus();
          events.onFocus(event);
        }}
      >
        <TableHead
          cells={head}
          selection={selection.state}
          isHeld={isHeld}
          activeColumn={isInHead || lines.length === 0 ? active.column : null}
        />
        <tbody className={styles.lines} style={{ height: `${height}px` }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            if (line.kind === 'group') {
              return (
                <GroupRow
                  key={item.key}
                  title={props.groups?.title(line.group) ?? line.group}
                  count={line.count}
                  tone={props.groups?.tone?.(line.group) ?? 'plain'}
                  lineNumber={item.index + 2}
                  top={item.start}
                  columnCount={columnCount}
                />
              );
            }
            return (
              <TableRow
                key={item.key}
                row={editing.withSaved(line.id, line.row)}
                id={line.id}
                lineNumber={item.index + 2}
                top={item.start}
                columns={columns}
                hasSelection={hasSelection}
                isSelected={selection.has(line.id)}
                isOpen={line.id === openId}
                activeColumn={item.index === active.index ? active.column : null}
                editingColumn={editing.cell?.row === line.id ? editing.cell.column : null}
                actions={editing.actions}
              />
            );
          })}
        </tbody>
      </table>
      {lines.length === 0 && <div className={styles.empty}>{props.empty}</div>}
      {menuCell !== null && (
        <ContextMenu
          label={isInHead && headCell ? texts.headMenu(headCell.title) : texts.menu}
          groups={menuGroups()}
          triggerRef={menuAnchor}
          onClose={() => {
            setMenuCell(null);
            focus.focusSoon();
          }}
        />
      )}
    </div>
  );
}
