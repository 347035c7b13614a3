import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';
import { intentOf } from '../../ui/table/grid-keys.ts';
import type { Grip } from './span.ts';
import { type ItemPlace, type ItemsAt, walkItems } from './walk.ts';

type Spec = {
  readonly rows: number;
  readonly itemsAt: ItemsAt;
  readonly placeOf: (ref: string) => ItemPlace | null;
  /** Something is on its way, or words lie over the picture: Esc takes it away, and nothing else. */
  readonly canCancel: boolean;
  readonly goTo: (place: ItemPlace) => void;
  readonly onFocused: (ref: string) => void;
  readonly onOpen: (ref: string) => void;
  readonly onToggle: (ref: string) => void;
  readonly onToggleAll: () => void;
  readonly onRemove: (ref: string) => void;
  readonly onMenu: (ref: string, anchor: Element) => void;
  readonly onShift: (ref: string, grip: Grip, steps: number) => void;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
};

const itemOf = (target: EventTarget): { readonly ref: string; readonly element: Element } | null => {
  const element = target instanceof Element ? target.closest('[data-item]') : null;
  const ref = element?.getAttribute('data-item');
  return element && ref ? { ref, element } : null;
};

/** The title beside a row stands for its bar. */
const titleOf = (target: EventTarget): string | null =>
  (target instanceof Element ? target.closest('[data-title]')?.getAttribute('data-title') : null) ?? null;

/** The timeline listens once for all its bars and milestones: keys, clicks and focus. */
export function timelineEvents(spec: Spec) {
  const shiftOf = ({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): { grip: Grip; steps: number } | null => {
    if (!ctrlKey || altKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
    return { grip: shiftKey ? 'end' : 'whole', steps: key === 'ArrowRight' ? 1 : -1 };
  };
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const hit = itemOf(event.target);
      const place = hit === null ? null : spec.placeOf(hit.ref);
      if (hit === null || place === null || event.defaultPrevented) return;
      const shift = shiftOf(event);
      if (shift !== null) {
        event.preventDefault();
        return spec.onShift(hit.ref, shift.grip, shift.steps);
      }
      if (event.key === 'Escape' && spec.canCancel) {
        event.preventDefault();
        event.stopPropagation();
        return spec.onCancel();
      }
      const next = walkItems(spec.itemsAt, spec.rows, place, event);
      if (next !== null && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        return spec.goTo(next);
      }
      const intent = intentOf(event)?.kind;
      const actions: Partial<Record<string, () => void>> = {
        open: () => spec.onOpen(hit.ref),
        select: () => spec.onToggle(hit.ref),
        'select-all': spec.onToggleAll,
        delete: () => spec.onRemove(hit.ref),
        menu: () => spec.onMenu(hit.ref, hit.element),
      };
      const act = intent === undefined ? undefined : actions[intent];
      if (act === undefined) return;
      event.preventDefault();
      act();
    },
    /** Letting go of Strg saves what the arrows have moved. */
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key === 'Control') spec.onCommit();
    },
    onClick: (event: MouseEvent) => {
      const title = titleOf(event.target);
      const ref = title === null ? itemOf(event.target)?.ref : `project:${title}`;
      if (ref === undefined) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey) spec.onToggle(ref);
      else spec.onOpen(ref);
    },
    onContextMenu: (event: MouseEvent) => {
      const hit = itemOf(event.target);
      if (hit === null) return;
      event.preventDefault();
      (hit.element as SVGElement).focus({ preventScroll: true });
      spec.onMenu(hit.ref, hit.element);
    },
    onFocus: (event: FocusEvent) => {
      const hit = itemOf(event.target);
      if (hit !== null) spec.onFocused(hit.ref);
    },
    onBlur: () => spec.onCommit(),
  };
}
