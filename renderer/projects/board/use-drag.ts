import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { ProjectLine } from '../../../shared/projects/contract.ts';

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

/** A pointer that moves less than this is a click with a trembling hand. */
const leastMovePx = 6;
/** So near to the edge the board begins to scroll, by so much per frame. */
const edgePx = 48;
const scrollStepPx = 12;

const statusAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-status]')?.dataset['status'] ?? null;

/** Dragging cards with mouse or pen. Fingers scroll the board; for them and for keys there is the menu. */
export function useDrag(spec: Spec) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(spec);
  latest.current = spec;
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const onPointerDown = (event: PointerEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (id === undefined || event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey || event.shiftKey)
      return;
    const start = { x: event.clientX, y: event.clientY };
    let current: Drag | null = null;
    let frame = 0;
    const place = (x: number, y: number) => {
      if (current === null) return;
      current = { ...current, x, y, over: statusAt(x, y) };
      setDrag(current);
    };
    /** Beyond the edge of what is visible there are more columns. */
    const scroll = () => {
      const { board } = latest.current;
      const box = board.current?.getBoundingClientRect();
      if (current === null || board.current === null || box === undefined) return;
      const step = current.x > box.right - edgePx ? scrollStepPx : current.x < box.left + edgePx ? -scrollStepPx : 0;
      if (step !== 0) {
        board.current.scrollLeft += step;
        place(current.x, current.y);
      }
      frame = requestAnimationFrame(scroll);
    };
    const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (current === null) {
        if (Math.hypot(x - start.x, y - start.y) < leastMovePx) return;
        current = { rows: latest.current.takenWith(id), x, y, over: null };
        frame = requestAnimationFrame(scroll);
      }
      place(x, y);
    };
    const onUp = () => {
      const dropped = current;
      finish();
      if (dropped === null) return;
      // The click that follows belongs to the drag, not to the card.
      window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
      if (dropped.over !== null) latest.current.onDrop(dropped.rows, dropped.over);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || current === null) return;
      key.preventDefault();
      key.stopPropagation();
      finish();
    };
    const finish = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', finish);
      window.removeEventListener('keydown', onKey, true);
      stop.current = null;
      current = null;
      setDrag(null);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', finish);
    window.addEventListener('keydown', onKey, true);
    stop.current = finish;
  };
  return { drag, onPointerDown };
}
