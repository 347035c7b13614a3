import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';

/** Something a person has to do, or to see done. */
export const WeekLine = z.object({
  entity: z.enum(['task', 'deadline', 'milestone', 'communicationItem']),
  id: z.string(),
  version: z.string(),
  title: z.string(),
  dueOn: z.string().nullable(),
  /** Of a task; the others are open. */
  status: z.string(),
  waitingFor: z.string().nullable(),
  /** The project it belongs to; of a deadline also the funding case. */
  subject: z.string().nullable(),
  subjectTitle: z.string().nullable(),
  tags: z.array(z.string()),
  isCutoffHard: z.boolean(),
  hasConflict: z.boolean(),
});
export type WeekLine = z.output<typeof WeekLine>;

/** A project a person cares for, as far as it has not ended. */
export const WeekProject = z.object({
  id: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  /** The colour to show (D9). */
  ampel: z.string(),
  lastReportOn: z.string().nullable(),
  /** Whole weeks since the last report. */
  weeks: z.number().nullable(),
  /** It is under way, and nobody has reported within the period. */
  isReportDue: z.boolean(),
});
export type WeekProject = z.output<typeof WeekProject>;

export const weekContract = {
  /** What a person has to do: tasks, deadlines, milestones of the own projects, contributions, by day; and the projects themselves. */
  'week.mine': query(() => ({
    input: z.strictObject({ personId: Uuid }),
    output: z.object({ lines: z.array(WeekLine), projects: z.array(WeekProject) }),
  })),
  /** A task in one line, with its tags; one undo takes all of it back. */
  'task.capture': command(() => ({
    input: z.strictObject({
      title: z.string().trim().min(1).max(300),
      dueOn: Day.optional(),
      assigneePersonId: Uuid.optional(),
      projectId: Uuid.optional(),
      tags: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    }),
    output: RecordRow,
    failure: refusals(
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
    ),
    touches: ['record', 'undo'],
  })),
} as const;
