import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { BareError } from './crash.ts';

export const supportContract = {
  /** Something broke in the page; noted in the crash log, without anything a person has written. */
  'crash.note': command(() => ({
    input: z.strictObject({ error: BareError }),
    output: z.object({ isNoted: z.boolean() }),
    touches: [],
    early: true,
  })),
  /** What somebody who helps needs to know, and nothing of what people have written. Shown before it is saved. */
  'diagnosis.read': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ content: z.string(), digest: z.string() }),
    early: true,
  })),
  /** Saves what was shown, byte for byte; `digest` says which. */
  'diagnosis.save': command(() => ({
    input: z.strictObject({ ticket: z.string().max(200), digest: z.string().max(64) }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('not-shown'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
    ),
    touches: [],
    early: true,
  })),
} as const;
