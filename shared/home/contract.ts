import { z } from 'zod';
import { query } from '../core/contract-kit.ts';

const Due = z.object({
  entity: z.enum(['deadline', 'task', 'milestone', 'communicationItem']),
  id: z.string(),
  title: z.string(),
  dueOn: z.string(),
  subjectTitle: z.string().nullable(),
  isCutoffHard: z.boolean(),
});

export const homeContract = {
  /** Lagebild: what is due, what changed since the last visit, who was heard, what waits for a decision. */
  'home.overview': query(() => ({
    long: true,
    input: z.strictObject({ days: z.int().min(1).max(365).default(14), since: z.string().max(40).optional() }),
    output: z.object({
      /** Overdue and due within `days`, by day. */
      due: z.array(Due),
      dueTotal: z.number(),
      overdue: z.number(),
      changed: z.array(
        z.object({
          entity: z.string(),
          id: z.string(),
          title: z.string(),
          at: z.string(),
          by: z.string(),
          isNew: z.boolean(),
        }),
      ),
      changedTotal: z.number(),
      /** Sites one waits for, the most silent first: no dormant or revoked ones. */
      sites: z.array(
        z.object({
          writer: z.string(),
          site: z.string(),
          lastReceivedAt: z.string().nullable(),
          /** Since something was last received; `null`: never. */
          days: z.number().nullable(),
          /** For how many days one has waited: since then, or since it was admitted; `null` if nobody knows since when. */
          waited: z.number().nullable(),
        }),
      ),
      openConflicts: z.number(),
      inbox: z.number(),
      /** Persons kept longer than allowed, and without a legal basis (D10). */
      contacts: z.object({ over: z.number(), withoutBasis: z.number() }),
      projects: z.object({
        total: z.number(),
        byAmpel: z.record(z.string(), z.number()),
        byStatus: z.record(z.string(), z.number()),
      }),
      /** Money and posts that wait for councils. */
      reservations: z.array(
        z.object({ id: z.string(), title: z.string(), adopted: z.number(), required: z.number(), status: z.string() }),
      ),
    }),
  })),
} as const;
