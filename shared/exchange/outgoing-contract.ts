import { z } from 'zod';
import { query } from '../core/contract-kit.ts';
import { entityNames } from '../entities.ts';

/** Records that do not leave this site with a bundle: why, each once. */
export const StayKind = z.enum(['private', 'site', 'catalogue', 'nonpublic']);
export type StayKind = z.output<typeof StayKind>;

/** What one site lacks, as far as it has said what it holds. */
const Lack = z.object({
  writer: z.string(),
  /** Changes of any site that are here and not confirmed there, those not yet signed among them. */
  ops: z.number(),
  /** When the oldest of them was written; `null` if there are none, or it was erased. */
  since: z.string().nullable(),
  lastReceivedAt: z.string().nullable(),
  lastSentAt: z.string().nullable(),
});

export const outgoingContract = {
  /** Before a bundle is made: what each site lacks, and what is left out of every bundle. */
  'bundle.outlook': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      /** Number of the last change of this site that the next bundle can hold; part of its name. */
      seq: z.number(),
      /** Own changes that are not signed yet. */
      unsent: z.number(),
      /** All changes a bundle for everybody holds. */
      total: z.number(),
      /** Logs this site has written in: nobody one sends to. */
      own: z.array(z.string()),
      lacks: z.array(Lack),
      stays: z.object({
        /** Visible to its author only. */
        private: z.number(),
        /** Visible at this site only. */
        site: z.number(),
        /** Catalogues this site began with; the coordination keeps those everybody gets. */
        catalogue: z.number(),
        /** Of non-public sessions; leave only when asked for by name. */
        nonpublic: z.number(),
        /** Changes that travel and count nowhere. */
        refused: z.number(),
        /** Changes that travel and wait, here as elsewhere. */
        held: z.number(),
        /** Changes behind the end of a revoked log; never passed on. */
        revoked: z.number(),
      }),
    }),
  })),
  /** The records behind one of these counts, by name. */
  'bundle.leftOut': query(() => ({
    input: z.strictObject({
      kind: StayKind,
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.object({
      records: z.array(
        z.object({ entity: z.enum(entityNames), id: z.string(), title: z.string(), updatedAt: z.string() }),
      ),
      total: z.number(),
    }),
  })),
} as const;
