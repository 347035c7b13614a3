import { useEffect, useRef } from 'react';

/** How long after the last step or scroll the place is worth keeping. */
const settleMs = 300;

/** Keeps the place of a table or picture in its view: gathered, and at the latest when it leaves the screen. */
export function useRememberedPlace<View extends object>(view: View, onView: (change: Partial<View>) => void) {
  const latest = useRef({ view, onView });
  latest.current = { view, onView };
  const change = useRef<Partial<View>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const flush = useRef(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { view: old, onView: tell } = latest.current;
    const news = Object.entries(change.current).filter(([key, value]) => old[key as keyof View] !== value);
    change.current = {};
    if (news.length > 0) tell(Object.fromEntries(news) as Partial<View>);
  });
  useEffect(() => flush.current, []);
  return (next: Partial<View>) => {
    change.current = { ...change.current, ...next };
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(flush.current, settleMs);
  };
}
