import type { KeyboardEvent } from 'react';

/** Arrow keys walk from line to line of a list, so that a long one is not forty steps of the tab key deep. Lines carry `data-line`. */
export function walkLines(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey) return;
  const targets = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const line = event.target instanceof Element ? event.target.closest('li') : null;
  const at = targets.findIndex((target) => line?.contains(target));
  const next = targets[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
