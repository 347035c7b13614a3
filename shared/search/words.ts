import { fold, foldWords } from '../core/fold.ts';

/** Part of a text from one place to another, in UTF-16 units; the second place is behind the last letter. */
export type Mark = readonly [from: number, to: number];

/** What may stand inside a word: letters, digits, and what folding takes away (accents, soft hyphens, marks of direction). */
const inText = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\uFEFF]+/gu;
const takenAway = /^[\p{M}\u00AD\u200B-\u200D\uFEFF]+/u;
const isPlain = /^[a-z0-9]$/;

/** The words of a question, folded, each once: what all of them begin must occur in a hit. */
export const wordsOf = (question: string): readonly string[] => [...new Set(foldWords(question))];

/** A place where a word of the question begins a word of the text. */
export type Place = { readonly mark: Mark; readonly word: string };

/**
 * Where the words of a question begin words of a text, as the index finds them: "warme" begins "Wärmeplanung". Marked is as much of
 * the word as was asked for, in the spelling of the text. In the order of the text, without overlaps.
 */
export function placesIn(text: string, words: readonly string[]): readonly Place[] {
  const wanted = words.filter((word) => word !== '');
  if (wanted.length === 0) return [];
  // The longest one that fits is marked.
  const byLength = [...wanted].sort((one, other) => other.length - one.length);
  const firsts = new Set(wanted.map((word) => word[0]));
  const found: Place[] = [];
  for (const { 0: token, index } of text.matchAll(inText)) {
    const first = token[0]?.toLowerCase() ?? '';
    // Plain letters fold to themselves: most words of a long text need no folding.
    if (isPlain.test(first) && !firsts.has(first)) continue;
    const folded = foldWords(token);
    const word = byLength.find((one) => folded.some((part) => part.startsWith(one)));
    if (word !== undefined) found.push({ mark: [index, index + lengthOf(token, word)], word });
  }
  return found;
}

/** How much of a token of the text says the word. */
function lengthOf(token: string, word: string): number {
  // Nearly always one letter is one letter.
  const guess = word.length;
  const isPlainWord = fold(token.slice(0, guess)) === word && fold(token.slice(0, guess - 1)) !== word;
  if (isPlainWord && !/[\uDC00-\uDFFF]/.test(token[guess] ?? '')) {
    return guess + (takenAway.exec(token.slice(guess))?.[0].length ?? 0);
  }
  let length = 0;
  for (const letter of token) {
    length += letter.length;
    if (!fold(token.slice(0, length)).startsWith(word)) continue;
    // An accent behind its letter belongs to it.
    return length + (takenAway.exec(token.slice(length))?.[0].length ?? 0);
  }
  // One letter that is several words to the index ("½"): all of it.
  return token.length;
}
