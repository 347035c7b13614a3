import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the focus on the active cell: after a key, after editing, and when the focused row was redrawn elsewhere by news
 * from the store. Focus that has left the table is never fetched back, also where Tab leads out of the page and nothing has it. `activeCell` finds it in the page.
 */
export function useGridFocus(grid: RefObject<HTMLElement | null>, activeCell = '[data-column][tabindex="0"]') {
  const wanted = useRef(false);
  const hadFocus = useRef(false);
  const isTabbing = useRef(false);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => {
      isTabbing.current = key === 'Tab';
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
  const settle = useRef(() => {});
  settle.current = () => {
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (!wanted.current && !isLost) return;
    const cell = grid.current?.querySelector<HTMLElement>(activeCell);
    if (!cell) return;
    const scrolls = wanted.current;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    if (scrolls) cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useLayoutEffect(() => settle.current());
  return {
    /** To be called when something was drawn without the grid itself: a part of it that only now has its cells. */
    onDrawn: useCallback(() => settle.current(), []),
    /** The active cell takes the focus as soon as it is drawn. */
    focusSoon: () => {
      wanted.current = true;
    },
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: (event: FocusEvent) => {
      // Without a new owner the focused row was taken out of the page, or the window lost the focus, unless somebody has left by Tab.
      if (event.relatedTarget !== null) hadFocus.current = grid.current?.contains(event.relatedTarget) ?? false;
      else if (isTabbing.current) hadFocus.current = false;
    },
  };
}
