import { mayBeProjected, secrecyOfItem } from '../../shared/councils/session/projected.ts';
import { entityNamed } from '../../shared/entities.ts';
import type { Reader } from '../store/database.ts';
import { readRow } from '../store/rows.ts';

/** PS1: whether a record may be shown on a projector; one of a kind this version does not know may not. */
export function mayBeShownToRoom(db: Reader, entity: string, id: string, isClosed: boolean): boolean {
  const known = entityNamed(entity);
  const row = known === null ? null : readRow(db, known, id);
  return row !== null && mayBeProjected(secrecyOfItem(row), isClosed);
}

/** Records with an open conflict that the room may decide about together. */
export function conflictsForRoom(db: Reader, isClosed: boolean): number {
  const rows = db.prepare('SELECT DISTINCT r.entity, r.id FROM conflict c JOIN record r ON r.no = c.record').all() as {
    readonly entity: string;
    readonly id: string;
  }[];
  return rows.filter(({ entity, id }) => mayBeShownToRoom(db, entity, id, isClosed)).length;
}
