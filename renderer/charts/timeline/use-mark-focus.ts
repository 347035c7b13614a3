import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { headHeight } from './MonthHead.tsx';
import type { PlacedMark } from './place.ts';

export type Hit = { readonly id: string; readonly element: Element };

/** The mark an event happened on. */
export function hitOf(target: EventTarget | null): Hit | null {
  const element = target instanceof Element ? target.closest('[data-mark]') : null;
  const id = element?.getAttribute('data-mark');
  return element && id ? { id, element } : null;
}

type Spec = {
  readonly scroller: RefObject<HTMLElement | null>;
  /** All marks, in the order of walking. */
  readonly marks: readonly PlacedMark[];
  /** Height of one line of marks. */
  readonly track: number;
  readonly onActive: (id: string) => void;
};

/** Moves the focus between marks, also to those that are not drawn yet, and never lets it fall out of the picture. */
export function useMarkFocus({ scroller, marks, track, onActive }: Spec) {
  const [wanted, setWanted] = useState<string | null>(null);
  const focused = useRef<{ readonly id: string; readonly index: number } | null>(null);

  // A mark out of view is scrolled to and drawn before it can take the focus.
  useLayoutEffect(() => {
    if (wanted === null) return;
    const element = scroller.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(wanted)}"]`);
    if (!element) return;
    element.focus({ preventScroll: true });
    setWanted(null);
  }, [scroller, wanted]);

  const goTo = ({ mark, y }: PlacedMark) => {
    const box = scroller.current;
    if (box !== null) {
      const room = box.clientHeight - headHeight;
      if (y - track < box.scrollTop) box.scrollTop = Math.max(0, y - track);
      else if (y + track > box.scrollTop + room) box.scrollTop = y + track - room;
    }
    onActive(mark.id);
    setWanted(mark.id);
  };

  // A mark that leaves the picture while it has the focus (it was settled, say) hands it over to its neighbour.
  useLayoutEffect(() => {
    const before = focused.current;
    if (before === null || document.activeElement !== document.body) return;
    if (marks.some(({ mark }) => mark.id === before.id)) return;
    const heir = marks[Math.min(before.index, marks.length - 1)];
    focused.current = null;
    if (heir !== undefined) goTo(heir);
  });

  return {
    goTo,
    onFocused: (id: string) => {
      focused.current = { id, index: marks.findIndex(({ mark }) => mark.id === id) };
    },
    /** Without a new owner the mark was taken out of the page, or the window lost the focus. */
    onBlurred: (newOwner: EventTarget | null) => {
      if (newOwner !== null) focused.current = null;
    },
  };
}
