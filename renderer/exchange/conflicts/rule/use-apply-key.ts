import { useEffect, useRef } from 'react';
import { isDialogOpen } from '../../../app/shortcuts.ts';

/**
 * Strg+Eingabe applies the rule, wherever the focus is on the page. Heard before the fields hear it: a choice among cards keeps keys to
 * itself.
 */
export function useApplyKey(apply: () => void): void {
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.isComposing || isDialogOpen()) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
