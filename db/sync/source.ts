import type { SegmentHeader } from '../../shared/sync/bundle.ts';
import { type Op, rowKey } from '../../shared/sync/op.ts';
import type { Entry } from '../../shared/sync/row-state.ts';
import type { Standing } from '../../shared/trust/allow.ts';
import type { NoStanding } from '../../shared/trust/registry.ts';
import { type Claims, type Reach, reachOf } from './claims.ts';
import type { Law, Run } from './law.ts';
import type { Logs } from './logs.ts';
import type { SegmentOps } from './segment-ops.ts';

/** A run of ops that count or may count, with everything needed to join them. */
export type Source = {
  readonly log: string;
  /** Number of the first op in `ops`. */
  readonly from: number;
  /** The log in whose name an op counts: what is before the beginning of a branch belongs to the one it forked from. */
  readonly logOf: (seq: number) => string;
  readonly ops: SegmentOps;
  readonly runs: readonly Run[];
  readonly reach: Reach;
};

/** An op on its way into a row: what it may do, and with which rights it was written. */
export type Brought = Entry & {
  readonly standing: Standing | NoStanding;
  readonly seen: (log: string) => number;
};

export function sourceOf(
  header: SegmentHeader,
  log: string,
  ops: SegmentOps,
  claims: Claims | null,
  law: Law,
  logs: Logs,
): Source {
  return {
    log,
    from: header.from,
    logOf: logs.get(log)?.parent == null ? () => log : (seq) => logs.holderOf(log, seq),
    ops,
    runs: law.runsOf(log, header),
    reach: reachOf(header, log, claims, logs),
  };
}

const standingAt = (runs: readonly Run[], seq: number): Standing | NoStanding =>
  runs.find(({ from, to }) => from <= seq && seq <= to)?.standing ?? 'unknown-writer';

/** One op of a source, by its place there and its line; `null` if it contributes nothing. */
export function bring(source: Source, index: number, line: string, law: Law): Brought | null {
  const seq = source.from + index;
  const log = source.logOf(seq);
  const op = JSON.parse(line) as Op;
  if (law.hasErasures && law.isErased(log, seq, rowKey(op))) return null;
  const { reach } = source;
  return {
    log,
    op,
    stamp: law.stampOf(log, seq, op.t),
    reach: reach.reach,
    bound: reach.bound,
    standing: standingAt(source.runs, seq),
    seen: reach.seen,
  };
}
