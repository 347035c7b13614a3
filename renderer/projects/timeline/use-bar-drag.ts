import { type PointerEvent, useEffect, useRef } from 'react';
import { followPointer, mayDrag } from '../../ui/follow-pointer.ts';
import type { Grip } from './span.ts';

type Spec = {
  readonly dayWidth: number;
  readonly onDrag: (ref: string, grip: Grip, days: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
};

/** So near to its end a bar is stretched instead of moved; a bar must be long enough to have a middle as well. */
const edgePx = 7;
const longEnoughPx = 3 * edgePx;

function gripAt(item: Element, x: number): Grip {
  const bar = item.querySelector('rect + rect')?.getBoundingClientRect();
  if (bar === undefined || bar.width < longEnoughPx) return 'whole';
  if (x > bar.right - edgePx) return 'end';
  return x < bar.left + edgePx ? 'start' : 'whole';
}

/** Dragging bars and milestones by days: the middle moves, an end stretches. */
export function useBarDrag(spec: Spec) {
  const latest = useRef(spec);
  latest.current = spec;
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  return (event: PointerEvent) => {
    const item = (event.target as Element).closest('[data-item]');
    const ref = item?.getAttribute('data-item');
    if (!item || !ref || !mayDrag(event)) return;
    const [start, grip] = [event.clientX, gripAt(item, event.clientX)];
    stop.current = followPointer(event, {
      onMove: (x) => latest.current.onDrag(ref, grip, Math.round((x - start) / latest.current.dayWidth)),
      onDrop: () => latest.current.onDrop(),
      onCancel: () => latest.current.onCancel(),
    });
  };
}
