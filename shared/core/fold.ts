/**
 * Folding for search: text and query are folded alike and then compared as plain text.
 *
 * Lower case, no accents, no soft hyphens; `ß` is `ss`, and an `e` written after a, o or u is dropped. So "Wärme", "waerme"
 * and "warme" are one word. The price is that "neue" becomes "neu" and "aktuell" becomes "aktull", on both sides, which
 * costs nothing: the beginning of a word folds to the beginning of its folding, so search while typing keeps working.
 */

/** Letters that carry a stroke instead of an accent, so that Unicode does not take them apart. */
const stroked: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
};

/** Folds a text; folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłħıþ]/g, (letter) => stroked[letter] ?? letter)
    .replace(/([aou])e+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The folded words of a text: letters and digits, everything else separates. "SV-10-0056" gives sv, 10, 0056. */
export const foldWords = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every word of the query begins some word of the text, or stands inside it. An empty query finds everything. */
export function foldedMatch(text: string, query: string): boolean {
  const within = fold(text);
  return foldWords(query).every((word) => within.includes(word));
}
