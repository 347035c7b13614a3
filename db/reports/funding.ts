import { yearOf } from '../../shared/core/day.ts';
import { ok } from '../../shared/core/result.ts';
import { spanAhead } from '../../shared/reports/ahead.ts';
import type { CountedRow } from '../../shared/reports/counted.ts';
import { type FundingGroup, fundingBlocks, fundingGroup } from '../../shared/reports/funding-words.ts';
import { readAppearing } from './appear.ts';
import type { ReportBuilder } from './builder.ts';
import { readReportCases } from './cases.ts';
import { fits, scopeUnfit } from './fit-scope.ts';
import { reportProjects } from './projects.ts';
import { titled } from './title.ts';

/** Förderübersicht. */
export const buildFunding: ReportBuilder = function* (context) {
  if (!fits(context, ['district', 'body', 'field'], ['project', 'fundingCase']))
    return scopeUnfit(
      'Eine Förderübersicht gibt es für den Kreis, eine Kommune, ein Handlungsfeld, ein Projekt oder einen Fördervorgang. Bitte wählen Sie eines davon.',
    );
  const { scope, about, from, to, today } = context;
  const projects = new Set((yield* reportProjects(context)).map(({ id }) => id));
  const { cases, years, ownShares, isPartial } = yield* readReportCases(context, readAppearing(context), projects);
  const sumOf = (group: FundingGroup): CountedRow => ({
    of: `money:${group}`,
    cents: cases.reduce((sum, line) => sum + (fundingGroup(line.stage) === group ? (line.grantCents ?? 0) : 0), 0),
  });
  return ok({
    title: titled('Förderübersicht', context),
    blocks: fundingBlocks({
      cases,
      years,
      ownShares,
      isPartial,
      firstYear: yearOf(spanAhead({ from, to }, today).from),
      bodyId: scope.of === 'body' ? scope.id : null,
      bodyName: scope.of === 'body' ? (about?.title ?? null) : null,
    }),
    counted: [
      ...cases.map(({ id, stage, grantCents }) => ({
        of: `fundingCase:${id}`,
        status: stage,
        ...(grantCents === null ? {} : { cents: grantCents }),
      })),
      ...(['granted', 'applied', 'preparing'] as const).map(sumOf),
    ],
  });
};
