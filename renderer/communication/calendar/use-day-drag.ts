import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { type Day, dayOrNull, daysBetween } from '../../../shared/core/day.ts';
import { followPointer, mayDrag } from '../../ui/follow-pointer.ts';

/** A contribution on its way: what is drawn beside the pointer, and the day below it. */
export type DayDrag = { readonly id: string; readonly x: number; readonly y: number; readonly over: Day | null };

const dayOf = (element: Element | null): Day | null =>
  dayOrNull(element?.closest<HTMLElement>('[data-day]')?.dataset['day']);

/** Dragging a contribution to another day; `onDrop` gets by how many days it moves. */
export function useDayDrag(onDrop: (id: string, days: number) => void) {
  const [drag, setDrag] = useState<DayDrag | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const onPointerDown = (event: PointerEvent) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    const from = dayOf(target);
    if (id === undefined || from === null || !mayDrag(event)) return;
    let over: Day | null = null;
    const finish = () => setDrag(null);
    const unfollow = followPointer(event, {
      onMove: (x, y) => {
        over = dayOf(document.elementFromPoint(x, y));
        setDrag({ id, x, y, over });
      },
      onDrop: () => {
        finish();
        if (over !== null && over !== from) latest.current(id, daysBetween(from, over));
      },
      onCancel: finish,
    });
    stop.current = () => {
      unfollow();
      finish();
    };
  };
  return { drag, onPointerDown };
}
