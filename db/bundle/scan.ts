import { parseElement } from './element.ts';
import { BundleFault } from './fault.ts';
import type { HashProof } from './hashes.ts';
import { Lines } from './lines.ts';

const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * The elements of a bundle one after the other, from a file already unpacked; `hashes` are told of each when it is passed over.
 *
 * What a mail gateway may do (CRLF, byte order mark, blank lines at the end) does no harm. After `next()` has answered true, the
 * element stands in `bytes[from..to)`, without its comma. Throws `BundleFault`.
 */
export class Elements {
  readonly #lines: Lines;
  readonly #hashes: Pick<HashProof, 'addElement'>;
  #state: 'before' | 'inside' | 'after' = 'before';
  #needsMore = true;
  from = 0;
  to = 0;
  /** Line of the element, from 1. */
  line = 1;
  /** Elements before the current one. */
  count = -1;

  constructor(path: string, hashes: Pick<HashProof, 'addElement'>) {
    this.#lines = new Lines(path);
    this.#hashes = hashes;
  }

  /** Another buffer after `next()` where the element is longer than all before it. */
  get bytes(): Buffer {
    return this.#lines.bytes;
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
    if (this.count >= 0) this.#hashes.addElement(this.bytes, this.from, this.to);
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
}
