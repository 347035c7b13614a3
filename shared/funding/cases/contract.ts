import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Uuid } from '../../core/schema.ts';
import { RecordRow } from '../../records/contract.ts';

const text = z.string().nullable();
const cents = z.number().nullable();
const seen = z.string().max(40).optional();

/** A line of the list of cases and a card of the pipeline. */
export const CaseLine = z.object({
  id: z.string(),
  version: z.string(),
  title: text,
  stage: z.string(),
  procedure: z.enum(['single_stage', 'two_stage']),
  callTitle: text,
  leadBodyId: text,
  leadBody: text,
  probabilityBp: z.number().nullable(),
  totalCents: cents,
  grantCents: cents,
  ownCents: cents,
  fileReference: text,
  /** How many bodies take part. */
  members: z.number(),
  /** The bodies with a share, for grouping. */
  memberIds: z.array(z.string()),
  /** The worst of all sums (D1): `unsure` when an amount has several values. */
  sums: z.enum(['equal', 'open', 'differs', 'unsure']),
  /** German sentences of the sums that do not agree or are unsure. */
  sumNotes: z.array(z.object({ de: z.string(), en: z.string() })),
  /** D6. */
  earlyStart: z.object({ de: z.string(), en: z.string() }).nullable(),
  /** Budget years with money, the first one first. */
  years: z.array(z.number()),
  nextDueOn: text,
  nextDue: text,
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  /** Fields of the case itself with several values. */
  conflicts: z.array(z.string()),
});
export type CaseLine = z.output<typeof CaseLine>;

/** A deadline that follows from a case, and what writing it would do. */
export const PlannedLine = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.object({ de: z.string(), en: z.string() }),
  /** The day that counts: stated before computed (D8). */
  day: z.string(),
  source: z.enum(['stated', 'rule']),
  computedOn: text,
  ruleId: text,
  state: z.enum(['new', 'past', 'changed', 'same', 'done']),
  /** The deadline that is there. */
  deadlineId: text,
});
export type PlannedLine = z.output<typeof PlannedLine>;

/** The money of one case in one year. */
export const YearLine = z.object({
  caseId: z.string(),
  title: text,
  stage: z.string(),
  year: z.number().nullable(),
  expenditureCents: cents,
  grantCents: cents,
  ownCents: cents,
  thirdPartyCents: cents,
  /** What of the own share may not be spent yet; never more than the own share. */
  lockedCents: z.number(),
  /** The reservation that locks it, if one does. */
  lock: text,
  isDisputed: z.boolean(),
});
export type YearLine = z.output<typeof YearLine>;

/** The own share of one body in one case and year. */
export const OwnShareCell = z.object({
  bodyId: z.string(),
  body: text,
  caseId: z.string(),
  caseTitle: text,
  year: z.number(),
  cents: z.number(),
  /** Sums do not agree, or an amount has several values: the number is not to be relied on. */
  isUnsure: z.boolean(),
  /** The council paper that covers it. */
  paperId: text,
  paper: text,
});
export type OwnShareCell = z.output<typeof OwnShareCell>;

const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });
const invalidFields = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});
const edited = ['record', 'conflict', 'undo'] as const;

/** The parts a case can have. */
export const partNames = [
  'consortiumMember',
  'fundingCaseProject',
  'fundingNotice',
  'fundingYearSlice',
  'drawdown',
  'proofOfUse',
  'obligation',
] as const;

const rows = z.array(RecordRow);

export const casesContract = {
  /** All cases, as the list and the pipeline show them. */
  'case.list': query(() => ({ long: true, input: z.strictObject({}), output: z.object({ cases: z.array(CaseLine) }) })),
  /** A case with all its parts, as one state of the store. */
  'case.file': query(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({
      record: RecordRow,
      call: RecordRow.nullable(),
      seatState: text,
      projects: rows,
      links: rows,
      members: rows,
      slices: rows,
      notices: rows,
      drawdowns: rows,
      proofs: rows,
      obligations: rows,
      /** Names of the bodies and papers its members point to. */
      names: z.record(z.string(), z.string()),
      planned: z.array(PlannedLine),
    }),
    failure: refusals(notFound),
  })),
  /** The money of all cases by budget year, and the own share of every body in it. */
  'case.years': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ lines: z.array(YearLine), ownShares: z.array(OwnShareCell) }),
  })),
  /** Adds a part to a case; it belongs to the body and the main project the case belongs to. */
  'case.addPart': command(() => ({
    input: z.strictObject({ id: Uuid, entity: z.enum(partNames), fields: z.record(z.string(), z.unknown()) }),
    output: RecordRow,
    failure: refusals(
      notFound,
      invalidFields,
      refusal('rule-broken', {
        rule: z.string(),
        words: z.object({ de: z.string(), en: z.string() }).exactOptional(),
      }),
      refusal('exists-already', { id: z.string() }),
    ),
    touches: edited,
  })),
  /** Moves a case to another stage, if a step leads there and what it needs is there (shared/funding/cases/stages.ts). */
  'case.move': command(() => ({
    input: z.strictObject({ id: Uuid, to: z.string().max(40), seen }),
    output: RecordRow,
    failure: refusals(
      notFound,
      changedMeanwhile,
      refusal('no-step', { words: z.object({ de: z.string(), en: z.string() }) }),
      refusal('stage-needs', {
        words: z.object({ de: z.string(), en: z.string() }),
        needs: z.array(z.object({ id: z.string(), label: z.object({ de: z.string(), en: z.string() }) })),
      }),
    ),
    touches: edited,
  })),
  /** Shares total and own share evenly among the members of the consortium, in whole cents. One action, one undo. */
  'case.spread': command(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({ changed: z.number() }),
    failure: refusals(notFound),
    touches: edited,
  })),
  /** Writes deadlines that follow from the case: new ones, and those whose day has changed. One action, one undo. */
  'case.writeDeadlines': command(() => ({
    input: z.strictObject({ id: Uuid, keys: z.array(z.string().max(120)).min(1).max(200) }),
    output: z.object({ created: z.number(), changed: z.number() }),
    failure: refusals(notFound),
    touches: edited,
  })),
} as const;
