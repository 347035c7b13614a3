import { ok } from '../../shared/core/result.ts';
import { shownAmpel } from '../../shared/projects/ampel.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import type { QueryScope } from '../scope.ts';
import { readStep } from '../steps.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { readMerged } from '../views/merged.ts';
import { newestReports } from '../views/newest-reports.ts';
import { countsSince } from '../views/reporting-period.ts';

type LineRow = Omit<ProjectLine, 'version' | 'ampel' | 'hasConflict'> & {
  readonly revision: number;
  readonly ampel: string | null;
  readonly overall: string | null;
  readonly hasConflict: number;
};

/**
 * All projects in one statement: 10 000 rows are read with a handful of scans, not with a query each.
 *
 * What a row refers to may not have arrived yet; its name is then missing and the row is there.
 */
const lines = `
  WITH due AS (
    SELECT project_id, min(due_on) AS due_on FROM (
      SELECT day.subject_id AS project_id, day.due_on FROM ${dayThatCounts} day JOIN deadline d ON d.id = day.id
      WHERE ${isOpen} AND d.subject LIKE 'project:%'
      UNION ALL
      SELECT cp.project_id, day.due_on FROM ${dayThatCounts} day JOIN deadline d ON d.id = day.id
      JOIN funding_case_project cp ON cp.case_id = day.subject_id AND cp.hidden = 0
      WHERE ${isOpen} AND d.subject LIKE 'fundingCase:%'
    ) GROUP BY project_id
  ), disputed AS (SELECT DISTINCT record FROM conflict)
  SELECT p.id, r.revision, p.code, p.title, coalesce(p.status, 'idea') AS status, p.ampel, p.trend, p.priority,
    p.lead_body_id AS leadBodyId, b.name AS leadBody, p.caretaker_person_id AS caretakerPersonId,
    c.display_name AS caretaker, p.field_id AS fieldId, f.title AS field, f.colour AS fieldColour,
    p.start_on AS startOn, p.end_on AS endOn, p.budget_cents AS budgetCents, due.due_on AS nextDueOn,
    s.reported_on AS lastReportOn, s.overall, p.updated_at AS updatedAt, x.record IS NOT NULL AS hasConflict
  FROM project p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.lead_body_id
  LEFT JOIN person c ON c.id = p.caretaker_person_id
  LEFT JOIN strategy_field f ON f.id = p.field_id
  LEFT JOIN due ON due.project_id = p.id
  LEFT JOIN ${newestReports} s ON s.project_id = p.id
  LEFT JOIN disputed x ON x.record = p.record
  WHERE p.hidden = 0
  ORDER BY p.code IS NULL, p.code, p.title, p.id`;

/** Rows between two yields; one takes some five microseconds. */
const rowsPerStep = 500;

/** The project list; the traffic light follows the newest report (D9). */
export function* list({ db, today }: QueryScope) {
  const { isDropped } = readMerged(db, 'project');
  const since = countsSince(db, today);
  const projects: ProjectLine[] = [];
  for (const { revision, ampel, overall, hasConflict, ...row } of db
    .prepare(lines)
    .iterate() as IterableIterator<LineRow>) {
    if (isDropped(row.id)) continue;
    if (projects.length % rowsPerStep === rowsPerStep - 1) yield readStep(projects.length);
    const report = row.lastReportOn === null ? null : { on: row.lastReportOn, overall };
    projects.push({
      ...row,
      version: String(revision),
      ampel: shownAmpel({ ampel, updatedOn: row.updatedAt.slice(0, 10) }, report, since),
      hasConflict: hasConflict === 1,
    });
  }
  return ok({ projects });
}
