import { stemOf } from '../../../../shared/trust/words.ts';

/** How many of the words are typed from hearing instead of being seen. */
const typedWords = 4;

/**
 * The places of the words that are not shown. Whoever only ticks boxes has compared nothing, and whoever could foretell the places could
 * make a key that fits just there; so they are drawn anew each time. `draw` answers a whole number below its argument.
 */
export function placesToType(count: number, draw: (below: number) => number): ReadonlySet<number> {
  const places = Array.from({ length: count }, (_, at) => at);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(typedWords, count)) {
    const [place] = places.splice(draw(places.length), 1);
    if (place !== undefined) chosen.add(place);
  }
  return chosen;
}

/** What somebody has typed for a word: nothing yet, not enough to say, the right word, or another one. */
export type Heard = 'empty' | 'short' | 'right' | 'wrong';

const lettersNeeded = 4;

export function heard(typed: string, word: string): Heard {
  const letters = typed.trim();
  if (letters === '') return 'empty';
  const wanted = stemOf(word);
  const stem = stemOf(letters);
  if (stem === wanted) return 'right';
  return letters.length < lettersNeeded && wanted.startsWith(stem) ? 'short' : 'wrong';
}
