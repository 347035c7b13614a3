import type { Day } from '../../shared/core/day.ts';
import { type Ampel, shownAmpel } from '../../shared/projects/ampel.ts';
import type { Reader } from '../store/database.ts';
import { readMerged } from '../views/merged.ts';
import { newestReports } from '../views/newest-reports.ts';
import { countsSince } from '../views/reporting-period.ts';

type Row = {
  readonly id: string;
  readonly status: string;
  readonly ampel: string | null;
  readonly updatedOn: string;
  readonly reportedOn: string | null;
  readonly overall: string | null;
};

/** Projects of the whole region by status and by the traffic light that is shown (D9). */
export function countProjects(db: Reader, today: Day) {
  const { isDropped } = readMerged(db, 'project');
  const all = db
    .prepare(
      `SELECT p.id, coalesce(p.status, 'idea') AS status, p.ampel, substr(p.updated_at, 1, 10) AS updatedOn,
         s.reported_on AS reportedOn, s.overall
       FROM project p LEFT JOIN ${newestReports} s ON s.project_id = p.id WHERE p.hidden = 0`,
    )
    .all() as Row[];
  const since = countsSince(db, today);
  const rows = all.filter(({ id }) => !isDropped(id));
  const byAmpel: Record<Ampel, number> = { green: 0, yellow: 0, red: 0, unknown: 0 };
  const byStatus: Record<string, number> = {};
  for (const { status, ampel, updatedOn, reportedOn, overall } of rows) {
    const report = reportedOn === null ? null : { on: reportedOn, overall };
    byAmpel[shownAmpel({ ampel, updatedOn }, report, since)] += 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  return { total: rows.length, byAmpel, byStatus };
}
