/** The little Markdown the manual needs: headings, paragraphs, lists; inside of lines **strong**, *emphasis*, `keys`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export type Span = { readonly kind: 'plain' | 'strong' | 'emphasis' | 'keys'; readonly text: string };

/** Splits a manual page into its blocks. */
export const readBlocks = (page: string): readonly Block[] =>
  page
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): Block => {
      const heading = /^(#{1,2}) (.+)$/.exec(part);
      if (heading) return { kind: 'heading', level: heading[1] === '#' ? 1 : 2, text: heading[2] ?? '' };
      if (part.startsWith('- ')) return { kind: 'list', items: part.split(/\n(?=- )/).map((item) => item.slice(2)) };
      return { kind: 'paragraph', text: part.replaceAll('\n', ' ') };
    });

const marks: Readonly<Record<string, Span['kind']>> = { '**': 'strong', '*': 'emphasis', '`': 'keys' };

/** Splits a line into its spans. */
export const readSpans = (line: string): readonly Span[] =>
  line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      const mark = /^(\*\*|\*|`)(.+)\1$/.exec(part);
      return mark ? { kind: marks[mark[1] ?? ''] ?? 'plain', text: mark[2] ?? '' } : { kind: 'plain', text: part };
    });
