import { z } from 'zod';
import { query } from '../core/contract-kit.ts';

/** What the papers on data protection need to know of this store. */
export const PrivacyFacts = z.object({
  /** Who gets the shared records: all sites that take part, this one first. */
  sites: z.array(z.object({ label: z.string(), body: z.string(), role: z.string(), isOwn: z.boolean() })),
  /** Records by entity that are shown. Only of entities with data of persons. */
  counts: z.record(z.string(), z.number()),
  /** Of those: how many are public, shared, and stay at this site. */
  visibility: z.record(z.string(), z.object({ public: z.number(), shared: z.number(), here: z.number() })),
  over: z.number(),
  withoutBasis: z.number(),
  /** Changes in the log here that name their author. */
  changes: z.number(),
  /** Whether there is a registry of the sites, so that only admitted ones count. */
  hasRegistry: z.boolean(),
});
export type PrivacyFacts = z.output<typeof PrivacyFacts>;

export const privacyContract = {
  /** Where data of persons are, how many, and who gets them (Art. 30 GDPR). */
  'privacy.facts': query(() => ({ input: z.strictObject({}), output: PrivacyFacts, long: true })),
} as const;
