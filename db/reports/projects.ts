import { shownAmpel } from '../../shared/projects/ampel.ts';
import type { StatusProject } from '../../shared/reports/status/project-words.ts';
import type { Step } from '../scope.ts';
import { inSteps } from '../store/rows.ts';
import { counted } from '../store/undo.ts';
import { readMerged } from '../views/merged.ts';
import { newestReportsWhere, reportedOn } from '../views/newest-reports.ts';
import { officialNames } from '../views/region.ts';
import { countsSince } from '../views/reporting-period.ts';
import type { ReportContext } from './context.ts';

/** A project as the store knows it for a report; its lead by its record where that may appear, else by its official name. */
export type ReportProject = StatusProject & {
  readonly leadBodyId: string | null;
  readonly measureId: string | null;
  readonly startOn: string | null;
  readonly endOn: string | null;
};

type Row = Omit<ReportProject, 'ampel' | 'report'> & {
  readonly ampel: string | null;
  readonly updatedOn: string;
  readonly reportedOn: string | null;
  readonly overall: string | null;
  readonly reportTrend: string | null;
  readonly reason: string | null;
  readonly done: string | null;
  readonly next: string | null;
  readonly needed: string | null;
};

/** What a body leads or takes part in; the other scopes by a field of the project. */
const inScope = {
  district: '1',
  body: `(p.lead_body_id = @about OR EXISTS (
    SELECT 1 FROM project_body pb WHERE pb.project_id = p.id AND pb.body_id = @about AND pb.hidden = 0
      AND pb.role IN ('lead', 'partner', 'pilot')))`,
  field: `coalesce(p.field_id, (SELECT m.field_id FROM strategy_measure m WHERE m.id = p.measure_id AND m.hidden = 0)) = @about`,
  record: 'p.id = @about',
} as const;

const statement = ({ shown, scope }: ReportContext) => `
  SELECT p.id, p.code, coalesce(p.title, '') AS title, coalesce(p.status, 'idea') AS status, p.ampel, p.trend, p.summary,
    p.public_summary AS publicSummary, p.ampel_reason AS ampelReason, p.lead_body_id AS leadBodyId,
    coalesce(b.short_name, b.name) AS leadBody, p.measure_id AS measureId,
    coalesce(p.field_id, (SELECT m.field_id FROM strategy_measure m WHERE m.id = p.measure_id AND ${shown('m')})) AS fieldId,
    p.start_on AS startOn, p.end_on AS endOn, substr(p.updated_at, 1, 10) AS updatedOn,
    n.reported_on AS reportedOn, n.overall, s.trend AS reportTrend, s.reason, s.done, s.next, s.needed
  FROM project p
  LEFT JOIN body b ON b.id = p.lead_body_id AND ${shown('b')}
  LEFT JOIN ${newestReportsWhere(`${shown('s')} AND ${reportedOn} <= @asOf`)} n ON n.project_id = p.id
  LEFT JOIN status_report s ON s.id = n.id
  WHERE ${shown('p')} AND ${inScope[scope.of]}
  ORDER BY p.code IS NULL, p.code, p.title, p.id`;

/** The projects of a report in the order of their numbers; in one statement, however many there are. */
export function* reportProjects(context: ReportContext): Generator<Step, ReportProject[]> {
  const { db, asOf, about } = context;
  const { isDropped } = readMerged(db, 'project');
  const since = countsSince(db, asOf);
  const official = officialNames(db);
  const fields = readMerged(db, 'strategyField');
  const named = { asOf, about: about?.id ?? '' };
  const rows = yield* counted(inSteps(db.prepare(statement(context)).iterate(named) as IterableIterator<Row>), 0);
  return rows
    .filter(({ id }) => !isDropped(id))
    .map(({ updatedOn, reportedOn: on, overall, reportTrend, reason, done, next, needed, ...row }) => ({
      ...row,
      leadBody: row.leadBody ?? official(row.leadBodyId),
      fieldId: row.fieldId === null ? null : fields.keptFor(row.fieldId),
      ampel: shownAmpel({ ampel: row.ampel, updatedOn }, on === null ? null : { on, overall }, since),
      report: on === null ? null : { on, trend: reportTrend, reason, done, next, needed },
    }));
}
