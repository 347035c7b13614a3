import type { PlainFile, RecordNames, VerifiedSegment } from '../bundle/read.ts';
import { isAbsentLine } from './leaf.ts';

/** The ops of a segment, wherever it lies: which record each speaks of, and its line. */
export interface SegmentOps {
  /** Number of the record in `RecordNames` by op, -1 where the body was taken out. */
  readonly records: Int32Array;
  readonly line: (index: number) => string;
  /** Length of a line, about in bytes. */
  readonly size: (index: number) => number;
  /** All lines, joined by line feeds: how a segment is kept. */
  readonly text: () => string;
  /** Lets go of lines that can be read again. */
  readonly forget: () => void;
}

/** Of a segment in a file that was verified. */
export const opsOfFile = (file: PlainFile, segment: VerifiedSegment): SegmentOps => ({
  records: segment.records,
  line: (index) => file.line(segment, index),
  size: (index) => segment.lengths[index] ?? 0,
  text: () => file.text(segment),
  forget: () => undefined,
});

/** Of a segment that is kept here; its text is read when it is first asked for. */
export function opsOfText(read: () => string, names: RecordNames): SegmentOps {
  let lines: string[] | null = null;
  let records: Int32Array | null = null;
  const all = () => {
    lines ??= read().split('\n');
    return lines;
  };
  return {
    get records() {
      records ??= Int32Array.from(all(), (line) => {
        const key = keyOfLine(line);
        return key === null ? -1 : names.numberOf(key);
      });
      return records;
    },
    line: (index) => all()[index] ?? '',
    size: (index) => all()[index]?.length ?? 0,
    text: () => all().join('\n'),
    forget: () => {
      lines = null;
    },
  };
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
