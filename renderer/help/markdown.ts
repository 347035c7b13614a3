/**
 * The little Markdown the manual needs: headings, paragraphs, lists, numbered steps, pictures. Inside of lines **strong**, *emphasis*,
 * `what one types`, and four signs of our own, so that the manual cannot say what the program does not:
 *
 * - `[[create.saveAs]]` the name of a button or heading, out of the text tables (`names.ts`)
 * - `[[/exchange/create]]` the way to a page of the program, named as the route table names it
 * - `[[#conflicts]]` another page of the manual, by its title
 * - `{{Control+k}}` a shortcut, as it is printed on the keys of the reader's language
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly name: string; readonly alt: string };

export type Span = {
  readonly kind: 'plain' | 'strong' | 'emphasis' | 'typed' | 'name' | 'place' | 'page' | 'keys';
  readonly text: string;
};

/** Splits a manual page into its blocks. */
export const readBlocks = (page: string): readonly Block[] =>
  page
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Block => {
      const heading = /^(#{1,2}) (.+)$/.exec(part);
      if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
      const picture = /^!\[([^\]]*)\]\(([a-z0-9-]+)\)$/.exec(part);
      if (picture) return { kind: 'picture', alt: picture[1] ?? '', name: picture[2] ?? '' };
      if (part.startsWith('- ')) return { kind: 'list', items: itemsOf(part, /\n(?=- )/) };
      if (/^\d+\. /.test(part)) return { kind: 'steps', items: itemsOf(part, /\n(?=\d+\. )/) };
      return { kind: 'paragraph', text: oneLine(part) };
    });

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const itemsOf = (part: string, between: RegExp): readonly string[] =>
  part.split(between).map((item) => oneLine(item.replace(/^(-|\d+\.) /, '')));

const inLine = /(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`|\[\[[^\]]+\]\]|\{\{[^}]+\}\})/;

/** Splits a line into its spans. */
export const readSpans = (line: string): readonly Span[] =>
  line
    .split(inLine)
    .filter((part) => part !== '')
    .map((part): Span => {
      const inside = (length: number) => part.slice(length, -length);
      if (!inLine.test(part)) return { kind: 'plain', text: part };
      if (part.startsWith('**')) return { kind: 'strong', text: inside(2) };
      if (part.startsWith('*')) return { kind: 'emphasis', text: inside(1) };
      if (part.startsWith('`')) return { kind: 'typed', text: inside(1) };
      if (part.startsWith('{{')) return { kind: 'keys', text: inside(2) };
      const target = inside(2);
      if (target.startsWith('/')) return { kind: 'place', text: target };
      if (target.startsWith('#')) return { kind: 'page', text: target.slice(1) };
      return { kind: 'name', text: target };
    });
