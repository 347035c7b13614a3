import { limits } from '../../shared/sync/limits.ts';

/**
 * Recognises canonical JSON (RFC 8785) in bytes, in one pass and without making anything of it.
 *
 * Every function takes the position where something begins and answers the position behind it, or -1 for "not recognised". It
 * recognises only what is certainly canonical and not nested too deep. What is rare (exponents, long fractions, keys outside
 * ASCII) is left to a slower look, so -1 does not mean "wrong". The bytes must be UTF-8, and a byte below 0x20 must follow the
 * text, which is where every scan stops.
 */
export function skipValue(bytes: Uint8Array, at: number, depth: number): number {
  switch (bytes[at]) {
    case 0x22:
      return skipText(bytes, at + 1);
    case 0x7b:
      return depth > limits.depth ? -1 : skipObject(bytes, at + 1, depth);
    case 0x5b:
      return depth > limits.depth ? -1 : skipArray(bytes, at + 1, depth);
    case 0x74:
      return skipWord(bytes, at, wordTrue);
    case 0x66:
      return skipWord(bytes, at, wordFalse);
    case 0x6e:
      return skipWord(bytes, at, wordNull);
    default:
      return skipNumber(bytes, at);
  }
}

const wordTrue = Buffer.from('true');
const wordFalse = Buffer.from('false');
const wordNull = Buffer.from('null');

/** Position behind `word` if it stands here. */
export function skipWord(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return -1;
  return at + word.length;
}

/** From behind the opening quotation mark to behind the closing one. */
export function skipText(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const code = bytes[at] ?? 0;
    at += 1;
    if (code === 0x22) return at;
    if (code === 0x5c) {
      at = skipEscape(bytes, at);
      if (at < 0) return -1;
    } else if (code < 0x20) return -1;
  }
}

/** Only the escapes RFC 8785 writes: two characters where there are such, else lower case \u00xx of a control character. */
function skipEscape(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case 0x22:
    case 0x5c:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return at + 1;
    case 0x75: {
      if (bytes[at + 1] !== 0x30 || bytes[at + 2] !== 0x30) return -1;
      const high = bytes[at + 3];
      const low = bytes[at + 4] ?? 0;
      const isHex = (low >= 0x30 && low <= 0x39) || (low >= 0x61 && low <= 0x66);
      if ((high !== 0x30 && high !== 0x31) || !isHex) return -1;
      const hasShortForm =
        high === 0x30 && (low === 0x38 || low === 0x39 || low === 0x61 || low === 0x63 || low === 0x64);
      return hasShortForm ? -1 : at + 5;
    }
    default:
      return -1;
  }
}

/**
 * Whole numbers and short fractions. Up to 15 digits there is no second decimal text for the same double, and between 1e-6 and
 * 1e21 JavaScript writes no exponent, so the text is its own canonical form.
 */
export function skipNumber(bytes: Uint8Array, from: number): number {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  const first = at;
  while (isDigit(bytes[at])) at += 1;
  const whole = at - first;
  if (whole === 0 || whole > 15) return -1;
  const isZero = bytes[first] === 0x30;
  if (isZero && whole > 1) return -1;
  if (bytes[at] !== 0x2e) return (isZero && first > from) || bytes[at] === 0x65 || bytes[at] === 0x45 ? -1 : at;
  const point = at;
  at += 1;
  while (isDigit(bytes[at])) at += 1;
  const digits = at - point - 1;
  if (digits === 0 || digits > 6 || whole + digits > 15 || bytes[at - 1] === 0x30) return -1;
  return bytes[at] === 0x65 || bytes[at] === 0x45 ? -1 : at;
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

function skipArray(bytes: Uint8Array, from: number, depth: number): number {
  if (bytes[from] === 0x5d) return from + 1;
  for (let at = from; ; at += 1) {
    at = skipValue(bytes, at, depth + 1);
    if (at < 0) return -1;
    if (bytes[at] === 0x5d) return at + 1;
    if (bytes[at] !== 0x2c) return -1;
  }
}

function skipObject(bytes: Uint8Array, from: number, depth: number): number {
  if (bytes[from] === 0x7d) return from + 1;
  let last = -1;
  let lastEnd = -1;
  for (let at = from; ; at += 1) {
    if (bytes[at] !== 0x22) return -1;
    const key = at + 1;
    const end = skipPlainKey(bytes, key);
    if (end < 0 || bytes[end + 1] !== 0x3a) return -1;
    if (last >= 0 && !isLess(bytes, last, lastEnd, key, end)) return -1;
    last = key;
    lastEnd = end;
    at = skipValue(bytes, end + 2, depth + 1);
    if (at < 0) return -1;
    if (bytes[at] === 0x7d) return at + 1;
    if (bytes[at] !== 0x2c) return -1;
  }
}

/** Position of the closing quotation mark of a key of plain ASCII, where the order of bytes is the order of UTF-16. */
function skipPlainKey(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const code = bytes[at] ?? 0;
    if (code === 0x22) return at;
    if (code < 0x20 || code === 0x5c || code >= 0x80) return -1;
  }
}

/** Whether one range comes before another byte by byte; equal ranges do not. */
export function isLess(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const shorter = Math.min(aEnd - a, bEnd - b);
  for (let index = 0; index < shorter; index += 1) {
    const left = bytes[a + index] ?? 0;
    const right = bytes[b + index] ?? 0;
    if (left !== right) return left < right;
  }
  return aEnd - a < bEnd - b;
}
