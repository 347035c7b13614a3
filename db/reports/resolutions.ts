import { ok } from '../../shared/core/result.ts';
import { resolutionsBlocks } from '../../shared/reports/resolutions-words.ts';
import { listFollowUps } from '../councils/follow-ups.ts';
import { readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { readPaperMatrices, readReportConsultations, readTied } from './matrices.ts';
import { reportProjects } from './projects.ts';
import { titled } from './title.ts';

const settled: readonly string[] = ['done', 'dropped', 'obsolete'];

/** Beschlussübersicht. */
export const buildResolutions: ReportBuilder = (context) => {
  if (!fits(context, ['district', 'body', 'field'], ['project', 'fundingCase']))
    return scopeUnfit(
      'Eine Beschlussübersicht gibt es für den Kreis, eine Kommune, ein Handlungsfeld, ein Projekt oder einen Fördervorgang. Bitte wählen Sie eines davon.',
    );
  const { from, to, today, query, scope } = context;
  const appearing = readAppearing(context);
  const tied = readTied(context, new Set(reportProjects(context).map(({ id }) => id)));
  const matrices = readPaperMatrices(context, appearing, tied);
  const isOfScope = ({ paperId, responsible }: { paperId: string | null; responsible: string | null }) =>
    scope.of === 'body'
      ? responsible === `body:${scope.id}`
      : tied === null || (paperId !== null && tied.papers.has(paperId));
  const followUps = listFollowUps(query)
    .value.followUps.filter(
      (line) =>
        appearing.has('resolutionFollowUp', line.id) &&
        !settled.includes(line.status) &&
        isOfScope(line) &&
        (line.meetingId === null || appearing.has('meeting', line.meetingId)),
    )
    .map((line) => ({ ...line, who: appearing.hasReference(line.responsible) ? line.who : null }));
  return ok({
    title: titled('Beschlussübersicht', context),
    blocks: resolutionsBlocks({
      matrices,
      ...readReportConsultations(context, appearing, tied),
      followUps,
      from,
      to,
      today,
    }),
    counted: matrices.map(({ reservation: { id, status } }) => ({ of: `reservation:${id}`, status })),
  });
};
