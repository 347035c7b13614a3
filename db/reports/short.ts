import { entities } from '../../shared/entities.ts';
import type { PlanMilestone } from '../../shared/projects/contract.ts';
import { spanAhead } from '../../shared/reports/ahead.ts';
import type { ShortFacts } from '../../shared/reports/short-facts.ts';
import { plan } from '../projects/plan.ts';
import type { Step } from '../scope.ts';
import { reportingWeeks } from '../views/reporting-period.ts';
import { readAppearing } from './appear.ts';
import { readReportCases } from './cases.ts';
import type { ReportContext } from './context.ts';
import { readDue } from './due.ts';
import { readPaperMatrices, readTied } from './matrices.ts';
import { reportProjects } from './projects.ts';

/** What a short paper speaks of: everything once, as the pages of the program say it. */
export function* readShort(context: ReportContext): Generator<Step, ShortFacts> {
  const { db, query, scope, about, from, to, today } = context;
  const appearing = readAppearing(context);
  const projects = yield* reportProjects(context);
  const ids = new Set(projects.map(({ id }) => id));
  yield* appearing.ready('milestone');
  const money = yield* readReportCases(context, appearing, ids);
  return {
    scopeName: about?.title ?? null,
    bodyId: scope.of === 'body' ? scope.id : null,
    today,
    period: { from, to },
    ahead: spanAhead({ from, to }, today),
    weeks: reportingWeeks(db),
    projects,
    milestones: (yield* plan(query)).value.milestones.filter((one) => isShown(one, ids, appearing.has)),
    cases: money.cases,
    ownShares: money.ownShares,
    deadlines: yield* readDue(context, appearing, { projects: ids, hasCase: money.has }),
    matrices: yield* readPaperMatrices(context, appearing, readTied(context, ids)),
  };
}

type Has = ReturnType<typeof readAppearing>['has'];

export const isShown = ({ id, projectId }: PlanMilestone, projects: ReadonlySet<string>, has: Has): boolean =>
  projects.has(projectId) && has(entities.milestone.name, id);
