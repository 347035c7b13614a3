import { fromWindows1252 } from '../../lists/encoding.ts';

/**
 * A property of a vCard as it stands in the file, its lines put together.
 *
 * `name` in upper case and without its group, `value` decoded (quoted-printable) and not yet unescaped, `line` from 1.
 */
export type CardProperty = {
  readonly name: string;
  /** Parameters in upper case, values as written; `TYPE` has the bare words of version 2.1, too (`TEL;WORK`). */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
  readonly line: number;
  /** How the value was written down, where version 3.0 and 4.0 do not know it: the ways of version 2.1. */
  readonly oddity: 'quoted-printable' | 'charset' | null;
  /** The value cannot be read as it is said to be encoded. */
  readonly isBroken: boolean;
};

export type CardLine = CardProperty | { readonly line: number; readonly unreadable: string };

type RawLine = { readonly text: string; readonly line: number };

const isQuotedPrintable = (head: string): boolean => /[;=]QUOTED-PRINTABLE(;|:|,|$)/i.test(head);

/** The head of a line: all before its first colon outside of quotes; `null` without one. */
function colonOf(text: string): number | null {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === ':' && !isQuoted) return at;
  }
  // A quote that nobody closes hides nothing.
  const first = text.indexOf(':');
  return first < 0 ? null : first;
}

/**
 * Puts folded lines together.
 *
 * VL1  A line that begins with a space or a tab goes on with the one before it (RFC 6350 §3.2, RFC 2426 §2.6).
 * VL2  A quoted-printable value goes on after a `=` at the end of a line, as version 2.1 breaks it and Outlook still does.
 */
function unfold(text: string): RawLine[] {
  const lines: { text: string; line: number }[] = [];
  let isSoft = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const last = lines.at(-1);
    if (last !== undefined && isSoft) last.text = last.text.slice(0, -1) + raw.replace(/^[ \t](?=[ \t])/, '');
    else if (last !== undefined && /^[ \t]/.test(raw)) last.text += raw.slice(1);
    else if (raw.trim() !== '') lines.push({ text: raw, line: index + 1 });
    const now = lines.at(-1);
    isSoft = now?.text.endsWith('=') === true && isQuotedPrintable(now.text.slice(0, colonOf(now.text) ?? 0));
  }
  return lines;
}

/** Cuts at a separator outside of quotes. */
function cutAt(text: string, separator: ';' | ','): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function parametersOf(parts: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    const bare = part.trim().toUpperCase();
    const isEncoding = ['QUOTED-PRINTABLE', 'BASE64', '8BIT', '7BIT'].includes(bare);
    const name = equals >= 0 ? part.slice(0, equals).trim().toUpperCase() : isEncoding ? 'ENCODING' : 'TYPE';
    const values = cutAt(part.slice(equals + 1), ',').flatMap((value) => value.replaceAll('"', '').split(','));
    found.set(name, [...(found.get(name) ?? []), ...values.map((value) => value.trim())]);
  }
  return found;
}

const asUtf8 = (codes: string): string | null => {
  try {
    return decodeURIComponent(codes.replaceAll('=', '%'));
  } catch {
    return null;
  }
};

const asWindows = (codes: string): string =>
  fromWindows1252(codes.replace(/=(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));

/**
 * A quoted-printable text; `null` where its codes are no characters of the charset. Umlauts and equals signs that stand in it as they
 * are, against the rules, stay what they are.
 */
function decode(value: string, charset: string): string | null {
  const isWindows = /^(windows-1252|iso-8859-15?|latin1)$/i.test(charset);
  let isBroken = false;
  const text = value.replace(/(?:=[0-9A-Fa-f]{2})+/g, (codes) => {
    // Without a charset version 2.1 means ASCII; whoever writes umlauts all the same writes them in one of the two.
    const said = isWindows ? asWindows(codes) : (asUtf8(codes) ?? (charset === '' ? asWindows(codes) : null));
    isBroken ||= said === null;
    return said ?? '';
  });
  return isBroken ? null : text;
}

function propertyOf({ text, line }: RawLine): CardLine {
  const colon = colonOf(text);
  if (colon === null) return { line, unreadable: text };
  const [full = '', ...rest] = cutAt(text.slice(0, colon), ';');
  const name = full
    .slice(full.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return { line, unreadable: text };
  const parameters = parametersOf(rest);
  const written = text.slice(colon + 1);
  const charset = parameters.get('CHARSET')?.[0] ?? '';
  const isQuoted = parameters.get('ENCODING')?.some((value) => value.toUpperCase() === 'QUOTED-PRINTABLE') ?? false;
  const value = isQuoted ? decode(written, charset) : written;
  const oddity = isQuoted ? 'quoted-printable' : charset === '' ? null : 'charset';
  return { name, parameters, value: value ?? '', line, oddity, isBroken: value === null };
}

/** The lines of a text as properties; never throws, whatever the text is. */
export const cardLines = (text: string): CardLine[] => unfold(text.replace(/^\ufeff/, '')).map(propertyOf);

/**
 * The parts of a value between separators that are not escaped, unescaped (RFC 6350 §3.4).
 *
 * VE1  `\n` and `\N` are line breaks; any other character after a backslash stands for itself.
 */
export function valueParts(value: string, separator: ';' | ',' | null): string[] {
  const parts = [''];
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? '';
    let said = character;
    if (character === '\\' && at + 1 < value.length) {
      at += 1;
      const next = value[at] ?? '';
      said = next === 'n' || next === 'N' ? '\n' : next;
    } else if (character === separator) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += said;
  }
  return parts;
}
