import { z } from 'zod';
import { command, query } from '../core/contract-kit.ts';
import { RecordRow } from '../records/contract.ts';

export const NoteLine = z.object({
  id: z.string(),
  version: z.string(),
  text: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  state: z.string(),
  visibility: z.string(),
  fieldId: z.string().nullable(),
  field: z.string().nullable(),
  fieldColour: z.number().nullable(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  hasConflict: z.boolean(),
});
export type NoteLine = z.output<typeof NoteLine>;

export const scoutingContract = {
  /** A thought in one line: `#words` become tags, the first web address the link. One undo takes all of it back. */
  'note.capture': command(() => ({
    input: z.strictObject({
      text: z.string().trim().min(1).max(10_000),
      source: z.string().max(300).optional(),
      visibility: z.enum(['private', 'site', 'shared']).default('shared'),
    }),
    output: RecordRow,
    touches: ['record', 'undo'],
  })),
  'note.list': query(() => ({
    input: z.strictObject({ state: z.enum(['inbox', 'filed', 'dropped', 'all']).default('inbox') }),
    output: z.object({
      notes: z.array(NoteLine),
      counts: z.object({ inbox: z.number(), filed: z.number(), dropped: z.number() }),
    }),
  })),
} as const;
