import type { PostLine } from '../../shared/agency/contract.ts';
import { missingShare } from '../../shared/agency/task-shares.ts';
import { endOfPost } from '../../shared/agency/term.ts';
import { ok } from '../../shared/core/result.ts';
import type { QueryScope } from '../scope.ts';
import type { Reader } from '../store/database.ts';
import { readLocks } from '../views/consents.ts';
import { readMerged } from '../views/merged.ts';

type LineRow = Omit<
  PostLine,
  'version' | 'fixedTerm' | 'endsOn' | 'endSource' | 'lock' | 'missingShare' | 'hasConflict'
> & {
  readonly revision: number;
  readonly fixedTerm: number | null;
  readonly reservationId: string | null;
  readonly hasConflict: number;
};

const lines = `
  SELECT p.id, r.revision, p.title, p.body_id AS bodyId, b.name AS body, p.fte, p.pay_scale AS payScale,
    p.pay_grade AS payGrade, p.fixed_term AS fixedTerm, p.term_months AS termMonths, p.start_on AS startOn,
    p.end_on AS endOn, p.product_code AS productCode, p.account_code AS accountCode,
    p.annual_cost_cents AS annualCostCents, coalesce(p.status, 'planned') AS status,
    p.reservation_id AS reservationId, p.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = p.record) AS hasConflict
  FROM position p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.body_id
  WHERE p.hidden = 0
  ORDER BY b.ags IS NULL, b.ags, p.start_on, p.title, p.id`;

/** Posts by body, with the day on which each ends, what holds it back, and how much of it has no task. */
export function readPosts(db: Reader): PostLine[] {
  const { isDropped } = readMerged(db, 'position');
  const lockOf = readLocks(db);
  const sharesOf = readShares(db);
  const rows = (db.prepare(lines).all() as LineRow[]).filter(({ id }) => !isDropped(id));
  return rows.map(({ revision, reservationId, hasConflict, ...row }) => {
    const fixedTerm = row.fixedTerm === 1;
    const end = endOfPost({ ...row, fixedTerm });
    return {
      ...row,
      version: String(revision),
      fixedTerm,
      endsOn: typeof end === 'string' ? null : end.day,
      endSource: typeof end === 'string' ? end : end.source,
      lock: lockOf(reservationId),
      missingShare: missingShare(sharesOf(row.id)),
      hasConflict: hasConflict === 1,
    };
  });
}

/** What a post gives to each task it has. Shares of a merged post are those of the one that stands for it. */
function readShares(db: Reader): (positionId: string) => readonly (number | null)[] {
  const { keptFor } = readMerged(db, 'position');
  const rows = db
    .prepare(
      'SELECT position_id AS positionId, share FROM position_task_share WHERE hidden = 0 AND position_id IS NOT NULL',
    )
    .all() as { positionId: string; share: number | null }[];
  const found = new Map<string, (number | null)[]>();
  for (const { positionId, share } of rows) {
    const id = keptFor(positionId);
    found.set(id, [...(found.get(id) ?? []), share]);
  }
  return (id) => found.get(id) ?? [];
}

export const list = ({ db }: QueryScope) => ok({ positions: readPosts(db) });
