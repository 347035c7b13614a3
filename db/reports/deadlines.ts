import { ok } from '../../shared/core/result.ts';
import { spanAhead } from '../../shared/reports/ahead.ts';
import { deadlinesBlocks } from '../../shared/reports/deadlines-words.ts';
import { readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import { readReportCases } from './cases.ts';
import { readDue } from './due.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { reportProjects } from './projects.ts';
import { titled } from './title.ts';

/** Fristenliste. */
export const buildDeadlines: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field'], ['project', 'fundingCase']))
    return scopeUnfit(
      'Eine Fristenliste gibt es für den Kreis, eine Kommune, ein Handlungsfeld, ein Projekt oder einen Fördervorgang. Bitte wählen Sie eines davon.',
    );
  const { from, to, today } = context;
  const appearing = readAppearing(context);
  const projects = new Set((yield* reportProjects(context)).map(({ id }) => id));
  const { has } = yield* readReportCases(context, appearing, projects);
  const lines = yield* readDue(context, appearing, { projects, hasCase: has });
  return ok({
    title: titled('Fristenliste', context),
    blocks: deadlinesBlocks({ lines, ahead: spanAhead({ from, to }, today), period: { from, to }, today }),
    counted: lines.flatMap(({ id, status, callId }) => (callId === null ? [{ of: `deadline:${id}`, status }] : [])),
  });
};
