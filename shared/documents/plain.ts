/** What a text of a document becomes, whichever file it goes into. */
import { formatDay } from '../calendar/format-day.ts';
import { dayOrNull } from '../core/day.ts';

/**
 * Characters XML can hold: it has no way to write most control characters down, and a document with one does not open. Half a character
 * becomes U+FFFD; nothing else is lost.
 */
export const plainXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs of markup as the text they are, in an element and in an attribute. */
export const withEntities = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** DH1  A text is never more than text, in an element and in an attribute, of HTML and of XML. */
export const escapedXml = (text: string): string => withEntities(plainXml(text));

/** Lines of a text, however they were ended. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

const lineEnd = '(?:\\r\\n|\\r|\\n)';
const emptyLines = new RegExp(`${lineEnd}[ \\t]*${lineEnd}(?:[ \\t]*${lineEnd})*`);
const edges = new RegExp(`^(?:[ \\t]*${lineEnd})+|(?:${lineEnd}[ \\t]*)+$`, 'g');

/** Paragraphs of a text: an empty line parts them. There is always one, if only an empty one. */
export function paragraphsOf(text: string): readonly string[] {
  const found = plainXml(text)
    .split(emptyLines)
    .map((part) => part.replace(edges, ''))
    .filter((part) => part.trim() !== '');
  return found.length === 0 ? [''] : found;
}

type Footed = { readonly footer: string; readonly date?: string | undefined };

/** What stands in the foot of every page before its number. */
export function footLines({ footer, date }: Footed): readonly string[] {
  const day = dayOrNull(date ?? null);
  return [
    ...(footer.trim() === '' ? [] : [linesOf(plainXml(footer)).join(' ')]),
    ...(day === null ? [] : [`Stand ${formatDay(day)}`]),
  ];
}
