import { wordList } from '../../shared/trust/word-list.ts';
import { parseRoot, stemOf } from '../../shared/trust/words.ts';

/** What somebody has typed of a coordination's words or fingerprint so far. */
export type RootInput =
  | { readonly state: 'empty' }
  /** Well so far: `count` of twelve words are there. */
  | { readonly state: 'incomplete'; readonly count: number }
  /** More than twelve words, or a fingerprint of the wrong length. */
  | { readonly state: 'wrong' }
  | { readonly state: 'unknown-word'; readonly word: string }
  | { readonly state: 'complete' };

const wordCount = 12;
const stems: ReadonlySet<string> = new Set(wordList.map(stemOf));

const looksLikeFingerprint = (text: string): boolean => /\d/.test(text) || /^[a-z2-7]{4}(-[a-z2-7]{0,4})+$/i.test(text);

/**
 * Reads while a person types. The last word may still be half typed, so it is not called unknown before `isDone`, or before
 * something follows it.
 */
export function readRoot(text: string, isDone = false): RootInput {
  const typed = text.trim();
  if (typed === '') return { state: 'empty' };
  if (parseRoot(typed) !== null) return { state: 'complete' };
  if (looksLikeFingerprint(typed)) return { state: 'wrong' };
  const words = typed.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const settled = isDone || /\P{L}$/u.test(text) ? words : words.slice(0, -1);
  const unknown = settled.find((word) => !stems.has(stemOf(word)));
  if (unknown !== undefined) return { state: 'unknown-word', word: unknown };
  return words.length > wordCount ? { state: 'wrong' } : { state: 'incomplete', count: settled.length };
}
