import { z } from 'zod';
import { query } from '../core/contract-kit.ts';

const common = {
  /** Stable while the question is open: for putting it off. */
  key: z.string(),
  /** The other sites would accept the answer; otherwise it goes into the words of the reply. */
  canAnswer: z.boolean(),
};

/** What needs an answer from the body of this site. */
export const Question = z.discriminatedUnion('kind', [
  /** Two answers stand side by side, and one of them shall hold. */
  z.object({
    ...common,
    kind: z.literal('conflict'),
    entity: z.string(),
    id: z.string(),
    title: z.string(),
    field: z.string(),
    values: z.array(z.object({ value: z.unknown(), dot: z.string(), site: z.string(), own: z.boolean() })),
  }),
  /** Somebody asks the body to take part in a project. */
  z.object({
    ...common,
    kind: z.literal('participation'),
    id: z.string(),
    projectId: z.string(),
    project: z.string(),
    lead: z.string().nullable(),
  }),
  /** A council has a matter before it, and nobody has said what came of it. */
  z.object({
    ...common,
    kind: z.literal('consultation'),
    id: z.string(),
    title: z.string(),
    committee: z.string().nullable(),
  }),
  /** A project of the body has not been reported on for a reporting period (D9). */
  z.object({
    ...common,
    kind: z.literal('report'),
    projectId: z.string(),
    project: z.string(),
    lastOn: z.string().nullable(),
  }),
  /** Somebody of the body has something to do that is due, or overdue. */
  z.object({
    ...common,
    kind: z.literal('task'),
    id: z.string(),
    title: z.string(),
    project: z.string().nullable(),
    assignee: z.string(),
    dueOn: z.string().nullable(),
  }),
]);
export type Question = z.output<typeof Question>;

export const questionsContract = {
  /** What others wait for from this site's body, the most pressing first. */
  'question.list': query(() => ({
    long: true,
    input: z.strictObject({
      limit: z.int().min(1).max(100).default(3),
      /** Keys of questions that were put off. */
      without: z.array(z.string().max(300)).max(500).default([]),
    }),
    output: z.object({ questions: z.array(Question), total: z.number() }),
  })),
} as const;
