import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { Linked } from '../links/linked.ts';
import { RecordEdit } from '../records/contract.ts';
import { cardFaultCodes } from './vcard/faults.ts';
import { cardLimits } from './vcard/read.ts';

const text = z.string().nullable();

/** A line of the list of contacts: a person the office keeps, by which right, and until when. */
export const ContactLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  displayName: text,
  /** The same, as all lists call what names a line. */
  title: text,
  function: text,
  role: text,
  bodyId: text,
  body: text,
  email: text,
  phone: text,
  legalBasis: text,
  retentionUntil: text,
  /** The audiences the person belongs to: those it is linked with. */
  audiences: z.array(Linked),
  /** D10: shared/contacts/keeping.ts. */
  basis: z.enum(['given', 'missing', 'none-needed']),
  retention: z.enum(['over', 'running', 'open']),
});
export type ContactLine = z.output<typeof ContactLine>;

const ticket = z.string().max(200);

/** An address book: pasted, or in files. */
const CardSource = z.union([
  z.strictObject({ text: z.string().max(cardLimits.characters) }),
  z.strictObject({ tickets: z.array(ticket).min(1).max(100) }),
]);

/** What is read in, and by which right whoever has none yet is kept, until when (D10). */
const cards = {
  source: CardSource,
  legalBasis: z.string().trim().min(1).max(300),
  retentionUntil: Day.nullable(),
};

const counts = z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), faulty: z.number() });

const fileMissing = refusal('file-missing');
const unreadable = refusal('unreadable-cards', { reason: z.enum(['empty', 'too-large', 'too-many']) });

/** Another record that points to the person or names them. `entity` may be one of a newer version. */
const Naming = z.object({
  entity: z.string(),
  id: z.string(),
  title: text,
  fields: z.array(z.string()),
  isDeleted: z.boolean(),
});

/** Everything this store knows of a person (Art. 15 GDPR). Moments are RFC 3339 in UTC. */
export const Disclosure = z.object({
  id: z.string(),
  title: text,
  at: z.string(),
  site: z.string(),
  createdAt: text,
  /** As it stands: every field with a value, also of records that were merged into this one. */
  fields: z.array(z.object({ id: z.string(), field: z.string(), value: z.unknown() })),
  /** Every edit, oldest first, with what stood there before. */
  history: z.array(RecordEdit),
  /** Names of what the values refer to, by `entity:id`. */
  names: z.record(z.string(), z.string()),
  /** Records with a reference to the person. */
  references: z.array(Naming),
  /** Records in whose text, now or before, a name, address or number of the person stands. */
  mentions: z.array(Naming),
  /** Changes somebody of this name has written. */
  authored: z.number(),
  /** The record never leaves this computer. */
  isLocal: z.boolean(),
  /** Who holds the data, as far as they have said so. */
  holders: z.array(z.object({ site: z.string(), holds: z.enum(['all', 'part', 'unknown']), lastSentAt: text })),
  /** Files with changes that were made since the person is stored. */
  bundles: z.array(z.object({ at: z.string(), file: z.string() })),
});
export type Disclosure = z.output<typeof Disclosure>;

const notFound = refusal('not-found');

export const contactsContract = {
  /** What the store knows of a person, where it came from and who holds it (Art. 15 GDPR). */
  'contact.disclose': query(() => ({
    input: z.strictObject({ id: Uuid }),
    output: Disclosure,
    failure: refusals(notFound, refusal('cancelled')),
    long: true,
  })),
  /** The same as a JSON file. */
  'contact.saveDisclosure': query(() => ({
    input: z.strictObject({ id: Uuid, ticket }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      notFound,
      fileMissing,
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
  /** What reading an address book in would do, card by card; nothing is written. */
  'contact.previewCards': query(() => ({
    input: z.strictObject({ ...cards, limit: z.int().min(1).max(cardLimits.cards).default(500) }),
    output: z.object({
      total: z.number(),
      counts,
      rows: z.array(
        z.object({
          card: z.number(),
          name: z.string(),
          verdict: z.enum(['new', 'changed', 'unchanged']),
          /** What changes in a person who is here, in words for people. */
          changes: z.array(z.object({ field: z.string(), from: text, to: text })),
        }),
      ),
      more: z.number(),
      faults: z.array(
        z.object({
          file: z.string(),
          card: z.number(),
          line: z.number(),
          code: z.enum(cardFaultCodes),
          text: z.string(),
        }),
      ),
      /** Names exactly this plan; taking it over asks for it. */
      digest: z.string(),
    }),
    failure: refusals(fileMissing, unreadable, refusal('cancelled')),
    long: true,
  })),
  /** Takes an address book over: whole or not at all, as one action that one undo takes back. */
  'contact.takeCards': command(() => ({
    input: z.strictObject({ ...cards, seen: z.string().max(100) }),
    output: z.object({ counts }),
    failure: refusals(fileMissing, unreadable, refusal('preview-outdated'), refusal('cancelled')),
    touches: ['record', 'conflict', 'undo'],
    long: true,
  })),
  /** Writes these persons down as an address book; whoever is not here is left out. */
  'contact.saveCards': query(() => ({
    input: z.strictObject({ ticket, ids: z.array(Uuid).min(1).max(10_000), version: z.enum(['3.0', '4.0']) }),
    output: z.object({ cards: z.number(), bytes: z.number() }),
    failure: refusals(
      fileMissing,
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
  /** All persons that are kept here, by name. */
  'contact.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ contacts: z.array(ContactLine) }),
  })),
} as const;
