import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import { conflictContract } from './conflict-contract.ts';
import { lagContract } from './lag-contract.ts';

export type { Conflict } from './conflict-contract.ts';

/** What an import does or would do, by record. */
export const Counts = z.object({
  new: z.number(),
  changed: z.number(),
  deleted: z.number(),
  conflicts: z.number(),
  /** Ops that are not taken in, with a reason in `segments`. */
  refused: z.number(),
  /** Ops kept until an earlier part arrives. */
  held: z.number(),
  /** Values of entities, fields or choices this version does not know; kept and forwarded. */
  unknown: z.number(),
});
export type Counts = z.output<typeof Counts>;

export const Verdict = z.enum(['new', 'known', 'held', 'partly', 'refused']);
export type Verdict = z.output<typeof Verdict>;

/** One segment of a bundle, and what becomes of it. */
export const SegmentVerdict = z.object({
  writer: z.string(),
  site: z.string(),
  from: z.number(),
  to: z.number(),
  verdict: z.enum(['new', 'known', 'held', 'unknown-writer', 'refused', 'fork', 'needs-newer-app']),
  /** Stable code of what a held segment waits for, or why one was refused. */
  why: z.string().nullable(),
  message: z.string(),
});
export type SegmentVerdict = z.output<typeof SegmentVerdict>;

/** A log of which the sender holds more than there is here, also after this bundle. */
export const Withheld = z.object({
  writer: z.string(),
  site: z.string(),
  theirs: z.number(),
  here: z.number(),
  message: z.string(),
});
export type Withheld = z.output<typeof Withheld>;

const days = z.number();
const site = z.string();
const message = z.string();

/**
 * What a person should know of a bundle besides what it changes: a stable code with what stands in the sentence, and the sentence in
 * German.
 */
export const Warning = z.discriminatedUnion('code', [
  /** The newest change was written on a machine whose clock is days ahead. */
  z.object({ code: z.literal('clock-ahead'), site, days, message }),
  /** The sender holds another history of a site than there is here. */
  z.object({ code: z.literal('other-history'), sender: z.string(), site, message }),
  /** A copy of the store holds what was erased and could not be cleaned. */
  z.object({ code: z.literal('unreached'), file: z.string(), message }),
]);
export type Warning = z.output<typeof Warning>;

/** What the sender says its store looks like, held against this one: only where both hold the same. */
export const Agreement = z.enum(['same', 'differs', 'not-comparable']);
export type Agreement = z.output<typeof Agreement>;

export const Change = z.object({
  entity: z.string(),
  id: z.string(),
  title: z.string(),
  kind: z.enum(['new', 'changed', 'deleted', 'conflict']),
  fields: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), conflict: z.boolean() })),
});

export const Preview = z.object({
  bundle: z.string(),
  verdict: Verdict,
  sender: z.string(),
  senderSite: z.string(),
  createdAt: z.string(),
  counts: Counts,
  segments: z.array(SegmentVerdict),
  /** At most 500; `more` says how many are left out. */
  changes: z.array(Change),
  more: z.number(),
  /** Senders whose clock is more than a day ahead, histories that contradict each other. */
  warnings: z.array(Warning),
  withheld: z.array(Withheld),
  /** The bundle hides more than 10 % or more than 50 records, or opens more than 200 conflicts: ask again. */
  askAgain: z.boolean(),
});
export type Preview = z.output<typeof Preview>;

const invalidBundle = refusal('invalid-bundle', { reason: z.string(), line: z.number() });
const fileMissing = refusal('file-missing');
const needsPassphrase = refusal('needs-passphrase');
const cancelled = refusal('cancelled');
const notFound = refusal('not-found');

/** Where a file lies: the ticket of a file port, never a path. */
export const Ticket = z.string().max(200);
export const Passphrase = z.string().min(1).max(1000).optional();

export const exchangeContract = {
  'bundle.create': command(() => ({
    input: z.strictObject({
      ticket: Ticket,
      /** Writers who shall read it; empty means everybody, and everything is in it. */
      to: z.array(z.string().max(64)).max(300).default([]),
      gzip: z.boolean().default(false),
      passphrase: Passphrase,
      /** Members only whom it can be opened by; sealed to the keys the registry names. Not together with a passphrase. */
      seal: z.array(z.string().max(64)).max(300).default([]),
      /** For a new or long-absent site: everything, but of what was replaced only the hashes, so that it stays small. */
      snapshot: z.boolean().default(false),
      /** Records of non-public sessions go out only when asked for by name. */
      include: z.array(z.enum(['nonpublic_session'])).default([]),
    }),
    output: z.object({
      bundle: z.string(),
      ops: z.number(),
      segments: z.number(),
      bytes: z.number(),
      digest: z.string(),
    }),
    failure: refusals(
      fileMissing,
      cancelled,
      refusal('unknown-recipient'),
      refusal('no-recipient-key'),
      /** The folder or stick cannot take the file; nothing half written stays there. */
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
    ),
    touches: ['exchange'],
    long: true,
  })),
  'bundle.preview': query(() => ({
    input: z.strictObject({ ticket: Ticket, passphrase: Passphrase }),
    output: Preview,
    failure: refusals(invalidBundle, fileMissing, needsPassphrase, cancelled),
    long: true,
  })),
  /** Takes a bundle in: verified again, restore point, one transaction. */
  'bundle.import': command(() => ({
    input: z.strictObject({ ticket: Ticket, passphrase: Passphrase }),
    output: z.object({
      bundle: z.string(),
      verdict: Verdict,
      counts: Counts,
      segments: z.array(SegmentVerdict),
      applied: z.boolean(),
      restorePoint: z.string().nullable(),
      warnings: z.array(Warning),
      withheld: z.array(Withheld),
      agreement: Agreement,
      /** File with what differs, if it does, also after everything was computed anew; beside the store. */
      diagnosis: z.string().nullable(),
      /** This site goes on under a new key, because its own log came back from elsewhere. */
      newWriter: z.string().nullable(),
    }),
    failure: refusals(invalidBundle, fileMissing, needsPassphrase, cancelled),
    touches: ['record', 'conflict', 'exchange', 'backup', 'undo', 'office'],
    long: true,
  })),
  /** Forgets what a bundle brought. Local edits stay; importing it again merges as if nothing had happened. */
  'bundle.undo': command(() => ({
    input: z.strictObject({ bundle: Uuid }),
    output: z.object({ bundle: z.string(), ops: z.number(), records: z.number() }),
    failure: refusals(notFound, refusal('already-undone'), refusal('pruned-since')),
    touches: ['record', 'conflict', 'exchange', 'undo'],
  })),
  'bundle.log': query(() => ({
    input: z.strictObject({ limit: z.int().min(1).max(1000).default(100) }),
    output: z.object({
      entries: z.array(
        z.object({
          bundle: z.string(),
          direction: z.enum(['in', 'out']),
          at: z.string(),
          file: z.string(),
          site: z.string(),
          verdict: z.string(),
          counts: Counts.nullable(),
          ops: z.number(),
          undoneAt: z.string().nullable(),
        }),
      ),
    }),
  })),
  /** Sites this one knows, what it has of each, and when they last met. */
  'exchange.status': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      own: z.object({ writer: z.string(), site: z.string(), fingerprint: z.string(), unsent: z.number() }),
      sites: z.array(
        z.object({
          writer: z.string(),
          site: z.string(),
          bodyId: z.string().nullable(),
          seq: z.number(),
          held: z.number(),
          lastReceivedAt: z.string().nullable(),
          lastSentAt: z.string().nullable(),
          /** Own ops that this site has not confirmed to hold. */
          lacks: z.number(),
        }),
      ),
      /** The last bundle that was read in: when, and from whom. */
      last: z.object({ at: z.string(), site: z.string(), direction: z.enum(['in', 'out']) }).nullable(),
      openConflicts: z.number(),
      /** Values from newer versions, kept. */
      unknownValues: z.number(),
    }),
  })),
  ...conflictContract,
  ...lagContract,
} as const;
