import { ok } from '../../shared/core/result.ts';
import { type ResolutionsFacts, resolutionsBlocks } from '../../shared/reports/resolutions-words.ts';
import { listFollowUps } from '../councils/follow-ups.ts';
import type { Step } from '../scope.ts';
import { type Appearing, readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import type { ReportContext } from './context.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { readPaperMatrices, readReportConsultations, readTied } from './matrices.ts';
import { reportProjects } from './projects.ts';
import { titled } from './title.ts';

const settled: readonly string[] = ['done', 'dropped', 'obsolete'];

/** What the councils have said and have to say about what the paper is about. */
export function* readResolutions(
  context: ReportContext,
  appearing: Appearing,
  projects: ReadonlySet<string>,
): Generator<Step, ResolutionsFacts> {
  const { from, to, today, query, scope } = context;
  const tied = readTied(context, projects);
  const isOfScope = ({ paperId, responsible }: { paperId: string | null; responsible: string | null }) =>
    scope.of === 'body'
      ? responsible === `body:${scope.id}`
      : tied === null || (paperId !== null && tied.papers.has(paperId));
  yield* appearing.ready('resolutionFollowUp', 'meeting', 'body', 'person');
  const followUps = listFollowUps(query)
    .value.followUps.filter(
      (line) =>
        appearing.has('resolutionFollowUp', line.id) &&
        !settled.includes(line.status) &&
        isOfScope(line) &&
        (line.meetingId === null || appearing.has('meeting', line.meetingId)),
    )
    .map((line) => ({ ...line, who: appearing.hasReference(line.responsible) ? line.who : null }));
  const matrices = yield* readPaperMatrices(context, appearing, tied);
  return { matrices, ...(yield* readReportConsultations(context, appearing, tied)), followUps, from, to, today };
}

/** Beschlussübersicht. */
export const buildResolutions: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field'], ['project', 'fundingCase']))
    return scopeUnfit(
      'Eine Beschlussübersicht gibt es für den Kreis, eine Kommune, ein Handlungsfeld, ein Projekt oder einen Fördervorgang. Bitte wählen Sie eines davon.',
    );
  const projects = new Set((yield* reportProjects(context)).map(({ id }) => id));
  const facts = yield* readResolutions(context, readAppearing(context), projects);
  return ok({
    title: titled('Beschlussübersicht', context),
    blocks: resolutionsBlocks(facts),
    counted: facts.matrices.map(({ reservation: { id, status } }) => ({ of: `reservation:${id}`, status })),
  });
};
