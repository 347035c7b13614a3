import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chainNext, chainStart, leafOfLine } from '../../db/bundle/chain.ts';
import { fromBase64Url, sha256 as hashOf, sha256, toBase64Url } from '../../db/bundle/encoding.ts';
import {
  generateKey,
  type PrivateJwk,
  type PublicJwk,
  publicPart,
  registryWriterOf,
  signParts,
  writerOfKey,
} from '../../db/bundle/keys.ts';
import { lineOf } from '../../db/bundle/line.ts';
import type { Json } from '../../shared/sync/json.ts';
import type { Op } from '../../shared/sync/op.ts';
import { provingRowId } from '../../shared/trust/row-id.ts';
import type { TestOffice } from './office.ts';

/**
 * Bundles as somebody writes them who has a key and no scruples: every hash and signature is right, everything else is as they like.
 */
export type Position = readonly [seq: number, head: string];

/** Somebody with a key, and how far the log has come that they write on. */
export type Hand = {
  readonly key: PrivateJwk;
  readonly writer: string;
  /** Base64url; the chain start while `seq` is 0. */
  seq: number;
  head: string;
};

export type Draft = {
  readonly e?: string;
  readonly id: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly p?: Op['p'];
  readonly t?: string;
  readonly n?: number;
  readonly x?: number;
  readonly u?: string;
};

/** A signed run of ops as the lines of a file. */
export type Forged = {
  readonly writer: string;
  readonly publicKey: PublicJwk;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly lines: readonly string[];
};

const startOf = (writer: string): string => toBase64Url(chainStart(writer));

export const newHand = (key: PrivateJwk = generateKey()): Hand => {
  const writer = writerOfKey(key);
  return { key, writer, seq: 0, head: startOf(writer) };
};

/** The registry log of a key. */
export const registryHand = (key: PrivateJwk): Hand => {
  const writer = registryWriterOf(key);
  return { key, writer, seq: 0, head: startOf(writer) };
};

/** Whoever has stolen the key of an office: goes on where its last signed op stands. */
export function handOf(office: TestOffice): Hand {
  const open = office.office.opened();
  if (!open.ok) throw new Error(open.error.message);
  const { writer, key, sealed } = open.value.identity.shared;
  return { key, writer, seq: sealed.seq, head: sealed.seq === 0 ? startOf(writer) : sealed.head };
}

/** The same hand at another place: for a second history from there. */
export const at = (hand: Hand, [seq, head]: Position): Hand => ({
  ...hand,
  seq,
  head: seq === 0 ? startOf(hand.writer) : head,
});

let ids = 0;
/** An id for a new row; with a hand one that proves that this hand created the row. */
export function rowId(creator?: Hand): string {
  ids += 1;
  const digits = ids.toString(16).padStart(7, '0');
  const id = `0193eeee-${digits.slice(0, 4)}-7${digits.slice(4)}-8000-000000000000`;
  return creator === undefined ? id : provingRowId(id, creator.writer, (text) => hashOf(text));
}

/** Signs a segment that goes on where the hand stands, and moves the hand; `header` overrides any field of its header. */
export function segment(
  hand: Hand,
  drafts: readonly Draft[],
  header: Readonly<Record<string, unknown>> = {},
  options: { readonly signWith?: PrivateJwk } = {},
): Forged {
  const from = hand.seq + 1;
  const ops = drafts.map(({ e = 'project', id, set, p = {}, t = '1800000000000-0', n, x, u = 'Fälscher' }, index) =>
    lineOf({ e, id, n: n ?? from + index, p, set: set as Record<string, Json>, t, u, x: x ?? n ?? from + index }),
  );
  return segmentOfLines(hand, ops, header, options);
}

/** The same from op lines as they are. */
export function segmentOfLines(
  hand: Hand,
  ops: readonly string[],
  header: Readonly<Record<string, unknown>> = {},
  { signWith = hand.key }: { readonly signWith?: PrivateJwk } = {},
): Forged {
  const from = hand.seq + 1;
  const to = hand.seq + ops.length;
  let hash = fromBase64Url(hand.head) ?? chainStart(hand.writer);
  for (const line of ops) hash = chainNext(hash, leafOfLine(line));
  const head = toBase64Url(hash);
  const headerLine = lineOf({
    crit: [],
    fmt: 'digitalagentur-segment',
    from,
    prev: hand.head,
    reg: 0,
    schema: 1,
    seen: {},
    to,
    v: 1,
    writer: hand.writer,
    ...header,
  });
  const sig = signParts(signWith, 'digitalagentur-segment', sha256(headerLine), hash);
  hand.seq = to;
  hand.head = head;
  const tail = lineOf({ hash: head, ops: ops.length, sig });
  return { writer: hand.writer, publicKey: publicPart(hand.key), from, to, head, lines: [headerLine, ...ops, tail] };
}

/** Writes a file with these segments, sent and signed by `sender`; `header` overrides any field of the first element. */
export function bundle(
  path: string,
  sender: Hand,
  segments: readonly Forged[],
  header: Readonly<Record<string, unknown>> = {},
  { signWith = sender.key }: { readonly signWith?: PrivateJwk } = {},
): string {
  bundles += 1;
  const heads: Record<string, Position> = {};
  for (const { writer, to, head } of segments) if ((heads[writer]?.[0] ?? 0) < to) heads[writer] = [to, head];
  const keys = Object.fromEntries([
    ...segments.map(({ writer, publicKey }) => [writer, publicKey]),
    [sender.writer, publicPart(sender.key)],
  ]);
  const first = lineOf({
    app: 'forge',
    at: '2026-11-23T08:00:00.000Z',
    bundle: `0193dddd-0000-7000-8000-${bundles.toString(16).padStart(12, '0')}`,
    crit: [],
    digest: 'A'.repeat(43),
    fmt: 'digitalagentur-bundle',
    heads,
    keys,
    reg: [0, ''],
    segs: segments.length,
    sender: sender.writer,
    to: ['*'],
    v: 1,
    vv: Object.fromEntries(Object.entries(heads).map(([writer, [seq]]) => [writer, seq])),
    ...header,
  });
  const lines = [first, ...segments.flatMap((one) => one.lines)];
  const digest = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest();
  const sig = signParts(signWith, 'digitalagentur-bundle', digest);
  const end = lineOf({ end: 'digitalagentur-bundle', lines: lines.length, sha256: toBase64Url(digest), sig });
  writeFileSync(path, `[\n${lines.map((line) => `${line},\n`).join('')}${end}\n]\n`);
  return path;
}
let bundles = 0;
