import { startOfQuarter, yearOf } from '../../../shared/core/day.ts';
import { ok } from '../../../shared/core/result.ts';
import { spanAhead } from '../../../shared/reports/ahead.ts';
import { type Changes, compareCounted, isOver } from '../../../shared/reports/compare.ts';
import type { Counted } from '../../../shared/reports/counted.ts';
import { fundingGroup } from '../../../shared/reports/funding-words.ts';
import { resolutionsSummary } from '../../../shared/reports/resolutions-words.ts';
import { communicationBlocks } from '../../../shared/reports/status/communication-words.ts';
import { framed, orNothingPublic, type Sections } from '../../../shared/reports/status/frame.ts';
import { projectsBlocks } from '../../../shared/reports/status/project-words.ts';
import {
  deadlinesSection,
  deadlinesSentence,
  financeSection,
  fundingSection,
  hasPosts,
  moneySentence,
  personnelSection,
  resolutionsSection,
  scoutingSection,
} from '../../../shared/reports/status/section-words.ts';
import { sinceBlocks } from '../../../shared/reports/status/since-words.ts';
import { strategyBlocks } from '../../../shared/reports/status/strategy-words.ts';
import { summaryBlocks } from '../../../shared/reports/status/summary-words.ts';
import { readStep } from '../../scope.ts';
import { counted } from '../../store/undo.ts';
import { reportingWeeks } from '../../views/reporting-period.ts';
import { readAppearing } from '../appear.ts';
import type { ReportBuilder } from '../builder.ts';
import { readCapacity } from '../capacity.ts';
import { type ReportCases, readReportCases } from '../cases.ts';
import type { ReportContext } from '../context.ts';
import { readDue } from '../due.ts';
import { scopeUnfit } from '../fit-scope.ts';
import { shownWords } from '../own-words.ts';
import { type ReportProject, reportProjects } from '../projects.ts';
import { readRadar } from '../radar.ts';
import { readResolutions } from '../resolutions.ts';
import { titled } from '../title.ts';
import { readCommunication } from './communication.ts';
import { readDetails } from './details.ts';
import { readFields, readStrategyFacts } from './strategy.ts';

/**
 * Projects that are told: those that are not over, and those that have ended in this period. Without an earlier report the days of the
 * project say when that was.
 */
function toldProjects({ from, to, previous }: ReportContext, projects: readonly ReportProject[], { ended }: Changes) {
  const sinceLast = new Set(ended);
  const isOfPeriod = ({ id, endOn }: ReportProject) =>
    previous === null ? endOn !== null && endOn >= from && endOn <= to : sinceLast.has(id);
  return projects.filter((project) => !isOver(project.status) || isOfPeriod(project));
}

/** What the next edition is compared with: every project with its status, the colour of those that are told, and the money. */
function countedOf(
  projects: readonly ReportProject[],
  { cases, ownShares }: ReportCases,
  isTold: (id: string) => boolean,
): Counted {
  const sumOf = (group: string) =>
    cases.reduce((sum, line) => sum + (fundingGroup(line.stage) === group ? (line.grantCents ?? 0) : 0), 0);
  return [
    ...projects.map(({ id, status, ampel }) => ({
      of: `project:${id}`,
      status,
      ...(isTold(id) ? { ampel } : {}),
    })),
    ...['granted', 'applied', 'preparing'].map((group) => ({ of: `money:${group}`, cents: sumOf(group) })),
    { of: 'money:own', cents: ownShares.reduce((sum, { cents }) => sum + cents, 0) },
  ];
}

/** The Sachstandsbericht, in the layout of the founding paper. */
export const buildStatus: ReportBuilder = function* (context) {
  const { db, scope, about, isPublic, from, to, today, asOf, previous } = context;
  if (scope.of === 'record')
    return scopeUnfit(
      'Ein Sachstandsbericht handelt von der ganzen Region, einer Kommune oder einem Handlungsfeld. Für ein einzelnes Projekt gibt es den Steckbrief.',
    );
  const appearing = readAppearing(context);
  const all = yield* reportProjects(context);
  const byId = new Map(all.map((project) => [project.id, project]));
  const ids = new Set(byId.keys());
  const money = yield* readReportCases(context, appearing, ids);
  const now = countedOf(all, money, () => true);
  const changes = compareCounted(previous?.counted ?? [], now);
  const projects = toldProjects(context, all, changes);
  const told = new Set(projects.map(({ id }) => id));
  yield readStep();
  const strategy = yield* readStrategyFacts(context, appearing);
  const ahead = spanAhead({ from, to }, today);
  const funding = {
    ...money,
    firstYear: yearOf(ahead.from),
    bodyId: scope.of === 'body' ? scope.id : null,
    bodyName: scope.of === 'body' ? (about?.title ?? null) : null,
  };
  const deadlines = {
    lines: yield* readDue(context, appearing, { projects: ids, hasCase: money.has }),
    ahead,
    period: { from, to },
    today,
  };
  const resolutions = yield* readResolutions(context, appearing, ids);
  const isAny = {
    strategy: strategy.strategy !== null,
    funding: money.cases.length > 0,
    deadlines: deadlines.lines.length > 0,
    resolutions: resolutions.matrices.length + resolutions.decided.length + resolutions.coming.length > 0,
  };
  const radar = yield* readRadar(context, appearing);
  const items = yield* readCommunication(context, appearing, ids);
  const capacity = yield* readCapacity(context, startOfQuarter(asOf), 1);
  const details = yield* readDetails(context, appearing, (id) => byId.get(id)?.leadBodyId ?? null);
  /** Each is told in a step of its own. */
  function* section(name: keyof Sections, isThere: boolean, tell: () => Sections[keyof Sections]) {
    yield readStep();
    return orNothingPublic(name, isPublic, isThere, tell());
  }
  yield readStep();
  const sections = {
    summary: summaryBlocks({
      projects,
      endedBefore: all.length - projects.length,
      weeks: reportingWeeks(db),
      isPublic,
      money: isPublic && !isAny.funding ? null : moneySentence(money),
      deadlines: isPublic && !isAny.deadlines ? null : deadlinesSentence(deadlines),
      resolutions: isPublic && !isAny.resolutions ? null : resolutionsSummary(resolutions),
    }),
    since: sinceBlocks({ previous: previous?.report ?? null, changes, projects: byId, isPublic }),
    strategy: yield* section('strategy', isAny.strategy, () => strategyBlocks(strategy)),
    projects: yield* counted(
      projectsBlocks({
        fields: readFields(context, strategy),
        projects,
        detailsOf: details,
        asOf,
        today,
        isPublic,
        shown: shownWords(context),
      }),
      projects.length,
    ),
    funding: yield* section('funding', isAny.funding, () => fundingSection(funding)),
    deadlines: yield* section('deadlines', isAny.deadlines, () => deadlinesSection(deadlines)),
    resolutions: yield* section('resolutions', isAny.resolutions, () => resolutionsSection(resolutions)),
    scouting: yield* section('scouting', (radar?.lines.length ?? 0) > 0, () => scoutingSection(radar)),
    communication: yield* section('communication', items.length > 0, () =>
      communicationBlocks({ items, period: { from, to }, ahead, isPublic }),
    ),
    finance: yield* section('finance', isAny.funding, () => financeSection(funding)),
    personnel: yield* section('personnel', hasPosts(capacity), () => personnelSection(capacity)),
  };
  yield readStep();
  return ok({
    title: titled('Sachstandsbericht', context),
    blocks: framed(sections, { scopeName: about?.title ?? null, scope: scope.of, isPublic, from, to, asOf }),
    counted: countedOf(all, money, (id) => told.has(id)),
  });
};
