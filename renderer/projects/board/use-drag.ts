import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { followPointer, mayDrag } from '../../ui/follow-pointer.ts';

/** Cards on their way: what is drawn beside the pointer, and the column below it. */
export type Drag = {
  readonly rows: readonly ProjectLine[];
  readonly x: number;
  readonly y: number;
  readonly over: string | null;
};

type Spec = {
  readonly board: RefObject<HTMLElement | null>;
  /** What is taken along with a card. */
  readonly takenWith: (id: string) => readonly ProjectLine[];
  readonly onDrop: (rows: readonly ProjectLine[], status: string) => void;
};

/** So near to the edge the board begins to scroll, by so much per frame. */
const edgePx = 48;
const scrollStepPx = 12;

const statusAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-status]')?.dataset['status'] ?? null;

/** Dragging cards; beyond the edge of what is visible there are more columns. */
export function useDrag(spec: Spec) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(spec);
  latest.current = spec;
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: PointerEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (id === undefined || !mayDrag(event)) return;
    let current: Drag | null = null;
    let frame = 0;
    const onMove = (x: number, y: number) => {
      if (current === null) frame = requestAnimationFrame(scroll);
      current = { rows: current?.rows ?? latest.current.takenWith(id), x, y, over: statusAt(x, y) };
      setDrag(current);
    };
    const scroll = () => {
      const board = latest.current.board.current;
      const box = board?.getBoundingClientRect();
      if (current === null || !board || box === undefined) return;
      const { x, y } = current;
      const step = x > box.right - edgePx ? scrollStepPx : x < box.left + edgePx ? -scrollStepPx : 0;
      if (step !== 0) {
        board.scrollLeft += step;
        onMove(x, y);
      }
      frame = requestAnimationFrame(scroll);
    };
    const finish = () => {
      cancelAnimationFrame(frame);
      current = null;
      setDrag(null);
    };
    const unfollow = followPointer(event, {
      onMove,
      onDrop: () => {
        const dropped = current;
        finish();
        if (dropped !== null && dropped.over !== null) latest.current.onDrop(dropped.rows, dropped.over);
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
