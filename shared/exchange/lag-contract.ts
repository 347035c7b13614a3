import { z } from 'zod';
import { query } from '../core/contract-kit.ts';
import { Role } from '../trust/adm.ts';

export const LagSite = z.object({
  writer: z.string(),
  site: z.string(),
  bodyName: z.string(),
  /** `null`: the registry does not know it. */
  role: Role.nullable(),
  own: z.boolean(),
  dormant: z.boolean(),
  /** Changes of this site that anybody is known to have. */
  made: z.number(),
  /** When it last said what it has; `null`: never, and nothing is known of what it has. */
  heardAt: z.string().nullable(),
});
export type LagSite = z.output<typeof LagSite>;

export const lagContract = {
  /** Who has how much of whom, as far as it is known here: each site's own word of what it holds. */
  'exchange.lag': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      /** The order is stable: coordination first, then by name. */
      sites: z.array(LagSite).max(1000),
      /** One line per site, in the order of `sites`: how many changes of each it has; `null` where nothing is known. */
      has: z.array(z.array(z.number()).nullable()),
    }),
  })),
} as const;
