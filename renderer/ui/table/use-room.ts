import { type RefObject, useLayoutEffect, useState } from 'react';

export type Room = {
  readonly widthRem: number;
  /** In px, as everything below. */
  readonly height: number;
  readonly rowHeight: number;
  readonly rem: number;
};

/** How much room a table has, how high a row and how big a rem is: they follow text size and row height settings. */
export function useRoom(scroller: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ widthRem: 60, height: 0, rowHeight: 32, rem: 16 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const rows = getComputedStyle(element).getPropertyValue('--row-height');
      const rowHeight = Math.round((Number.parseFloat(rows) || 2) * rem);
      const next = { widthRem: element.clientWidth / rem, height: element.clientHeight, rowHeight, rem };
      setRoom((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
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
