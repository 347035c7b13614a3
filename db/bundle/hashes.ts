import { createHash } from 'node:crypto';
import { RunningChain } from './chain.ts';
import { type Hash, toBase64Url } from './encoding.ts';
import { BundleFault } from './fault.ts';

/**
 * Proves the hashes of a bundle file that somebody reads from front to back: the chain of each segment, and the sum over the file.
 *
 * What a file says of its hashes may be proved at once or later; `prove` throws the first `BundleFault` there is. Nothing of the file
 * counts before that.
 */
export interface HashProof {
  /** A segment begins; `previous` is the hash before its first op. */
  begin(previous: Hash): void;
  /** The line of an op stands in `bytes[from..to)`. */
  addLine(bytes: Buffer, from: number, to: number): void;
  /** An op whose body was taken out. */
  addLeaf(leaf: Hash): void;
  /** The segment says, in this line of the file, that its chain has come to `hash` (b64u). */
  segmentSays(hash: string, line: number): void;
  /** An element that belongs to what the sender has signed. */
  addElement(bytes: Buffer, from: number, to: number): void;
  /** The file says that all elements so far, each with a line feed, have the hash `sha256` (b64u). */
  fileSays(sha256: string, line: number): void;
  prove(): void;
  close(): void;
}

const lineFeed = 10;
const hashedAtOnce = 256 * 1024;

/** The hashes alone, of whoever goes through a file. */
export class RunningHashes {
  #chain: RunningChain | null = null;
  readonly #digest = createHash('sha256');
  readonly #gathered = Buffer.allocUnsafe(hashedAtOnce);
  #waiting = 0;

  begin(previous: Hash): void {
    this.#chain = new RunningChain(previous);
  }

  addLine(bytes: Buffer, from: number, to: number): void {
    this.#chain?.addLine(bytes.subarray(from, to));
  }

  addLeaf(leaf: Hash): void {
    this.#chain?.addLeaf(leaf);
  }

  /** Chain hash after the last op, b64u. */
  head(): string {
    return this.#chain === null ? '' : toBase64Url(this.#chain.head());
  }

  /** Short texts are gathered, because every call into the hash costs as much as hashing several of them. */
  addElement(bytes: Buffer, from: number, to: number): void {
    const length = to - from;
    if (this.#waiting + length + 1 > hashedAtOnce) this.#flush();
    if (length + 1 > hashedAtOnce) {
      this.#digest.update(bytes.subarray(from, to)).update('\n');
      return;
    }
    bytes.copy(this.#gathered, this.#waiting, from, to);
    this.#gathered[this.#waiting + length] = lineFeed;
    this.#waiting += length + 1;
  }

  /** Hash over all elements so far, b64u; asked for once. */
  digest(): string {
    this.#flush();
    return toBase64Url(this.#digest.digest());
  }

  #flush(): void {
    this.#digest.update(this.#gathered.subarray(0, this.#waiting));
    this.#waiting = 0;
  }
}

/** Proves everything at once. */
export class ProofAtOnce extends RunningHashes implements HashProof {
  segmentSays(hash: string, line: number): void {
    if (hash !== this.head()) throw new BundleFault('chain', line);
  }

  fileSays(sha256: string, line: number): void {
    if (sha256 !== this.digest()) throw new BundleFault('checksum', line);
  }

  prove(): void {}

  close(): void {}
}
