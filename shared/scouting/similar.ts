import { foldWords } from '../core/fold.ts';

/** Why two notes may be the same thing. */
export type Likeness =
  | { readonly kind: 'same-link' }
  | { readonly kind: 'same-text' }
  | { readonly kind: 'near-text'; readonly percent: number };

/** What of a note is compared. */
export type Comparable = { readonly text: string | null; readonly url: string | null };

/** From here on two texts are offered as one; below, two notes about the same fair would be. */
const nearEnough = 0.6;
/** Shorter texts agree in most of their letters by accident. */
const fewestTriples = 8;

/**
 * Why two notes may be the same thing; `null` if they are not alike. A link says more than a text: the same address is the same
 * source, whatever was noted about it.
 */
export function likenessOf(one: Comparable, other: Comparable): Likeness | null {
  const link = sameAddress(one.url);
  if (link !== null && link === sameAddress(other.url)) return { kind: 'same-link' };
  const [words, others] = [wordsIn(one.text), wordsIn(other.text)];
  if (words === '' || others === '') return null;
  if (words === others) return { kind: 'same-text' };
  const share = diceOf(triplesIn(words), triplesIn(others));
  return share >= nearEnough ? { kind: 'near-text', percent: Math.min(99, Math.round(share * 100)) } : null;
}

/** Sorts the likeliest first. */
export const likelihood = (likeness: Likeness): number =>
  likeness.kind === 'same-link' ? 101 : likeness.kind === 'same-text' ? 100 : likeness.percent;

const address = /(?:https?:\/\/|www\.)\S+/giu;

/** The words of a note without its addresses, which are compared by themselves. */
const wordsIn = (text: string | null): string => foldWords((text ?? '').replace(address, ' ')).join(' ');

function triplesIn(words: string): ReadonlySet<string> {
  const padded = ` ${words} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return found;
}

/** Twice what two sets share, of all they hold (Dice): 1 for equal ones. */
function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < fewestTriples) return 0;
  let shared = 0;
  for (const triple of one) if (other.has(triple)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/** Parts of an address that say how somebody came to it. */
const origin = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/i;

/** An address without what does not change what it leads to; `null` for what is none. */
export function sameAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, hostname, port, pathname, searchParams } = new URL(url.trim());
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    const kept = [...searchParams].filter(([name]) => !origin.test(name)).sort();
    const query = kept.map(([name, value]) => `${name}=${value}`).join('&');
    const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
    return `${host}${pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`;
  } catch {
    return null;
  }
}
