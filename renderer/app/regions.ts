/** The regions of the window in the order F6 walks through them. Each is marked with `data-region`. */
const order = ['rail', 'head', 'content', 'inspector', 'messages'] as const;
export type Region = (typeof order)[number];

const focusable =
  'a[href], button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

const lastFocus = new WeakMap<Element, HTMLElement>();

const regionOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-region]') ?? null;

/** There for keys: on the screen, and not covered by something in front of it. */
const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null;

/** Remembers where the focus was in each region, so that F6 returns to the very place. */
export function rememberFocus(event: FocusEvent): void {
  const region = event.target instanceof Element ? regionOf(event.target) : null;
  if (region !== null && event.target instanceof HTMLElement) lastFocus.set(region, event.target);
}

function enter(region: HTMLElement): boolean {
  const before = lastFocus.get(region);
  const isStillThere = before !== undefined && region.contains(before) && isVisible(before);
  const first = [...region.querySelectorAll<HTMLElement>(focusable)].find(isVisible);
  const target = isStillThere
    ? before
    : (first ?? (region.tabIndex >= -1 && region.hasAttribute('tabindex') ? region : null));
  target?.focus();
  return target !== null && target !== undefined;
}

/** Puts the focus into a region, to where it was there before. */
export function focusRegion(name: Region): void {
  const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
  if (region !== null) enter(region);
}

/** Moves the focus to the next (or previous) region that has something to focus. */
export function cycleRegions(step: 1 | -1): void {
  const present = order
    .map((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`))
    .filter((region) => region !== null)
    .filter((region) => isVisible(region) && region.closest('[data-covered]') === null);
  const current = regionOf(document.activeElement);
  const start = current === null ? (step === 1 ? -1 : 0) : present.indexOf(current);
  for (let tried = 1; tried <= present.length; tried += 1) {
    const next = present[(start + step * tried + present.length * 2) % present.length];
    if (next && enter(next)) return;
  }
}

/** Puts the focus into the content, as after a change of area. */
export function focusContent(): void {
  document.querySelector<HTMLElement>('[data-region="content"]')?.focus({ preventScroll: true });
}
