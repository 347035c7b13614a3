import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus on the active cell: after a key, after editing, and when the focused row was redrawn elsewhere by news
 * from the store. Focus that has left the table is never fetched back.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>) {
  const wanted = useRef(false);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!wanted.current && !isLost) return;
    const cell = grid.current?.querySelector<HTMLElement>('[data-column][tabindex="0"]');
    if (!cell) return;
    const scrolls = wanted.current;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    if (scrolls) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    /** The active cell takes the focus as soon as it is drawn. */
    focusSoon: () => {
      wanted.current = true;
    },
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: (event: FocusEvent) => {
      // Without a new owner the focused row was taken out of the page, or the window lost the focus.
      if (event.relatedTarget !== null) hadFocus.current = grid.current?.contains(event.relatedTarget) ?? false;
    },
  };
}
