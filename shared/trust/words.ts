import { base32Alphabet } from './base32.ts';
import { wordList } from './word-list.ts';

/**
 * A fingerprint as twelve words, to be read out over the telephone or compared with a sheet of paper.
 *
 * Each word stands for 10 bits, so twelve words are the first 120 bits: exactly the first 24 characters of the fingerprint. Words
 * differ in their first four letters, so those are enough when typing.
 */
const wordCount = 12;
const bitsPerWord = 10;
const charactersInWords = (wordCount * bitsPerWord) / 5;

const bare = (fingerprint: string): string => fingerprint.replaceAll(/[\s-]/g, '').toLowerCase();

/** The twelve words of a hash; needs its first 15 bytes. */
export function wordsOf(hash: Uint8Array): string[] {
  const bits = [...hash.subarray(0, 15)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: wordCount }, (_, at) => {
    const index = Number.parseInt(bits.slice(at * bitsPerWord, (at + 1) * bitsPerWord), 2);
    return wordList[index] ?? '';
  });
}

/** The words of a fingerprint, or of its first 24 characters. */
export function wordsOfFingerprint(fingerprint: string): string[] {
  const characters = bare(fingerprint).slice(0, charactersInWords);
  const five = [...characters].map((character) => base32Alphabet.indexOf(character));
  return Array.from(
    { length: wordCount },
    (_, at) => wordList[((five[2 * at] ?? 0) << 5) | (five[2 * at + 1] ?? 0)] ?? '',
  );
}

/** First four letters as people may type them. */
export const stemOf = (word: string): string =>
  word.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 's').slice(0, 4);

const indexByStem: ReadonlyMap<string, number> = new Map(wordList.map((word, index) => [stemOf(word), index]));

/**
 * The first 24 characters of the fingerprint that twelve words stand for, or `null`.
 *
 * Any case, anything but letters between the words, and four letters of each are enough.
 */
export function fingerprintFromWords(text: string): string | null {
  const words = text.normalize('NFC').match(/\p{L}+/gu) ?? [];
  if (words.length !== wordCount) return null;
  let characters = '';
  for (const word of words) {
    const index = indexByStem.get(stemOf(word));
    if (index === undefined) return null;
    characters += `${base32Alphabet[index >> 5]}${base32Alphabet[index & 31]}`;
  }
  return characters;
}

/**
 * What somebody typed as root: a whole fingerprint, or words. Answers 32 or 24 characters without dashes, or `null`.
 */
export function parseRoot(text: string): string | null {
  const characters = bare(text);
  if (/^[a-z2-7]{32}$|^[a-z2-7]{24}$/.test(characters)) return characters;
  return fingerprintFromWords(text);
}

/** Whether a fingerprint is the pinned one; pinned may be the whole one or the part that words say, with or without dashes. */
export function matchesRoot(pinned: string, fingerprint: string): boolean {
  const wanted = bare(pinned);
  const found = bare(fingerprint);
  return (
    (wanted.length === charactersInWords || wanted.length === 32) && found.length === 32 && found.startsWith(wanted)
  );
}

/** A root as it is kept and shown: in groups of four. */
export const inGroups = (root: string): string =>
  bare(root)
    .match(/.{1,4}/g)
    ?.join('-') ?? '';
