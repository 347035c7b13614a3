import { isAbsentOp } from '../../shared/sync/absent.ts';
import { opFault, SegmentHeader, SegmentTail } from '../../shared/sync/bundle.ts';
import { limits } from '../../shared/sync/limits.ts';
import type { Op } from '../../shared/sync/op.ts';
import { fromBase64Url, sha256 } from './encoding.ts';
import { BundleFault } from './fault.ts';
import type { HashProof } from './hashes.ts';
import { type PublicJwk, registryWriterOf, verifyParts, writerOfKey } from './keys.ts';
import { OpLine } from './op-line.ts';
import type { RecordNames } from './record-names.ts';
import type { Elements } from './scan.ts';

/**
 * A segment whose chain and signature hold. Its ops stay in the file: here is only where they stand and which record each of
 * them is about, twelve bytes for an op.
 */
export type VerifiedSegment = {
  readonly header: SegmentHeader;
  readonly headerLine: string;
  readonly tailLine: string;
  /** Chain hash after the last op, b64u. */
  readonly head: string;
  readonly publicKey: PublicJwk;
  /** Line of the segment header, from 1. */
  readonly line: number;
  /** Byte offset of the first op line in the plain file, and bytes up to the end of the last one, without its comma. */
  readonly offset: number;
  readonly bytes: number;
  /** Some op line ends with CR LF. */
  readonly hasReturns: boolean;
  /** Per op, index 0 being `header.from`: byte offset from `offset`, and bytes of the canonical text. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  /** Per op the number of its record; -1 for a body that was taken out, and everywhere if no names were asked for. */
  readonly records: Int32Array;
};

/** Less than any op takes: `{"leaf":"<43>","n":1},` with its line end. */
const fewestBytesPerOp = 60;

const opLine = new OpLine();

/** Reads the segment whose header is the current element, up to its tail. */
export function readSegment(
  elements: Elements,
  proof: HashProof,
  keys: Readonly<Record<string, PublicJwk>>,
  names: RecordNames | undefined,
  mostBytes: number,
): VerifiedSegment {
  const { line } = elements;
  const headerLine = elements.text();
  const { header, publicKey, prev, count } = openingOf(elements, keys);

  // A header may promise millions of ops that never come; no file holds more than its length allows.
  const room = Math.min(count, Math.ceil(mostBytes / fewestBytesPerOp));
  const starts = new Uint32Array(room);
  const lengths = new Uint32Array(room);
  const records = new Int32Array(room).fill(-1);
  proof.begin(prev);
  let hasReturns = false;
  let offset = 0;
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    elements.expect();
    const { bytes, from, to } = elements;
    const at = elements.offset;
    if (index === 0) offset = at;
    end = at + to - from;
    if (end - offset > limits.segmentBytes) throw new BundleFault('too-large', elements.line);
    starts[index] = at - offset;
    lengths[index] = to - from;
    hasReturns ||= elements.hasReturn;
    const seq = header.from + index;
    if (opLine.accepts(bytes, from, to, seq)) {
      proof.addLine(bytes, from, to);
      if (names) records[index] = names.numberAt(bytes, opLine.entityFrom, opLine.entityTo, opLine.idFrom);
    } else {
      const op = unusualOp(elements, seq, proof);
      if (names && op !== null) records[index] = names.numberOf(`${op.e}:${op.id}`);
    }
  }

  elements.expect();
  const head = verifyTail(elements, count, proof, headerLine, publicKey);
  return {
    header,
    headerLine,
    tailLine: elements.text(),
    head,
    publicKey,
    line,
    offset,
    bytes: end - offset,
    hasReturns,
    starts,
    lengths,
    records,
  };
}

function openingOf(elements: Elements, keys: Readonly<Record<string, PublicJwk>>) {
  const parsed = SegmentHeader.safeParse(elements.value());
  if (!parsed.success) throw new BundleFault('segment-header', elements.line);
  const header = parsed.data;
  const count = header.to - header.from + 1;
  if (count < 1 || count > limits.opsPerSegment) throw new BundleFault('segment-header', elements.line);
  const publicKey = Object.hasOwn(keys, header.writer) ? keys[header.writer] : undefined;
  if (publicKey === undefined) throw new BundleFault('unknown-key', elements.line);
  // One key has two logs; a segment of the one must not pass for a segment of the other.
  const writer = header.class === 'registry' ? registryWriterOf(publicKey) : writerOfKey(publicKey);
  if (writer !== header.writer) throw new BundleFault('key-mismatch', elements.line);
  const prev = fromBase64Url(header.prev);
  if (prev?.length !== 32) throw new BundleFault('segment-header', elements.line);
  return { header, publicKey, prev, count };
}

/** An op that is not written as this program does: adds it to the hashes and answers it, `null` for a body taken out. */
function unusualOp(elements: Elements, seq: number, proof: HashProof): Op | null {
  const { bytes, from, to, line } = elements;
  const value = elements.value();
  if (isAbsentOp(value)) {
    const leaf = fromBase64Url(value.leaf);
    if (leaf?.length !== 32 || value.n !== seq) throw new BundleFault('op', line);
    proof.addLeaf(leaf);
    return null;
  }
  proof.addLine(bytes, from, to);
  if (opFault(value) !== null) throw new BundleFault('op', line);
  const op = value as Op;
  if (op.n !== seq) throw new BundleFault('op', line);
  if (to - from > limits.valueBytes) {
    for (const field of Object.values(op.set)) {
      if (Buffer.byteLength(JSON.stringify(field)) > limits.valueBytes) throw new BundleFault('too-large', line);
    }
  }
  return op;
}

/** Answers the chain hash after the last op, b64u, as the segment says it and its writer has signed it. */
function verifyTail(elements: Elements, count: number, proof: HashProof, headerLine: string, key: PublicJwk): string {
  const { line } = elements;
  const tail = SegmentTail.safeParse(elements.value());
  if (!tail.success) throw new BundleFault('segment-tail', line);
  if (tail.data.ops !== count) throw new BundleFault('count', line);
  const { hash, sig } = tail.data;
  proof.segmentSays(hash, line);
  const head = fromBase64Url(hash);
  if (head?.length !== 32) throw new BundleFault('chain', line);
  if (!verifyParts(key, sig, 'digitalagentur-segment', sha256(headerLine), head)) {
    throw new BundleFault('signature', line);
  }
  return hash;
}
