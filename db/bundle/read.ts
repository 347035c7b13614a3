import { createHash } from 'node:crypto';
import { BundleEnd, BundleHeader, isAbsentOp, opFault, SegmentHeader, SegmentTail } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Op } from '../../shared/sync/op.ts';
import { chainNext, leafOf } from './chain.ts';
import { fromBase64Url, type Hash, sha256, toBase64Url } from './encoding.ts';
import { BundleFault } from './fault.ts';
import { type PublicJwk, verifyParts, writerOfKey } from './keys.ts';
import { type Element, readElements } from './scan.ts';

/** A segment whose chain and signature hold. `text` are its op lines as received, joined by line feeds. */
export type VerifiedSegment = {
  readonly header: SegmentHeader;
  readonly headerLine: string;
  readonly tailLine: string;
  readonly head: string;
  readonly ops: readonly Op[];
  readonly text: string;
  readonly publicKey: PublicJwk;
  readonly line: number;
};

export type BundlePart =
  | { readonly kind: 'header'; readonly header: BundleHeader }
  | { readonly kind: 'segment'; readonly segment: VerifiedSegment }
  | { readonly kind: 'end'; readonly elements: number };

/**
 * Reads and verifies a bundle part by part: structure, canonical form, chain, signatures, end line.
 *
 * What is yielded before the end part is only provisional: the sender's signature stands at the end. Throws `BundleFault`.
 */
export function* readBundle(path: string): Generator<BundlePart> {
  const elements = new Elements(path);
  const header = parseHeader(elements.next());
  yield { kind: 'header', header };
  for (let count = 0; ; count += 1) {
    const element = elements.next();
    if (isEnd(element.value)) {
      if (count !== header.segs) throw new BundleFault('count', element.line);
      verifyEnd(elements, element, header);
      elements.finish();
      yield { kind: 'end', elements: elements.count };
      return;
    }
    if (count >= limits.segments) throw new BundleFault('too-large', element.line);
    yield { kind: 'segment', segment: readSegment(elements, element, header) };
  }
}

/** Elements with the running hash over all that were read before the current one. */
class Elements {
  readonly #source: Generator<Element>;
  readonly #hash = createHash('sha256');
  #pending: Element | null = null;
  #line = 1;
  count = 0;

  constructor(path: string) {
    this.#source = readElements(path);
  }

  next(): Element {
    if (this.#pending) {
      this.#hash.update(this.#pending.text).update('\n');
      this.count += 1;
    }
    const read = this.#source.next();
    if (read.done) throw new BundleFault('truncated', this.#line);
    this.#pending = read.value;
    this.#line = read.value.line;
    return read.value;
  }

  digestBefore(): Hash {
    return this.#hash.digest();
  }

  finish(): void {
    const more = this.#source.next();
    if (!more.done) throw new BundleFault('data-after-end', more.value.line);
  }
}

const isEnd = (value: unknown) => typeof value === 'object' && value !== null && 'end' in value;

function parseHeader({ value, line }: Element): BundleHeader {
  const { fmt, v } = value as { fmt?: unknown; v?: unknown };
  if (fmt === 'digitalagentur-bundle' && typeof v === 'number' && v > 1) throw new BundleFault('newer-format', line);
  const parsed = BundleHeader.safeParse(value);
  if (!parsed.success) throw new BundleFault('header', line);
  const header = parsed.data;
  if (header.crit.length > 0) throw new BundleFault('newer-format', line);
  for (const [writer, key] of Object.entries(header.keys)) {
    if (fromBase64Url(key.x)?.length !== 32 || writerOfKey(key) !== writer) throw new BundleFault('key-mismatch', line);
  }
  if (!Object.hasOwn(header.keys, header.sender)) throw new BundleFault('unknown-key', line);
  return header;
}

function readSegment(elements: Elements, opening: Element, bundle: BundleHeader): VerifiedSegment {
  const parsed = SegmentHeader.safeParse(opening.value);
  if (!parsed.success) throw new BundleFault('segment-header', opening.line);
  const header = parsed.data;
  const expected = header.to - header.from + 1;
  if (expected < 1 || expected > limits.opsPerSegment) throw new BundleFault('segment-header', opening.line);
  const publicKey = bundle.keys[header.writer];
  if (publicKey === undefined) throw new BundleFault('unknown-key', opening.line);
  let hash: Hash | null = fromBase64Url(header.prev);
  if (hash?.length !== 32) throw new BundleFault('segment-header', opening.line);

  const ops: Op[] = [];
  const lines: string[] = [];
  for (let seq = header.from; seq <= header.to; seq += 1) {
    const { value, text, line } = elements.next();
    hash = chainNext(hash, leafOfElement(value, text, seq, line));
    lines.push(text);
    if (!isAbsentOp(value)) ops.push(checkedOp(value, text, seq, line));
  }

  const closing = elements.next();
  const tail = SegmentTail.safeParse(closing.value);
  if (!tail.success) throw new BundleFault('segment-tail', closing.line);
  if (tail.data.ops !== expected) throw new BundleFault('count', closing.line);
  const head = toBase64Url(hash);
  if (tail.data.hash !== head) throw new BundleFault('chain', closing.line);
  if (!verifyParts(publicKey, tail.data.sig, 'digitalagentur-segment', sha256(opening.text), hash)) {
    throw new BundleFault('signature', closing.line);
  }
  return {
    header,
    headerLine: opening.text,
    tailLine: closing.text,
    head,
    ops,
    text: lines.join('\n'),
    publicKey,
    line: opening.line,
  };
}

function leafOfElement(value: unknown, text: string, seq: number, line: number): Hash {
  if (!isAbsentOp(value)) return leafOf(text);
  const leaf = fromBase64Url(value.leaf);
  if (leaf?.length !== 32 || value.n !== seq) throw new BundleFault('op', line);
  return leaf;
}

function checkedOp(value: unknown, text: string, seq: number, line: number): Op {
  if (opFault(value) !== null) throw new BundleFault('op', line);
  const op = value as Op;
  if (op.n !== seq) throw new BundleFault('op', line);
  if (text.length > limits.valueBytes) {
    for (const field of Object.values(op.set)) {
      if (Buffer.byteLength(JSON.stringify(field)) > limits.valueBytes) throw new BundleFault('too-large', line);
    }
  }
  return op;
}

function verifyEnd(elements: Elements, element: Element, header: BundleHeader): void {
  const parsed = BundleEnd.safeParse(element.value);
  if (!parsed.success) throw new BundleFault('checksum', element.line);
  const end = parsed.data;
  const digest = elements.digestBefore();
  if (end.lines !== elements.count) throw new BundleFault('count', element.line);
  if (end.sha256 !== toBase64Url(digest)) throw new BundleFault('checksum', element.line);
  const key = header.keys[header.sender];
  if (key === undefined || !verifyParts(key, end.sig, 'digitalagentur-bundle', digest)) {
    throw new BundleFault('signature', element.line);
  }
}
