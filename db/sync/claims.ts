import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { dotOf } from '../../shared/sync/dot.ts';
import type { DeletionSeen } from '../../shared/sync/op.ts';
import type { Entry } from '../../shared/sync/row-state.ts';
import type { Registry } from '../../shared/trust/registry.ts';
import { boundOfLog } from './bounds.ts';
import type { Logs } from './logs.ts';

/**
 * Statements of a segment's `seen` that are not plainly true here: not yet known, wrong, or about a branch of a forked log (its
 * name). What is plainly true is left out, so that nearly every segment has none.
 */
export type Claims = Readonly<Record<string, { readonly log: string } | 'open' | 'wrong'>>;

/** Holds every statement of a header against the logs known here, as far as the registry lets them go. */
export function claimsOf(header: SegmentHeader, logs: Logs, registry: Registry): Claims | null {
  let claims: Record<string, Claims[string]> | null = null;
  for (const [log, [seq, hash]] of Object.entries(header.seen)) {
    const worth = worthOf(log, seq, hash, logs, registry);
    if (typeof worth === 'object' && worth.log === log) continue;
    claims ??= {};
    claims[log] = worth;
  }
  return claims;
}

/**
 * What stands behind the end of a log is passed on to nobody. So a statement that reaches there is worth nothing, also where it could
 * be held against what lies here: else sites with the same bundles would come to different values.
 */
function worthOf(
  log: string,
  seq: number,
  hash: string,
  logs: Logs,
  registry: Registry,
): ReturnType<Logs['whatWasSeen']> {
  const worth = logs.whatWasSeen(log, seq, hash);
  if (typeof worth !== 'object') return worth;
  return seq > (boundOfLog(registry, logs, worth.log) ?? seq) ? 'wrong' : worth;
}

/** What an op of a segment reaches: which dots it may replace, and what a deletion in it has really seen. */
export type Reach = Pick<Entry, 'reach' | 'bound'> & {
  /** How far its author had come in a log, or in a branch of one, as far as that is known to be true. */
  readonly seen: (log: string) => number;
};

/** Reach of the ops of a signed segment, which stands in log `log`. */
export function reachOf(header: SegmentHeader, log: string, claims: Claims | null, logs: Logs): Reach {
  const own = header.writer;
  const isBranch = logs.get(log)?.parent != null;
  const seenOf = (of: string): readonly [limit: number, path: string] | null => {
    const claim = claims?.[of];
    if (claim === 'open' || claim === 'wrong') return null;
    const seen = header.seen[of];
    return seen === undefined ? null : [seen[0], claim?.log ?? of];
  };
  // Most ops of a segment replace values of a few others.
  let lastOf = '';
  let lastSeen: ReturnType<typeof seenOf> = null;
  const reach: Reach['reach'] = (named, seq) => {
    const point = named.lastIndexOf('.');
    const of = named.slice(0, point);
    const number = Number(named.slice(point + 1));
    if (of === own) {
      if (number >= seq) return null;
      return isBranch ? dotOf(logs.holderOf(log, number), number) : named;
    }
    if (of !== lastOf) {
      lastOf = of;
      lastSeen = seenOf(of);
    }
    const seen = lastSeen;
    if (seen === null || number > seen[0]) return null;
    return seen[1] === of ? named : dotOf(logs.holderOf(seen[1], number), number);
  };
  const bound: Reach['bound'] = (value, seq) => {
    const bounded: Record<string, number> = {};
    for (const [of, number] of Object.entries(value)) {
      if (!Number.isSafeInteger(number)) continue; // Another program's idea of a deletion has seen nothing.
      const seen = of === own ? ([seq - 1, log] as const) : seenOf(of);
      if (seen !== null) spread(bounded, seen[1], Math.min(number, seen[0]), logs);
    }
    return inOrder(bounded);
  };
  let known: Record<string, number> | null = null;
  const seen: Reach['seen'] = (of) => {
    known ??= everythingSeen(header, seenOf, logs, log);
    return known[of] ?? 0;
  };
  return { reach, bound, seen };
}

function everythingSeen(
  header: SegmentHeader,
  seenOf: (of: string) => readonly [limit: number, path: string] | null,
  logs: Logs,
  log: string,
): Record<string, number> {
  const known: Record<string, number> = {};
  const own = logs.get(log);
  if (own?.parent != null) spread(known, own.parent, own.base - 1, logs);
  for (const of of Object.keys(header.seen)) {
    const seen = seenOf(of);
    if (seen !== null) spread(known, seen[1], seen[0], logs);
  }
  return known;
}

/** A position on the path of a branch covers the branch up to there, and what it forked from up to the fork. */
function spread(into: Record<string, number>, log: string, seq: number, logs: Logs): void {
  const branch = logs.get(log);
  const base = branch?.base ?? 1;
  if (seq >= base && seq > 0) into[log] = Math.max(into[log] ?? 0, seq);
  if (branch?.parent != null) spread(into, branch.parent, Math.min(seq, base - 1), logs);
}

const inOrder = (seen: Record<string, number>): DeletionSeen =>
  Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Reach of an own edit that is not yet signed: everything in the store was seen, under the names it has here. */
export const wholeReach: Reach = {
  reach: (named) => named,
  bound: (seen) => seen,
  seen: () => Number.POSITIVE_INFINITY,
};
