import type { DeletionSeen } from '../../shared/sync/op.ts';
import type { RowState } from '../../shared/sync/row-state.ts';
import { deletionSeen } from '../../shared/sync/view.ts';
import type { Reader } from './database.ts';
import { knownWriters } from './writers.ts';

/**
 * What a deletion made now has seen, as every site will understand it: who has seen a branch of a forked log has seen what it forked
 * from too (docs/bundle-format.md §12).
 */
export function seenByDeletion(db: Reader, state: RowState): DeletionSeen {
  const named = deletionSeen(state);
  if (!Object.keys(named).some((log) => log.includes('~'))) return named;
  const logs = new Map(knownWriters(db).map((log) => [log.writer, log]));
  const seen: Record<string, number> = {};
  for (const [name, upTo] of Object.entries(named)) {
    let seq = upTo;
    for (let log: string | null = name; log !== null && seq > 0; ) {
      const { base = 1, parent = null }: { base?: number; parent?: string | null } = logs.get(log) ?? {};
      if (seq >= base) seen[log] = Math.max(seen[log] ?? 0, seq);
      seq = Math.min(seq, base - 1);
      log = parent;
    }
  }
  return Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)));
}
