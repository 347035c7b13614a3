import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Agreement } from '../exchange/contract.ts';
import { troubleReasons } from './trouble.ts';

/** Segments of one site that wait at a place. */
const Waiting = z.object({ writer: z.string(), site: z.string(), segments: z.number(), ops: z.number() });

/** What a site holds and nobody has put here yet. */
const Missing = z.object({
  writer: z.string(),
  site: z.string(),
  from: z.number(),
  to: z.number(),
  /** Who says to hold it. */
  holder: z.string(),
  message: z.string(),
});

/** A file that is no object, or not a whole one. It stays where it is. */
const Strange = z.object({ name: z.string(), reason: z.string(), message: z.string() });

/** The newest word of a site about itself at this place. */
const Heard = z.object({ writer: z.string(), site: z.string(), at: z.string(), agreement: Agreement });

/** What a look has found; lists are cut at 300. */
export const Look = z.object({
  at: z.string(),
  waiting: z.array(Waiting),
  waitingSegments: z.number(),
  waitingOps: z.number(),
  /** Own and forwarded segments that are not there yet, and edits that are not signed yet. */
  toSendSegments: z.number(),
  unsigned: z.number(),
  missing: z.array(Missing),
  strange: z.array(Strange),
  /** Copies that a sync client has made of a conflict; they do no harm. */
  copies: z.number(),
  unfinished: z.number(),
  /** Files that have nothing to do with the exchange. */
  foreign: z.number(),
  heard: z.array(Heard),
  /** Segments from here that were read in and refused; they are not offered again. */
  declined: z.number(),
});
export type Look = z.output<typeof Look>;

const Trouble = z.object({ reason: z.enum(troubleReasons), message: z.string(), at: z.string() });

/** Whether the password is at hand, and for how long. */
export const PasswordState = z.enum(['not-needed', 'kept', 'session', 'missing']);

export const Place = z.object({
  id: z.string(),
  kind: z.enum(['folder', 'webdav']),
  label: z.string(),
  /** A path, or an https address. */
  address: z.string(),
  user: z.string().nullable(),
  password: PasswordState,
  /** Own changes go out by themselves. Nothing is ever taken in by itself. */
  autoSend: z.boolean(),
  /** Records of non-public sessions go out here too. */
  nonpublic: z.boolean(),
  lookedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  takenAt: z.string().nullable(),
  /** What went wrong last, if it did. */
  trouble: Trouble.nullable(),
  look: Look.nullable(),
});
export type Place = z.output<typeof Place>;

const PlaceId = z.string().max(64);
const Password = z.string().min(1).max(1000);
const Label = z.string().trim().min(1).max(80);

const notFound = refusal('not-found');
const trouble = refusal('place-trouble', { reason: z.enum(troubleReasons) });
const needsPassword = refusal('needs-password');
const cancelled = refusal('cancelled');

export const transportContract = {
  /** Where this site leaves bundles piece by piece and finds those of others, and what was last seen there. */
  'transport.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      places: z.array(Place),
      /** Whether this machine keeps passwords beyond the session. */
      keepsPasswords: z.boolean(),
    }),
  })),
  /** Sets up a place: looks whether it can be read and written, and marks it as the folder of this exchange if it is new. */
  'transport.add': command(() => ({
    input: z.strictObject({
      where: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('folder'),
          /** A path as the person typed it, or the ticket of a folder they chose. */
          path: z.string().trim().min(1).max(4000).optional(),
          ticket: z.string().max(200).optional(),
        }),
        z.strictObject({
          kind: z.literal('webdav'),
          url: z.string().trim().min(1).max(2000),
          user: z.string().trim().min(1).max(200),
          password: Password,
        }),
      ]),
      label: Label.optional(),
      autoSend: z.boolean().default(false),
      nonpublic: z.boolean().default(false),
    }),
    output: z.object({ place: Place }),
    failure: refusals(refusal('exists-already'), trouble, cancelled),
    touches: ['transport'],
    long: true,
    ownTurn: true,
  })),
  /** Name, choices, or a password entered again. */
  'transport.change': command(() => ({
    input: z.strictObject({
      place: PlaceId,
      label: Label.optional(),
      autoSend: z.boolean().optional(),
      nonpublic: z.boolean().optional(),
      user: z.string().trim().min(1).max(200).optional(),
      password: Password.optional(),
    }),
    output: z.object({ place: Place }),
    failure: refusals(notFound),
    touches: ['transport'],
  })),
  /** Forgets a place here. What lies there stays there. */
  'transport.remove': command(() => ({
    input: z.strictObject({ place: PlaceId }),
    output: z.object({ place: z.string() }),
    failure: refusals(notFound),
    touches: ['transport'],
  })),
  /** Looks what waits there, what could go out, what is missing; nothing is taken in. */
  'transport.look': command(() => ({
    input: z.strictObject({ place: PlaceId }),
    output: z.object({ place: Place }),
    failure: refusals(notFound, trouble, needsPassword, cancelled),
    touches: ['transport', 'exchange'],
    long: true,
    ownTurn: true,
  })),
  /** Signs what was edited, and puts there what is not there yet: own segments, and those of others. */
  'transport.send': command(() => ({
    input: z.strictObject({ place: PlaceId }),
    output: z.object({ place: Place, segments: z.number(), ops: z.number(), bytes: z.number() }),
    failure: refusals(notFound, trouble, needsPassword, cancelled),
    touches: ['transport', 'exchange'],
    long: true,
    ownTurn: true,
  })),
  /** Fetches what waits, verifies each segment, and makes one bundle of it, to be looked at and read in like any other file. */
  'transport.take': command(() => ({
    input: z.strictObject({ place: PlaceId }),
    output: z.object({
      place: Place,
      /** The bundle; `null` if nothing waits. Its ticket lasts as long as the program runs. */
      file: z.object({ ticket: z.string(), name: z.string(), sizeBytes: z.number() }).nullable(),
      segments: z.number(),
      ops: z.number(),
      /** More waits than goes into one bundle: take again afterwards. */
      more: z.boolean(),
    }),
    failure: refusals(notFound, trouble, needsPassword, cancelled),
    touches: ['transport'],
    long: true,
    ownTurn: true,
  })),
  /** Goes on in a folder that was emptied or is another one: marks it, and puts everything there again. */
  'transport.renew': command(() => ({
    input: z.strictObject({ place: PlaceId }),
    output: z.object({ place: Place }),
    failure: refusals(notFound, trouble, needsPassword, cancelled),
    touches: ['transport'],
    long: true,
    ownTurn: true,
  })),
} as const;
