/**
 * How far the strategy is. Things are counted and named; nothing is weighed, so nothing looks more exact than it is known.
 *
 * ST1  What a person has said of a measure counts: *umgesetzt* and *aufgegeben*, whatever its projects say.
 * ST2  Otherwise it runs when it is marked as running, or one of its projects is in *Umsetzung*.
 * ST3  Otherwise its projects say it: something is being prepared; all that is left is paused; all are over. Cancelled ones say nothing.
 * ST4  A measure without any project that says something is *open*.
 * ST5  Dropped measures are told, and not counted in the total; every other measure is counted once, in exactly one state.
 * ST6  Where the person's word and the projects do not agree, both are shown (`doubt`).
 */

export type ProjectState = 'prepared' | 'running' | 'paused' | 'over' | 'cancelled';

const projectStates: Readonly<Record<string, ProjectState>> = {
  idea: 'prepared',
  sketch: 'prepared',
  planned: 'prepared',
  approved: 'prepared',
  running: 'running',
  paused: 'paused',
  completed: 'over',
  transferred: 'over',
  cancelled: 'cancelled',
};

/** A status of a newer version is not over, and nobody has said that it runs. */
export const projectState = (status: string): ProjectState => projectStates[status] ?? 'prepared';

/** In the order in which they are told. */
export const measureStates = ['done', 'running', 'ended', 'paused', 'prepared', 'open', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

type OfProject = { readonly id: string; readonly status: string };
export type OfMeasure = { readonly status: string; readonly projects: readonly OfProject[] };

export function measureState({ status, projects }: OfMeasure): MeasureState {
  if (status === 'dropped' || status === 'done') return status;
  const states = new Set(projects.map((project) => projectState(project.status)));
  if (status === 'running' || states.has('running')) return 'running';
  if (states.has('prepared')) return 'prepared';
  if (states.has('paused')) return 'paused';
  return states.has('over') ? 'ended' : 'open';
}

/** ST6. `no-project-runs`: it is said to run. `project-goes-on`: it is said to be done or dropped. */
export type MeasureDoubt = 'no-project-runs' | 'project-goes-on';

export function measureDoubt({ status, projects }: OfMeasure): MeasureDoubt | null {
  const runs = projects.some((project) => projectState(project.status) === 'running');
  if (status === 'running' && !runs) return 'no-project-runs';
  return runs && (status === 'done' || status === 'dropped') ? 'project-goes-on' : null;
}

export type Progress = {
  /** Measures that count: all but the dropped ones. */
  readonly total: number;
  readonly counts: Readonly<Record<MeasureState, number>>;
  /** Projects of all these measures, each once; cancelled ones are not among them. */
  readonly projects: Readonly<Record<Exclude<ProjectState, 'cancelled'>, number>> & { readonly total: number };
};

/** What is counted over the measures of a field, or of a strategy. */
export function progressOf(measures: readonly OfMeasure[]): Progress {
  const counts = Object.fromEntries(measureStates.map((state) => [state, 0])) as Record<MeasureState, number>;
  const projects = { prepared: 0, running: 0, paused: 0, over: 0, total: 0 };
  const seen = new Set<string>();
  for (const measure of measures) {
    counts[measureState(measure)] += 1;
    for (const { id, status } of measure.projects) {
      const state = projectState(status);
      if (state === 'cancelled' || seen.has(id)) continue;
      seen.add(id);
      projects[state] += 1;
      projects.total += 1;
    }
  }
  return { total: measures.length - counts.dropped, counts, projects };
}
