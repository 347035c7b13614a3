import type { Locator } from 'playwright-core';

/** Where the focus stands as seen from something one wants to reach: there, or the key that leads closer. */
type Way = 'there' | 'F6' | 'Tab' | 'Shift+Tab' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** More keys than this nobody presses for one thing. */
const mostKeys = 90;

/**
 * Reaches something as people without a mouse do: F6 to its region, Tab to its group, arrows inside of a group. The focus is never set by
 * the test; what the keys do not reach throws.
 */
export async function walkTo(target: Locator): Promise<void> {
  await target.waitFor();
  const pressed: Way[] = [];
  for (let n = 0; n < mostKeys; n += 1) {
    const way = await target.evaluate(wayTo);
    if (way === 'there') return;
    pressed.push(way);
    await target.page().keyboard.press(way);
  }
  throw new Error(`no key leads to ${target}: ${pressed.slice(-12).join(' ')}`);
}

/** Runs in the page. */
function wayTo(target: Element): Way {
  const active = document.activeElement ?? document.body;
  const pointed = active.getAttribute('aria-activedescendant');
  if (active === target || (pointed !== null && pointed === target.id)) return 'there';
  const between = (from: Element): Way => {
    const a = from.getBoundingClientRect();
    const b = target.getBoundingClientRect();
    // Lines first: a cell further down and to the left is reached over its line.
    if (b.top >= a.bottom - 1) return 'ArrowDown';
    if (b.bottom <= a.top + 1) return 'ArrowUp';
    return b.left > a.left ? 'ArrowRight' : 'ArrowLeft';
  };
  // A list whose lines are pointed at while the focus stays: search and its hits, a list of conflicts.
  if (pointed !== null && target.closest('[role=listbox], [role=menu]') !== null) {
    const line = document.getElementById(pointed);
    if (line?.closest('[role=listbox], [role=menu]') === target.closest('[role=listbox], [role=menu]'))
      return between(line ?? active);
  }
  const groups =
    '[role=grid], [role=radiogroup], [role=menu], [role=listbox], [role=tablist], [role=toolbar], [data-walk-list]';
  const group = target.closest(groups);
  const isLine =
    !target.closest('[data-walk-list]') || (target.matches('[data-walk]') && active.matches('[data-walk]'));
  if (group !== null && isLine && group.contains(active) && !active.contains(target)) return between(active);
  const region = target.closest('[data-region]');
  const isOver = target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
  if (region !== null && !isOver && !region.contains(active)) return 'F6';
  const isBefore = (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return isBefore && !active.contains(target) ? 'Shift+Tab' : 'Tab';
}
