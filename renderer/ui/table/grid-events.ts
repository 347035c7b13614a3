import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import type { Line } from './arrange.ts';
import { type Column, cellText } from './columns.ts';
import type { GridActions } from './grid-actions.ts';
import { intentOf } from './grid-keys.ts';
import { type ActiveCell, headIndex } from './use-place.ts';
import type { Selection } from './use-selection.ts';

/** Things in a cell that have a click of their own. */
const clickable = 'a, button, input, textarea, select, [role="button"]';
/** Parts of an editor that float outside of its cell. */
const floating = '[role="listbox"], [role="dialog"], [data-trigger]';

type Spec<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly columns: readonly Column<Row>[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly active: ActiveCell<Row>;
  readonly selection: Selection<Row>;
  readonly actions: GridActions;
  readonly editing: {
    readonly cell: { readonly row: string; readonly column: string } | null;
    readonly leave: () => void;
  };
  /** The class of the cell that is being edited. */
  readonly editorClass: string;
  readonly grid: () => HTMLElement | null;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly openMenuAt: (cell: HTMLElement) => void;
  readonly onFocused: (row: string | null, column: string | null) => void;
  readonly onBlurred: (event: FocusEvent) => void;
};

/** The table listens once for all its cells: keys, clicks, focus and the clipboard. */
export function gridEvents<Row>(spec: Spec<Row>) {
  const { lines, columns, indexOf, active, selection, actions, editing } = spec;

  const placeOf = (target: EventTarget) => {
    const element = target instanceof Element ? target : null;
    const cell = element?.closest<HTMLElement>('[data-column]') ?? null;
    const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
    const index = row === null ? undefined : indexOf.get(row);
    const line = index === undefined ? undefined : lines[index];
    return {
      element,
      cell,
      row,
      index,
      line: line?.kind === 'row' ? line : null,
      column: cell?.dataset['column'] ?? null,
    };
  };
  /** Events of menus and calendars arrive here through React, although they float elsewhere. */
  const isOwn = (target: EventTarget): target is HTMLElement =>
    target instanceof HTMLElement && (spec.grid()?.contains(target) ?? false);

  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isOwn(event.target)) return;
      if (editing.cell !== null && event.target.closest('input, textarea') !== null) {
        if (event.key !== 'Tab') return;
        // Leaving saves; the next cell is only walked to, not opened.
        event.preventDefault();
        event.target.blur();
        editing.leave();
        actions.moveColumn(event.shiftKey ? -1 : 1);
        return;
      }
      // Choices and ticks have no Esc of their own once their list is closed.
      if (editing.cell !== null && event.key === 'Escape') return editing.leave();
      const intent = intentOf(event);
      if (intent === null || event.target.closest('[data-column]') !== event.target) return;
      event.preventDefault();
      actions.act(intent);
    },

    onClick: (event: MouseEvent) => {
      if (!isOwn(event.target)) return;
      const { element, row, line, column } = placeOf(event.target);
      const isTick = element?.closest('[data-tick]') !== null;
      if (element?.closest('[data-edge]')) return;
      if (row === null) {
        if (isTick) selection.toggleAll();
        else if (column !== null) actions.sort(column, event.shiftKey);
        return;
      }
      if (editing.cell?.row === row && editing.cell.column === column) return;
      if (selection.state !== null && event.shiftKey) selection.extendTo(row);
      else if (selection.state !== null && (isTick || event.ctrlKey || event.metaKey)) selection.toggle(row);
      else if (element?.closest(clickable) === null && line !== null && event.detail === 1) spec.onOpen?.(line.row);
    },

    onDoubleClick: (event: MouseEvent) => {
      // The first click may have opened the details and moved the columns: what counts is the cell it was made on.
      if (isOwn(event.target) && event.target.closest(`${clickable}, [data-edge], thead`) === null) actions.edit();
    },

    onContextMenu: (event: MouseEvent) => {
      if (!isOwn(event.target)) return;
      const { cell, row, index, column } = placeOf(event.target);
      // Inside an editor the system's own menu is the right one: it can paste.
      if (cell === null || event.target.closest('input, textarea') !== null) return;
      event.preventDefault();
      actions.moveTo(row === null ? headIndex : (index ?? headIndex), column);
      spec.openMenuAt(cell);
    },

    /** The full words of what was cut off, shown on the pointer. */
    onPointerOver: (event: MouseEvent) => {
      const { cell, line, column } = placeOf(event.target);
      if (cell === null || line === null) return;
      const isCut = [cell, ...cell.querySelectorAll('span')].some((part) => part.scrollWidth > part.clientWidth + 1);
      const declared = columns.find(({ id }) => id === column);
      cell.title = isCut && declared ? cellText(declared, line.row) || cell.innerText : '';
    },

    onFocus: (event: FocusEvent) => {
      if (!isOwn(event.target)) return;
      const { cell, row, index, column } = placeOf(event.target);
      const at = row === null ? headIndex : index;
      if (cell !== event.target || at === undefined || (at === active.index && column === active.column)) return;
      active.moveTo(at, column);
      spec.onFocused(row, column);
    },

    /** An editor that was left closes, unless it still shows why it could not take what was typed. */
    onBlur: (event: FocusEvent) => {
      spec.onBlurred(event);
      if (editing.cell === null) return;
      setTimeout(() => {
        const now = document.activeElement;
        const editor = spec.grid()?.querySelector(`.${spec.editorClass}`);
        if (!editor || now === document.body || editor.contains(now) || now?.closest(floating)) return;
        if (editor.querySelector('[aria-invalid="true"]') === null) editing.leave();
      });
    },

    onCopy: (event: ClipboardEvent) => {
      if (editing.cell !== null) return;
      event.preventDefault();
      actions.copy((type, data) => event.clipboardData.setData(type, data));
    },
  };
}
