import { once } from '../core/once.ts';

/** What a place in a list is decided by. */
export type Placed = {
  readonly id: string;
  readonly order: string | null;
  readonly code: string | null;
  readonly title: string | null;
};

// Made once: a collator costs more than the comparisons.
const byName = once(() => new Intl.Collator('de', { numeric: true }));

/**
 * The order of fields, goals and measures: those a person has put somewhere, then the others by number ("P2" before "P10"), and
 * what has no number by name at the end. A number is a name, so a person's order beats it.
 */
export function compareParts(a: Placed, b: Placed): number {
  if (a.order !== b.order) {
    if (a.order === null) return 1;
    if (b.order === null) return -1;
    return a.order < b.order ? -1 : 1;
  }
  const [codeA, codeB] = [a.code ?? '', b.code ?? ''];
  if ((codeA === '') !== (codeB === '')) return codeA === '' ? 1 : -1;
  return byName().compare(codeA, codeB) || byName().compare(a.title ?? '', b.title ?? '') || (a.id < b.id ? -1 : 1);
}
