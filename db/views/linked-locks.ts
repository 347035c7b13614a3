import type { Lock } from '../../shared/agency/contract.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from './consents.ts';
import { readMerged } from './merged.ts';

/** Reservations that hold back a project or an agreement: those linked with it as blocking. `subject` is `project:<id>`. */
export function readLinkedReservations(db: Reader, subject: string): readonly string[] {
  const [entity = '', id = ''] = subject.split(':');
  const all = [id, ...readMerged(db, entity).behind(id)].map((one) => `${entity}:${one}`);
  return db
    .prepare(
      `SELECT DISTINCT substr("from", length('reservation:') + 1) FROM link
       WHERE hidden = 0 AND kind = 'blocks' AND "from" GLOB 'reservation:*' AND "to" IN (SELECT value FROM json_each(?)) ORDER BY 1`,
    )
    .pluck()
    .all(JSON.stringify(all)) as string[];
}

/** The reservation of each record of an entity that is held back by a link; of several, one that still holds something back. */
export function readLinkedLocks(db: Reader, entity: 'project' | 'agreement'): (id: string) => Lock | null {
  const rows = db
    .prepare(
      `SELECT substr("from", length('reservation:') + 1) AS reservationId, substr("to", length(?) + 2) AS id FROM link
       WHERE hidden = 0 AND kind = 'blocks' AND "from" GLOB 'reservation:*' AND "to" GLOB ? ORDER BY 1, 2`,
    )
    .all(entity, `${entity}:*`) as { reservationId: string; id: string }[];
  if (rows.length === 0) return () => null;
  const lockOf = readLocks(db);
  const { keptFor } = readMerged(db, entity);
  const found = new Map<string, Lock>();
  for (const { reservationId, id } of rows) {
    const lock = lockOf(reservationId);
    const kept = keptFor(id);
    if (lock !== null && !found.get(kept)?.isLocking) found.set(kept, lock);
  }
  return (id) => found.get(id) ?? null;
}
