import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { AnyReference, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';

export const NoteLine = z.object({
  id: z.string(),
  version: z.string(),
  text: z.string().nullable(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  state: z.string(),
  visibility: z.string(),
  fieldId: z.string().nullable(),
  field: z.string().nullable(),
  fieldColour: z.number().nullable(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  hasConflict: z.boolean(),
});
export type NoteLine = z.output<typeof NoteLine>;

/** A note that may be the same thing as another, and why. */
export const SimilarNote = z.object({
  id: z.string(),
  text: z.string(),
  state: z.string(),
  likeness: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('same-link') }),
    z.object({ kind: z.literal('same-text') }),
    z.object({ kind: z.literal('near-text'), percent: z.number() }),
  ]),
});
export type SimilarNote = z.output<typeof SimilarNote>;

const notFound = refusal('not-found');

export const scoutingContract = {
  /** A thought in one line: `#words` become tags, the first web address the link. One undo takes all of it back. */
  'note.capture': command(() => ({
    input: z.strictObject({
      text: z.string().trim().min(1).max(10_000),
      source: z.string().max(300).optional(),
      visibility: z.enum(['private', 'site', 'shared']).default('shared'),
      /** Besides those in the text. */
      tags: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
      /** Instead of the first address in the text. */
      url: z.string().trim().min(1).max(2000).optional(),
    }),
    output: RecordRow,
    touches: ['record', 'undo'],
  })),
  /** Notes like a text that is being written, or like the note `except`, the likeliest first. */
  'note.similar': query(() => ({
    long: true,
    input: z.strictObject({
      text: z.string().max(10_000),
      url: z.string().max(2000).nullable().default(null),
      except: Uuid.optional(),
    }),
    output: z.object({ notes: z.array(SimilarNote) }),
  })),
  /** The newest notes of the inbox that look like another one, each with the likeliest. */
  'note.twins': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ twins: z.array(z.object({ id: z.string(), like: SimilarNote })) }),
  })),
  /** Two notes become one that has the words, tags and links of both (`shared/scouting/merge-notes.ts`). One undo parts them. */
  'note.merge': command(() => ({
    input: z.strictObject({
      keep: Uuid,
      drop: Uuid,
      reason: z.string().trim().min(1).max(300).default('doppelt notiert'),
    }),
    output: RecordRow,
    failure: refusals(notFound, refusal('already-merged'), refusal('other-visibility'), refusal('too-long')),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Files a note with a project or a trend: the link, and the note leaves the inbox. */
  'note.fileTo': command(() => ({
    input: z.strictObject({ id: Uuid, to: AnyReference }),
    output: RecordRow,
    failure: refusals(notFound),
    touches: ['record', 'conflict', 'undo'],
  })),
  'note.list': query(() => ({
    input: z.strictObject({ state: z.enum(['inbox', 'filed', 'dropped', 'all']).default('inbox') }),
    output: z.object({
      notes: z.array(NoteLine),
      counts: z.object({ inbox: z.number(), filed: z.number(), dropped: z.number() }),
    }),
  })),
} as const;
