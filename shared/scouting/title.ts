const address = /(?:https?:\/\/|www\.)\S+/giu;
/** Tags at the end are labels; inside of a sentence they are words of it. */
const tagsAtEnd = /(?:\s*#[\p{L}\p{N}_-]+)+\s*$/u;
const longest = 120;

/** The words of a note without the labels at its end, which a list shows beside them. */
export const withoutTags = (text: string): string => text.replace(tagsAtEnd, '') || text;

/** A name for what comes of a note: its first line without address and labels, cut at a word. */
export function titleFrom(text: string): string {
  const [first = ''] = text.replace(address, ' ').trim().split('\n');
  const plain = withoutTags(first).replaceAll('#', '').replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > longest / 2 ? word : longest).replace(/[,;:.–-]+$/u, '')} …`;
}
