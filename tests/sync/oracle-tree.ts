import { createHash } from 'node:crypto';
import type { Op } from '../../shared/sync/op.ts';

/** A verified segment as it lies in a store, and whether it counts there. Written from the document; no engine code. */
export type BareSegment = {
  readonly writer: string;
  readonly class: 'shared' | 'nonpublic_session' | 'registry';
  readonly from: number;
  readonly to: number;
  /** Chain hash before the first and after the last op, b64u. */
  readonly prev: string;
  readonly head: string;
  readonly reg: number;
  readonly seen: Readonly<Record<string, readonly [number, string]>>;
  readonly lines: readonly string[];
  readonly counts: boolean;
};

/** One op in the tree of chains of its writer. The root stands for the log before its first op. */
export type Node = {
  readonly writer: string;
  readonly seq: number;
  /** Chain hash after it, b64u. */
  readonly hash: string;
  readonly leaf: string;
  readonly parent: Node | null;
  /** `null` where the body was taken out. */
  readonly op: Op | null;
  /** The segments that carry it. */
  readonly carriers: BareSegment[];
  /** `writer` or `writer~hash8`. */
  name: string;
};

const sha = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{1,5}/g) ?? [];
  return letters.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** Id of the registry log of a key. */
export const registryLogOf = (x: string): string =>
  base32(sha('digitalagentur-registry/1\n', Buffer.from(x, 'base64url'))).slice(0, 16);

/** The fingerprint people compare, without dashes. */
export const fingerprint = (x: string): string => base32(sha(Buffer.from(x, 'base64url'))).slice(0, 32);

const leafOf = (line: string): string => {
  const element = JSON.parse(line) as { leaf?: string; e?: string };
  return element.e === undefined && element.leaf !== undefined ? element.leaf : sha(line).toString('base64url');
};

export const dotOf = ({ name, seq }: Node): string => `${name}.${seq}`;

/** The op with number `seq` on the way from the root to a node. */
export function ancestor(node: Node, seq: number): Node | null {
  let at: Node | null = node;
  while (at !== null && at.seq > seq) at = at.parent;
  return at;
}

/** All chains of all writers, as far as they count. */
export class Forest {
  /** By writer, by hash. */
  readonly #trees = new Map<string, Map<string, Node>>();
  /** Whether the registry ended the log of an op before it; known once the registry has been read out of this forest. */
  isCutOff: (node: Node) => boolean = () => false;

  constructor(segments: readonly BareSegment[]) {
    // A segment hangs on one that begins before it.
    for (const segment of [...segments].sort((a, b) => a.from - b.from)) if (segment.counts) this.#plant(segment);
    for (const writer of this.#trees.keys()) this.#name(writer);
    for (const segment of segments) if (segment.counts) this.#carry(segment);
  }

  all(): Node[] {
    return [...this.#trees.values()].flatMap((tree) => [...tree.values()]).filter(({ seq }) => seq > 0);
  }

  /** Where a log stood at op `seq` with this hash; `null` if no chain here says so. */
  find(log: string, seq: number, hash: string): Node | null {
    const node = this.#trees.get(log.slice(0, 16))?.get(hash);
    return node?.seq === seq ? node : null;
  }

  #tree(writer: string): Map<string, Node> {
    const known = this.#trees.get(writer);
    if (known) return known;
    const hash = sha(`digitalagentur-chain/1\n${writer}`).toString('base64url');
    const root: Node = { writer, seq: 0, hash, leaf: '', parent: null, op: null, carriers: [], name: writer };
    const tree = new Map([[hash, root]]);
    this.#trees.set(writer, tree);
    return tree;
  }

  #plant({ writer, from, prev, lines }: BareSegment): void {
    const tree = this.#tree(writer);
    let parent = tree.get(prev);
    if (parent === undefined) throw new Error(`a segment of ${writer} from ${from} hangs on nothing`);
    for (const [index, line] of lines.entries()) {
      const leaf = leafOf(line);
      const bytes = sha(Buffer.from(parent.hash, 'base64url'), Buffer.from(leaf, 'base64url'));
      const hash = bytes.toString('base64url');
      const element = JSON.parse(line) as Op;
      const op = element.e === undefined ? null : element;
      const node: Node = { writer, seq: from + index, hash, leaf, parent, op, carriers: [], name: writer };
      const known = tree.get(hash);
      if (known === undefined || (known.op === null && op !== null))
        tree.set(hash, { ...node, ...(known ? { parent: known.parent } : {}) });
      parent = tree.get(hash) ?? node;
    }
  }

  /** At a fork the child with the smallest leaf keeps the name; the others are named by theirs. */
  #name(writer: string): void {
    const nodes = [...this.#tree(writer).values()].sort((a, b) => a.seq - b.seq);
    for (const parent of nodes) {
      const children = nodes
        .filter((node) => node.parent?.hash === parent.hash)
        .sort((a, b) => Buffer.compare(Buffer.from(a.leaf, 'base64url'), Buffer.from(b.leaf, 'base64url')));
      for (const [rank, child] of children.entries()) {
        const own = base32(Buffer.from(child.leaf, 'base64url')).slice(0, 8);
        child.name = rank === 0 ? parent.name : `${writer}~${own}`;
      }
    }
  }

  #carry(segment: BareSegment): void {
    const last = this.find(segment.writer, segment.to, segment.head);
    for (let node = last; node !== null && node.seq >= segment.from; node = node.parent) node.carriers.push(segment);
  }
}
