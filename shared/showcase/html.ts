import { withEntities } from '../documents/plain.ts';

/**
 * Markup that cannot be broken by what people type: every value in a template is text unless it is markup already.
 *
 * html`<p>${'a < b'}</p>` is `<p>a &lt; b</p>`.
 */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = string | number | Markup | null | false | readonly Part[];

/** No page may hold most control characters, nor half a character. */
const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '');

export const escaped = (text: string): string => withEntities(plain(text));

function textOf(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escaped(String(part));
}

export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(pieces.reduce((all, piece, at) => all + textOf(parts[at - 1] ?? null) + piece));

/** A text with empty lines becomes paragraphs; single line breaks stay. */
export function paragraphs(text: string): Markup {
  const found = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return html`${found.map((part) => {
    const lines = part.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`));
    return html`<p>${lines}</p>\n`;
  })}`;
}
