import type { PlainFile, RecordNames, VerifiedSegment } from '../bundle/read.ts';
import { isAbsentLine } from './leaf.ts';

/** The ops of a segment, wherever it lies: which record each speaks of, and its line. */
export interface SegmentOps {
  /** Number of the record in `RecordNames` by op, -1 where the body was taken out. */
  readonly records: Int32Array;
  readonly line: (index: number) => string;
  /** Bytes of a line. */
  readonly size: (index: number) => number;
  /** Writes a line into a buffer that has room for it. */
  readonly copy: (index: number, target: Buffer, at: number) => void;
  /** All lines, joined by line feeds: how a segment is kept. */
  readonly text: () => string;
  /** The same as UTF-8, good until another segment is asked for. */
  readonly bytes: () => Buffer;
  /** Lets go of lines that can be read again. */
  readonly forget: () => void;
}

/** Of a segment in a file that was verified. */
export const opsOfFile = (file: PlainFile, segment: VerifiedSegment): SegmentOps => ({
  records: segment.records,
  line: (index) => file.line(segment, index),
  size: (index) => segment.lengths[index] ?? 0,
  copy: (index, target, at) => file.copyLine(segment, index, target, at),
  text: () => file.bytes(segment).toString('utf8'),
  bytes: () => file.bytes(segment),
  forget: () => undefined,
});

const lineFeed = 10;

/** Of a segment that is kept here; its bytes are read when they are first asked for. */
export function opsOfKept(read: () => Buffer, names: RecordNames): SegmentOps {
  let bytes: Buffer | null = null;
  /** Where each line begins, and where one behind the last would. */
  let starts: Uint32Array | null = null;
  let records: Int32Array | null = null;
  const all = () => {
    bytes ??= read();
    return bytes;
  };
  const at = (index: number): number => {
    starts ??= startsOf(all());
    return starts[index] ?? 0;
  };
  const line = (index: number) => all().toString('utf8', at(index), at(index + 1) - 1);
  return {
    get records() {
      if (records !== null) return records;
      at(0);
      records = new Int32Array((starts?.length ?? 1) - 1);
      for (let index = 0; index < records.length; index += 1) {
        const key = keyOfLine(line(index));
        records[index] = key === null ? -1 : names.numberOf(key);
      }
      return records;
    },
    line,
    size: (index) => at(index + 1) - 1 - at(index),
    copy: (index, target, to) => {
      all().copy(target, to, at(index), at(index + 1) - 1);
    },
    text: () => all().toString('utf8'),
    bytes: all,
    forget: () => {
      bytes = null;
    },
  };
}

function startsOf(bytes: Buffer): Uint32Array {
  let count = 1;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  const starts = new Uint32Array(count + 1);
  let from = 0;
  for (let index = 0; index < count; index += 1) {
    starts[index] = from;
    const end = bytes.indexOf(lineFeed, from);
    from = (end < 0 ? bytes.length : end) + 1;
  }
  starts[count] = from;
  return starts;
}

const usualStart = '{"e":"';
const idStart = '","id":"';
const idLength = 36;

/** `entity:id` of an op line, without parsing it where it has the usual form; `null` where the body was taken out. */
export function keyOfLine(line: string): string | null {
  if (line.startsWith(usualStart)) {
    const at = line.indexOf(idStart);
    const from = at + idStart.length;
    // A name holds no quotes, so the first of them ends it.
    if (at > 0 && line.indexOf('"', usualStart.length) === at) {
      return `${line.slice(usualStart.length, at)}:${line.slice(from, from + idLength)}`;
    }
  }
  if (isAbsentLine(line)) return null;
  const { e, id } = JSON.parse(line) as { e: string; id: string };
  return `${e}:${id}`;
}
