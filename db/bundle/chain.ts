import { type Hash, sha256 } from './encoding.ts';

/**
 * The chain of a writer's log: `leaf = SHA-256(line)`, `h = SHA-256(h_prev ‖ leaf)`.
 *
 * It runs over digests of lines, so a body can be taken out later and everything still verifies.
 */
export const chainStart = (writer: string): Hash => sha256(`digitalagentur-chain/1\n${writer}`);

export const leafOf = (line: string | Uint8Array): Hash => sha256(line);

export const chainNext = (previous: Hash, leaf: Hash): Hash => sha256(previous, leaf);
