import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import {
  Agreement,
  Change,
  Counts,
  Passphrase,
  SegmentVerdict,
  Ticket,
  Verdict,
  Warning,
  Withheld,
} from './contract.ts';

/** One bundle to be read: a file, or a part of a mail, with the passphrase that opens it. */
export const Source = z.strictObject({
  ticket: Ticket,
  /** Of a mail: which of its bundles (`bundle.open`). */
  part: z.int().min(0).max(999).optional(),
  passphrase: Passphrase,
});
export type Source = z.output<typeof Source>;

/** Why a record concerns this site: its own body, a project it works in, a task of its people. */
export const Concern = z.enum(['body', 'project', 'task']);
export type Concern = z.output<typeof Concern>;

/** A change of one of several files; `file` is the place of the file in the question. */
export const JointChange = z.object({ ...Change.shape, file: z.number(), concerns: z.array(Concern) });
export type JointChange = z.output<typeof JointChange>;

/** What is unusual enough to ask once more before it is taken in. */
export const Asks = z.object({ deleted: z.number(), conflicts: z.number() });
export type Asks = z.output<typeof Asks>;

const ReadFile = z.object({
  state: z.literal('read'),
  bundle: z.string(),
  verdict: Verdict,
  sender: z.string(),
  senderSite: z.string(),
  createdAt: z.string(),
  /** What this file brings; what several of them bring is counted for the first. */
  counts: Counts,
  segments: z.array(SegmentVerdict),
  warnings: z.array(Warning),
  withheld: z.array(Withheld),
  /** Whom the bundle was made for, if this site is not among them; empty otherwise. */
  madeFor: z.array(z.string()),
  /** The same bundle stands earlier in the list, or was made here. */
  isRepeated: z.boolean(),
  asks: Asks.nullable(),
});

const FailedFile = z.object({
  state: z.literal('failed'),
  code: z.enum(['file-missing', 'invalid-bundle', 'needs-passphrase', 'invalid-mail']),
  /** Stable code of what is wrong with a bundle or a mail. */
  reason: z.string(),
  line: z.number(),
  message: z.string(),
});
export type FailedFile = z.output<typeof FailedFile>;

const FileReport = z.discriminatedUnion('state', [ReadFile, FailedFile]);
export type FileReport = z.output<typeof FileReport>;

export const JointPreview = z.object({
  /** One per source, in the order of the question. */
  files: z.array(FileReport),
  /** Of all files together: a record that several of them speak of counts once. */
  counts: Counts,
  /** At most 500 that concern this site, and 500 others. */
  changes: z.array(JointChange),
  more: z.number(),
  moreOurs: z.number(),
  /** All files together hide more than 10 % or more than 50 records, or open more than 200 conflicts. */
  asks: Asks.nullable(),
});
export type JointPreview = z.output<typeof JointPreview>;

const ImportedFile = z.discriminatedUnion('state', [
  z.object({ ...ReadFile.shape, agreement: Agreement, diagnosis: z.string().nullable() }),
  FailedFile,
]);
export type ImportedFile = z.output<typeof ImportedFile>;

/** Of a mail: whom an answer goes to, and about what. */
export const MailInfo = z.object({
  from: z.object({ name: z.string(), address: z.string() }).nullable(),
  subject: z.string(),
  sentAt: z.string().nullable(),
});
export type MailInfo = z.output<typeof MailInfo>;

/** A value as news tell it; long texts are cut. */
const NewsField = z.object({ field: z.string(), from: z.unknown(), to: z.unknown(), conflict: z.boolean() });

const News = z.object({
  entity: z.string(),
  id: z.string(),
  kind: z.enum(['new', 'changed', 'deleted', 'conflict']),
  title: z.string(),
  /** Of a part of a project: its name. */
  project: z.string().nullable(),
  /** From whose bundle. */
  site: z.string(),
  concerns: z.array(Concern),
  fields: z.array(NewsField),
});
export type News = z.output<typeof News>;

const Intake = z.object({
  batch: z.string(),
  at: z.string(),
  sites: z.array(z.string()),
  /** Whose bundles it was, for the answer. */
  senders: z.array(z.string()),
  mail: MailInfo.nullable(),
  counts: Counts,
  isRead: z.boolean(),
  news: z.array(News),
  /** Changes that are not listed one by one. */
  more: z.number(),
  moreOurs: z.number(),
});
export type Intake = z.output<typeof Intake>;

/** A file by itself (`null`), or a part of a mail. */
const FilePart = z.object({ part: z.number().nullable(), name: z.string(), sizeBytes: z.number() });

const fileMissing = refusal('file-missing');
const cancelled = refusal('cancelled');
const sources = z.array(Source).min(1).max(200);

export const readingContract = {
  /** What a file is: a bundle or a companion file by itself, or a mail with such files in it. Nothing is verified yet. */
  'bundle.open': query(() => ({
    input: z.strictObject({ ticket: Ticket }),
    output: z.object({
      mail: MailInfo.nullable(),
      bundles: z.array(FilePart),
      /** Companion files with contents of documents; they are taken in after the bundles. */
      companions: z.array(FilePart),
    }),
    failure: refusals(fileMissing, refusal('invalid-mail', { reason: z.string() })),
  })),
  /** What several bundles would do together, in whatever order they come; a file that cannot be read keeps no other out. */
  'bundle.previewAll': query(() => ({
    input: z.strictObject({ sources }),
    output: JointPreview,
    failure: cancelled,
    long: true,
  })),
  /** Takes several bundles in together: all verified again, one restore point, one transaction. */
  'bundle.importAll': command(() => ({
    input: z.strictObject({
      sources,
      /** From which mail they came, for the answer. */
      mail: MailInfo.optional(),
    }),
    output: z.object({
      /** `null` if nothing was taken in. */
      batch: z.string().nullable(),
      files: z.array(ImportedFile),
      counts: Counts,
      restorePoint: z.string().nullable(),
      /** This site goes on under a new key, because its own log came back from elsewhere. */
      newWriter: z.string().nullable(),
    }),
    failure: cancelled,
    touches: ['record', 'conflict', 'exchange', 'backup', 'undo'],
    long: true,
  })),
  /** Forgets what was taken in together. Local edits stay; taking it in again merges as if nothing had happened. */
  'bundle.undoAll': command(() => ({
    input: z.strictObject({ batch: Uuid }),
    output: z.object({ batch: z.string(), ops: z.number(), records: z.number() }),
    failure: refusals(refusal('not-found'), refusal('already-undone'), refusal('pruned-since')),
    touches: ['record', 'conflict', 'exchange', 'undo'],
  })),
  /** What was taken in lately and what it brought, newest first: everything unread, and the last one in any case. */
  'news.list': query(() => ({
    input: z.strictObject({ limit: z.int().min(1).max(100).default(20) }),
    output: z.object({ intakes: z.array(Intake) }),
  })),
  /** A person has read it, or has not after all. */
  'news.mark': command(() => ({
    input: z.strictObject({ batches: z.array(Uuid).min(1).max(100), isRead: z.boolean() }),
    output: z.object({ changed: z.number() }),
    touches: ['exchange'],
  })),
  /** Remembers a folder, by the ticket of the host, in which other sites' bundles arrive. */
  'inbox.choose': command(() => ({
    input: z.strictObject({ ticket: Ticket }),
    output: z.object({ name: z.string() }),
    failure: refusals(refusal('not-a-folder')),
    touches: ['exchange'],
  })),
  /** Files of the chosen folder, newest first, and whether their content was read already, whatever they are called. */
  'inbox.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      folder: z.object({ name: z.string(), path: z.string(), isThere: z.boolean() }).nullable(),
      files: z.array(
        z.object({
          ticket: z.string(),
          name: z.string(),
          sizeBytes: z.number(),
          changedAt: z.string(),
          isRead: z.boolean(),
        }),
      ),
    }),
    failure: cancelled,
    long: true,
  })),
} as const;
