import { writerOfLog } from '../../shared/sync/dot.ts';
import { boundOf, type Registry } from '../../shared/trust/registry.ts';
import type { Logs } from './logs.ts';

/**
 * The last op of a log, or of a branch of it, that counts after a revocation; `null` if it was not ended.
 *
 * The registry names number and hash. A branch that does not have this hash there counts only as far as it is shared with the one
 * that has.
 */
export function boundOfLog(registry: Registry, logs: Logs, log: string): number | null {
  const writer = writerOfLog(log);
  const bound = boundOf(registry, writer);
  if (bound === null) return null;
  const [seq, hash] = bound;
  if (seq === 0) return 0;
  if (logs.chainAt(log, seq) === hash) return seq;
  // As long as nothing here has that hash, this log may yet come to have it.
  const right = logs.branchesOf(writer).find((branch) => logs.chainAt(branch.writer, seq) === hash);
  return right === undefined ? seq : Math.min(seq, lastShared(logs, log, right.writer));
}

/** How far a log is held here, as far as it counts: what stands behind its end is passed on to nobody. `null`: nothing of it. */
export function positionOf(registry: Registry, logs: Logs, log: string): readonly [seq: number, head: string] | null {
  const known = logs.get(log);
  if (known === null || known.sealed < known.base) return null;
  const bound = boundOfLog(registry, logs, log);
  if (bound === null || known.sealed <= bound) return [known.sealed, known.head];
  const head = bound < Math.max(known.base, 1) ? null : logs.chainAt(log, bound);
  return head === null ? null : [bound, head];
}

/** The same of every log; what a header says about its sender's store. */
export function positionsOf(registry: Registry, logs: Logs): Record<string, readonly [seq: number, head: string]> {
  const names = logs.all().map(({ writer }) => writer);
  return Object.fromEntries(
    names.sort().flatMap((log) => {
      const position = positionOf(registry, logs, log);
      return position === null ? [] : [[log, position]];
    }),
  );
}

/** Whether something is here that stands behind the end of its log. */
export const hasTail = (registry: Registry, logs: Logs): boolean =>
  [...registry.ends.keys()].some((writer) =>
    logs.branchesOf(writer).some(({ writer: log, sealed }) => sealed > (boundOfLog(registry, logs, log) ?? sealed)),
  );

/** The last op two branches of one log have in common. */
function lastShared(logs: Logs, a: string, b: string): number {
  let shared = Math.min(logs.end(a), logs.end(b));
  while (shared > 0 && logs.holderOf(a, shared) !== logs.holderOf(b, shared)) {
    const bases = [a, b].map((name) => logs.get(logs.holderOf(name, shared))?.base ?? 1);
    shared = Math.max(...bases) - 1;
  }
  return Math.max(0, shared);
}
