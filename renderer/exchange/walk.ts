import type { KeyboardEvent } from 'react';

/** Marks the list whose lines belong together. */
export const walkList = { 'data-walk-list': '' } as const;

/** Arrow keys, Pos1 and Ende from one foldable line of a list to another; Tab still reaches each of them. */
export function walkLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if ((step === undefined && event.key !== 'Home' && event.key !== 'End') || event.altKey || event.ctrlKey) return;
  const list = event.currentTarget.closest('[data-walk-list]');
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-walk]') ?? [])];
  const at = lines.indexOf(event.currentTarget);
  if (at < 0) return;
  const to = step !== undefined ? at + step : event.key === 'Home' ? 0 : lines.length - 1;
  event.preventDefault();
  lines[Math.min(Math.max(to, 0), lines.length - 1)]?.focus();
}
