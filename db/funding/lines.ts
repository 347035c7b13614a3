import type { DeadlineLine } from '../../shared/funding/contract.ts';
import type { QueryScope } from '../scope.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { readMerged } from '../views/merged.ts';
import { titlesOf } from '../views/titles.ts';

type LineRow = Omit<DeadlineLine, 'subjectTitle' | 'isCutoffHard' | 'hasConflict' | 'version'> & {
  readonly revision: number;
  readonly isCutoffHard: number | null;
  readonly hasConflict: number;
};

const lines = (where: string) => `
  SELECT d.id, r.revision, d.title, coalesce(d.kind, 'other') AS kind, coalesce(d.status, 'open') AS status,
    day.due_on AS effectiveOn, d.stated_on AS statedOn, d.computed_on AS computedOn,
    d.internal_target_on AS internalTargetOn, d.done_on AS doneOn, d.due_time AS dueTime,
    coalesce(d.precision, 'day') AS precision, coalesce(d.certainty, 'estimate') AS certainty,
    d.is_cutoff_hard AS isCutoffHard, d.rule_id AS ruleId, d.calendar, d.notes, d.subject,
    d.responsible_person_id AS responsiblePersonId, p.display_name AS responsible, d.owner_body_id AS ownerBodyId,
    d.updated_at AS updatedAt, EXISTS (SELECT 1 FROM conflict c WHERE c.record = d.record) AS hasConflict
  FROM deadline d
  JOIN record r ON r.no = d.record
  JOIN ${dayThatCounts} day ON day.id = d.id
  LEFT JOIN person p ON p.id = d.responsible_person_id
  WHERE ${where}
  ORDER BY NOT ${isOpen}, day.due_on IS NULL, day.due_on, d.title, d.id`;

/** Deadlines as the list and the calendar file show them, open ones first by day, those without a day after them. */
export function readLines(scope: QueryScope, scopeOf: 'open' | 'all'): DeadlineLine[] {
  const { isDropped } = readMerged(scope.db, 'deadline');
  const all = scope.db.prepare(lines(scopeOf === 'all' ? '1' : isOpen)).all() as LineRow[];
  const rows = all.filter(({ id }) => !isDropped(id));
  const references = [...new Set(rows.flatMap(({ subject }) => (subject === null ? [] : [subject])))];
  const named = titlesOf(scope.db, references);
  return rows.map(({ revision, isCutoffHard, hasConflict, ...row }) => ({
    ...row,
    version: String(revision),
    subjectTitle: row.subject === null ? null : (named[row.subject] ?? null),
    isCutoffHard: isCutoffHard === 1,
    hasConflict: hasConflict === 1,
  }));
}
