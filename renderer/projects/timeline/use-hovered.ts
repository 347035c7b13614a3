import { type FocusEvent, type PointerEvent, useState } from 'react';

export type Hovered = { readonly ref: string; readonly element: Element };

/** The item below the pointer, or the one the keys have come to: its words are shown beside it. */
export function useHovered() {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const show = (target: EventTarget) => {
    const element = target instanceof Element ? target.closest('[data-item]') : null;
    const ref = element?.getAttribute('data-item') ?? null;
    setHovered((old) => (element === null || ref === null ? null : old?.element === element ? old : { ref, element }));
  };
  const hide = () => setHovered(null);
  return {
    hovered,
    hide,
    onPointerOver: (event: PointerEvent) => show(event.target),
    onPointerLeave: hide,
    onFocus: (event: FocusEvent) => {
      if (event.target.matches(':focus-visible')) show(event.target);
    },
  };
}
