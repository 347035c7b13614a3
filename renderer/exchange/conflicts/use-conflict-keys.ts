import { type RefObject, useEffect, useRef } from 'react';

export type ConflictKeys = {
  readonly move: (step: 1 | -1 | 'first' | 'last') => void;
  readonly choose: (step: 1 | -1) => void;
  readonly apply: () => void;
};

const editable = 'input:not([type=checkbox]):not([type=radio]), textarea, [role="combobox"], [aria-haspopup]';
/** Where the arrows walk, whatever has the focus in it. */
const walked = '[role="textbox"], [role="toolbar"]';

/**
 * The keys of the conflict page, wherever the focus is in it: ↑ ↓ walk through the list, ← → choose a side, Strg+Eingabe
 * applies. Inside of an editor the arrows are the editor's own.
 */
export function useConflictKeys(area: RefObject<HTMLElement | null>, keys: ConflictKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    // In the capture phase: a select or a button would take Strg+Eingabe for a press.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.shiftKey) return;
      if (handle(event, latest.current)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    element.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [area]);
}

const isEditors = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches(editable) || target.closest(walked) !== null);

function handle(event: KeyboardEvent, keys: ConflictKeys): boolean {
  if (event.key === 'Enter' && event.ctrlKey) {
    keys.apply();
    return true;
  }
  if (event.ctrlKey || isEditors(event.target)) return false;
  switch (event.key) {
    case 'ArrowUp':
      keys.move(-1);
      return true;
    case 'ArrowDown':
      keys.move(1);
      return true;
    case 'Home':
      keys.move('first');
      return true;
    case 'End':
      keys.move('last');
      return true;
    case 'ArrowLeft':
      keys.choose(-1);
      return true;
    case 'ArrowRight':
      keys.choose(1);
      return true;
    default:
      return false;
  }
}
