import type { BudgetLine } from '../../shared/agency/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import { readLocks } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';

type LineRow = Omit<BudgetLine, 'version' | 'isConditional' | 'lock' | 'hasConflict'> & {
  readonly revision: number;
  readonly isConditional: number;
  readonly reservationId: string | null;
  readonly hasConflict: number;
};

const lines = `
  SELECT i.id, r.revision, i.title, i.body_id AS bodyId, b.name AS body, i.year, coalesce(i.kind, 'operating') AS kind,
    i.product_code AS productCode, i.account_code AS accountCode, i.planned_cents AS plannedCents,
    i.committed_cents AS committedCents, i.actual_cents AS actualCents,
    coalesce(trim(i.condition_text), '') <> '' AND i.condition_met_on IS NULL AS isConditional,
    i.position_id AS positionId, p.title AS position, i.reservation_id AS reservationId, i.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = i.record) AS hasConflict
  FROM budget_item i
  JOIN record r ON r.no = i.record
  LEFT JOIN body b ON b.id = i.body_id
  LEFT JOIN position p ON p.id = i.position_id AND p.hidden = 0
  WHERE i.hidden = 0
  ORDER BY i.year DESC, b.ags IS NULL, b.ags, i.product_code, i.account_code, i.title, i.id`;

/** All money, the newest year first. */
export function list({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'budgetItem');
  const lockOf = readLocks(db);
  const rows = (db.prepare(lines).all() as LineRow[]).filter(({ id }) => !isDropped(id));
  const items = rows.map(
    ({ revision, isConditional, reservationId, hasConflict, ...row }): BudgetLine => ({
      ...row,
      version: String(revision),
      isConditional: isConditional === 1,
      lock: lockOf(reservationId),
      hasConflict: hasConflict === 1,
    }),
  );
  return ok({ items });
}
