import { MailFault } from './fault.ts';
import { decodedWords, percentBytes, rawText, textIn } from './words.ts';

/** More than any mail program writes; a block beyond it is no block of headers. */
const mostHeaderBytes = 256 * 1024;

export type Headers = ReadonlyMap<string, string>;

/** Where the headers of a part end and its body begins. A part without an empty line is all headers. */
export function headersAt(
  bytes: Buffer,
  from: number,
  to: number,
): { readonly headers: Headers; readonly body: number } {
  let at = from;
  for (;;) {
    if (at >= to) return { headers: unfolded(bytes.subarray(from, to)), body: to };
    if (at - from > mostHeaderBytes) throw new MailFault('not-a-mail');
    const end = lineEnd(bytes, at, to);
    if (isEmptyLine(bytes, at, end)) return { headers: unfolded(bytes.subarray(from, at)), body: end };
    at = end;
  }
}

/** The place after the line feed that ends the line beginning at `from`. */
export function lineEnd(bytes: Buffer, from: number, to: number): number {
  const feed = bytes.indexOf(10, from);
  return feed < 0 || feed >= to ? to : feed + 1;
}

const isEmptyLine = (bytes: Buffer, from: number, end: number): boolean =>
  (end - from === 1 && bytes[from] === 10) || (end - from === 2 && bytes[from] === 13 && bytes[from + 1] === 10);

/** Header fields by lower case name, folded lines joined; of a field that stands there twice the first counts. */
function unfolded(bytes: Buffer): Headers {
  const fields = new Map<string, string>();
  const lines = rawText(bytes)
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/);
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (colon > 0 && /^[\x21-\x7e]{1,100}$/.test(name) && !fields.has(name))
      fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** `multipart/mixed; boundary="…"`: the value in lower case, and its parameters by lower case name, decoded. */
export type Parametrised = { readonly value: string; readonly params: ReadonlyMap<string, string> };

export function parametrised(header: string | undefined): Parametrised {
  const [value = '', ...rest] = splitOutsideQuotes(header ?? '', ';');
  const raw = new Map<string, string>();
  for (const one of rest) {
    const equals = one.indexOf('=');
    if (equals < 0) continue;
    const name = one.slice(0, equals).trim().toLowerCase();
    if (name !== '' && !raw.has(name)) raw.set(name, unquoted(one.slice(equals + 1).trim()));
  }
  return { value: value.trim().toLowerCase(), params: joinedParams(raw) };
}

const unquoted = (text: string): string =>
  text.startsWith('"')
    ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replace(/\\(.)/g, '$1')
    : text;

/** Pieces of a text; a separator within quotes separates nothing. */
export function splitOutsideQuotes(text: string, separator: ';' | ','): string[] {
  const pieces: string[] = [];
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\' && isQuoted) at += 1;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (letter === separator && !isQuoted) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

/**
 * Parameters as RFC 2231 continues and encodes them (`filename*0*=UTF-8''…; filename*1*=…`), and as most programs write them, with
 * encoded words inside.
 */
function joinedParams(raw: ReadonlyMap<string, string>): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of raw) if (!name.includes('*')) joined.set(name, decodedWords(value));
  const bases = new Set([...raw.keys()].filter((name) => name.includes('*')).map((name) => name.split('*')[0] ?? ''));
  for (const base of bases) {
    const whole = raw.get(`${base}*`);
    // The extended form is the better one where both are there.
    joined.set(base, whole === undefined ? continued(base, raw) : extended(whole));
  }
  return joined;
}

const charsetIn = /^([^']{0,60})'[^']{0,60}'(.*)$/s;

function extended(text: string): string {
  const [, charset, encoded] = charsetIn.exec(text) ?? [];
  return textIn(charset ?? 'utf-8', percentBytes(encoded ?? text, '%'));
}

/** Pieces are joined as bytes, because a letter may be cut in two. */
function continued(base: string, raw: ReadonlyMap<string, string>): string {
  const bytes: Buffer[] = [];
  let charset = 'utf-8';
  for (let number = 0; number < 100; number += 1) {
    const encoded = raw.get(`${base}*${number}*`);
    const plain = raw.get(`${base}*${number}`);
    if (encoded === undefined && plain === undefined) break;
    if (encoded === undefined) bytes.push(Buffer.from(plain ?? '', 'utf8'));
    else {
      const [, named, rest] = number === 0 ? (charsetIn.exec(encoded) ?? []) : [];
      charset = named || charset;
      bytes.push(percentBytes(rest ?? encoded, '%'));
    }
  }
  return textIn(charset, Buffer.concat(bytes));
}
