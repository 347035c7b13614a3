import { limits } from '../../shared/sync/limits.ts';
import { isLess, skipText, skipValue, skipWord } from './canonical.ts';
import { hexValues } from './record-names.ts';

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** What may stand in a name after its first character, which is no digit and no capital. */
const nameBytes = Uint8Array.from({ length: 256 }, (_, code) =>
  /[A-Za-z0-9_]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const writerBytes = Uint8Array.from({ length: 256 }, (_, code) => (/[a-z2-7]/.test(String.fromCharCode(code)) ? 1 : 0));
const reserved = ['__proto__', 'prototype', 'constructor'].map((name) => Buffer.from(name));

const opening = Buffer.from('{"e":"');
const beforeId = Buffer.from('","id":"');
const beforeNumber = Buffer.from('","n":');
const beforeNamed = Buffer.from(',"p":{');
const beforeSet = Buffer.from(',"set":{');
const beforeStamp = Buffer.from(',"t":"');
const beforeAuthor = Buffer.from(',"u":"');
const beforeAction = Buffer.from('","x":');

const uuidBytes = 36;
const authorBytes = 200;

/**
 * Recognises an op as this program writes it, in the bytes of its line: canonical form, limits and members in one pass and
 * without an object. It must never accept what `parseElement` and `opFault` refuse; what it does not recognise is looked at by
 * those two, which also know what is wrong. The line must be UTF-8 and a line feed must follow it in the buffer.
 */
export class OpLine {
  /** Of the accepted line: its entity name and its row id (36 bytes). */
  entityFrom = 0;
  entityTo = 0;
  idFrom = 0;
  /** Ranges of the field names in `p`, which `set` must name too. */
  readonly #named: number[] = [];
  /** The number `#number` has read. */
  #value = 0;

  accepts(bytes: Uint8Array, from: number, to: number, seq: number): boolean {
    if (to - from > limits.valueBytes) return false;
    let at = skipWord(bytes, from, opening);
    if (at < 0) return false;
    this.entityFrom = at;
    at = skipName(bytes, at);
    this.entityTo = at;
    if (at < 0) return false;
    at = skipWord(bytes, at, beforeId);
    if (at < 0) return false;
    this.idFrom = at;
    at = skipUuid(bytes, at);
    if (at < 0) return false;
    at = this.#number(bytes, skipWord(bytes, at, beforeNumber));
    if (at < 0 || this.#value !== seq) return false;
    at = this.#predecessors(bytes, skipWord(bytes, at, beforeNamed));
    if (at < 0) return false;
    at = this.#fields(bytes, skipWord(bytes, at, beforeSet));
    if (at < 0) return false;
    at = skipStamp(bytes, skipWord(bytes, at, beforeStamp));
    if (at < 0) return false;
    const author = skipWord(bytes, at, beforeAuthor);
    if (author < 0) return false;
    at = skipText(bytes, author);
    if (at < 0 || at - 1 - author > authorBytes) return false;
    at = this.#number(bytes, skipWord(bytes, at - 1, beforeAction));
    return at >= 0 && this.#value <= seq && bytes[at] === 0x7d && at + 1 === to;
  }

  /** A whole number from 1, without leading zero; 15 digits are more than any log has. */
  #number(bytes: Uint8Array, from: number): number {
    if (from < 0 || bytes[from] === 0x30) return -1;
    let at = from;
    let value = 0;
    for (; ; at += 1) {
      const code = bytes[at] ?? 0;
      if (!isDigit(code)) break;
      value = value * 10 + (code - 0x30);
    }
    this.#value = value;
    return at === from || at - from > 15 ? -1 : at;
  }

  #predecessors(bytes: Uint8Array, from: number): number {
    this.#named.length = 0;
    if (from < 0) return -1;
    if (bytes[from] === 0x7d) return from + 1;
    let last = -1;
    let lastEnd = -1;
    for (let at = from; ; at += 1) {
      if (bytes[at] !== 0x22) return -1;
      const name = at + 1;
      const end = skipName(bytes, name);
      if (end < 0 || bytes[end] !== 0x22 || bytes[end + 1] !== 0x3a) return -1;
      if (last >= 0 && !isLess(bytes, last, lastEnd, name, end)) return -1;
      last = name;
      lastEnd = end;
      this.#named.push(name, end);
      at = bytes[end + 2] === 0x5b ? skipDots(bytes, end + 3) : skipDot(bytes, end + 2);
      if (at < 0) return -1;
      if (bytes[at] === 0x7d) return at + 1;
      if (bytes[at] !== 0x2c) return -1;
    }
  }

  /** Both lists of names ascend, so one walk sees whether every name in `p` is also in `set`. */
  #fields(bytes: Uint8Array, from: number): number {
    if (from < 0) return -1;
    const named = this.#named;
    let waiting = 0;
    let last = -1;
    let lastEnd = -1;
    let count = 0;
    for (let at = from; ; at += 1) {
      if (bytes[at] !== 0x22) return -1;
      const name = at + 1;
      const end = skipName(bytes, name);
      if (end < 0 || bytes[end] !== 0x22 || bytes[end + 1] !== 0x3a) return -1;
      if (last >= 0 && !isLess(bytes, last, lastEnd, name, end)) return -1;
      last = name;
      lastEnd = end;
      count += 1;
      if (waiting < named.length && isSame(bytes, named[waiting] ?? 0, named[waiting + 1] ?? 0, name, end))
        waiting += 2;
      at = skipValue(bytes, end + 2, 3);
      if (at < 0) return -1;
      if (bytes[at] === 0x7d) return waiting === named.length && count <= limits.fieldsPerOp ? at + 1 : -1;
      if (bytes[at] !== 0x2c) return -1;
    }
  }
}

/** A name that `isSafeName` allows; answers the position behind its last character. */
function skipName(bytes: Uint8Array, from: number): number {
  const first = bytes[from] ?? 0;
  if (first !== 0x5f && (first < 0x61 || first > 0x7a)) return -1;
  let at = from + 1;
  while (nameBytes[bytes[at] ?? 0] === 1) at += 1;
  const length = at - from;
  if (length > 64) return -1;
  if (length === 9 || length === 11) for (const word of reserved) if (skipWord(bytes, from, word) === at) return -1;
  return at;
}

/** A row id in lower case; answers the position behind it. */
function skipUuid(bytes: Uint8Array, from: number): number {
  for (let index = 0; index < uuidBytes; index += 1) {
    const code = bytes[from + index] ?? 0;
    const isDash = index === 8 || index === 13 || index === 18 || index === 23;
    if (isDash ? code !== 0x2d : (hexValues[code] ?? -1) < 0) return -1;
  }
  return from + uuidBytes;
}

/** So many characters of an id; answers the position behind them. */
function skipId(bytes: Uint8Array, from: number, length: number): number {
  for (let at = from; at < from + length; at += 1) if (writerBytes[bytes[at] ?? 0] !== 1) return -1;
  return from + length;
}

/** `"writer.seq"` or `"writer~hash8.seq"`, from its quotation mark to behind the closing one. */
function skipDot(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== 0x22) return -1;
  let point = skipId(bytes, from + 1, 16);
  if (point > 0 && bytes[point] === 0x7e) point = skipId(bytes, point + 1, 8);
  if (point < 0 || bytes[point] !== 0x2e || bytes[point + 1] === 0x30) return -1;
  let at = point + 1;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  const digits = at - point - 1;
  if (digits === 0 || digits > 15 || bytes[at] !== 0x22) return -1;
  return at + 1;
}

/** From behind the opening bracket; a list has two dots or more. */
function skipDots(bytes: Uint8Array, from: number): number {
  let count = 0;
  for (let at = from; ; at += 1) {
    at = skipDot(bytes, at);
    if (at < 0) return -1;
    count += 1;
    if (bytes[at] === 0x5d) return count > 1 && count <= limits.predecessorsPerField ? at + 1 : -1;
    if (bytes[at] !== 0x2c) return -1;
  }
}

/** `ms-counter"`, from its first digit to behind the closing quotation mark. */
function skipStamp(bytes: Uint8Array, from: number): number {
  const dash = from < 0 ? -1 : skipDigits(bytes, from, 16);
  if (dash < 0 || bytes[dash] !== 0x2d) return -1;
  const end = skipDigits(bytes, dash + 1, 9);
  return end < 0 || bytes[end] !== 0x22 ? -1 : end + 1;
}

function skipDigits(bytes: Uint8Array, from: number, most: number): number {
  let at = from;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  const count = at - from;
  return count === 0 || count > most || (count > 1 && bytes[from] === 0x30) ? -1 : at;
}

function isSame(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let index = 0; index < aEnd - a; index += 1) if (bytes[a + index] !== bytes[b + index]) return false;
  return true;
}
