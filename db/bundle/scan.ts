import { closeSync, openSync, readSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from './fault.ts';

/** One element of the array: its canonical text, its value, and the line it stands on (from 1). */
export type Element = { readonly line: number; readonly text: string; readonly value: unknown };

const chunkBytes = 1024 * 1024;

/**
 * Reads a bundle element by element, from a file already unpacked.
 *
 * What a mail gateway may do (CRLF, byte order mark, blank lines at the end) does no harm; everything else must be the canonical
 * text of each element, which leaves no room for duplicate keys, `1.0` or white space games. Throws `BundleFault`.
 */
export function* readElements(path: string): Generator<Element> {
  let state: 'before' | 'inside' | 'after' = 'before';
  let needsMore = true;
  let line = 0;
  for (const { text: raw, isCut } of readLines(path)) {
    line += 1;
    // The program ends every line, also the last: text without a line end was cut off.
    if (isCut && state === 'inside' && raw !== ']') throw new BundleFault('truncated', line);
    if (state === 'after') {
      if (raw !== '') throw new BundleFault('data-after-end', line);
      continue;
    }
    if (state === 'before') {
      if (raw !== '[') throw new BundleFault('not-a-bundle', line);
      state = 'inside';
      continue;
    }
    if (raw === ']') {
      if (needsMore) throw new BundleFault('not-a-bundle', line);
      state = 'after';
      continue;
    }
    if (!needsMore) throw new BundleFault('data-after-end', line);
    needsMore = raw.endsWith(',');
    const text = needsMore ? raw.slice(0, -1) : raw;
    yield { line, text, value: parseElement(text, line) };
  }
  if (state === 'before') throw new BundleFault('not-a-bundle', Math.max(line, 1));
  if (state === 'inside') throw new BundleFault('truncated', line);
}

function parseElement(text: string, line: number): unknown {
  if (depthOf(text) > limits.depth) throw new BundleFault('too-deep', line);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BundleFault('not-json', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BundleFault('not-an-object', line);
  let canonical: string | undefined;
  try {
    canonical = canonicalize(value);
  } catch {
    canonical = undefined; // A lone surrogate or a number JSON cannot carry.
  }
  if (canonical !== text) throw new BundleFault('not-canonical', line);
  return value;
}

/** Deepest nesting, found before anything is parsed, so that a hostile line cannot exhaust the parser. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Lines of a file without line ends; no line is longer than the limit, however long the file is. */
function* readLines(path: string): Generator<{ readonly text: string; readonly isCut: boolean }> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  try {
    for (;;) {
      const read = readSync(file, chunk, 0, chunkBytes, null);
      const bytes =
        rest.length > 0 ? Buffer.concat([rest, chunk.subarray(0, read)]) : Buffer.from(chunk.subarray(0, read));
      let from = 0;
      for (let to = bytes.indexOf(10, from); to >= 0; to = bytes.indexOf(10, from)) {
        line += 1;
        yield { text: decodeLine(bytes.subarray(from, to), line), isCut: false };
        from = to + 1;
      }
      rest = bytes.subarray(from);
      if (rest.length > limits.lineBytes) throw new BundleFault('line-too-long', line + 1);
      if (read === 0) break;
    }
    if (rest.length > 0) yield { text: decodeCut(rest, line + 1), isCut: true };
  } finally {
    closeSync(file);
  }
}

function decodeLine(bytes: Uint8Array, line: number): string {
  const withoutReturn = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
  const hasMark = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (withoutReturn.length > limits.lineBytes) throw new BundleFault('line-too-long', line);
  try {
    return decoder.decode(hasMark ? withoutReturn.subarray(3) : withoutReturn);
  } catch {
    throw new BundleFault('not-utf8', line);
  }
}

/** The last piece of a file may end inside a character; that is no other fault than being cut off. */
function decodeCut(bytes: Uint8Array, line: number): string {
  try {
    return decodeLine(bytes, line);
  } catch {
    return '';
  }
}
