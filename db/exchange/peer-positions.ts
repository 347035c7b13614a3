import { memberOf } from '../../shared/trust/registry.ts';
import type { Reader } from '../store/database.ts';
import { Logs } from '../sync/logs.ts';
import { handoversOf, registryOf } from '../trust/registry-log.ts';

/** What all recipients have in common; nothing for a stranger, so that they get everything. `null` for an unknown writer. */
export function heldByAll(db: Reader, recipients: readonly string[]): Record<string, number> | null {
  const vectors: Record<string, number>[] = [];
  const logs = new Logs(db);
  for (const writer of recipients) {
    const isMember = memberOf(registryOf(db), writer, handoversOf(db)) !== null;
    const known = isMember || db.prepare('SELECT 1 FROM writer WHERE writer = ?').get(writer) !== undefined;
    const peer = db.prepare('SELECT vv, heads FROM peer WHERE writer = ?').get(writer) as
      | { vv: string; heads: string | null }
      | undefined;
    if (!known && peer === undefined) return null;
    vectors.push(peer ? agreedPositions(peer, logs) : {});
  }
  const [first = {}, ...others] = vectors;
  return Object.fromEntries(
    Object.entries(first).map(([writer, seq]) => [writer, Math.min(seq, ...others.map((vv) => vv[writer] ?? 0))]),
  );
}

/** What a site says to hold; of a log of which it holds another history, nothing: it needs the whole to see that. */
export function agreedPositions(
  { vv, heads }: { vv: string; heads: string | null },
  logs: Logs,
): Record<string, number> {
  const said = JSON.parse(vv) as Record<string, number>;
  const hashes = JSON.parse(heads ?? '{}') as Record<string, readonly [number, string]>;
  for (const [log, [seq, hash]] of Object.entries(hashes)) {
    if (logs.whatWasSeen(log, seq, hash) === 'wrong') delete said[log];
  }
  return said;
}
