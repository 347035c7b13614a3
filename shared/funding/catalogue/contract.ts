import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Day, Uuid } from '../../core/schema.ts';
import { RecordRow } from '../../records/contract.ts';

const stamps = {
  id: z.string(),
  version: z.string(),
  ownerBodyId: z.string().nullable(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
};

/** A line of the catalogue. Texts of the source are not in it; the record has them. */
export const ProgramLine = z.object({
  ...stamps,
  title: z.string().nullable(),
  funderId: z.string().nullable(),
  funder: z.string().nullable(),
  /** eu, federal, state … of the funder. */
  level: z.string().nullable(),
  givenBy: z.string().nullable(),
  fundingType: z.string().nullable(),
  areas: z.string().nullable(),
  eligible: z.string().nullable(),
  region: z.string().nullable(),
  url: z.string().nullable(),
  rateBpMax: z.number().nullable(),
  ownShareBpMin: z.number().nullable(),
  grantMaxCents: z.number().nullable(),
  deMinimis: z.boolean(),
  checkedOn: z.string().nullable(),
  /** As a person set it; `null`: it follows from the day of the last check. */
  freshness: z.string().nullable(),
  attribution: z.string().nullable(),
  facts: z.number(),
  calls: z.number(),
  /** Cases that began with one of its calls. */
  cases: z.number(),
});
export type ProgramLine = z.output<typeof ProgramLine>;

export const CallLine = z.object({
  ...stamps,
  title: z.string().nullable(),
  programId: z.string().nullable(),
  program: z.string().nullable(),
  funder: z.string().nullable(),
  /** Whose holidays count for the internal target. */
  seatState: z.string().nullable(),
  opensOn: z.string().nullable(),
  sketchDueOn: z.string().nullable(),
  applicationDueOn: z.string().nullable(),
  dueTime: z.string().nullable(),
  cutoffs: z.string().nullable(),
  isCutoffHard: z.boolean(),
  deadlineModel: z.string(),
  url: z.string().nullable(),
  cases: z.number(),
});
export type CallLine = z.output<typeof CallLine>;

export const FunderLine = z.object({
  ...stamps,
  name: z.string().nullable(),
  kind: z.string().nullable(),
  seatState: z.string().nullable(),
  programs: z.number(),
});
export type FunderLine = z.output<typeof FunderLine>;

const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });
const invalidInput = refusal('invalid-input');
const seen = z.string().max(40).optional();

export const catalogueContract = {
  /** Funders, programmes and calls, for the pages of the catalogue. */
  'catalogue.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({ programs: z.array(ProgramLine), calls: z.array(CallLine), funders: z.array(FunderLine) }),
  })),
  /** What "Passt das zu uns?" needs to know besides the programme: the bodies, the topics of the strategy, our state. */
  'catalogue.region': query(() => ({
    input: z.strictObject({ programId: Uuid.optional() }),
    output: z.object({
      state: z.string(),
      topics: z.array(z.string()),
      bodies: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string(), takesPart: z.boolean() })),
    }),
  })),
  /** A case from a call: what the call and its programme say is taken over, its days that are still to come become deadlines. */
  'call.startCase': command(() => ({
    input: z.strictObject({
      callId: Uuid,
      leadBodyId: Uuid.optional(),
      title: z.string().trim().min(1).max(300).optional(),
    }),
    output: z.object({ case: RecordRow, deadlines: z.number() }),
    failure: refusals(notFound),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Ends a deadline otherwise than by doing what it asks; the reason becomes a comment. `open` takes that back. */
  'deadline.decide': command(() => ({
    input: z.strictObject({
      id: Uuid,
      status: z.enum(['missed', 'waived', 'obsolete', 'open']),
      reason: z.string().trim().max(2000).default(''),
      seen,
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** § 190 BGB: the time counts from the old end. The old deadline stays as extended, a new one follows it. Answers the new one. */
  'deadline.extend': command(() => ({
    input: z.strictObject({
      id: Uuid,
      /** The day the authority has named … */
      until: Day.optional(),
      /** … or how long it has prolonged. */
      amount: z.number().positive().max(36_600).optional(),
      unit: z.string().max(20).optional(),
      reason: z.string().trim().max(2000).default(''),
      seen,
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile, invalidInput),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Whom to remind since the last look; the day of that look is excluded, today is included. */
  'deadline.reminders': query(() => ({
    long: true,
    input: z.strictObject({ since: Day.optional() }),
    output: z.object({
      today: z.string(),
      reminders: z.array(
        z.object({
          /** A contribution is reminded of before the day it is planned for. */
          entity: z.enum(['deadline', 'communicationItem']),
          id: z.string(),
          title: z.string(),
          effectiveOn: z.string(),
          days: z.number(),
          remindOn: z.string(),
        }),
      ),
    }),
  })),
} as const;
