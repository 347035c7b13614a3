import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';
import { composedParts } from './compose.ts';

/** What a paper can be composed from. */
export const composedFrom = ['project', 'fundingCase', 'strategy'] as const;
const About = z.strictObject({ entity: z.enum(composedFrom), id: Uuid });

const Sentence = z.object({
  text: z.string(),
  opens: z.boolean(),
  /** The field of a record it comes from; `null`: the template. */
  source: z.object({ entity: z.string(), id: z.string(), field: z.string() }).nullable(),
});

export const composeContract = {
  /** A paper as the office's data say it, sentence by sentence, and the councils it may go to. Nothing is written. */
  'paper.compose': query(() => ({
    input: z.strictObject({ about: About }),
    output: z.object({
      title: z.string(),
      parts: z.record(z.enum(composedParts), z.array(Sentence)),
      councils: z.array(
        z.object({ bodyId: z.string(), name: z.string(), kind: z.string(), ownCents: z.number().nullable() }),
      ),
    }),
    failure: refusals(refusal('not-found')),
  })),
  /** Writes the variants of one text as papers of one group, tied to what they are about: one action, one undo, or nothing. */
  'paper.issue': command(() => ({
    input: z.strictObject({
      about: About,
      group: z.strictObject({ title: z.string().trim().min(1).max(300) }),
      papers: z
        .array(z.strictObject({ bodyId: Uuid, fields: z.record(z.string(), z.unknown()) }))
        .min(1)
        .max(500),
    }),
    output: z.object({ groupId: z.string(), papers: z.array(z.string()) }),
    failure: refusals(
      refusal('not-found'),
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
