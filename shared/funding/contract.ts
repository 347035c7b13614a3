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
  reminders: z.string().nullable(),
  /** The deadline it prolongs. */
  extendsId: z.string().nullable(),
  /** What the rule gives by now, where that differs from the computed day: a holiday or an edition was entered since. */
  recomputedOn: z.string().nullable(),
  /** A day of a call that nobody has made a deadline of: it has no record of its own. */
  callId: z.string().nullable(),
});
export type DeadlineLine = z.output<typeof DeadlineLine>;

const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });

export const fundingContract = {
  /** Open deadlines first by day; with `all` also those that are done, waived or obsolete. */
  'deadline.list': query(() => ({
    long: true,
    input: z.strictObject({ all: z.boolean().default(false) }),
    output: z.object({ deadlines: z.array(DeadlineLine) }),
  })),
  /** D5: a done deadline has a date. */
  'deadline.complete': command(() => ({
    input: z.strictObject({ id: Uuid, on: Day.optional(), seen: z.string().max(40).optional() }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Computes the day by a rule and keeps rule, input and result with the deadline; a stated day still wins (D8). */
  'deadline.compute': command(() => ({
    input: z.strictObject({
      id: Uuid,
      rule: z.string().max(60),
      input: z.record(z.string(), z.unknown()),
      seen: z.string().max(40).optional(),
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile, refusal('unknown-rule'), refusal('invalid-input')),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** All-day events with alarm and stable UID, of the given deadlines or of all open ones. */
  'deadline.calendar': query(() => ({
    long: true,
    input: z.strictObject({ ticket: z.string().max(200), ids: z.array(z.string().max(120)).max(10_000).optional() }),
    output: z.object({ events: z.number(), bytes: z.number() }),
    failure: refusals(refusal('file-missing')),
  })),
  'rules.list': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      rules: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          basis: z.string(),
          edition: z.string(),
          certainty: z.string(),
          period: z.object({ amount: z.number(), unit: z.string() }).nullable(),
        }),
      ),
      /** What the coordination has entered: holidays of a single year, and editions with their length. */
      holidays: z.array(
        z.object({ on: z.string().nullable(), calendar: z.string().nullable(), name: z.string().nullable() }),
      ),
      editions: z.array(
        z.object({
          ruleId: z.string().nullable(),
          edition: z.string().nullable(),
          source: z.string().nullable(),
          amount: z.number().nullable(),
          unit: z.string().nullable(),
          isUsual: z.boolean(),
        }),
      ),
    }),
    early: true,
  })),
  'rules.evaluate': query(() => ({
    input: z.strictObject({ rule: z.string().max(60), input: z.record(z.string(), z.unknown()) }),
    output: z.looseObject({ certainty: z.string() }),
    failure: refusals(refusal('unknown-rule'), refusal('invalid-input')),
    early: true,
  })),
} as const;
