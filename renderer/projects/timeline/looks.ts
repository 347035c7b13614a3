import type { Day } from '../../../shared/core/day.ts';
import type { PlanMilestone } from '../../../shared/projects/contract.ts';

/** How a bar is drawn: by the life of the project, not by its traffic light, which stands beside the title. */
export type BarLook = 'planned' | 'running' | 'paused' | 'over';

const looks: Readonly<Record<string, BarLook>> = {
  idea: 'planned',
  sketch: 'planned',
  planned: 'planned',
  approved: 'planned',
  running: 'running',
  paused: 'paused',
  completed: 'over',
  transferred: 'over',
  cancelled: 'over',
};

export const barLook = (status: string): BarLook => looks[status] ?? 'running';

export type MilestoneLook = 'done' | 'overdue' | 'due';

/** One overdue milestone among several makes the mark of all of them overdue; all must be reached for it to be done. */
export function milestoneLook(milestones: readonly PlanMilestone[], today: Day): MilestoneLook {
  const open = milestones.filter(({ doneOn }) => doneOn === null);
  if (open.length === 0) return 'done';
  return open.some(({ dueOn }) => dueOn !== null && dueOn < today) ? 'overdue' : 'due';
}
