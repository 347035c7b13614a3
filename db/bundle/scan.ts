import { createHash } from 'node:crypto';
import { parseElement } from './element.ts';
import type { Hash } from './encoding.ts';
import { BundleFault } from './fault.ts';
import { Lines } from './lines.ts';

const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const lineFeed = 10;
const hashedAtOnce = 256 * 1024;

/**
 * The elements of a bundle one after the other, from a file already unpacked, with the running hash over all before the current.
 *
 * What a mail gateway may do (CRLF, byte order mark, blank lines at the end) does no harm. After `next()` has answered true, the
 * element stands in `bytes[from..to)`, without its comma. Throws `BundleFault`.
 */
export class Elements {
  readonly #lines: Lines;
  readonly #hash = createHash('sha256');
  readonly #toHash: Buffer;
  #waiting = 0;
  #state: 'before' | 'inside' | 'after' = 'before';
  #needsMore = true;
  readonly bytes: Buffer;
  from = 0;
  to = 0;
  /** Line of the element, from 1. */
  line = 1;
  /** Elements before the current one. */
  count = -1;

  constructor(path: string) {
    this.#lines = new Lines(path);
    this.bytes = this.#lines.bytes;
    this.#toHash = Buffer.allocUnsafe(Math.min(hashedAtOnce, this.bytes.length));
  }

  /** Byte offset of the element in the file. */
  get offset(): number {
    return this.#lines.offset;
  }

  get hasReturn(): boolean {
    return this.#lines.hasReturn;
  }

  /** The next element; that there is none is a fault here. */
  expect(): void {
    if (!this.next()) throw new BundleFault('truncated', this.line);
  }

  next(): boolean {
    if (this.count >= 0) this.#hashCurrent();
    const lines = this.#lines;
    while (lines.next()) {
      if (this.#isElement()) {
        this.line = lines.line;
        this.count += 1;
        return true;
      }
    }
    if (this.#state === 'before') throw new BundleFault('not-a-bundle', Math.max(lines.line, 1));
    if (this.#state === 'inside') throw new BundleFault('truncated', lines.line);
    return false;
  }

  value(): object {
    return parseElement(this.bytes, this.from, this.to, this.line);
  }

  text(): string {
    return this.bytes.toString('utf8', this.from, this.to);
  }

  /** Hash over all elements before the current one, each with a line feed. */
  digestBefore(): Hash {
    this.#flush();
    return this.#hash.digest();
  }

  close(): void {
    this.#lines.close();
  }

  #isElement(): boolean {
    const { bytes, from, to, line, isCut } = this.#lines;
    if (this.#state === 'after') {
      if (to > from) throw new BundleFault('data-after-end', line);
      return false;
    }
    const only = to - from === 1 ? bytes[from] : 0;
    if (this.#state === 'before') {
      if (only !== openBracket) throw new BundleFault('not-a-bundle', line);
      this.#state = 'inside';
      return false;
    }
    // The program ends every line, also the last: text without a line end was cut off.
    if (isCut && only !== closeBracket) throw new BundleFault('truncated', line);
    if (only === closeBracket) {
      if (this.#needsMore) throw new BundleFault('not-a-bundle', line);
      this.#state = 'after';
      return false;
    }
    if (!this.#needsMore) throw new BundleFault('data-after-end', line);
    this.#needsMore = to > from && bytes[to - 1] === comma;
    this.from = from;
    this.to = this.#needsMore ? to - 1 : to;
    return true;
  }

  /** Short texts are gathered, because every call into the hash costs as much as hashing several of them. */
  #hashCurrent(): void {
    const length = this.to - this.from;
    if (this.#waiting + length + 1 > this.#toHash.length) this.#flush();
    if (length + 1 > this.#toHash.length) {
      this.#hash.update(this.bytes.subarray(this.from, this.to)).update('\n');
      return;
    }
    this.bytes.copy(this.#toHash, this.#waiting, this.from, this.to);
    this.#toHash[this.#waiting + length] = lineFeed;
    this.#waiting += length + 1;
  }

  #flush(): void {
    this.#hash.update(this.#toHash.subarray(0, this.#waiting));
    this.#waiting = 0;
  }
}
