import { z } from 'zod';
import { query } from '../core/contract-kit.ts';
import { Policy } from './policy.ts';

export const policyContract = {
  /** What the administrator has decided for this computer, as it was read when the program started. */
  'policy.get': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      source: z.enum(['none', 'machine', 'portable']),
      policy: Policy,
      /** A sentence where the file is wrong; then safe presets count. */
      trouble: z.string().nullable(),
    }),
    early: true,
  })),
} as const;
