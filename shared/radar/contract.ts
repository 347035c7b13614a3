import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';
import { movements, radarLimits } from './radar.ts';
import { radarFaultCodes } from './read/fault.ts';
import { radarTroubles } from './read/read-radar.ts';

const Part = z.object({ key: z.string(), title: z.string() });
const Movement = z.enum(movements);
const EditionName = z.string().trim().min(1).max(60);

const EditionLine = z.object({
  id: z.string(),
  name: z.string(),
  frozenOn: z.string().nullable(),
  entries: z.number(),
  notes: z.string().nullable(),
});
export type EditionLine = z.output<typeof EditionLine>;

/** A trend in the picture of one day or one edition. */
export const RadarBlip = z.object({
  id: z.string(),
  /** Of the trend as it is today; empty where it is not here any more. */
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  sector: z.string(),
  /** Empty: nobody has agreed on a ring. */
  ring: z.string(),
  ringReason: z.string(),
  ringOn: z.string().nullable(),
  impact: z.number().nullable(),
  movement: Movement,
  url: z.string(),
  relevance: z.array(z.object({ bodyId: z.string(), level: z.string() })),
  /** People who have assessed it, and how many rings their opinions are apart; `null` while nobody has named a ring. */
  assessments: z.number(),
  apart: z.number().nullable(),
  hasConflict: z.boolean(),
  /** It leaves this site with the next bundle; what does not stands in no edition. */
  isShared: z.boolean(),
});
export type RadarBlip = z.output<typeof RadarBlip>;

const Radar = z.object({
  id: z.string(),
  title: z.string(),
  /** Version of its row; `null` while nobody has written one. */
  version: z.string().nullable(),
  isOffice: z.boolean(),
});

const notFound = refusal('not-found');
const invalidFields = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});

const Target = z.strictObject({
  /** One file, a folder, or the Markdown files of one. */
  tickets: z.array(z.string().max(200)).min(1).max(radarLimits.files),
  /** The radar that takes it in; a title makes one, or finds the one that is called so. */
  radar: z.union([z.strictObject({ id: Uuid }), z.strictObject({ title: z.string().trim().min(1).max(100) })]),
  /** Left out: what the file says, or its name. */
  edition: EditionName.optional(),
});

const RadarFault = z.object({
  row: z.number(),
  file: z.string(),
  column: z.string(),
  code: z.enum(radarFaultCodes),
  text: z.string(),
});

const Counts = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  /** Entries of the file that are left out. */
  faulty: z.number(),
  /** Trends of the radar the file does not name; they stay as they are. */
  notNamed: z.number(),
});
export type RadarCounts = z.output<typeof Counts>;

const unreadable = refusal('unreadable-radar', { reason: z.enum(radarTroubles) });
const reading = [refusal('file-missing'), unreadable, notFound] as const;

export const radarContract = {
  /** The office's own radar first, then those that were read in. */
  'radar.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ radars: z.array(Radar.extend({ trends: z.number(), editions: z.array(EditionLine) })) }),
  })),
  /**
   * A radar as it is today, or as an edition has frozen it. `places` are all that ever stood somewhere, in the order it came: from them
   * the picture follows (shared/radar/picture/layout.ts).
   */
  'radar.get': query(() => ({
    input: z.strictObject({ radarId: Uuid.optional(), editionId: Uuid.optional() }),
    output: z.object({
      radar: Radar,
      sectors: z.array(Part.extend({ colour: z.number() })),
      rings: z.array(Part),
      editions: z.array(EditionLine),
      edition: EditionLine.nullable(),
      blips: z.array(RadarBlip),
      /** Whose opinion `trend.assess` would change here. */
      me: z.object({ site: z.string(), by: z.string() }),
      places: z.array(z.object({ id: z.string(), sector: z.number(), ring: z.number() })),
    }),
    failure: refusals(notFound),
  })),
  /** What the person at this computer thinks of a trend, for an edition; a second time it replaces the first, and nobody else's. */
  'trend.assess': command(() => ({
    input: z.strictObject({
      trendId: Uuid,
      edition: EditionName,
      ring: z.string().max(100).nullable(),
      impact: z.int().min(1).max(5).nullable(),
      certainty: z.int().min(1).max(5).nullable(),
      effort: z.int().min(1).max(5).nullable(),
      reason: z.string().max(10_000),
    }),
    output: RecordRow,
    failure: refusals(notFound, invalidFields),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** The ring that holds from now on, with the reason; assessments stay as they are. */
  'trend.agree': command(() => ({
    input: z.strictObject({
      trendId: Uuid,
      ring: z.string().min(1).max(100),
      reason: z.string().trim().min(1).max(10_000),
      on: Day.optional(),
      seen: z.string().max(40).optional(),
    }),
    output: RecordRow,
    failure: refusals(
      notFound,
      invalidFields,
      refusal('unknown-ring'),
      refusal('changed-meanwhile', { current: RecordRow }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Keeps a radar as it is, under a name. */
  'edition.freeze': command(() => ({
    input: z.strictObject({ radarId: Uuid.optional(), name: EditionName, notes: z.string().max(10_000).default('') }),
    output: z.object({ id: z.string(), entries: z.number() }),
    failure: refusals(
      notFound,
      refusal('exists-already', { id: z.string() }),
      refusal('nothing-to-freeze'),
      invalidFields,
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** What reading a radar in would do. Nothing is written. */
  'radar.preview': query(() => ({
    input: Target.extend({ limit: z.int().min(0).max(radarLimits.entries).default(500) }),
    output: z.object({
      format: z.enum(['zalando', 'byor-json', 'byor-csv', 'aoe']),
      radar: z.object({ id: z.string(), title: z.string(), isNew: z.boolean() }),
      edition: z.object({ name: z.string(), isNew: z.boolean(), frozenOn: z.string() }),
      /** Editions before it that come along: the releases of a folder, the oldest first. */
      older: z.array(z.object({ name: z.string(), frozenOn: z.string(), isNew: z.boolean(), entries: z.number() })),
      /** A later edition is here already: the trends stay where it has put them. */
      isOlder: z.boolean(),
      sectors: z.array(Part),
      rings: z.array(Part),
      counts: Counts,
      rows: z.array(
        z.object({
          row: z.number(),
          file: z.string(),
          name: z.string(),
          sector: z.string(),
          ring: z.string(),
          movement: Movement,
          verdict: z.enum(['new', 'changed', 'unchanged']),
          /** Names of the fields that would change. */
          changes: z.array(z.string()),
        }),
      ),
      more: z.number(),
      faults: z.array(RadarFault),
      digest: z.string(),
    }),
    failure: refusals(...reading, refusal('cancelled')),
    long: true,
  })),
  /** Reads a radar in, whole or not at all, as one action; `seen` is the digest of the preview a person looked at. */
  'radar.import': command(() => ({
    input: Target.extend({ seen: z.string().max(100) }),
    output: z.object({ radarId: z.string(), editionId: z.string(), editions: z.number(), counts: Counts }),
    failure: refusals(...reading, refusal('preview-outdated'), refusal('cancelled')),
    touches: ['record', 'conflict', 'undo'],
    long: true,
  })),
  /** Writes a picture the screen has drawn: SVG as text, PNG in base64. */
  'radar.savePicture': query(() => ({
    input: z.strictObject({
      ticket: z.string().max(200),
      format: z.enum(['svg', 'png']),
      content: z.string().min(1).max(3_500_000),
    }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
  /** A radar, today's or an edition, as other programs read it. */
  'radar.export': query(() => ({
    input: z.strictObject({
      ticket: z.string().max(200),
      format: z.enum(['zalando', 'byor']),
      radarId: Uuid.optional(),
      editionId: Uuid.optional(),
    }),
    output: z.object({ entries: z.number(), bytes: z.number() }),
    failure: refusals(
      notFound,
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
