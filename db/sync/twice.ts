import { dotOf } from '../../shared/sync/dot.ts';
import type { DeletionSeen } from '../../shared/sync/op.ts';
import type { Entry } from '../../shared/sync/row-state.ts';
import type { Refusal } from '../../shared/trust/allow.ts';
import type { NoStanding } from '../../shared/trust/registry.ts';

/** An op that does not count, and why. */
export type RefusedOp = { readonly log: string; readonly seq: number; readonly reason: Refusal | NoStanding };

/**
 * Ops that stand in several segments count once: two copies of a store may have signed the same ops cut otherwise, or with other
 * words about what they had seen. All of it was signed, so all of it holds: an op counts if one of its segments lets it count, and
 * reaches what any of them reaches. Thereby the order in which the segments came does not matter (S1).
 */
export function onceEach(accepted: readonly Entry[], refused: readonly RefusedOp[]) {
  const byDot = new Map<string, Entry>();
  for (const entry of accepted) {
    const dot = dotOf(entry.log, entry.op.n);
    const other = byDot.get(dot);
    byDot.set(dot, other === undefined ? entry : both(other, entry));
  }
  const reasons = new Map<string, RefusedOp>();
  for (const one of refused) {
    const dot = dotOf(one.log, one.seq);
    const other = reasons.get(dot);
    if (!byDot.has(dot) && (other === undefined || one.reason < other.reason)) reasons.set(dot, one);
  }
  return { accepted: [...byDot.values()], refused: [...reasons.values()] };
}

const both = (a: Entry, b: Entry): Entry => ({
  ...a,
  reach: (named, seq) => [a, b].flatMap((entry) => entry.reach(named, seq) ?? []),
  bound: (seen, seq) => highest(a.bound(seen, seq), b.bound(seen, seq)),
});

const highest = (a: DeletionSeen, b: DeletionSeen): DeletionSeen => {
  const logs = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(logs.map((log) => [log, Math.max(a[log] ?? 0, b[log] ?? 0)]));
};
