import { z } from 'zod';
import { query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';

const text = z.string().nullable();

/** A line of the list of paper groups. */
export const PaperGroupLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  title: text,
  question: text,
  leadBodyId: text,
  leadBody: text,
  papers: z.number(),
  /** Bodies that have a paper in the group. */
  bodies: z.number(),
});
export type PaperGroupLine = z.output<typeof PaperGroupLine>;

/** A paper of a group, with what is compared. */
export const GroupPaper = z.object({
  id: z.string(),
  version: z.string(),
  bodyId: text,
  reference: text,
  title: text,
  status: text,
  date: text,
  /** What the deciding consultation says; `null` while nobody has said anything (D7). */
  result: text,
  decidedOn: text,
  resolutionText: text,
  lockNote: text,
  facts: text,
  alternatives: text,
  effectsFinance: text,
  effectsPersonnel: text,
  effectsIt: text,
  effectsClimate: text,
  competence: text,
});
export type GroupPaper = z.output<typeof GroupPaper>;

export const paperGroupsContract = {
  'paper.groups': query(() => ({
    input: z.strictObject({}),
    output: z.object({ groups: z.array(PaperGroupLine) }),
  })),
  /** One question with its papers, in the order of their numbers. */
  'paper.group': query(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({ group: PaperGroupLine, papers: z.array(GroupPaper) }),
    failure: refusals(refusal('not-found')),
  })),
} as const;
