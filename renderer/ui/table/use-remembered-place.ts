import { useEffect, useRef } from 'react';
import type { TableView } from './columns.ts';

/** How long after the last step or scroll the place is worth keeping. */
const settleMs = 300;

/** Keeps the place of a table in its view: gathered, and at the latest when the table leaves the screen. */
export function useRememberedPlace(view: TableView, onView: (change: Partial<TableView>) => void) {
  const latest = useRef({ view, onView });
  latest.current = { view, onView };
  const change = useRef<Partial<TableView>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flush = useRef(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { view: old, onView: tell } = latest.current;
    const news = Object.entries(change.current).filter(([key, value]) => old[key as keyof TableView] !== value);
    change.current = {};
    if (news.length > 0) tell(Object.fromEntries(news));
  });
  useEffect(() => flush.current, []);
  return (next: Partial<TableView>) => {
    change.current = { ...change.current, ...next };
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(flush.current, settleMs);
  };
}
