import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { isAbsentOp } from '../../shared/sync/bundle.ts';
import type { Op } from '../../shared/sync/op.ts';
import type { OpContext } from '../../shared/sync/row-state.ts';

/**
 * The ops of a stored segment; bodies that were taken out of the log are passed over.
 *
 * With `ids`, lines of other records are skipped unparsed, which makes the history of a few records cheap.
 */
export function* opsIn(text: string, ids?: ReadonlySet<string>): Generator<Op> {
  let from = 0;
  while (from < text.length) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    const line = text.slice(from, to);
    from = to + 1;
    if (ids !== undefined && !ids.has(idIn(line))) continue;
    const element = JSON.parse(line) as unknown;
    if (!isAbsentOp(element)) yield element as Op;
  }
}

/** The row an op line speaks of, without parsing it: in canonical form `id` follows `e`, and a name holds no quotes. */
const idIn = (line: string): string => {
  const at = line.indexOf('","id":"');
  return at < 0 ? '' : line.slice(at + 8, at + 44);
};

/** What the author of a segment had seen, and how far each log has come here. */
export const contextOf = (header: SegmentHeader, applied: (writer: string) => number): OpContext => ({
  seen: (writer) => header.seen[writer]?.[0] ?? 0,
  applied,
});

/** Own edits not yet signed: everything in the store was seen. */
export const ownContext = (applied: (writer: string) => number): OpContext => ({
  seen: () => Number.POSITIVE_INFINITY,
  applied,
});
