import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';

/** Records that are not meant for everybody; each kind goes into a file only when it was ticked. */
export const Closed = z.enum(['private', 'site', 'nonpublic']);
export type Closed = z.output<typeof Closed>;

export const exportContract = {
  /** Everything this site holds, in a form other programs read (docs/export-format.md), so that nobody is locked in. */
  'export.all': query(() => ({
    input: z.strictObject({
      ticket: z.string().max(200),
      format: z.enum(['json', 'xlsx']),
      include: z.array(Closed).max(3).default([]),
      /** Every change ever made, too; JSON only. */
      history: z.boolean().default(false),
    }),
    output: z.object({
      records: z.number(),
      /** Changes in the history. */
      ops: z.number(),
      bytes: z.number(),
      /** Records that were not ticked. */
      leftOut: z.object({ private: z.number(), site: z.number(), nonpublic: z.number() }),
      /** Records a table had no room for. */
      cut: z.number(),
    }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
