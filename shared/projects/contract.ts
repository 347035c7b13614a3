import { z } from 'zod';
import { Lock } from '../agency/contract.ts';
import { query } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import { RecordEdit } from '../records/contract.ts';

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

/** One edit of a project or of a part of it. */
export const ProjectEdit = RecordEdit.extend({
  entity: z.string(),
  id: z.string(),
  /** The field that names the record among its like, and what stands in it now: a title, or whom a participation is about. */
  namedBy: z.string(),
  name: z.unknown(),
  /** This edit made the record. */
  isFirst: z.boolean(),
});
export type ProjectEdit = z.output<typeof ProjectEdit>;

/** How a paper or a reservation has to do with a project. */
const Tie = z.object({
  /** The kind of the link; without a link `consortium` (its share in a case), `paper` (the reservation of that paper), `reservation` (the other way round), `post` (of an assigned post). */
  kind: z.string(),
  /** The link that says so, for whoever wants to undo it. */
  linkId: z.string().nullable(),
  /** What stands between: `fundingCase:…`, `paper:…`, `position:…`, `reservation:…`; `null`: nothing does. */
  over: z.string().nullable(),
});
export type Tie = z.output<typeof Tie>;

/** A council paper that has to do with a project. */
export const ProjectPaper = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  title: z.string().nullable(),
  date: z.string().nullable(),
  status: z.string().nullable(),
  body: z.string().nullable(),
  ties: z.array(Tie),
});
export type ProjectPaper = z.output<typeof ProjectPaper>;

/** What one council has decided for a reservation to fall. */
export const CouncilVote = z.object({
  id: z.string(),
  bodyId: z.string().nullable(),
  body: z.string().nullable(),
  status: z.string(),
  decidedOn: z.string().nullable(),
  /** What it means to the reservation (shared/councils/requirement.ts). */
  kind: z.enum(['met', 'check', 'refused', 'open']),
  /** D2: adopted, or amended and accepted as equivalent. */
  counts: z.boolean(),
});

/** A reservation that holds a project back or did. */
export const ProjectReservation = Lock.extend({
  conditionText: z.string().nullable(),
  releasedOn: z.string().nullable(),
  releaseReference: z.string().nullable(),
  votes: z.array(CouncilVote),
  ties: z.array(Tie),
});
export type ProjectReservation = z.output<typeof ProjectReservation>;

export const projectsContract = {
  'project.list': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ projects: z.array(ProjectLine) }),
  })),
  /** What the timeline draws besides the projects: all milestones with a day, and the links of the kind `blocks` between them. */
  'project.plan': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ milestones: z.array(PlanMilestone), dependencies: z.array(Dependency) }),
  })),
  /**
   * What happened to a project and to everything that belongs to it, also to what is deleted by now; the newest first, of these entities
   * (all when left out). `counts` says how many edits there are of each entity, whatever is asked for.
   */
  'project.history': query(() => ({
    input: z.strictObject({
      projectId: Uuid,
      entities: z.array(z.string().max(64)).max(100).optional(),
      limit: z.int().min(1).max(2000).default(100),
    }),
    output: z.object({
      edits: z.array(ProjectEdit),
      total: z.number(),
      counts: z.record(z.string(), z.number()),
    }),
  })),
  /** Papers and reservations of a project: linked with it in either direction, or over one of its funding cases or posts. */
  'project.councils': query(() => ({
    long: true,
    input: z.strictObject({ projectId: Uuid }),
    output: z.object({ papers: z.array(ProjectPaper), reservations: z.array(ProjectReservation) }),
  })),
  /** All tasks of a project from top to bottom; `null` are those without a project. */
  'task.tree': query(() => ({
    input: z.strictObject({ projectId: Uuid.nullable() }),
    output: z.object({ tasks: z.array(TaskNode) }),
  })),
  /** How often projects are reported on, and the record in which that stands, for whoever may change it. */
  'reporting.period': query(() => ({
    input: z.strictObject({}),
    output: z.object({ weeks: z.number(), id: z.string(), version: z.string().nullable() }),
  })),
  /** Who is to be reminded: bodies by name, their projects the longest silent first. `told` counts the projects that are not silent. */
  'reporting.silent': query(() => ({
    input: z.strictObject({}),
    output: z.object({ weeks: z.number(), bodies: z.array(SilentBody), told: z.number() }),
  })),
} as const;
