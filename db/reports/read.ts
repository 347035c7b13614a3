import { cut } from '../../shared/core/cut.ts';
import { ok } from '../../shared/core/result.ts';
import { colourOf } from '../../shared/projects/ampel.ts';
import type { AmpelCounts, Report, ReportRequest } from '../../shared/reports/contract.ts';
import type { Counted } from '../../shared/reports/counted.ts';
import { withOwnWords } from '../../shared/reports/own-words.ts';
import { type QueryScope, readStep } from '../scope.ts';
import { openContext } from './context.ts';
import { reportBuilders } from './kinds.ts';
import { readOwnWords } from './own-words.ts';

/** The limit of the document contract. */
const longestFooter = 300;

/** A report as the data say it, with own words in their places; and what it has counted, for the next one. */
export function* makeReport(query: QueryScope, request: ReportRequest, isKept = false) {
  const opened = openContext(query, request, isKept);
  if (!opened.ok) return opened;
  const context = opened.value;
  const build = reportBuilders[request.kind];
  const draft = yield* build(context);
  if (!draft.ok) return draft;
  const { title, blocks, counted } = draft.value;
  yield readStep();
  const worded = withOwnWords(blocks, readOwnWords(query, request));
  const report: Report = {
    kind: request.kind,
    scope: request.scope,
    isPublic: request.isPublic,
    from: context.from,
    to: context.to,
    asOf: context.asOf,
    title,
    footer: cut(title, longestFooter),
    blocks: worded.blocks,
    counts: {
      ...countProjects(counted),
      sentences: worded.sentences,
      edited: worded.edited,
      outdated: worded.outdated,
    },
    unused: worded.unused,
    comparedWith: context.previous?.report ?? null,
  };
  return ok({ report, counted });
}

function countProjects(counted: Counted): { projects: number; byAmpel: AmpelCounts } {
  const byAmpel = { green: 0, yellow: 0, red: 0, unknown: 0 };
  // A project without a colour has ended before the period: it is remembered, and not told.
  const projects = counted.filter(({ of, ampel }) => of.startsWith('project:') && ampel !== undefined);
  for (const { ampel } of projects) byAmpel[colourOf(ampel ?? null)] += 1;
  return { projects: projects.length, byAmpel };
}

export function* read(query: QueryScope, request: ReportRequest) {
  const made = yield* makeReport(query, request);
  return made.ok ? ok(made.value.report) : made;
}
