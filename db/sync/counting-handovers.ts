import { writerOfLog } from '../../shared/sync/dot.ts';
import type { Handover, Registry } from '../../shared/trust/registry.ts';
import { boundOfLog } from './bounds.ts';
import type { Logs } from './logs.ts';

/**
 * The handovers that count, with the branch each of them ends.
 *
 * Where a log has not forked, number and order say everything, and they are answered as they are. Of a forked log each branch may
 * hand over; what stands behind another handover on its way, behind the end the registry named, or on another branch than it named
 * does not count: else whoever has a stolen key could go on under a new one beside a log that was ended.
 */
export function countingHandovers(registry: Registry, logs: Logs, handovers: readonly Handover[]): readonly Handover[] {
  const isForked = ({ from }: Handover) => logs.branchesOf(from).length > 1;
  if (!handovers.some(isForked)) return handovers;
  return handovers.flatMap((handover) => {
    if (!isForked(handover)) return [handover];
    const branch = branchOf(logs, handover);
    if (branch === null || handover.seq > (boundOfLog(registry, logs, branch) ?? handover.seq)) return [];
    const isBehind = handovers.some((other) => other.seq < handover.seq && isOnTheWay(logs, other, branch));
    return isBehind ? [] : [{ ...handover, branch }];
  });
}

/** The last op of a branch before somebody goes on under another key, or `null`. */
export function handedOverAt(logs: Logs, handovers: readonly Handover[], branch: string): number | null {
  const seqs = handovers.filter((it) => isOnTheWay(logs, it, branch)).map(({ seq }) => seq);
  return seqs.length === 0 ? null : Math.min(...seqs);
}

function branchOf(logs: Logs, handover: Handover): string | null {
  const branch = logs.branchesOf(handover.from).find(({ writer }) => isOnTheWay(logs, handover, writer));
  return branch === undefined ? null : logs.holderOf(branch.writer, handover.seq);
}

/** Whether a handover stands on the way from the beginning of a log to the end of this branch of it. */
const isOnTheWay = (logs: Logs, { from, seq, head }: Handover, branch: string): boolean =>
  writerOfLog(branch) === from && logs.chainAt(branch, seq) === head;
