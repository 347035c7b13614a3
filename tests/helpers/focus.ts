import type { Page } from 'playwright-core';

/**
 * What is wrong with the place of the focus: on nothing, not on the screen, behind something else, or without a ring of two pixels that
 * stands out three to one. `null`: it is where a person sees it.
 */
export const focusFault = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active === null || active === document.body) return 'the focus is on nothing';
    // After a change of page the focus waits at the top of its content, which is no control.
    if (active.id === 'content') return null;
    const pointed = document.getElementById(active.getAttribute('aria-activedescendant') ?? '');
    const named = `${active.tagName} "${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 40)}"`;

    const around: Element[] = [];
    for (let at: Element | null = active; at !== null && around.length < 4; at = at.parentElement) around.push(at);
    for (let at: Element | null = pointed; at !== null && around.length < 6; at = at.parentElement) around.push(at);
    // What is drawn of a tick or a choice is its label.
    if (active.matches('input[type=radio], input[type=checkbox]'))
      around.push(...(active.closest('label')?.querySelectorAll('*') ?? []));
    const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = numbers(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (from: Element): string => {
      for (let at = from.parentElement; at !== null; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        const [, , , alpha = 1] = numbers(colour);
        if (alpha > 0.99) return colour;
      }
      return 'rgb(255, 255, 255)';
    };
    const hasRing = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const ringed = around.find(
      (element) => hasRing(getComputedStyle(element)) || hasRing(getComputedStyle(element, '::after')),
    );
    // In a picture the ring is a line of it: of what has the focus, or of what a button over the picture speaks of.
    const probe = document.createElement('span');
    probe.style.color = 'var(--color-focus)';
    document.body.append(probe);
    const ringColour = getComputedStyle(probe).color;
    probe.remove();
    const picture = active.closest('svg, figure, [role=application]')?.parentElement ?? active.parentElement;
    const isDrawn = [...(picture?.querySelectorAll('svg *') ?? [])].some((line) => {
      const { stroke, strokeWidth } = getComputedStyle(line);
      return stroke === ringColour && Number.parseFloat(strokeWidth) >= 1.9 && line.getClientRects().length > 0;
    });
    if (isDrawn) return null;
    if (ringed === undefined) return `${named} has no ring`;
    const ringOf = (element: Element): CSSStyleDeclaration =>
      hasRing(getComputedStyle(element)) ? getComputedStyle(element) : getComputedStyle(element, '::after');
    const [one, other] = [light(ringOf(ringed).outlineColor), light(groundOf(ringed))].sort((a, b) => b - a);
    if (((one ?? 0) + 0.05) / ((other ?? 0) + 0.05) < 3) return `the ring of ${named} is too faint`;

    const box = (pointed ?? ringed).getBoundingClientRect();
    const left = Math.max(0, box.left);
    const right = Math.min(innerWidth, box.right);
    const top = Math.max(0, box.top);
    const bottom = Math.min(innerHeight, box.bottom);
    if (right - left < 1 || bottom - top < 1) return `${named} is not on the screen`;
    const target = pointed ?? ringed;
    const root = target.getRootNode() as Document | ShadowRoot;
    const spots = [0.5, 0.1, 0.9].map((part) =>
      root.elementFromPoint(left + (right - left) * part, top + (bottom - top) / 2),
    );
    const isSeen = spots.some(
      (spot) =>
        spot !== null &&
        (target.contains(spot) ||
          spot.contains(target) ||
          (spot.closest('svg') !== null && picture?.contains(spot) === true)),
    );
    return isSeen ? null : `${named} is covered`;
  });
