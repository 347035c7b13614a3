import { z } from 'zod';
import { Lock } from '../../agency/contract.ts';
import { query } from '../../core/contract-kit.ts';

const text = z.string().nullable();

/** A line of the list of papers. */
export const PaperLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  reference: text,
  title: text,
  paperType: text,
  bodyId: text,
  body: text,
  date: text,
  status: text,
  groupId: text,
  group: text,
  /** The reservation the paper brought; of several, one that still holds something back. */
  lock: Lock.nullable(),
});
export type PaperLine = z.output<typeof PaperLine>;

export const papersContract = {
  'paper.list': query({ input: z.strictObject({}), output: z.object({ papers: z.array(PaperLine) }) }),
} as const;
