import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Line } from './arrange.ts';

/** Rows drawn above and below what is visible, so that scrolling never shows a blank. */
const rowsBeyond = 3;

type Spec<Row> = {
  readonly lines: readonly Line<Row>[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  /** Rows scrolled past when the table was left. */
  readonly startAt: number;
  /** The line with the focus, or -1. */
  readonly keptIndex: number;
  /** A new value scrolls to the top. */
  readonly orderKey: string;
  /** Lines drawn above and below what is visible; fewer where a line is high. */
  readonly overscan?: number;
};

/** Which lines are in the page, and where. */
export function useVirtualLines<Row>(spec: Spec<Row>) {
  const { lines, scroller, rowHeight, startAt, keptIndex, orderKey, overscan = rowsBeyond } = spec;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    initialOffset: () => startAt * rowHeight,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : line.kind === 'row' ? line.id : `group ${line.group}`;
    },
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      // The row with the focus stays in the page wherever the wheel goes: focus is never lost to scrolling.
      if (keptIndex >= 0 && keptIndex < from) range.unshift(keptIndex);
      if (keptIndex > to && keptIndex < count) range.push(keptIndex);
      return range;
    },
  });

  const measured = useRef(rowHeight);
  useLayoutEffect(() => {
    if (measured.current === rowHeight) return;
    measured.current = rowHeight;
    virtual.measure();
  }, [virtual, rowHeight]);

  const lastOrder = useRef(orderKey);
  useLayoutEffect(() => {
    if (lastOrder.current === orderKey) return;
    lastOrder.current = orderKey;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, orderKey]);

  return { items: virtual.getVirtualItems(), height: virtual.getTotalSize() };
}
