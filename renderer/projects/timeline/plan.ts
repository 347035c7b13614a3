import { type Day, dayOrNull } from '../../../shared/core/day.ts';
import type { Dependency, PlanMilestone, ProjectLine } from '../../../shared/projects/contract.ts';
import { datesOf, spanOf } from './span.ts';

/** What is drawn besides the bars, ready to be looked up. References are `project:<id>` or `milestone:<id>`. */
export type Plan = {
  readonly milestones: ReadonlyMap<string, PlanMilestone>;
  /** In the order of their days, by project. */
  readonly milestonesOf: ReadonlyMap<string, readonly PlanMilestone[]>;
  /** What something waits for, and what waits for it. */
  readonly waitsFor: ReadonlyMap<string, readonly Dependency[]>;
  readonly blocks: ReadonlyMap<string, readonly Dependency[]>;
};

function gather<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const gathered = new Map<string, Item[]>();
  for (const item of items) {
    const list = gathered.get(keyOf(item));
    if (list) list.push(item);
    else gathered.set(keyOf(item), [item]);
  }
  return gathered;
}

/** `milestones` in the order of their days. */
export function planOf(milestones: readonly PlanMilestone[], dependencies: readonly Dependency[]): Plan {
  return {
    milestones: new Map(milestones.map((one) => [one.id, one])),
    milestonesOf: gather(milestones, ({ projectId }) => projectId),
    waitsFor: gather(dependencies, ({ to }) => to),
    blocks: gather(dependencies, ({ from }) => from),
  };
}

/** The day a milestone is drawn on: when it was reached, else when it is due. */
export const dayOfMilestone = ({ doneOn, dueOn }: PlanMilestone): Day | null => dayOrNull(doneOn) ?? dayOrNull(dueOn);

export const projectRef = (id: string): string => `project:${id}`;
export const milestoneRef = (id: string): string => `milestone:${id}`;

/** First and last day of what a reference names; `null` for what has no days, or is not here. */
export function daysOf(
  reference: string,
  plan: Plan,
  projects: ReadonlyMap<string, ProjectLine>,
): { readonly from: Day; readonly to: Day } | null {
  const [entity = '', id = ''] = reference.split(':');
  if (entity === 'project') {
    const row = projects.get(id);
    return row === undefined ? null : spanOf(datesOf(row));
  }
  const milestone = plan.milestones.get(id);
  const day = milestone === undefined ? null : dayOfMilestone(milestone);
  return day === null ? null : { from: day, to: day };
}

/**
 * Whether a dependency cannot be kept as things are planned: what is waited for ends after what waits begins. A milestone may
 * be reached on the very day.
 */
export function isBroken({ from, to }: Dependency, plan: Plan, projects: ReadonlyMap<string, ProjectLine>): boolean {
  const [before, after] = [daysOf(from, plan, projects), daysOf(to, plan, projects)];
  return before !== null && after !== null && before.to > after.from;
}
