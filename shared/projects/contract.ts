import { z } from 'zod';
import { query } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';

/** A line of the project list: what the columns show, and nothing more. 10 000 of them travel in one answer. */
export const ProjectLine = z.object({
  id: z.string(),
  version: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  /** The colour to show: `unknown` when the last report is older than the reporting period (D9). */
  ampel: z.string(),
  trend: z.string().nullable(),
  priority: z.string().nullable(),
  leadBodyId: z.string().nullable(),
  leadBody: z.string().nullable(),
  caretakerPersonId: z.string().nullable(),
  caretaker: z.string().nullable(),
  fieldId: z.string().nullable(),
  field: z.string().nullable(),
  /** Number of the field colour, 1 to 6. */
  fieldColour: z.number().nullable(),
  startOn: z.string().nullable(),
  endOn: z.string().nullable(),
  budgetCents: z.number().nullable(),
  /** The nearest open deadline of the project or of one of its funding cases. */
  nextDueOn: z.string().nullable(),
  lastReportOn: z.string().nullable(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
});
export type ProjectLine = z.output<typeof ProjectLine>;

/** A task in the tree of its project: subtasks behind the task they are part of. */
export const TaskNode = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string().nullable(),
  status: z.string(),
  dueOn: z.string().nullable(),
  parentTaskId: z.string().nullable(),
  /** 0 at the top. */
  depth: z.number(),
  /** Two sites have put tasks under each other; the view cuts the circle here, and a person should choose another parent. */
  isCut: z.boolean(),
  hasConflict: z.boolean(),
});
export type TaskNode = z.output<typeof TaskNode>;

/** A project that is under way and of which nobody has reported within the reporting period (D9). */
export const SilentProject = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  caretaker: z.string().nullable(),
  /** The day of the last report; `null`: there was none yet. */
  lastOn: z.string().nullable(),
  /** Whole weeks since then. */
  weeks: z.number().nullable(),
});
export type SilentProject = z.output<typeof SilentProject>;

/** A body that leads projects it has not reported on; `null` are projects without a lead. */
export const SilentBody = z.object({
  bodyId: z.string().nullable(),
  name: z.string().nullable(),
  projects: z.array(SilentProject),
});
export type SilentBody = z.output<typeof SilentBody>;
/** A milestone as the timeline draws it: on the day it was reached, or on the day it is due. */
export const PlanMilestone = z.object({
  id: z.string(),
  version: z.string(),
  projectId: z.string(),
  title: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
});
export type PlanMilestone = z.output<typeof PlanMilestone>;

/** `to` cannot begin, or be reached, before `from` is over; both are `project:<id>` or `milestone:<id>`. */
export const Dependency = z.object({ id: z.string(), from: z.string(), to: z.string() });
export type Dependency = z.output<typeof Dependency>;

export const projectsContract = {
  'project.list': query({ input: z.strictObject({}), output: z.object({ projects: z.array(ProjectLine) }) }),
  /** What the timeline draws besides the projects: all milestones with a day, and the links of the kind `blocks` between them. */
  'project.plan': query({
    input: z.strictObject({}),
    output: z.object({ milestones: z.array(PlanMilestone), dependencies: z.array(Dependency) }),
  }),
  /** All tasks of a project from top to bottom; `null` are those without a project. */
  'task.tree': query({
    input: z.strictObject({ projectId: Uuid.nullable() }),
    output: z.object({ tasks: z.array(TaskNode) }),
  }),
  /** How often projects are reported on, and the record in which that stands, for whoever may change it. */
  'reporting.period': query({
    input: z.strictObject({}),
    output: z.object({ weeks: z.number(), id: z.string(), version: z.string().nullable() }),
  }),
  /** Who is to be reminded: bodies by name, their projects the longest silent first. `told` counts the projects that are not silent. */
  'reporting.silent': query({
    input: z.strictObject({}),
    output: z.object({ weeks: z.number(), bodies: z.array(SilentBody), told: z.number() }),
  }),
} as const;
