import type { ContactLine } from '../../shared/contacts/contract.ts';
import { basisOf, type Kept, retentionOf } from '../../shared/contacts/keeping.ts';
import type { Day } from '../../shared/core/day.ts';
import type { Reader } from '../store/database.ts';
import { readLinked } from './linked.ts';
import { readMerged } from './merged.ts';

type Row = Omit<ContactLine, 'version' | 'title' | 'hasConflict' | 'audiences' | 'basis' | 'retention'> & {
  readonly revision: number;
  readonly anonymisedAt: string | null;
  readonly hasConflict: number;
};

const lines = `
  SELECT p.id, r.revision, p.updated_at AS updatedAt, p.display_name AS displayName, p.function, p.role,
    p.body_id AS bodyId, coalesce(b.short_name, b.name) AS body, p.email, p.phone, p.legal_basis AS legalBasis,
    p.retention_until AS retentionUntil, p.anonymised_at AS anonymisedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = p.record) AS hasConflict
  FROM person p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.body_id
  WHERE p.hidden = 0
  ORDER BY p.display_name IS NULL, p.display_name, p.id`;

/** All persons kept here, each with whether it may be (D10). Who stands behind another one is left out. */
export function readContacts(db: Reader, today: Day): ContactLine[] {
  const { isDropped } = readMerged(db, 'person');
  const audiencesOf = readLinked(db, 'person', 'audience');
  return (db.prepare(lines).all() as Row[])
    .filter(({ id }) => !isDropped(id))
    .map(({ revision, anonymisedAt, hasConflict, ...row }) => ({
      ...row,
      title: row.displayName,
      audiences: [...audiencesOf(row.id)],
      version: String(revision),
      hasConflict: hasConflict === 1,
      basis: basisOf({ ...row, anonymisedAt }),
      retention: retentionOf({ ...row, anonymisedAt }, today),
    }));
}

const kept = `SELECT id, legal_basis AS legalBasis, retention_until AS retentionUntil, anonymised_at AS anonymisedAt
  FROM person WHERE hidden = 0`;

/** What the coordination has to settle: persons kept too long, and without a right. One may be both. Reads no name, sorts nothing. */
export function countUnkept(db: Reader, today: Day): { readonly over: number; readonly withoutBasis: number } {
  const { isDropped } = readMerged(db, 'person');
  let [over, withoutBasis] = [0, 0];
  for (const { id, ...person } of db.prepare(kept).all() as (Kept & { readonly id: string })[]) {
    if (isDropped(id)) continue;
    if (retentionOf(person, today) === 'over') over += 1;
    if (basisOf(person) === 'missing') withoutBasis += 1;
  }
  return { over, withoutBasis };
}
