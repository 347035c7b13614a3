import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { AnyReference, Uuid } from '../core/schema.ts';
import { Passphrase, Ticket } from '../exchange/contract.ts';

/** Whether the content of a document lies here: whole, not at all, or not as its record says. */
export const Presence = z.enum(['here', 'missing', 'damaged']);
export type Presence = z.output<typeof Presence>;

const Document = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  sizeBytes: z.number(),
  note: z.string().nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** This site made the record: nobody else need have had the content. */
  isOwn: z.boolean(),
  version: z.string(),
  presence: Presence,
});
export type Document = z.output<typeof Document>;

/** Which contents go along: what the readers lack as far as is known here, or all of a project and its parts. */
const Which = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lacking') }),
  z.strictObject({ kind: z.literal('project'), id: Uuid }),
]);

const choice = {
  which: Which,
  /** Writers who shall read it; empty means everybody. */
  to: z.array(z.string().max(64)).max(300).default([]),
  /** Contents of non-public sessions go out only when asked for by name. */
  include: z.array(z.enum(['nonpublic_session'])).default([]),
};

const Chosen = z.object({
  contents: z.number(),
  bytes: z.number(),
  /** Contents that would go along and are not here themselves. */
  missing: z.number(),
  /** Contents for which there is no room in one file; they go with the next one. */
  left: z.number(),
});

const placeUnusable = refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) });
const fileMissing = refusal('file-missing');
const cancelled = refusal('cancelled');
const notFound = refusal('not-found');

/** A content of a companion file that was not taken in, and why. */
const RefusedContent = z.object({
  /** First digits of its hash: all that an unknown content is called by. */
  content: z.string(),
  /** The document it was meant for; `null` where no record here names it. */
  name: z.string().nullable(),
  reason: z.enum(['no-record', 'wrong-hash', 'wrong-size', 'too-large', 'doubled']),
  message: z.string(),
});
export type RefusedContent = z.output<typeof RefusedContent>;

export const attachmentsContract = {
  /** The documents of a record, by name, and whether each content is here; how much all contents of this site take. */
  'attachment.list': query(() => ({
    input: z.strictObject({ on: AnyReference }),
    output: z.object({
      documents: z.array(Document),
      store: z.object({ bytes: z.number(), warnBytes: z.number() }),
      mostBytes: z.number(),
    }),
    failure: cancelled,
    long: true,
  })),
  /** Attaches a file to a record: its content beside the store, then the record that names it. The same content stands once. */
  'attachment.add': command(() => ({
    input: z.strictObject({ ticket: Ticket, on: AnyReference, name: z.string().trim().min(1).max(180).optional() }),
    output: z.object({
      id: z.string(),
      name: z.string(),
      sizeBytes: z.number(),
      sha256: z.string(),
      /** `false`: this very content was attached to the record before, and nothing was written twice. */
      isNew: z.boolean(),
    }),
    failure: refusals(
      fileMissing,
      notFound,
      cancelled,
      refusal('empty-file'),
      refusal('too-large', { sizeBytes: z.number(), mostBytes: z.number() }),
    ),
    touches: ['record', 'undo'],
    long: true,
  })),
  /** Writes the content of a document to a place a person chose, verified on the way; it is never opened. */
  'attachment.save': query(() => ({
    input: z.strictObject({ id: Uuid, ticket: Ticket }),
    output: z.object({ name: z.string(), bytes: z.number() }),
    failure: refusals(
      fileMissing,
      notFound,
      cancelled,
      placeUnusable,
      /** `site` made the record and can fill it. */
      refusal('content-missing', { site: z.string(), isOwn: z.boolean() }),
      refusal('content-damaged', { site: z.string(), isOwn: z.boolean() }),
    ),
    long: true,
  })),
  /** What a companion file for these readers would hold. */
  'attachment.outlook': query(() => ({
    input: z.strictObject(choice),
    output: Chosen,
    failure: refusals(cancelled, refusal('unknown-recipient')),
    long: true,
  })),
  /** Writes a companion file (docs/beipack-format.md); nothing is written where nothing would be in it. */
  'attachment.pack': command(() => ({
    input: z.strictObject({
      ...choice,
      ticket: Ticket,
      passphrase: Passphrase,
      /** Members only whom it can be opened by. Not together with a passphrase. */
      seal: z.array(z.string().max(64)).max(300).default([]),
      /** The bundle it goes with. */
      bundle: Uuid.optional(),
    }),
    output: Chosen,
    failure: refusals(fileMissing, cancelled, refusal('unknown-recipient'), refusal('no-recipient-key'), placeUnusable),
    touches: ['exchange'],
    long: true,
  })),
  /** Takes contents in that live records here name, each checked against its hash; a content by itself changes no record. */
  'attachment.takeIn': command(() => ({
    input: z.strictObject({
      ticket: Ticket,
      /** Of a mail: which of its files (`bundle.open`). */
      part: z.int().min(0).max(999).optional(),
      passphrase: Passphrase,
      /** Checks only; nothing is kept. */
      isPreview: z.boolean().default(false),
    }),
    output: z.object({
      taken: z.array(z.object({ name: z.string(), bytes: z.number() })).max(200),
      /** All that were taken in, also beyond the names listed. */
      count: z.number(),
      /** Contents that were here already. */
      known: z.number(),
      refused: z.array(RefusedContent).max(200),
      refusedCount: z.number(),
      /** Where reading had to end; what came before it counts. */
      fault: z.object({ reason: z.string(), message: z.string() }).nullable(),
    }),
    failure: refusals(
      fileMissing,
      refusal('invalid-mail', { reason: z.string() }),
      refusal('needs-passphrase'),
      refusal('invalid-companion', { reason: z.string() }),
      cancelled,
    ),
    touches: ['record', 'exchange'],
    long: true,
  })),
} as const;
