// Reads documents back with parsers that know nothing of our writers.
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';

/** What a reader finds: elements in their order, and the text with a line end wherever a paragraph or a line ends. */
export type ReadBack = { readonly names: readonly string[]; readonly text: string };

type Rules = {
  /** Elements after which a line ends. */
  readonly ends: ReadonlySet<string>;
  /** What an empty element stands for. */
  readonly signs: (name: string, attributes: Readonly<Record<string, string>>) => string;
  /** Only text within such an element counts; `null`: all. */
  readonly within: string | null;
  readonly without?: string;
  /** As OpenDocument says: white space in a row is one blank, and none at the edges of a paragraph. */
  readonly collapses?: boolean;
};

/** Strict: anything that is not well-formed throws. */
export function readXml(xml: string, { ends, signs, within, without, collapses = false }: Rules): ReadBack {
  const names: string[] = [];
  let [text, depth, hidden] = ['', 0, 0];
  let endsInBlank = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name);
    if (name === within) depth += 1;
    if (name === without) hidden += 1;
    const sign = signs(name, attributes);
    text += sign;
    if (sign !== '') endsInBlank = false;
  });
  parser.on('closetag', ({ name }) => {
    if (name === within) depth -= 1;
    if (name === without) hidden -= 1;
    if (!ends.has(name)) return;
    text = `${endsInBlank ? text.slice(0, -1) : text}\n`;
    endsInBlank = false;
  });
  parser.on('text', (piece) => {
    if (hidden > 0 || (within !== null && depth === 0)) return;
    if (!collapses) {
      text += piece;
      return;
    }
    const one = piece.replace(/[ \t\r\n]+/g, ' ');
    const taken = endsInBlank || text === '' || text.endsWith('\n') ? one.replace(/^ /, '') : one;
    if (taken === '') return;
    text += taken;
    endsInBlank = taken.endsWith(' ');
  });
  parser.write(xml).close();
  return { names, text };
}

const partOf = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

export const readDocx = (file: Uint8Array): ReadBack =>
  readXml(partOf(file, 'word/document.xml'), {
    ends: new Set(['w:p']),
    signs: (name) => ({ 'w:br': '\n', 'w:tab': '\t' })[name] ?? '',
    within: 'w:t',
  });

export const readOdt = (file: Uint8Array): ReadBack =>
  readXml(partOf(file, 'content.xml'), {
    ends: new Set(['text:p', 'text:h']),
    signs: (name, attributes) => {
      if (name === 'text:s') return ' '.repeat(Number(attributes['text:c'] ?? '1'));
      return { 'text:line-break': '\n', 'text:tab': '\t' }[name] ?? '';
    },
    within: 'office:text',
    without: 'draw:frame',
    collapses: true,
  });

/** Every page of ours is XML too, but for its first line. */
export const readHtml = (html: string): ReadBack =>
  readXml(html.replace('<!doctype html>', ''), {
    ends: new Set(['p', 'h1', 'h2', 'h3', 'h4', 'li', 'th', 'td']),
    signs: (name) => (name === 'br' ? '\n' : ''),
    within: 'main',
  });

/** With everything switched on that people switch on. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

export function readMarkdown(source: string): ReadBack {
  const names: string[] = [];
  let text = '';
  for (const token of markdown.parse(source, {})) {
    if (token.type !== 'inline') {
      names.push(token.type);
      continue;
    }
    for (const { type, content } of token.children ?? []) {
      if (type === 'text') text += content;
      else if (type === 'hardbreak') text += '\n';
      else if (type === 'html_inline' && content === '<br>') text += '\n';
      else names.push(type === 'html_inline' || type === 'softbreak' ? `${type} ${content}` : type);
    }
    text += '\n';
  }
  return { names, text };
}
