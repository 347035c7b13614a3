import { assert } from '../../shared/core/assert.ts';
import { chainNext, leafOfLine } from '../bundle/chain.ts';
import { fromBase64Url, toBase32, toBase64Url } from '../bundle/encoding.ts';
import { chainStartText } from '../store/writers.ts';
import type { ChainedSegment } from './logs.ts';

/** One chain of a forked log: where it begins, what it forked from, how far it goes. */
export type Branch = {
  readonly name: string;
  readonly base: number;
  readonly parent: string | null;
  readonly end: number;
  readonly head: string;
};

type Node = { readonly hash: string; readonly leaf: Buffer; readonly seq: number };

/** Names a branch by the first op that is its own. */
export const branchName = (writer: string, leaf: Uint8Array): string => `${writer}~${toBase32(leaf).slice(0, 8)}`;

/**
 * Lays out all signed segments of one writer as a tree of chains, and names the branches.
 *
 * At every fork the child with the smallest leaf hash keeps the name; the others are named by theirs. So all sites that hold the
 * same segments name them alike, in whatever order they came (S4). Answers the branches, and for each segment the name of the
 * branch its last op is in; `null` for a segment that hangs on nothing that is here.
 */
export function layOut(
  writer: string,
  segments: readonly ChainedSegment[],
): { readonly branches: readonly Branch[]; readonly names: readonly (string | null)[] } {
  const children = new Map<string, Map<string, Node>>();
  for (const segment of segments) plant(children, segment);
  const branches: Branch[] = [];
  const nameAt = new Map<string, string>();
  const open: { name: string; base: number; parent: string | null; from: string }[] = [
    { name: writer, base: 1, parent: null, from: chainStartText(writer) },
  ];
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const { name, base, parent } = branch;
    let hash = branch.from;
    let end = base - 1;
    for (;;) {
      nameAt.set(hash, name);
      const [first, ...others] = inOrder(children.get(hash));
      if (first === undefined) break;
      for (const other of others) {
        open.push({ name: branchName(writer, other.leaf), base: other.seq, parent: name, from: other.hash });
      }
      hash = first.hash;
      end = first.seq;
    }
    branches.push({ name, base, parent, end: Math.max(end, base), head: hash });
  }
  return { branches, names: segments.map(({ head }) => nameAt.get(head) ?? null) };
}

/** Adds the ops of a segment to the tree, each below the one before it. */
function plant(children: Map<string, Map<string, Node>>, segment: ChainedSegment): void {
  let parent = segment.prev;
  let hash = fromBase64Url(parent);
  assert(hash !== null, 'a kept segment has been verified');
  let seq = segment.from;
  for (const line of segment.text().split('\n')) {
    const leaf = leafOfLine(line);
    hash = chainNext(hash, leaf);
    const node: Node = { hash: toBase64Url(hash), leaf, seq };
    const known = children.get(parent) ?? new Map<string, Node>();
    known.set(node.hash, node);
    children.set(parent, known);
    parent = node.hash;
    seq += 1;
  }
}

const inOrder = (nodes: ReadonlyMap<string, Node> | undefined): Node[] =>
  [...(nodes?.values() ?? [])].sort((a, b) => Buffer.compare(a.leaf, b.leaf));
