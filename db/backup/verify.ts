import { isAbsentOp } from '../../shared/sync/absent.ts';
import { opFault, SegmentHeader, SegmentTail } from '../../shared/sync/bundle.ts';
import { chainNext, leafOfLine } from '../bundle/chain.ts';
import { fromBase64Url, sha256, toBase64Url } from '../bundle/encoding.ts';
import { type PublicJwk, verifyParts } from '../bundle/keys.ts';

/** A signed segment as it was kept: texts, byte for byte. */
export type KeptSegment = {
  readonly header: string;
  readonly tail: string;
  readonly ops: string;
  readonly publicKey: string | null;
};

/** A segment that is what its author signed, whatever lay around it. */
export type ProvedSegment = KeptSegment & {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly isRegistry: boolean;
};

export function headerOf(text: string): SegmentHeader | null {
  const parsed = SegmentHeader.safeParse(jsonIn(text));
  return parsed.success ? parsed.data : null;
}

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Chain and signature computed anew; `null` if a single bit is another one. `keyOf` answers the key of a log, if it is known. */
export function proved(segment: KeptSegment, keyOf: (writer: string) => PublicJwk | null): ProvedSegment | null {
  const header = headerOf(segment.header);
  const tail = SegmentTail.safeParse(jsonIn(segment.tail));
  if (header === null || !tail.success) return null;
  const { writer, from, to } = header;
  const key = keyOf(writer);
  const lines = segment.ops.split('\n');
  let head = fromBase64Url(header.prev);
  if (key === null || head === null || lines.length !== to - from + 1 || tail.data.ops !== lines.length) return null;
  try {
    for (const line of lines) head = chainNext(head, leafOfLine(line));
  } catch {
    return null;
  }
  const hash = toBase64Url(head);
  if (hash !== tail.data.hash) return null;
  if (!verifyParts(key, tail.data.sig, 'digitalagentur-segment', sha256(segment.header), head)) return null;
  return { ...segment, writer, from, to, head: hash, isRegistry: header.class === 'registry' };
}

/** Whether a line nobody has signed yet is the op it should be. A private one names private ops, which are no dots. */
export function isOpLine(line: string, seq: number, isPrivate: boolean): boolean {
  const value = jsonIn(line);
  if (typeof value !== 'object' || value === null || (value as { n?: unknown }).n !== seq) return false;
  const fault = isAbsentOp(value) ? null : opFault(value);
  return fault === null || (isPrivate && fault === 'op-predecessors');
}
