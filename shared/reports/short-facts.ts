/** What the short papers (Eine Seite, Sprechzettel) speak of, and in which order of importance. */
import { type Day, dayOrNull } from '../core/day.ts';
import type { CaseLine, OwnShareCell } from '../funding/cases/contract.ts';
import type { DeadlineLine } from '../funding/contract.ts';
import { type Ampel, reportedStatuses } from '../projects/ampel.ts';
import type { PlanMilestone } from '../projects/contract.ts';
import type { Span } from './ahead.ts';
import { type SortedDeadlines, sortDeadlines } from './deadlines-words.ts';
import type { PaperMatrix } from './resolutions-words.ts';

/** What the newest report of a project says besides its colour. */
export type ReportWords = {
  readonly on: string;
  readonly reason: string | null;
  readonly done: string | null;
  readonly next: string | null;
  readonly needed: string | null;
};

/** A project as these papers tell of it; `ampel` is the colour to show (D9). */
export type PaperProject = {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly status: string;
  readonly ampel: Ampel;
  readonly trend: string | null;
  /** `null` also where the body may not be named to these readers. */
  readonly leadBody: string | null;
  readonly report: ReportWords | null;
};

export type ShortFacts = {
  /** `null`: the whole district. */
  readonly scopeName: string | null;
  readonly bodyId: string | null;
  readonly today: Day;
  readonly period: Span;
  readonly ahead: Span;
  /** How long a report counts, in weeks (D9). */
  readonly weeks: number;
  readonly projects: readonly PaperProject[];
  readonly milestones: readonly PlanMilestone[];
  readonly cases: readonly CaseLine[];
  readonly ownShares: readonly OwnShareCell[];
  readonly deadlines: readonly DeadlineLine[];
  readonly matrices: readonly PaperMatrix[];
};

export const isUnderWay = ({ status }: Pick<PaperProject, 'status'>): boolean =>
  (reportedStatuses as readonly string[]).includes(status);

export type AmpelCount = Readonly<Record<Ampel, number>>;

/** Projects under way by the colour that is shown (D9); ideas and what has ended are not asked about. */
export function ampelCount(projects: readonly PaperProject[]): AmpelCount {
  const count: Record<Ampel, number> = { red: 0, yellow: 0, green: 0, unknown: 0 };
  for (const project of projects) if (isUnderWay(project)) count[project.ampel] += 1;
  return count;
}

const urgency: Readonly<Record<string, number>> = { red: 0, yellow: 1 };

/** Red before yellow, falling before steady, then by number. Grey is a matter of its own: nobody knows. */
export function needingAttention(projects: readonly PaperProject[]): readonly PaperProject[] {
  const rank = ({ ampel, trend }: PaperProject): number => (urgency[ampel] ?? 9) * 2 + Number(trend !== 'down');
  return projects
    .filter((project) => isUnderWay(project) && project.ampel in urgency)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** Overdue first, and among those of one day a cutoff: too late means lost. */
export function pressing(facts: ShortFacts): readonly DeadlineLine[] {
  const { overdue, coming } = sortedDeadlines(facts);
  const rank = (line: DeadlineLine) => Number(!line.isCutoffHard);
  const byDay = (one: DeadlineLine, other: DeadlineLine) =>
    (one.effectiveOn ?? '') < (other.effectiveOn ?? '') ? -1 : Number(one.effectiveOn !== other.effectiveOn);
  return [
    ...overdue.toSorted((one, other) => rank(one) - rank(other) || byDay(one, other)),
    ...coming.toSorted((one, other) => byDay(one, other) || rank(one) - rank(other)),
  ];
}

export const sortedDeadlines = ({ deadlines, ahead, period, today }: ShortFacts): SortedDeadlines =>
  sortDeadlines({ lines: deadlines, ahead, period, today });

/** Milestones reached in the period, the newest first, and those still to come or overdue, the nearest first. */
export function milestonesOf({ milestones, projects, period, ahead, today }: ShortFacts) {
  const known = new Map(projects.map((project) => [project.id, project]));
  const own = milestones.flatMap((milestone) => {
    const project = known.get(milestone.projectId);
    return project === undefined ? [] : [{ milestone, project }];
  });
  const isIn = (text: string | null, { from, to }: Span) => {
    const day = dayOrNull(text);
    return day !== null && day >= from && day <= to;
  };
  return {
    reached: own
      .filter(({ milestone }) => isIn(milestone.doneOn, period))
      .toSorted((one, other) => ((one.milestone.doneOn ?? '') > (other.milestone.doneOn ?? '') ? -1 : 1)),
    overdue: own.filter(
      ({ milestone, project }) =>
        isUnderWay(project) && milestone.doneOn === null && milestone.dueOn !== null && milestone.dueOn < today,
    ),
    coming: own.filter(
      ({ milestone, project }) => isUnderWay(project) && milestone.doneOn === null && isIn(milestone.dueOn, ahead),
    ),
  };
}
