import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { assert } from '../../shared/core/assert.ts';
import type { HashProof } from './hashes.ts';
import type { VerifiedSegment } from './segment.ts';

/** Lines are asked for from front to back, and out of order only one by one: one page is held. */
const pageBytes = 64 * 1024;

/** Op lines of a plain bundle file after it was verified, in any order; memory is bounded whatever the size of the file. */
export class PlainFile {
  readonly #file: number;
  readonly #size: number;
  #scratch: Buffer = Buffer.alloc(0);
  readonly #bytes = Buffer.allocUnsafe(pageBytes);
  #number = -1;
  #proof: HashProof | null = null;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#size = fstatSync(this.#file).size;
  }

  /**
   * All op lines of a segment joined by line feeds, without commas and carriage returns: as a store keeps them. Good until the next
   * segment is asked for.
   */
  bytes(segment: VerifiedSegment): Buffer {
    // Every segment of an import is asked for once, one after the other: one buffer serves them all.
    if (this.#scratch.length < segment.bytes + 1) this.#scratch = Buffer.allocUnsafe(segment.bytes + 1);
    const raw = this.#scratch;
    this.#fill(raw, segment.offset, segment.bytes);
    const { starts, lengths } = segment;
    let filled = 0;
    for (let index = 0; index < starts.length; index += 1) {
      const from = starts[index] ?? 0;
      const length = lengths[index] ?? 0;
      raw.copyWithin(filled, from, from + length);
      filled += length;
      raw[filled] = 10;
      filled += 1;
    }
    return raw.subarray(0, Math.max(0, filled - 1));
  }

  /** One op line; index 0 is the op `header.from`. */
  line(segment: VerifiedSegment, index: number): string {
    const offset = this.#offsetOf(segment, index);
    const length = segment.lengths[index] ?? 0;
    const number = Math.floor(offset / pageBytes);
    const from = offset - number * pageBytes;
    if (from + length <= pageBytes) return this.#page(number).toString('utf8', from, from + length);
    return this.#read(offset, length).toString('utf8');
  }

  /** Writes the line `line` would answer into a buffer. */
  copyLine(segment: VerifiedSegment, index: number, target: Buffer, at: number): void {
    const offset = this.#offsetOf(segment, index);
    const length = segment.lengths[index] ?? 0;
    const number = Math.floor(offset / pageBytes);
    const from = offset - number * pageBytes;
    if (from + length <= pageBytes) this.#page(number).copy(target, at, from, from + length);
    else this.#fill(target.subarray(at, at + length), offset, length);
  }

  /** Its hashes are proved while something is done with its content. */
  owe(proof: HashProof): void {
    this.#proof?.close();
    this.#proof = proof;
  }

  /** Waits until its hashes are proved; throws `BundleFault` if they are wrong. Nothing of the file counts before. */
  prove(): void {
    this.#proof?.prove();
  }

  close(): void {
    this.#proof?.close();
    closeSync(this.#file);
  }

  /** Good until another page is asked for. */
  #page(number: number): Buffer {
    if (number !== this.#number) {
      this.#number = -1;
      this.#fill(this.#bytes, number * pageBytes, Math.min(pageBytes, this.#size - number * pageBytes));
      this.#number = number;
    }
    return this.#bytes;
  }

  #offsetOf(segment: VerifiedSegment, index: number): number {
    const start = segment.starts[index];
    assert(start !== undefined, 'a segment has this op');
    return segment.offset + start;
  }

  /** A fresh buffer with these bytes of the file. */
  #read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    this.#fill(bytes, offset, length);
    return bytes;
  }

  #fill(bytes: Buffer, offset: number, length: number): void {
    let filled = 0;
    while (filled < length) {
      const read = readSync(this.#file, bytes, filled, length - filled, offset + filled);
      assert(read > 0, 'the private copy of a bundle does not shrink');
      filled += read;
    }
  }
}
