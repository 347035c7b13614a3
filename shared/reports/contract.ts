import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { Block, TextDocument } from '../documents/contract.ts';
import { reportKinds } from './kinds.ts';
import { ReportScope } from './scope.ts';

export const ReportKind = z.enum(reportKinds);

/** Which report: kind, scope and audience. Edits and the comparison belong to this, whatever the period. */
const which = {
  kind: ReportKind,
  scope: ReportScope.default({ of: 'district' }),
  /** Only what a person has marked public in both regards (shared/councils/publicness.ts, PU2). */
  isPublic: z.boolean().default(false),
};

export const ReportRequest = z.strictObject({
  ...which,
  /** First day of the period; left out: the day after the last issued report ended, or half a year before `to`. */
  from: Day.optional(),
  /** Last day; left out: today. */
  to: Day.optional(),
  language: z.literal('de').default('de'),
});
export type ReportRequest = z.output<typeof ReportRequest>;

/** `section/record`, made of what a sentence is about and not of its words: `project/<id>`, `summary/ampel`. */
export const SentenceKey = z
  .string()
  .max(200)
  .regex(/^[a-z-]+(\/[A-Za-z0-9:._-]+)+$/, 'keine gültige Stelle');

const SentenceFields = {
  key: SentenceKey,
  /** Stands before the sentence and is not edited with it: the name of what it is about. In a list it ends with a colon. */
  lead: z.string().optional(),
  /** What is shown: `edited`, or else `made`. An empty one is left out on paper. */
  text: z.string(),
  /** The sentence as the data say it. */
  made: z.string(),
  /** Somebody's own words; an empty text leaves the sentence out; `null`: nobody changed it. */
  edited: z.string().nullable(),
  /** The version of the edit, to be handed back as `seen`. */
  version: z.string().nullable(),
  /** The data say something else than when it was edited. */
  isOutdated: z.boolean(),
  /** What the data said when it was edited. */
  replaced: z.string().nullable(),
} as const;

export const ReportSentence = z.object(SentenceFields);
export type ReportSentence = z.output<typeof ReportSentence>;

const ReportParagraph = z.object({ kind: z.literal('paragraph'), ...SentenceFields });
const ReportList = z.object({ kind: z.literal('list'), items: z.array(ReportSentence) });

/** Blocks of a document that nobody edits sentence by sentence: headings, tables, pictures. */
export type StillBlock = Exclude<Block, { readonly kind: 'paragraph' | 'list' }>;
const stillBlocks = Block.options.filter(({ shape }) => !['paragraph', 'list'].includes(shape.kind.value));

/** A block of a document, with a key and its history on every sentence. */
export type ReportBlock = z.output<typeof ReportParagraph> | z.output<typeof ReportList> | StillBlock;
export const ReportBlock = z.discriminatedUnion('kind', [
  ReportParagraph,
  ReportList,
  ...stillBlocks,
] as never) as unknown as z.ZodType<ReportBlock>;

const AmpelCounts = z.object({ green: z.number(), yellow: z.number(), red: z.number(), unknown: z.number() });
export type AmpelCounts = z.output<typeof AmpelCounts>;

/** An issued report, as a line of a list. */
export const IssuedReport = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  /** As `scopeText` writes it. */
  scope: z.string(),
  /** The name of what it is about; `null`: the district, or it is not here. */
  scopeTitle: z.string().nullable(),
  isPublic: z.boolean(),
  from: z.string(),
  to: z.string(),
  issuedOn: z.string(),
  /** All its parts have arrived. */
  isWhole: z.boolean(),
});
export type IssuedReport = z.output<typeof IssuedReport>;

export const Report = z.object({
  kind: ReportKind,
  scope: ReportScope,
  isPublic: z.boolean(),
  from: z.string(),
  to: z.string(),
  /** The day whose state it tells: the end of the period, or today while that has not come. */
  asOf: z.string(),
  title: z.string(),
  footer: z.string(),
  blocks: z.array(ReportBlock),
  counts: z.object({
    projects: z.number(),
    byAmpel: AmpelCounts,
    sentences: z.number(),
    edited: z.number(),
    outdated: z.number(),
  }),
  /** Own words whose sentence does not exist at present: the project has ended, or is not public any more. */
  unused: z.array(z.object({ key: z.string(), text: z.string(), version: z.string() })),
  /** The last issued report of the same kind, scope and audience, from before the end of this period. */
  comparedWith: IssuedReport.nullable(),
});
export type Report = z.output<typeof Report>;

const unreadable = [
  refusal('not-found'),
  /** This kind of report is not made of such a thing: a project profile of the whole district. */
  refusal('scope-unfit'),
  /** The record stays at this site, or is not for this audience: there is no paper about it. */
  refusal('not-for-paper'),
  refusal('period-reversed'),
] as const;

export const reportsContract = {
  /** A report as the data say it now, with everybody's own words in their places. Nothing is written. */
  'report.read': query(() => ({ long: true, input: ReportRequest, output: Report, failure: refusals(...unreadable) })),
  /** Keeps a sentence in somebody's own words, for this and the next editions; `made` is the sentence it replaces. */
  'report.say': command(() => ({
    input: z.strictObject({
      ...which,
      key: SentenceKey,
      text: z.string().max(10_000),
      made: z.string().max(10_000),
      /** `version` of the sentence as the screen showed it; `null`: nobody had changed it. */
      seen: z.string().nullable(),
    }),
    output: z.object({ version: z.string() }),
    failure: refusals(refusal('changed-meanwhile', { text: z.string() })),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Takes own words back: the sentence is again as the data say it. */
  'report.reset': command(() => ({
    input: z.strictObject({ ...which, key: SentenceKey, seen: z.string().nullable() }),
    output: z.object({}),
    failure: refusals(refusal('changed-meanwhile', { text: z.string() })),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Keeps a report as it is now, under this title; the next one is compared with it. */
  'report.issue': command(() => ({
    long: true,
    input: ReportRequest.extend({ title: z.string().trim().min(1).max(300).optional() }),
    output: z.object({ id: z.string() }),
    failure: refusals(...unreadable),
    touches: ['record', 'undo'],
  })),
  /** Removes an issued report with all its parts; undo brings it back. */
  'report.remove': command(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({}),
    failure: refusals(refusal('not-found')),
    touches: ['record', 'undo'],
  })),
  /** Issued reports, the newest first. */
  'report.list': query(() => ({
    input: z.strictObject({ kind: ReportKind.optional() }),
    output: z.object({ reports: z.array(IssuedReport) }),
  })),
  /** An issued report as it was. */
  'report.issued': query(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({ report: IssuedReport, document: TextDocument }),
    failure: refusals(refusal('not-found'), refusal('not-whole')),
  })),
} as const;
