import { useMemo } from 'react';
import type { PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { useAnswer } from '../../app/answers.ts';
import { useToday } from '../../app/office.ts';
import { useLocale } from '../../i18n/locale.ts';
import { usePatched } from '../use-patched.ts';
import { planOf } from './plan.ts';
import type { WordsOf } from './words.ts';

const noMilestones: readonly PlanMilestone[] = [];
const noProjects: readonly ProjectLine[] = [];

/**
 * Everything the timeline draws. Dependencies speak of projects a filter may hide, so all of them are known here; until
 * milestones and dependencies have been read the bars stand alone.
 */
export function usePlan(visible: readonly ProjectLine[]) {
  const locale = useLocale();
  const today = useToday();
  const list = useAnswer('project.list', {});
  const answer = useAnswer('project.plan', {}, { keep: true });
  const all = list.state === 'ready' ? list.value.projects : noProjects;
  const [rows, patchRows] = usePatched(visible);
  const [milestones, patchMilestones] = usePatched(answer.state === 'ready' ? answer.value.milestones : noMilestones);
  const dependencies = answer.state === 'ready' ? answer.value.dependencies : null;
  const plan = useMemo(() => planOf(milestones, dependencies ?? []), [milestones, dependencies]);
  const projects = useMemo(() => new Map([...all, ...rows].map((row) => [row.id, row])), [all, rows]);
  const words = useMemo((): WordsOf => ({ plan, projects, today, locale }), [plan, projects, today, locale]);
  return { rows, patchRows, patchMilestones, plan, projects, words } as const;
}
