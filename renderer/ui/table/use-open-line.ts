import { type RefObject, useLayoutEffect, useRef } from 'react';

/** As in the style sheet: the head is never lower than this. */
const leastHeadPx = 34;

/**
 * Brings the line of the record shown beside the table into view when another one was opened: from the table itself, from a
 * picture of the same records, or by an address. A line that is visible already does not move.
 */
export function useOpenLine(
  scroller: RefObject<HTMLElement | null>,
  openId: string | null,
  index: number | undefined,
  rowHeight: number,
): void {
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (openId === shown.current || index === undefined || box === null) return;
    shown.current = openId;
    const top = index * rowHeight;
    const room = box.clientHeight - Math.max(rowHeight, leastHeadPx);
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room;
  }, [scroller, openId, index, rowHeight]);
}
