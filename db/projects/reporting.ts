import { day } from '../../shared/core/day.ts';
import type { Entity } from '../../shared/core/entity.ts';
import { ok } from '../../shared/core/result.ts';
import { entities } from '../../shared/entities.ts';
import { reportedSince, reportedStatuses, reportingTaskId, weeksSince } from '../../shared/projects/ampel.ts';
import type { SilentBody } from '../../shared/projects/contract.ts';
import type { QueryScope } from '../scope.ts';
import { readRow } from '../store/rows.ts';
import { readMerged } from '../views/merged.ts';
import { newestReports } from '../views/newest-reports.ts';
import { reportingWeeks } from '../views/reporting-period.ts';

/** The agreed reporting period, and where it stands. */
export function period({ db }: QueryScope) {
  const task = readRow(db, entities.agencyTask as unknown as Entity, reportingTaskId);
  const isThere = task !== null && !task.deleted;
  return ok({ weeks: reportingWeeks(db), id: reportingTaskId, version: isThere ? task.version : null });
}

type Row = {
  readonly id: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly bodyId: string | null;
  readonly body: string | null;
  readonly caretaker: string | null;
  readonly lastOn: string | null;
};

const underWay = `
  SELECT p.id, p.code, p.title, p.lead_body_id AS bodyId, b.name AS body, c.display_name AS caretaker, s.reported_on AS lastOn
  FROM project p
  LEFT JOIN body b ON b.id = p.lead_body_id
  LEFT JOIN person c ON c.id = p.caretaker_person_id
  LEFT JOIN ${newestReports} s ON s.project_id = p.id
  WHERE p.hidden = 0 AND p.status IN (${reportedStatuses.map((status) => `'${status}'`).join(', ')})
  ORDER BY p.lead_body_id IS NULL, b.name, p.lead_body_id, s.reported_on IS NOT NULL, s.reported_on, p.code, p.title, p.id`;

/** Projects that nobody has reported on within the period, by the body that leads them (D9). */
export function silent({ db, today }: QueryScope) {
  const weeks = reportingWeeks(db);
  const since = reportedSince(today, weeks);
  const { isDropped } = readMerged(db, 'project');
  const rows = (db.prepare(underWay).all() as Row[]).filter(({ id }) => !isDropped(id));
  const owing = rows.filter(({ lastOn }) => lastOn === null || lastOn < since);
  const byBody = Map.groupBy(owing, ({ bodyId }) => bodyId);
  const bodies = [...byBody].map(
    ([bodyId, projects]): SilentBody => ({
      bodyId,
      name: projects[0]?.body ?? null,
      projects: projects.map(({ id, code, title, caretaker, lastOn }) => ({
        id,
        code,
        title,
        caretaker,
        lastOn,
        weeks: lastOn === null ? null : weeksSince(day(lastOn), today),
      })),
    }),
  );
  return ok({ weeks, bodies, told: rows.length - owing.length });
}
