import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { limits } from '../../shared/sync/limits.ts';
import { BundleFault } from './fault.ts';

/** The longest line fits in twice; most files have short ones, and a buffer this large would be part of every import. */
const mostWindowBytes = 2 * limits.lineBytes;
const firstWindowBytes = 128 * 1024;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Lines of a file as ranges of one reused buffer, so that reading makes no objects: memory is the same however long the file is. The
 * buffer is another one where a line is longer than all before it.
 *
 * After `next()` has answered true, `bytes[from..to)` is the line without line end and byte order mark; it is followed by a line
 * feed in the buffer unless `isCut`. Complete lines are UTF-8 and within the limit. Throws `BundleFault`.
 */
export class Lines {
  readonly #file: number;
  bytes: Buffer;
  /** Where the buffer begins in the file. */
  #base = 0;
  #next = 0;
  #filled = 0;
  #isAtEnd = false;
  #checkEach = false;
  from = 0;
  to = 0;
  /** Number of the line, from 1. */
  line = 0;
  /** The file ends without a line end after this text. */
  isCut = false;
  /** The line ended with CR LF. */
  hasReturn = false;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.bytes = Buffer.allocUnsafe(Math.min(firstWindowBytes, fstatSync(this.#file).size + 1));
  }

  /** Byte offset of the line in the file. */
  get offset(): number {
    return this.#base + this.from;
  }

  next(): boolean {
    let end = this.#next < this.#filled ? this.bytes.indexOf(lineFeed, this.#next) : -1;
    if (end < 0 || end >= this.#filled) {
      this.#refill();
      end = this.#next < this.#filled ? this.bytes.indexOf(lineFeed, this.#next) : -1;
    }
    if (end < 0 || end >= this.#filled) return this.#rest();
    this.line += 1;
    this.#take(end);
    this.#next = end + 1;
    if (this.to - this.from > limits.lineBytes) throw new BundleFault('line-too-long', this.line);
    if (this.#checkEach && !isUtf8(this.bytes.subarray(this.from, this.to))) {
      throw new BundleFault('not-utf8', this.line);
    }
    return true;
  }

  text(from = this.from, to = this.to): string {
    return this.bytes.toString('utf8', from, to);
  }

  close(): void {
    closeSync(this.#file);
  }

  #take(end: number): void {
    this.from = this.#next;
    this.hasReturn = end > this.from && this.bytes[end - 1] === carriageReturn;
    this.to = this.hasReturn ? end - 1 : end;
    const { bytes, from } = this;
    const hasMark = this.line === 1 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
    if (hasMark) this.from = Math.min(from + 3, this.to);
  }

  /** Moves what is left to the front and reads behind it until a line ends, or the window is as large as it gets. */
  #refill(): void {
    this.bytes.copyWithin(0, this.#next, this.#filled);
    this.#base += this.#next;
    this.#filled -= this.#next;
    this.#next = 0;
    this.#fill();
    while (!this.#isAtEnd && this.bytes.length < mostWindowBytes && this.bytes.indexOf(lineFeed) < 0) {
      const wider = Buffer.allocUnsafe(Math.min(2 * this.bytes.length, mostWindowBytes));
      this.bytes.copy(wider, 0, 0, this.#filled);
      this.bytes = wider;
      this.#fill();
    }
    // A line feed never lies inside a character, so complete lines can be checked together; only if that fails, one by one.
    const filled = this.bytes.subarray(0, this.#filled);
    this.#checkEach = !isUtf8(filled.subarray(0, filled.lastIndexOf(lineFeed) + 1));
  }

  #fill(): void {
    while (!this.#isAtEnd && this.#filled < this.bytes.length) {
      const read = readSync(this.#file, this.bytes, this.#filled, this.bytes.length - this.#filled, null);
      this.#filled += read;
      this.#isAtEnd = read === 0;
    }
  }

  #rest(): boolean {
    const left = this.#filled - this.#next;
    if (left > limits.lineBytes) throw new BundleFault('line-too-long', this.line + 1);
    if (left === 0) return false;
    this.line += 1;
    this.isCut = true;
    this.#take(this.#filled);
    this.#next = this.#filled;
    return true;
  }
}
