import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';

/** A restore point, or a store that was put aside. */
const Name = z.string().max(200);

const notFound = refusal('not-found');
const damaged = refusal('store-damaged');

/**
 * A record then and now. `onlyThen`: it is gone today and would come back. `onlyNow`: it has come since and would be gone.
 * `changed`: at least one field has other values.
 */
export const Standing = z.enum(['same', 'changed', 'onlyThen', 'onlyNow']);
export type Standing = z.output<typeof Standing>;

/** What people look for: everything, or what going back would do. */
export const Showing = z.enum(['all', 'changed', 'onlyThen', 'onlyNow']);
export type Showing = z.output<typeof Showing>;

/** What would be missing after going back. */
export const Since = z.object({
  /** Records that were made, changed or deleted since. */
  records: z.number(),
  /** Not everything could be read: there may be more. */
  isLeast: z.boolean(),
  /** The last of them. */
  newest: z.object({ entity: z.string(), title: z.string(), at: z.string(), by: z.string() }).nullable(),
});
export type Since = z.output<typeof Since>;

export const backupContract = {
  /** What came since a restore point was made, also in a store that cannot be opened; `null`: that cannot be told any more. */
  'backup.since': query(() => ({
    input: z.strictObject({ name: Name }),
    output: z.object({ since: Since.nullable() }),
    failure: refusals(notFound, damaged),
    early: true,
  })),
  /** Inside a restore point, read-only: how many records of each kind, and what going back would change. */
  'backup.look': query(() => ({
    input: z.strictObject({ name: Name }),
    output: z.object({
      name: z.string(),
      at: z.string(),
      reason: z.string(),
      /** The moment one went back to, of a point that was made before going back. */
      restored: z.string().nullable(),
      bytes: z.number(),
      /** Name of the site at that time. */
      site: z.string(),
      /** The store of today could be read, so there is something to compare with. */
      isCompared: z.boolean(),
      entities: z.array(
        z.object({
          entity: z.string(),
          past: z.number(),
          today: z.number(),
          changed: z.number(),
          onlyThen: z.number(),
          onlyNow: z.number(),
        }),
      ),
      /** Own changes that were signed since: the other sites may have them already. */
      signedSince: z.number(),
    }),
    failure: refusals(notFound, damaged),
    early: true,
  })),
  /** Records of one kind in a restore point, by title. */
  'backup.records': query(() => ({
    input: z.strictObject({
      name: Name,
      entity: z.string().max(64),
      showing: Showing.default('all'),
      search: z.string().max(200).default(''),
      limit: z.int().min(1).max(1000).default(500),
    }),
    output: z.object({
      records: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          standing: Standing,
          updatedAt: z.string(),
          updatedBy: z.string(),
        }),
      ),
      total: z.number(),
    }),
    failure: refusals(notFound, damaged),
    early: true,
  })),
  /** One record of a restore point beside what it is today. */
  'backup.record': query(() => ({
    input: z.strictObject({ name: Name, entity: z.string().max(64), id: Uuid }),
    output: z.object({
      title: z.string(),
      standing: Standing,
      past: z.object({ at: z.string(), by: z.string() }).nullable(),
      today: z.object({ at: z.string(), by: z.string() }).nullable(),
      fields: z.array(z.object({ field: z.string(), past: z.unknown(), today: z.unknown(), differs: z.boolean() })),
      /** Names of what the fields point to, as they were called then. */
      titles: z.record(z.string(), z.string()),
    }),
    failure: refusals(notFound, damaged),
    early: true,
  })),
} as const;
