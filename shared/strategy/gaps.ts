import { projectState } from './progress.ts';

/**
 * What is missing between the strategy and what is done.
 *
 * SL1  A goal is without project when none of its measures has a project that was not cancelled, and none is done; dropped measures
 *      serve nothing.
 * SL2  A measure is without project when it has none that was not cancelled, and is neither done nor dropped.
 * SL3  A project is without measure when it is not over and carries out no measure of this strategy that is there.
 * SL4  What has not arrived yet is no gap: nobody here can close it.
 * SL5  A goal without target has no current value that could be missing: one gap, not two.
 * SL6  Only the edition in force is held against the projects: a draft has no measures yet that they could carry out.
 */
export const gapKinds = [
  'goal-without-project',
  'measure-without-project',
  'project-without-measure',
  'goal-without-target',
  'goal-without-current',
] as const;
export type GapKind = (typeof gapKinds)[number];

type OfProject = { readonly id: string; readonly status: string };

export type GapMeasure = {
  readonly id: string;
  readonly status: string;
  readonly projects: readonly OfProject[];
};

export type GapGoal = {
  readonly id: string;
  readonly target: number | null;
  readonly current: number | null;
  readonly measureIds: readonly string[];
};

/** A project, and what became of the measure it points to: `here` is one of this strategy, `absent` has not arrived. */
export type GapProject = OfProject & { readonly measure: 'here' | 'elsewhere' | 'none' | 'absent' };

export type Gap = { readonly kind: GapKind; readonly id: string };

const isWanted = ({ status }: OfProject): boolean => projectState(status) !== 'cancelled';

const hasProject = ({ projects }: GapMeasure): boolean => projects.some(isWanted);

const isSettled = ({ status }: GapMeasure): boolean => status === 'done' || status === 'dropped';

/** All gaps, by kind, inside a kind in the order of what was handed in. */
export function findGaps(
  goals: readonly GapGoal[],
  measures: readonly GapMeasure[],
  projects: readonly GapProject[],
): readonly Gap[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const isServed = ({ measureIds }: GapGoal): boolean =>
    measureIds.some((id) => {
      const measure = byId.get(id);
      return (
        measure !== undefined && measure.status !== 'dropped' && (measure.status === 'done' || hasProject(measure))
      );
    });
  const found: Readonly<Record<GapKind, readonly { readonly id: string }[]>> = {
    'goal-without-project': goals.filter((goal) => !isServed(goal)),
    'measure-without-project': measures.filter((measure) => !isSettled(measure) && !hasProject(measure)),
    'project-without-measure': projects.filter(
      ({ status, measure }) =>
        !['over', 'cancelled'].includes(projectState(status)) && (measure === 'none' || measure === 'elsewhere'),
    ),
    'goal-without-target': goals.filter(({ target }) => target === null),
    'goal-without-current': goals.filter(({ target, current }) => target !== null && current === null),
  };
  return gapKinds.flatMap((kind) => found[kind].map(({ id }) => ({ kind, id })));
}
