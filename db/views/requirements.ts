import { assert } from '../../shared/core/assert.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { entities } from '../../shared/entities.ts';
import type { CommandScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { type Changes, edit } from '../store/edit.ts';
import { naturalId } from '../store/natural-id.ts';

const requirement = entities.reservationRequirement as unknown as Entity;

/** The council of a body, where there is exactly one; whoever has several must say which. */
function councilOf(db: Reader, bodyId: string): string | null {
  const ids = db
    .prepare("SELECT id FROM committee WHERE body_id = ? AND kind IN ('council', 'district_council') AND hidden = 0")
    .pluck()
    .all(bodyId) as string[];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** One requirement for each body whose council has to agree (D7: unknown until somebody says otherwise). `common` is written into each. */
export function addRequirements(
  { tx, db }: CommandScope,
  reservationId: string,
  bodies: readonly string[],
  common: Changes = {},
): void {
  for (const bodyId of new Set(bodies)) {
    const committeeId = councilOf(db, bodyId);
    const key = { reservationId, bodyId };
    const id = naturalId(requirement, key);
    assert(id !== null, 'a requirement has a natural key');
    edit(tx, requirement, id, {
      ...common,
      ...key,
      ...(committeeId === null ? {} : { committeeId }),
      status: 'unknown',
    });
  }
}
