import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { useToday } from '../../app/office.ts';
import { order } from '../../app/orders.ts';
import { useTexts } from '../../i18n/define.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { removeProjects } from '../actions.ts';
import { projectTexts } from '../texts.ts';
import type { PlacedItem } from './place.ts';
import type { Plan } from './plan.ts';
import { saveDates, saveMilestone } from './save.ts';
import { type Dates, datesOf, type Grip } from './span.ts';
import { timelineTexts } from './texts.ts';
import type { Preview, Subject } from './use-shifting.ts';
import { barInWords, datesInWords, milestonesInWords, type WordsOf } from './words.ts';

type Spec = {
  readonly projects: ReadonlyMap<string, ProjectLine>;
  readonly plan: Plan;
  readonly itemOf: (ref: string) => PlacedItem | null;
  /** Something was saved: no row may jump now. */
  readonly hold: () => void;
  readonly patchRows: (rows: readonly ProjectLine[], change: Partial<ProjectLine>) => void;
  readonly patchMilestones: (rows: readonly PlanMilestone[], change: Partial<PlanMilestone>) => void;
};

/** What bars and milestones are, and what can be done to them; both are named by their reference. */
export function useSubjects({ projects, plan, itemOf, hold, patchRows, patchMilestones }: Spec) {
  const texts = useTexts(timelineTexts);
  const { untitled } = useTexts(projectTexts);
  const today = useToday();
  const idOf = (ref: string): string => ref.split(':')[1] ?? '';
  const projectAt = (ref: string): ProjectLine | undefined =>
    ref.startsWith('project:') ? projects.get(idOf(ref)) : undefined;
  const milestoneAt = (ref: string): PlanMilestone | undefined =>
    ref.startsWith('milestone:') ? plan.milestones.get(idOf(ref)) : undefined;

  const titleOf = (ref: string): string => projectAt(ref)?.title ?? milestoneAt(ref)?.title ?? untitled;
  /** A milestone has one day, which stands in `startOn`. */
  const datesAt = (ref: string): Dates => {
    const project = projectAt(ref);
    if (project !== undefined) return datesOf(project);
    return { startOn: dayOrNull(milestoneAt(ref)?.dueOn), endOn: null };
  };
  const subjectOf = (ref: string, grip: Grip): Subject => {
    const milestone = milestoneAt(ref);
    const item = itemOf(ref);
    if (item?.kind === 'milestone' && item.milestones.length > 1) return { fixed: texts.isCluster };
    if (milestone !== undefined && grip !== 'whole') return { fixed: texts.cannotExtend };
    if (milestone !== undefined && milestone.doneOn !== null) return { fixed: texts.isReached(titleOf(ref)) };
    const dates = datesAt(ref);
    return dates.startOn === null && dates.endOn === null ? { fixed: texts.noDateToMove } : { dates };
  };
  /** The dates of a bar, or the day of a milestone, in words. */
  const datesWords = (ref: string, dates: Dates): string => {
    if (milestoneAt(ref) === undefined) return datesInWords(dates, currentLocale());
    return dates.startOn === null ? texts.noDates : formatDay(dates.startOn);
  };
  /** Answers whether something was written. */
  const save = async (ref: string, dates: Dates): Promise<boolean> => {
    const project = projectAt(ref);
    const milestone = milestoneAt(ref);
    hold();
    if (project !== undefined) {
      const isSaved = await saveDates(project, dates);
      if (isSaved) patchRows([project], dates);
      return isSaved;
    }
    if (milestone === undefined) return false;
    const dueOn = dates.startOn;
    const isSaved = await saveMilestone(milestone, { dueOn }, datesWords(ref, dates));
    if (isSaved) patchMilestones([milestone], { dueOn });
    return isSaved;
  };
  const reach = (ref: string): void => {
    const milestone = milestoneAt(ref);
    if (milestone !== undefined) void saveMilestone(milestone, { doneOn: today }, texts.reached(formatDay(today)));
  };
  /** Deletes a milestone, or a project with all that are chosen together with it. */
  const remove = (ref: string, selected: ReadonlySet<string>): void => {
    const [project, milestone] = [projectAt(ref), milestoneAt(ref)];
    const locale = currentLocale();
    if (project !== undefined) {
      const together = selected.has(project.id) ? [...selected].flatMap((id) => projects.get(id) ?? []) : [project];
      void removeProjects(together, locale);
    }
    if (milestone !== undefined) {
      const done = () => projectTexts[locale].removedOne(titleOf(ref));
      void order('record.delete', { entity: 'milestone', id: milestone.id }, { done });
    }
  };
  /** The milestones of a project with one of them where it is being moved to. */
  const withMoved = (projectId: string, { ref, dates }: Preview): readonly PlanMilestone[] =>
    (plan.milestonesOf.get(projectId) ?? []).map((one) =>
      one.id === idOf(ref) ? { ...one, dueOn: dates.startOn } : one,
    );
  const wordsFor = (ref: string, words: WordsOf): readonly string[] | null => {
    const item = itemOf(ref);
    const project = projectAt(ref);
    if (item?.kind === 'milestone') return milestonesInWords(item, words);
    return project === undefined ? null : barInWords(project, datesOf(project), words).filter(Boolean);
  };
  return {
    projectAt,
    milestoneAt,
    titleOf,
    datesAt,
    datesWords,
    subjectOf,
    save,
    reach,
    remove,
    withMoved,
    wordsFor,
  } as const;
}

export type Subjects = ReturnType<typeof useSubjects>;
