import { ok } from '../../shared/core/result.ts';
import type { FollowUpLine } from '../../shared/councils/session/contract.ts';
import type { QueryScope } from '../scope.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';

type LineRow = Omit<FollowUpLine, 'version' | 'hasConflict' | 'who'> & {
  readonly revision: number;
  readonly hasConflict: number;
};

const lines = `
  SELECT f.id, r.revision, coalesce(f.text, '') AS title, f.responsible, f.due_on AS dueOn, coalesce(f.status, 'open') AS status,
    f.done_on AS doneOn, f.meeting_id AS meetingId, m.title AS meeting, coalesce(m.starts_on, substr(f.created_at, 1, 10)) AS resolvedOn,
    f.paper_id AS paperId, p.reference AS paper, f.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict c WHERE c.record = f.record) AS hasConflict
  FROM resolution_follow_up f JOIN record r ON r.no = f.record
  LEFT JOIN meeting m ON m.id = f.meeting_id
  LEFT JOIN paper p ON p.id = f.paper_id
  WHERE f.hidden = 0
  ORDER BY f.due_on IS NULL, f.due_on, f.created_at, f.id`;

/** Beschlusskontrolle: what was resolved, who does it, until when; what is due first stands first. */
export function listFollowUps({ db }: QueryScope) {
  const { isDropped } = readMerged(db, 'resolutionFollowUp');
  const rows = (db.prepare(lines).all() as LineRow[]).filter(({ id }) => !isDropped(id));
  const named = titlesOf(db, [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))]);
  const followUps = rows.map(({ revision, hasConflict, ...row }): FollowUpLine => {
    const who = row.responsible === null ? null : (named[row.responsible] ?? null);
    return { ...row, version: String(revision), who, hasConflict: hasConflict === 1 };
  });
  return ok({ followUps });
}
