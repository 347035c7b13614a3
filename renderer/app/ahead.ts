import { askAhead } from './answers.ts';
import { areas } from './areas.ts';

/** The path of an address (`#/projects/list?record=…`), as the pages of the route table have it. */
const pathIn = (hash: string): string => hash.replace(/^#/, '').replace(/[?#].*$/, '') || '/';

/** The scripts of the page in the address, before anything else is known: they need neither the way to the store nor its answers. */
export function loadAhead(hash: string = location.hash): void {
  const path = pathIn(hash);
  for (const { pages, load } of areas) {
    const page = pages.find((one) => one.path === path);
    // Whoever draws the page says what became of it.
    if (page !== undefined) void (page.load ?? load)().catch(() => undefined);
  }
}

/** Whose office this is, asked beside the settings and not after them: the store is still being opened meanwhile. */
export const goAhead = (): void => askAhead('office.status', {});
