import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';
import { oparlFaultCodes } from './fault.ts';
import { oparlTroubles } from './gather.ts';
import { importedKinds } from './kind.ts';
import { oparlLimits } from './limits.ts';
import { leftCodes } from './plan.ts';

const Target = z.strictObject({
  tickets: z.array(z.string().max(200)).min(1).max(oparlLimits.files),
  /** Whose the objects of a body of OParl are; `source` is its id, empty for objects that name none. `null`: of none of ours, left out. */
  bodies: z
    .array(z.strictObject({ source: z.string().max(500), bodyId: Uuid.nullable() }))
    .max(1000)
    .default([]),
  /** What counts where the object and somebody here have changed the same field. */
  prefers: z.enum(['here', 'list']).default('here'),
});

const Body = z.object({
  source: z.string(),
  /** As the files call it; empty where they do not. */
  name: z.string(),
  bodyId: z.string().nullable(),
  /** `open`: somebody has to say. */
  by: z.enum(['chosen', 'remembered', 'key', 'name', 'open']),
  records: z.number(),
});

const Counts = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  deleted: z.number(),
  /** Records that are left as they are, each with a reason. */
  left: z.number(),
  /** Objects that cannot be read. */
  faulty: z.number(),
});
export type OparlCounts = z.output<typeof Counts>;

const Fault = z.object({
  file: z.string(),
  source: z.string(),
  field: z.string(),
  code: z.enum(oparlFaultCodes),
  text: z.string(),
});

const reading = [
  refusal('file-missing'),
  refusal('unreadable-oparl', { reason: z.enum(oparlTroubles), file: z.string() }),
  refusal('unknown-body', { source: z.string() }),
] as const;

export const oparlContract = {
  /** What reading files of a council information system in would do. Nothing is written. */
  'oparl.preview': query(() => ({
    input: Target.extend({ limit: z.int().min(0).max(oparlLimits.objects).default(500) }),
    output: z.object({
      bodies: z.array(Body),
      counts: Counts,
      rows: z.array(
        z.object({
          entity: z.enum(importedKinds),
          source: z.string(),
          title: z.string(),
          day: z.string().nullable(),
          verdict: z.enum(['new', 'changed', 'unchanged', 'deleted', 'left']),
          why: z.enum(leftCodes).nullable(),
          /** Names of the fields that would change, and of those changed on both sides. */
          changes: z.array(z.string()),
          both: z.array(z.string()),
          isNonpublic: z.boolean(),
          /** What came of it, word for word, and what that means; unknown words mean `unknown`. */
          result: z.object({ text: z.string(), meaning: z.string() }).nullable(),
        }),
      ),
      more: z.number(),
      faults: z.array(Fault),
      /** Persons, places, files, parties: read and left. */
      others: z.number(),
      /** Pages of lists that name a next one. */
      pagesMissing: z.number(),
      digest: z.string(),
    }),
    failure: refusals(...reading, refusal('cancelled')),
    long: true,
  })),
  /** Reads them in, whole or not at all, as one action; `seen` is the digest of the preview a person looked at. */
  'oparl.import': command(() => ({
    input: Target.extend({ seen: z.string().max(100) }),
    output: z.object({ counts: Counts }),
    failure: refusals(...reading, refusal('preview-outdated'), refusal('cancelled')),
    touches: ['record', 'conflict', 'undo'],
    long: true,
  })),
} as const;
