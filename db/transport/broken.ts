import type { Found } from '../../shared/transport/compare.ts';
import type { StrangeFile } from './survey.ts';

/**
 * Objects that were fetched and are not whole, by place, name and length: they are told as what they are, not as something new that
 * waits. Fetched again with every taking, and forgotten once they are whole; a new start of the program knows of none.
 */
const known = new Map<string, string>();
const knownHeld = 5000;

const keyOf = (place: string, { name, bytes }: Found): string => `${place} ${name} ${bytes}`;

/** Notes what became of a fetched object: why it is not whole, or `null`. */
export function noteFetched(place: string, found: Found, reason: string | null): void {
  if (reason === null) known.delete(keyOf(place, found));
  else {
    if (known.size >= knownHeld) known.clear();
    known.set(keyOf(place, found), reason);
  }
}

/** What really waits, and what is known not to be whole. */
export function partBroken(place: string, waiting: readonly Found[]): { whole: Found[]; broken: StrangeFile[] } {
  const whole: Found[] = [];
  const broken: StrangeFile[] = [];
  for (const found of waiting) {
    const reason = known.get(keyOf(place, found));
    if (reason === undefined) whole.push(found);
    else broken.push({ name: found.name, reason });
  }
  return { whole, broken };
}
