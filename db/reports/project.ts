import { ok } from '../../shared/core/result.ts';
import { spanAhead } from '../../shared/reports/ahead.ts';
import { sortDeadlines } from '../../shared/reports/deadlines-words.ts';
import {
  type ProjectFacts,
  type ProjectRisk,
  projectBlocks,
  projectTitle,
} from '../../shared/reports/project-words.ts';
import { projectCouncils } from '../projects/councils.ts';
import { plan } from '../projects/plan.ts';
import { readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import { readReportCases } from './cases.ts';
import type { ReportContext } from './context.ts';
import { readDue } from './due.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { shownWords } from './own-words.ts';
import { reportProjects } from './projects.ts';
import { isShown } from './short.ts';
import { titled } from './title.ts';

type Around = Pick<ProjectFacts, 'budgetCents' | 'caretaker' | 'field' | 'measure'>;

/** What stands around a project, as far as its name may appear. */
function readAround({ db, shown, namesPersons }: ReportContext, id: string): Around {
  const row = db
    .prepare(
      `SELECT p.budget_cents AS budgetCents, c.display_name AS caretaker, f.title AS field, m.code, m.title AS measureTitle
       FROM project p
       LEFT JOIN person c ON c.id = p.caretaker_person_id AND ${namesPersons ? shown('c') : 'false'}
       LEFT JOIN strategy_measure m ON m.id = p.measure_id AND ${shown('m')}
       LEFT JOIN strategy_field f ON f.id = coalesce(p.field_id, m.field_id) AND ${shown('f')}
       WHERE p.id = ?`,
    )
    .get(id) as Omit<Around, 'measure'> & { readonly code: string | null; readonly measureTitle: string | null };
  const { code, measureTitle, ...around } = row;
  return { ...around, measure: measureTitle === null ? null : [code, measureTitle].filter(Boolean).join(' ') };
}

const readPartners = ({ db, shown }: ReportContext, id: string) =>
  db
    .prepare(
      `SELECT coalesce(b.short_name, b.name) AS body, pb.role FROM project_body pb JOIN body b ON b.id = pb.body_id
       WHERE pb.project_id = ? AND ${shown('pb')} AND ${shown('b')} AND pb.role IN ('partner', 'pilot', 'observer')
       ORDER BY CASE pb.role WHEN 'partner' THEN 0 WHEN 'pilot' THEN 1 ELSE 2 END, b.ags, b.id`,
    )
    .all(id) as ProjectFacts['partners'][number][];

const readRisks = ({ db, shown }: ReportContext, id: string): ProjectRisk[] =>
  db
    .prepare(
      `SELECT k.id, k.title, k.probability, k.impact, k.response FROM risk k
       WHERE k.project_id = ? AND ${shown('k')} AND coalesce(k.status, 'open') <> 'closed' ORDER BY k.title, k.id`,
    )
    .all(id) as ProjectRisk[];

/** Projektsteckbrief. */
export const buildProject: ReportBuilder = function* (context) {
  if (!fits(context, [], ['project']))
    return scopeUnfit('Einen Steckbrief gibt es für ein einzelnes Projekt. Bitte wählen Sie eines.');
  const { query, isPublic, from, to, today } = context;
  const [line] = yield* reportProjects(context);
  if (line === undefined) return scopeUnfit('Dieses Projekt ist in einem anderen aufgegangen. Bitte wählen Sie jenes.');
  const { id } = line;
  const appearing = readAppearing(context);
  const projects = new Set([id]);
  const money = yield* readReportCases(context, appearing, projects);
  const { overdue, coming } = sortDeadlines({
    lines: yield* readDue(context, appearing, { projects, hasCase: money.has }),
    ahead: spanAhead({ from, to }, today),
    period: { from, to },
    today,
  });
  const { papers, reservations } = (yield* projectCouncils(query, { projectId: id })).value;
  const facts: ProjectFacts = {
    line,
    ...readAround(context, id),
    // What goes out to the public is never put together by the program: a person has written it for them.
    summary: isPublic ? line.publicSummary : line.summary,
    partners: readPartners(context, id),
    milestones: (yield* plan(query)).value.milestones
      .filter((one) => isShown(one, projects, appearing.has))
      .toSorted((one, other) => ((one.dueOn ?? one.doneOn ?? '') < (other.dueOn ?? other.doneOn ?? '') ? -1 : 1)),
    risks: readRisks(context, id),
    cases: money.cases,
    deadlines: [...overdue, ...coming],
    papers: papers.filter((paper) => appearing.has('paper', paper.id)).map((paper) => ({ ...paper, body: null })),
    reservations: reservations
      .filter(({ reservationId }) => appearing.has('reservation', reservationId))
      .map(({ reservationId, title, status, adopted, required }) => ({
        id: reservationId,
        title,
        status,
        adopted,
        required,
      })),
    today,
  };
  const title = titled(projectTitle(line), { ...context, about: null });
  return ok({
    title,
    blocks: projectBlocks(title, facts, shownWords(context)),
    counted: [{ of: `project:${id}`, status: line.status, ampel: line.ampel }],
  });
};
