/**
 * What a captured line contains besides its words. The text itself is never changed.
 */

const address = /(?:https?:\/\/|www\.)[^\s<>"]+/giu;
/** A sentence ends after an address. */
const afterAddress = /[.,;:!?\]}»“”'’]+$/u;
/** "#KI" is a tag; "C#", "#12" and the fragment of an address are not. */
const tagged = /(?<![\p{L}\p{N}_#&/])#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu;

/** As long as the field of a tag; a longer word was not meant as one. */
const longestTag = 60;
const longestUrl = 2000;

/** Words for tags, one after the other, with or without `#`: "Messe, #KI". In the order and spelling of their first mention. */
export function readTags(line: string): readonly string[] {
  const tags = new Map<string, string>();
  for (const word of line.split(/[\s,;]+/u)) {
    const name = word.replace(/^#+/, '').slice(0, longestTag);
    if (name !== '' && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
  }
  return [...tags.values()];
}

/** Both lists as one, each word once, whatever its case. */
export const joinTags = (first: readonly string[], second: readonly string[]): readonly string[] =>
  readTags([...first, ...second].join(' '));

export type Captured = { readonly tags: readonly string[]; readonly url: string | null };

/** Tags in the order and spelling of their first mention, and the first web address. */
export function readCapture(text: string): Captured {
  const tags = new Map<string, string>();
  for (const [, word = ''] of text.replace(address, ' ').matchAll(tagged)) {
    const name = word.replace(/-+$/, '');
    const same = name.toLowerCase();
    if (name.length <= longestTag && !tags.has(same)) tags.set(same, name);
  }
  return { tags: [...tags.values()], url: firstAddress(text) };
}

function firstAddress(text: string): string | null {
  const found = text.match(address)?.[0]?.replace(afterAddress, '');
  if (found === undefined) return null;
  // A bracket belongs to the address only if it was opened in it.
  const bare = found.includes('(') ? found : found.replace(/\)+.*$/u, '');
  const url = /^www\./iu.test(bare) ? `https://${bare}` : bare;
  return url.length <= longestUrl ? url : null;
}
