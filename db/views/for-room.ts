import { fieldNamed } from '../../shared/core/entity.ts';
import { mayBeProjected, secrecyOfItem } from '../../shared/councils/session/projected.ts';
import { entityNamed } from '../../shared/entities.ts';
import { tableOf } from '../store/columns.ts';
import type { Reader } from '../store/database.ts';

type Named = { readonly entity: string; readonly id: string };

/** What decides of an item whether it may be shown (`secrecyOfItem`); not every kind says whether it is public. */
const saying = ['visibility', 'classification', 'public'];

/**
 * PS1: which of the records with an open conflict may be shown on a projector; one of a kind this version does not know may not. One statement
 * for each kind: the count stands beside every line of a session, and there may be thousands of conflicts.
 */
function shownToRoom(db: Reader, isClosed: boolean): ReadonlySet<string> {
  const kinds = db
    .prepare('SELECT DISTINCT r.entity FROM conflict c JOIN record r ON r.no = c.record')
    .pluck()
    .all() as string[];
  const shown = new Set<string>();
  for (const kind of kinds) {
    const entity = entityNamed(kind);
    if (entity === null) continue;
    const columns = saying.filter((field) => fieldNamed(entity, field) !== null).map((field) => `w."${field}"`);
    const rows = db
      .prepare(
        `SELECT DISTINCT w.id, ${columns.join(', ')} FROM conflict c JOIN record r ON r.no = c.record
         JOIN "${tableOf(entity)}" w ON w.id = r.id WHERE r.entity = ?`,
      )
      .all(kind) as Readonly<Record<string, unknown>>[];
    for (const row of rows) if (mayBeProjected(secrecyOfItem(row), isClosed)) shown.add(`${kind}:${String(row['id'])}`);
  }
  return shown;
}

/** Records with an open conflict that the room may decide about together. */
export const conflictsForRoom = (db: Reader, isClosed: boolean): number => shownToRoom(db, isClosed).size;

/** Whether the room may see a record that is on the list of conflicts. */
export function roomFilter(db: Reader, isClosed: boolean): (record: Named) => boolean {
  const shown = shownToRoom(db, isClosed);
  return ({ entity, id }) => shown.has(`${entity}:${id}`);
}
