import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';
import { Counts, SegmentVerdict } from '../exchange/contract.ts';

export const JournalKind = z.enum(['out', 'in', 'undone', 'refused', 'member', 'restored']);
export type JournalKind = z.output<typeof JournalKind>;

/** What happened, as a stable word; `journalSentence` says it to people. */
export const JournalEvent = z.enum([
  'sent',
  'read',
  'undone',
  'refused',
  'restored',
  'admitted',
  'changed',
  'dormant',
  'awake',
  'revoked',
  'rotated',
  'root',
  'policy',
  'clock',
  'erased',
  'unknown',
]);
export type JournalEvent = z.output<typeof JournalEvent>;

export const JournalEntry = z.object({
  key: z.string(),
  /** Empty where nobody can say: the words of the change were erased. */
  at: z.string(),
  kind: JournalKind,
  event: JournalEvent,
  /** The site it is about: who sent the file, whose change it was, who was admitted. */
  site: z.string(),
  writer: z.string().nullable(),
  /** Who did it, where a person or another site did. */
  by: z.string().nullable(),
  /** What the sentence needs besides: names, numbers, roles. */
  details: z.record(z.string(), z.string()),
  bundle: z
    .object({
      bundle: z.string(),
      file: z.string(),
      readAt: z.string(),
      verdict: z.string(),
      counts: Counts.nullable(),
      ops: z.number(),
      undoneAt: z.string().nullable(),
      /** What was not known already, segment by segment. */
      segments: z.array(SegmentVerdict),
    })
    .nullable(),
  record: z.object({ entity: z.string(), id: z.string(), title: z.string(), fields: z.array(z.string()) }).nullable(),
  /** Why it does not count. */
  reason: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type JournalEntry = z.output<typeof JournalEntry>;

/** Which entries; days are civil days of the people here. */
export const JournalFilter = z.strictObject({
  kinds: z.array(JournalKind).max(6).default([]),
  sites: z.array(z.string().max(200)).max(400).default([]),
  /** First and last moment, RFC 3339. */
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
});

export const journalContract = {
  /** Everything that happened between the sites, newest first. */
  'journal.list': query(() => ({
    input: JournalFilter.extend({ limit: z.int().min(1).max(5000).default(1000) }),
    output: z.object({
      entries: z.array(JournalEntry),
      total: z.number(),
      /** All sites that occur, whatever the filter, to choose from. */
      sites: z.array(z.string()),
    }),
  })),
  /** The same as a file: for a spreadsheet, or for another program. */
  'journal.export': query(() => ({
    input: JournalFilter.extend({
      ticket: z.string().max(200),
      format: z.enum(['csv', 'json']),
      language: z.enum(['de', 'en']).default('de'),
    }),
    output: z.object({ entries: z.number(), bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
    ),
  })),
} as const;
