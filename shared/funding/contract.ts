import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';

/** A line of the deadline list and a mark of the timeline. */
export const DeadlineLine = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string().nullable(),
  kind: z.string(),
  status: z.string(),
  /** The day that counts: stated before computed (D8). */
  effectiveOn: z.string().nullable(),
  statedOn: z.string().nullable(),
  computedOn: z.string().nullable(),
  internalTargetOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  dueTime: z.string().nullable(),
  precision: z.string(),
  certainty: z.string(),
  isCutoffHard: z.boolean(),
  ruleId: z.string().nullable(),
  calendar: z.string().nullable(),
  notes: z.string().nullable(),
  subject: z.string().nullable(),
  subjectTitle: z.string().nullable(),
  responsiblePersonId: z.string().nullable(),
  responsible: z.string().nullable(),
  ownerBodyId: z.string().nullable(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
});
export type DeadlineLine = z.output<typeof DeadlineLine>;

const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });

export const fundingContract = {
  /** Open deadlines first by day; with `all` also those that are done, waived or obsolete. */
  'deadline.list': query({
    input: z.strictObject({ all: z.boolean().default(false) }),
    output: z.object({ deadlines: z.array(DeadlineLine) }),
  }),
  /** D5: a done deadline has a date. */
  'deadline.complete': command({
    input: z.strictObject({ id: Uuid, on: Day.optional(), seen: z.string().max(40).optional() }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile),
    touches: ['record', 'conflict', 'undo'],
  }),
  /** Computes the day by a rule and keeps rule, input and result with the deadline; a stated day still wins (D8). */
  'deadline.compute': command({
    input: z.strictObject({
      id: Uuid,
      rule: z.string().max(60),
      input: z.record(z.string(), z.unknown()),
      seen: z.string().max(40).optional(),
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile, refusal('unknown-rule'), refusal('invalid-input')),
    touches: ['record', 'conflict', 'undo'],
  }),
  /** All-day events with alarm and stable UID, of the given deadlines or of all open ones. */
  'deadline.calendar': query({
    input: z.strictObject({ ticket: z.string().max(200), ids: z.array(Uuid).max(10_000).optional() }),
    output: z.object({ events: z.number(), bytes: z.number() }),
    failure: refusals(refusal('file-missing')),
  }),
  'rules.list': query({
    input: z.strictObject({}),
    output: z.object({
      rules: z.array(
        z.object({ id: z.string(), title: z.string(), basis: z.string(), edition: z.string(), certainty: z.string() }),
      ),
    }),
    early: true,
  }),
  'rules.evaluate': query({
    input: z.strictObject({ rule: z.string().max(60), input: z.record(z.string(), z.unknown()) }),
    output: z.looseObject({ certainty: z.string() }),
    failure: refusals(refusal('unknown-rule'), refusal('invalid-input')),
    early: true,
  }),
} as const;
