/**
 * The words of a Word document (`word/document.xml`), as somebody would copy them: a line for each paragraph, tabs between the cells of a
 * row. What was struck while changes were tracked is left out, what was put in is there.
 */

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? all;
      const code = Number.parseInt(hex ?? digits ?? '', hex === undefined ? 10 : 16);
      return code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
    },
  );

/** What a tag stands for where text is copied. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
};

/** Reads from tag to tag; whatever stands outside of `<w:t>` is layout. */
export function textOfDocument(xml: string): string {
  const reader = new DocumentReader();
  for (const [, tag = '', words = ''] of xml.matchAll(/<([^>]*)>([^<]*)/g)) reader.read(tag, words);
  return reader.text();
}

class DocumentReader {
  readonly #lines: string[] = [];
  #line = '';
  #isText = false;
  #cells = 0;
  /** The same once more, for programs that cannot draw it otherwise. */
  #fallbacks = 0;

  read(tag: string, words: string): void {
    const [, closing = '', name = ''] = /^(\/?)(?:\w+:)?(\w+)/.exec(tag) ?? [];
    const isEmpty = tag.endsWith('/');
    if (name === 'Fallback' && !isEmpty) this.#fallbacks += closing === '' ? 1 : -1;
    if (this.#fallbacks > 0) return;
    if (closing !== '') this.#close(name);
    else this.#open(name, isEmpty, tag);
    if (this.#isText) this.#line += unescaped(words);
  }

  text(): string {
    if (this.#line !== '') this.#endLine();
    return this.#lines.join('\n');
  }

  #open(name: string, isEmpty: boolean, tag: string): void {
    if (name === 't') this.#isText = !isEmpty;
    if (name === 'tc') this.#cells += 1;
    // An empty paragraph is an empty line.
    if (name === 'p' && isEmpty) this.#close('p');
    // Tab stops are declared where paragraphs are, and are no tabs.
    if (isEmpty && !/pos=/.test(tag)) this.#line += signs[name] ?? '';
  }

  #close(name: string): void {
    if (name === 't') this.#isText = false;
    if (name === 'p' && this.#cells === 0) this.#endLine();
    else if (name === 'p') this.#line += ' ';
    if (name === 'tc') {
      this.#cells -= 1;
      this.#line = `${this.#line.trimEnd()}\t`;
    }
    if (name === 'tr' && this.#cells === 0) {
      this.#line = this.#line.trimEnd();
      this.#endLine();
    }
  }

  #endLine(): void {
    this.#lines.push(this.#line);
    this.#line = '';
  }
}
