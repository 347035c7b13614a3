import { createInflateRaw } from 'node:zlib';
import { listLimits } from '../../../shared/lists/limits.ts';
import { ListTrouble } from '../list-trouble.ts';

/** One file inside the archive, as its directory describes it. */
type Entry = { readonly method: number; readonly packedBytes: number; readonly at: number };

const [endSign, wideEndSign, wideLocatorSign, entrySign, localSign] = [
  0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50,
];
const [stored, deflated] = [0, 8];
const endBytes = 22;
const longestComment = 65_535;
/** A number that did not fit and stands elsewhere. */
const elsewhere = 0xffffffff;
const mostEntries = 10_000;
const isEncrypted = 1;

/**
 * The files inside a ZIP archive. Nothing is unpacked but what is asked for, in pieces, and only as far as the limit: what the
 * archive says of its own sizes is not believed.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();

  /** Throws `ListTrouble` if this is no archive. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    try {
      this.#readDirectory();
    } catch (error) {
      if (error instanceof RangeError) throw new ListTrouble('damaged', error);
      throw error;
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The content of a file in pieces; throws where it is missing, damaged, or larger than a part may be. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new ListTrouble('damaged');
    const packed = this.#packed(entry);
    if (entry.method === stored) return yield packed;
    const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
    inflate.end(packed);
    let bytes = 0;
    try {
      for await (const piece of inflate as AsyncIterable<Buffer>) {
        bytes += piece.length;
        if (bytes > listLimits.partBytes) throw new ListTrouble('too-large');
        yield piece;
      }
    } catch (error) {
      if (error instanceof ListTrouble || (error as { code?: unknown }).code === undefined) throw error;
      throw new ListTrouble('damaged', error);
    } finally {
      inflate.destroy();
    }
  }

  #packed({ method, packedBytes, at }: Entry): Buffer {
    const bytes = this.#bytes;
    if (method !== stored && method !== deflated) throw new ListTrouble('damaged');
    if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSign) throw new ListTrouble('damaged');
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    if (start + packedBytes > bytes.length) throw new ListTrouble('damaged');
    return bytes.subarray(start, start + packedBytes);
  }

  #readDirectory(): void {
    const bytes = this.#bytes;
    let { count, at } = this.#end();
    if (count > mostEntries) throw new ListTrouble('too-large');
    for (; count > 0; count -= 1) {
      if (bytes.readUInt32LE(at) !== entrySign) throw new ListTrouble('damaged');
      const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
      const name = bytes.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
      if ((bytes.readUInt16LE(at + 8) & isEncrypted) !== 0) throw new ListTrouble('old-workbook');
      const extraAt = at + 46 + (nameBytes ?? 0);
      this.#entries.set(name.replaceAll('\\', '/').toLowerCase(), this.#entry(at, extraAt, extraBytes ?? 0));
      at = extraAt + (extraBytes ?? 0) + (commentBytes ?? 0);
    }
  }

  #entry(at: number, extraAt: number, extraBytes: number): Entry {
    const bytes = this.#bytes;
    const method = bytes.readUInt16LE(at + 10);
    const [packed, full, offset] = [20, 24, 42].map((field) => bytes.readUInt32LE(at + field)) as [
      number,
      number,
      number,
    ];
    const wide = this.#wideNumbers(extraAt, extraBytes);
    // They stand there in this order, and only those that did not fit.
    if (full === elsewhere) wide.shift();
    const packedBytes = packed === elsewhere ? wide.shift() : packed;
    const start = offset === elsewhere ? wide.shift() : offset;
    if (packedBytes === undefined || start === undefined) throw new ListTrouble('damaged');
    return { method, packedBytes, at: start };
  }

  /** The numbers of eight bytes in the extra field of an entry. */
  #wideNumbers(from: number, length: number): number[] {
    const bytes = this.#bytes;
    for (let at = from; at + 4 <= from + length; ) {
      const [id, size] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
      if (id === 1) return Array.from({ length: size >> 3 }, (_, no) => Number(bytes.readBigUInt64LE(at + 4 + no * 8)));
      at += 4 + size;
    }
    return [];
  }

  /** Where the directory begins and how many entries it has, from the end of the archive. */
  #end(): { count: number; at: number } {
    const bytes = this.#bytes;
    const first = Math.max(0, bytes.length - endBytes - longestComment);
    for (let at = bytes.length - endBytes; at >= first; at -= 1) {
      if (bytes.readUInt32LE(at) !== endSign) continue;
      const [count, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)];
      return count === 0xffff || start === elsewhere ? this.#wideEnd(at) : { count, at: start };
    }
    throw new ListTrouble('damaged');
  }

  #wideEnd(end: number): { count: number; at: number } {
    const bytes = this.#bytes;
    const locator = end - 20;
    if (locator < 0 || bytes.readUInt32LE(locator) !== wideLocatorSign) throw new ListTrouble('damaged');
    const at = Number(bytes.readBigUInt64LE(locator + 8));
    if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== wideEndSign) throw new ListTrouble('damaged');
    return { count: Number(bytes.readBigUInt64LE(at + 32)), at: Number(bytes.readBigUInt64LE(at + 48)) };
  }
}
