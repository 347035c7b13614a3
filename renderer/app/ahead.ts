import { askAhead } from './answers.ts';
import { areas } from './areas.ts';

/** The path of an address (`#/projects/list?record=…`), as the pages of the route table have it. */
const pathIn = (hash: string): string => hash.replace(/^#/, '').replace(/[?#].*$/, '') || '/';

/**
 * What the first page needs, all at once: whose office this is, and its scripts. One after the other, each would wait for the one before, and
 * the store is still being opened meanwhile.
 */
export function goAhead(hash: string = location.hash): void {
  askAhead('office.status', {});
  const path = pathIn(hash);
  for (const { pages, load } of areas) {
    const page = pages.find((one) => one.path === path);
    // Whoever draws the page says what became of it.
    if (page !== undefined) void (page.load ?? load)().catch(() => undefined);
  }
}
