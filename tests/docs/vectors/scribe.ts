import { createPrivateKey } from 'node:crypto';
import { chainNext, chainStart, leafOf } from '../../../db/bundle/chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from '../../../db/bundle/encoding.ts';
import {
  type PrivateJwk,
  type PublicJwk,
  publicPart,
  registryWriterOf,
  signParts,
  writerOfKey,
} from '../../../db/bundle/keys.ts';
import { lineOf } from '../../../db/bundle/line.ts';
import type { Json } from '../../../shared/sync/json.ts';

/** A signed segment as it stands in a file. */
export type Segment = {
  readonly writer: string;
  readonly jwk: PublicJwk;
  readonly to: number;
  readonly hash: string;
  readonly lines: readonly string[];
};

type Position = readonly [seq: number, hash: string];
export type Seen = Readonly<Record<string, Position>>;
type More = {
  readonly p?: Readonly<Record<string, string | readonly string[]>>;
  readonly t?: number;
  readonly x?: number;
};

type Lane = 'registry' | 'nonpublic_session';

const minute = 60_000;
const firstOpMs = Date.parse('2027-01-11T08:00:00Z');
const pkcs8OfSeed = '302e020100300506032b657004220420';

/** The key whose seed is 32 bytes that count up from `first`. */
export function keyOfSeed(first: number): PrivateJwk {
  const seed = Buffer.from(Array.from({ length: 32 }, (_, at) => (first + at) % 256));
  const der = Buffer.concat([Buffer.from(pkcs8OfSeed, 'hex'), seed]);
  const jwk = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  return { crv: 'Ed25519', kty: 'OKP', d: String(jwk.d), x: String(jwk.x) };
}

/**
 * Writes one log op by op and signs it with the functions of the engine.
 *
 * Unlike a site it writes whatever it is told to, so that vectors can show what becomes of logs no honest program writes.
 */
export class Scribe {
  readonly key: PrivateJwk;
  readonly writer: string;
  readonly #author: string;
  readonly #lane: Lane | null;
  readonly #lines: string[] = [];
  #chain: Hash[];
  #signed = 0;

  constructor(author: string, key: PrivateJwk, lane: Lane | null = null, start?: Hash) {
    this.#author = author;
    this.key = key;
    this.#lane = lane;
    this.writer = lane === 'registry' ? registryWriterOf(key) : writerOfKey(key);
    this.#chain = [start ?? chainStart(this.writer)];
  }

  /** A copy that goes on by itself, as a copied store does. */
  copy(): Scribe {
    const copy = new Scribe(this.#author, this.key, this.#lane);
    copy.#lines.push(...this.#lines);
    copy.#chain = [...this.#chain];
    copy.#signed = this.#signed;
    return copy;
  }

  /** Appends an op, `t` minutes after eight o'clock (its number, unless said otherwise); answers its dot. */
  write(e: string, id: string, set: Readonly<Record<string, Json>>, more: More = {}): string {
    const n = this.#lines.length + 1;
    const t = `${firstOpMs + (more.t ?? n) * minute}-0`;
    const line = lineOf({ e, id, n, p: more.p ?? {}, set, t, u: this.#author, x: more.x ?? n });
    this.#lines.push(line);
    this.#chain.push(chainNext(this.#chain.at(-1) as Hash, leafOf(line)));
    return `${this.writer}.${n}`;
  }

  /** Number and chain hash of an op, the last one if none is named: what an author who has seen it says. */
  at(seq: number = this.#lines.length): Position {
    return [seq, toBase64Url(this.#chain[seq] as Hash)];
  }

  /** Signs what was written since the last time. */
  sign(header: { readonly reg?: number; readonly seen?: Seen; readonly crit?: readonly string[] } = {}): Segment {
    const from = this.#signed + 1;
    const ops = this.#lines.slice(this.#signed);
    const [to, hash] = this.at();
    const opening = lineOf({
      ...(this.#lane === null ? {} : { class: this.#lane }),
      crit: header.crit ?? [],
      fmt: 'digitalagentur-segment',
      from,
      prev: this.at(this.#signed)[1],
      reg: header.reg ?? 0,
      schema: 1,
      seen: header.seen ?? {},
      to,
      v: 1,
      writer: this.writer,
    });
    const sig = signParts(this.key, 'digitalagentur-segment', sha256(opening), fromBase64Url(hash) as Hash);
    this.#signed = to;
    const lines = [opening, ...ops, lineOf({ hash, ops: ops.length, sig })];
    return { writer: this.writer, jwk: publicPart(this.key), to, hash, lines };
  }
}

/** The same segment with the bodies of some ops taken out. */
export function withoutBodies(segment: Segment, ...seqs: readonly number[]): Segment {
  const from = segment.to - segment.lines.length + 3;
  const lines = segment.lines.map((line, at) =>
    at > 0 && at < segment.lines.length - 1 && seqs.includes(from + at - 1)
      ? lineOf({ leaf: toBase64Url(leafOf(line)), n: from + at - 1 })
      : line,
  );
  return { ...segment, lines };
}

/** What a file says of its sender. */
export type Envelope = {
  readonly sender: Scribe;
  readonly bundle: string;
  readonly heads: Readonly<Record<string, Position>>;
  readonly reg: Position;
  readonly digest: string;
};

/** A whole file, signed by its sender. */
export function fileOf({ sender, bundle, heads, reg, digest }: Envelope, segments: readonly Segment[]): string {
  const header = lineOf({
    app: 'digitalagentur/vectors',
    at: '2027-01-11T12:00:00.000Z',
    bundle,
    crit: [],
    digest,
    fmt: 'digitalagentur-bundle',
    heads,
    keys: Object.fromEntries([
      [sender.writer, publicPart(sender.key)],
      ...segments.map(({ writer, jwk }) => [writer, jwk] as const),
    ]),
    reg,
    segs: segments.length,
    sender: sender.writer,
    to: ['*'],
    v: 1,
    vv: Object.fromEntries(Object.entries(heads).map(([log, [seq]]) => [log, seq])),
  });
  return sealed(sender, [header, ...segments.flatMap(({ lines }) => lines)]);
}

/** Elements as a file, with a true end line of the sender whatever they say. */
export function sealed(sender: Scribe, elements: readonly string[]): string {
  const digest = sha256(elements.map((element) => `${element}\n`).join(''));
  const sig = signParts(sender.key, 'digitalagentur-bundle', digest);
  const end = lineOf({ end: 'digitalagentur-bundle', lines: elements.length, sha256: toBase64Url(digest), sig });
  return `[\n${[...elements, end].join(',\n')}\n]\n`;
}
