import { type RefObject, useLayoutEffect, useState } from 'react';

export type Room = { readonly widthRem: number; readonly rowHeight: number };

/** How wide the table may be (in rem) and how high a row is (in px): both follow text size and row height settings. */
export function useRoom(scroller: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ widthRem: 60, rowHeight: 32 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const rows = getComputedStyle(element).getPropertyValue('--row-height');
      const next = { widthRem: element.clientWidth / rem, rowHeight: Math.round((Number.parseFloat(rows) || 2) * rem) };
      setRoom((old) => (old.widthRem === next.widthRem && old.rowHeight === next.rowHeight ? old : next));
    };
    measure();
    const size = new ResizeObserver(measure);
    size.observe(element);
    const settings = new MutationObserver(measure);
    settings.observe(document.documentElement, { attributeFilter: ['data-density', 'style'] });
    return () => {
      size.disconnect();
      settings.disconnect();
    };
  }, [scroller]);
  return room;
}
