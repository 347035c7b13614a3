import { z } from 'zod';
import { query } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';

/** A text and the parts of it that were asked for: from, and behind the last letter, in UTF-16 units. */
const Highlighted = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
});

export const SearchHit = z.object({
  entity: z.string(),
  id: z.string(),
  title: Highlighted,
  /** The field that says most of what was asked, and that part of it; `null` where only the title says something. */
  excerpt: Highlighted.extend({ field: z.string() }).nullable(),
  /** What the record belongs to (`project:…`), where that has a name here. */
  context: z.object({ reference: z.string(), title: z.string() }).nullable(),
  bodyId: z.string().nullable(),
  changedAt: z.string(),
  visibility: z.string().nullable(),
  classification: z.string().nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const searchContract = {
  /**
   * Full text over all entities, folded, each word the beginning of one: hits with their places, and how many there are of each kind.
   * `entities`, `bodies` and `days` filter; none chosen lets everything through. `counts` leave the filter by kind aside.
   */
  'search.find': query(() => ({
    input: z.strictObject({
      text: z.string().max(200),
      entities: z.array(z.string().max(64)).max(100).default([]),
      bodies: z.array(Uuid).max(100).default([]),
      /** Changed within so many days. */
      days: z.int().min(1).max(36_500).nullable().default(null),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      hits: z.array(SearchHit),
      total: z.number(),
      counts: z.record(z.string(), z.number()),
      /** `false`: so many hits that the newest come first, those with the words in the title before the others. */
      isRanked: z.boolean(),
      /** Records the search has not read yet. */
      behind: z.number(),
    }),
  })),
} as const;
