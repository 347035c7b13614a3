import { ok } from '../../shared/core/result.ts';
import { shownAmpel } from '../../shared/projects/ampel.ts';
import type { ProjectLine } from '../../shared/projects/contract.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { dayThatCounts, isOpen } from '../views/day-that-counts.ts';
import { readMerged } from '../views/merged.ts';
import { newestReports } from '../views/newest-reports.ts';
import { countsSince } from '../views/reporting-period.ts';

type LineRow = Omit<ProjectLine, 'version' | 'ampel' | 'hasConflict' | 'nextDueOn' | 'lastReportOn'> & {
  readonly record: number;
  readonly revision: number;
  readonly ampel: string | null;
  readonly hasConflict: number;
};

/** The order of the list; of six thousand projects this much can be sorted in one go, all their columns cannot. */
const inOrder = `
  SELECT p.record FROM project p WHERE p.hidden = 0 ORDER BY p.code IS NULL, p.code, p.title, p.id`;

/** The next open day of every project, its own or one of its cases. */
const nextDays = `
  SELECT project_id AS projectId, min(due_on) AS dueOn FROM (
    SELECT day.subject_id AS project_id, day.due_on FROM ${dayThatCounts} day JOIN deadline d ON d.id = day.id
    WHERE ${isOpen} AND d.subject LIKE 'project:%'
    UNION ALL
    SELECT cp.project_id, day.due_on FROM ${dayThatCounts} day JOIN deadline d ON d.id = day.id
    JOIN funding_case_project cp ON cp.case_id = day.subject_id AND cp.hidden = 0
    WHERE ${isOpen} AND d.subject LIKE 'fundingCase:%'
  ) GROUP BY project_id`;

const reports = `SELECT s.project_id AS projectId, s.reported_on AS "on", s.overall FROM ${newestReports} s`;

/** What a row refers to may not have arrived yet; its name is then missing and the row is there. */
const lines = `
  SELECT p.record, p.id, r.revision, p.code, p.title, coalesce(p.status, 'idea') AS status, p.ampel, p.trend, p.priority,
    p.lead_body_id AS leadBodyId, b.name AS leadBody, p.caretaker_person_id AS caretakerPersonId,
    c.display_name AS caretaker, p.field_id AS fieldId, f.title AS field, f.colour AS fieldColour,
    p.start_on AS startOn, p.end_on AS endOn, p.budget_cents AS budgetCents, p.updated_at AS updatedAt,
    EXISTS (SELECT 1 FROM conflict x WHERE x.record = p.record) AS hasConflict
  FROM project p
  JOIN record r ON r.no = p.record
  LEFT JOIN body b ON b.id = p.lead_body_id
  LEFT JOIN person c ON c.id = p.caretaker_person_id
  LEFT JOIN strategy_field f ON f.id = p.field_id
  WHERE p.record IN (SELECT value FROM json_each(?))`;

/** Rows between two yields; one takes some ten microseconds. */
const rowsPerStep = 500;

type ReportRow = { readonly projectId: string; readonly on: string; readonly overall: string | null };

/** The project list, some hundred rows at a time; the traffic light follows the newest report (D9). */
export function* list({ db, today }: QueryScope) {
  const { isDropped } = readMerged(db, 'project');
  const since = countsSince(db, today);
  const order = db.prepare(inOrder).pluck().all() as number[];
  yield readStep(0, order.length);
  const days = db.prepare(nextDays).all() as { projectId: string; dueOn: string | null }[];
  const nextDueOn = new Map(days.map(({ projectId, dueOn }) => [projectId, dueOn]));
  yield readStep(0, order.length);
  const newest = new Map((db.prepare(reports).all() as ReportRow[]).map((row) => [row.projectId, row]));
  const projects: ProjectLine[] = [];
  const page = db.prepare(lines);
  for (let done = 0; done < order.length; done += rowsPerStep) {
    yield readStep(done, order.length);
    const some = order.slice(done, done + rowsPerStep);
    const read = new Map((page.all(JSON.stringify(some)) as LineRow[]).map((row) => [row.record, row]));
    for (const no of some) {
      const row = read.get(no);
      if (row !== undefined && !isDropped(row.id))
        projects.push(toLine(row, nextDueOn.get(row.id) ?? null, newest.get(row.id), since));
    }
  }
  return ok({ projects });
}

function toLine(
  { record: _, revision, ampel, hasConflict, ...row }: LineRow,
  nextDueOn: string | null,
  newest: ReportRow | undefined,
  since: ReturnType<typeof countsSince>,
): ProjectLine {
  const report = newest === undefined ? null : { on: newest.on, overall: newest.overall };
  return {
    ...row,
    nextDueOn,
    lastReportOn: newest?.on ?? null,
    version: String(revision),
    ampel: shownAmpel({ ampel, updatedOn: row.updatedAt.slice(0, 10) }, report, since),
    hasConflict: hasConflict === 1,
  };
}
