import { hash } from 'node:crypto';
import { isAbsentOp } from '../../shared/sync/absent.ts';
import { fromBase64Url, type Hash, sha256 } from './encoding.ts';

/**
 * The chain of a writer's log: `leaf = SHA-256(line)`, `h = SHA-256(h_prev ‖ leaf)`.
 *
 * It runs over digests of lines, so a body can be taken out later and everything still verifies.
 */
export const chainStart = (writer: string): Hash => sha256(`digitalagentur-chain/1\n${writer}`);

export const leafOf = (line: string | Uint8Array): Hash => sha256(line);

export const chainNext = (previous: Hash, leaf: Hash): Hash => sha256(previous, leaf);

/** Leaf of an op line as it stands in the log: of a body that was taken out, the leaf that stands in its place. */
export function leafOfLine(line: string): Hash {
  if (line.startsWith('{"e":')) return leafOf(line);
  const value: unknown = JSON.parse(line);
  return (isAbsentOp(value) ? fromBase64Url(value.leaf) : null) ?? leafOf(line);
}

/**
 * Chain hash after each of the lines of a segment already verified, from the hash before the first; for positions in the middle
 * of a segment and for forks. Every hash is an object of its own.
 */
export function* chainWithin(previous: Hash, lines: Iterable<string>): Generator<Hash> {
  let head = previous;
  for (const line of lines) {
    head = chainNext(head, leafOfLine(line));
    yield head;
  }
}

const hashBytes = 32;

/** The same chain for many ops: one buffer, and hashes that pass as text, which costs a quarter of a new object each. */
export class RunningChain {
  readonly #pair = Buffer.alloc(2 * hashBytes);

  constructor(previous: Hash) {
    previous.copy(this.#pair);
  }

  addLine(line: Uint8Array): void {
    this.#pair.write(hash('sha256', line, 'binary'), hashBytes, hashBytes, 'latin1');
    this.#step();
  }

  addLeaf(leaf: Hash): void {
    leaf.copy(this.#pair, hashBytes);
    this.#step();
  }

  head(): Hash {
    return Buffer.from(this.#pair.subarray(0, hashBytes));
  }

  #step(): void {
    this.#pair.write(hash('sha256', this.#pair, 'binary'), 0, hashBytes, 'latin1');
  }
}
