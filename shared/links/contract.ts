import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { AnyReference, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';

/** A record near another one, and how many connections away. */
export const NearRecord = z.object({
  reference: z.string(),
  entity: z.string(),
  /** `null`: it has no title, or has not arrived. */
  title: z.string().nullable(),
  isMissing: z.boolean(),
  step: z.number(),
});
export type NearRecord = z.output<typeof NearRecord>;

/** What connects two records: a link, a field of one of them, or a row that is nothing else (shared/links/connections.ts). */
export const NearLine = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  /** Entity of the row that says so, its id, and the field that points to `to`; of a link its kind. */
  entity: z.string(),
  row: z.string(),
  field: z.string().nullable(),
  kind: z.string().nullable(),
  reason: z.string().nullable(),
  /** The link does not leave this site, because an end of it does not. */
  stays: z.boolean(),
});
export type NearLine = z.output<typeof NearLine>;

export const linksContract = {
  /**
   * What a record is connected with, in both directions, and what that is connected with. A merged record answers for all that stand
   * behind it. `left`: records at one step that are not among the answer because there are too many.
   */
  'links.around': query(() => ({
    input: z.strictObject({ reference: z.string().max(110), steps: z.union([z.literal(1), z.literal(2)]).default(2) }),
    output: z.object({ center: z.string(), records: z.array(NearRecord), lines: z.array(NearLine), left: z.number() }),
  })),
  /**
   * Makes the next thing out of a record (shared/links/next.ts): fields are taken over, `fields` go before them, the two are tied, and
   * the source says what becomes of it where this site may write that. One action, one undo.
   */
  'record.next': command(() => ({
    input: z.strictObject({
      entity: z.string().max(64),
      id: Uuid,
      to: z.string().max(64),
      fields: z.record(z.string(), z.unknown()).default({}),
      seen: z.string().max(40).optional(),
      linked: z.array(AnyReference).max(100).optional(),
    }),
    output: RecordRow,
    failure: refusals(
      refusal('not-found'),
      refusal('no-next'),
      refusal('changed-meanwhile', { current: RecordRow }),
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
      refusal('rule-broken', {
        rule: z.string(),
        words: z.object({ de: z.string(), en: z.string() }).exactOptional(),
      }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
