/**
 * The text of a piece of HTML, as a person would read it. Nothing is executed and nothing is looked up: it is cut apart as text, in one pass.
 */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
};

const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'noscript',
  'title',
]);
const blocks: ReadonlySet<string> = new Set(
  'p div section article ul ol table tr blockquote pre h1 h2 h3 h4 h5 h6 hr br'.split(' '),
);

/** A tag begins right behind its bracket and is closed: "a < b" and "a <b" are text. No part of it is looked at twice. */
const tag = /<(?:!--[\s\S]*?(?:-->|$)|[!?][^<>]*>|(\/?)([a-zA-Z][\w-]{0,40})(?:[\s/][^<>]*)?>)/g;

const charOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, dec, hex, name) => {
    if (dec !== undefined) return charOf(Number(dec));
    if (hex !== undefined) return charOf(Number.parseInt(hex, 16));
    return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  });

/** Control characters have no business in a description; line breaks and tabs do. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed();

export function htmlToText(html: string): string {
  let [out, at] = ['', 0];
  let hushed: string | null = null;
  for (const found of html.matchAll(tag)) {
    const [whole, slash = '', name = ''] = found;
    const word = name.toLowerCase();
    if (hushed === null) out += decode(html.slice(at, found.index));
    at = found.index + whole.length;
    if (hushed !== null) {
      if (slash === '/' && word === hushed) hushed = null;
    } else if (slash === '' && silent.has(word) && !whole.endsWith('/>')) hushed = word;
    else if (word === 'li' && slash === '') out += '\n– ';
    else if (blocks.has(word)) out += '\n';
  }
  // What a silent element leaves open was never meant to be read.
  if (hushed === null) out += decode(html.slice(at));
  return withoutControls(out)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A name in one line, letter for letter: "List<T>" is one. It is only ever shown as text. */
export const plainLine = (text: string): string => withoutControls(text).replace(/\s+/g, ' ').trim();
