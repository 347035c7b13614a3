import { z } from 'zod';
import { lockables } from '../agency/contract.ts';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';
import { consultationSteps } from './matrix.ts';
import { councilResults } from './meeting-model.ts';

const text = z.string().nullable();
const count = z.number().nullable();
const Seen = z.string().max(40).optional();
const Result = z.enum(Object.keys(councilResults) as [keyof typeof councilResults]);
const Kind = z.enum(['met', 'check', 'refused', 'open']);

/** One station of a question at one body. */
export const MatrixConsultation = z.object({
  id: z.string(),
  version: z.string(),
  committeeId: text,
  committee: text,
  meetingId: text,
  plannedOn: text,
  result: z.string(),
  resultText: text,
  yes: count,
  no: count,
  abstain: count,
  biased: count,
  voteForm: text,
  unanimous: z.boolean(),
  decidedOn: text,
  isDisputed: z.boolean(),
});
export type MatrixConsultation = z.output<typeof MatrixConsultation>;

const Cell = z.object({
  state: z.enum(['none', 'unplanned', 'planned', 'late', 'said']),
  /** What the cell shows; `null`: nothing is known of this step. */
  shown: MatrixConsultation.nullable(),
  all: z.array(MatrixConsultation),
});
export type MatrixCell = z.output<typeof Cell>;

/** What one body has done about the question. */
export const MatrixRow = z.object({
  requirementId: z.string(),
  version: z.string(),
  bodyId: text,
  body: text,
  committeeId: text,
  /** What its administration has put to its council. */
  paper: z.object({ id: z.string(), reference: text, title: text, date: text }).nullable(),
  committee: Cell,
  main: Cell,
  council: Cell,
  state: z.object({
    kind: Kind,
    result: z.string(),
    source: z.enum(['consultation', 'requirement']),
    decidedOn: text,
    why: z.enum(['amended', 'disagreement', 'conflict', 'undecided', 'equivalent']).nullable(),
    against: text,
  }),
  reason: text,
  isLate: z.boolean(),
  /** This site may write this body's answer, or what a person makes of it. */
  mayReport: z.boolean(),
  mayJudge: z.boolean(),
});
export type MatrixRow = z.output<typeof MatrixRow>;

export const MatrixReservation = z.object({
  id: z.string(),
  version: z.string(),
  title: text,
  /** As it is shown; `releasable` follows from the answers. */
  status: z.string(),
  rule: z.string(),
  neededCount: count,
  outlook: z.enum(['open', 'check', 'refused', 'releasable', 'manual', 'unclear']),
  adopted: z.number(),
  required: z.number(),
  toCheck: z.number(),
  paperId: text,
  paper: text,
  /** The group of the paper, by which other bodies' papers belong to the question. */
  groupId: text,
  /** PU1: may be seen on paper and by whoever is in the room. */
  isPublic: z.boolean(),
  conditionText: text,
  expectedBy: z.object({ day: z.string(), precision: z.string() }).nullable(),
  releasedOn: text,
  releaseReference: text,
  statusReason: text,
  mayDecide: z.boolean(),
});
export type MatrixReservation = z.output<typeof MatrixReservation>;

const Earliest = z.union([
  z.object({ kind: z.enum(['now', 'never', 'manual', 'unclear']) }),
  z.object({ kind: z.literal('on'), day: z.string(), toCheck: z.number() }),
  z.object({ kind: z.literal('unknown'), bodies: z.array(z.string()) }),
]);

const Votes = z.strictObject({
  yes: z.int().min(0).max(9999).nullable(),
  no: z.int().min(0).max(9999).nullable(),
  abstain: z.int().min(0).max(9999).nullable(),
  biased: z.int().min(0).max(9999).nullable(),
  voteForm: z.string().max(100).nullable(),
  unanimous: z.boolean(),
});

const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });
const broken = refusal('rule-broken', { rule: z.string() });
const touched = ['record', 'conflict', 'undo'] as const;

export const councilsContract = {
  /** The Beschlussmatrix of one reservation; left out, of the one that still holds something back with the most answers to come. */
  'council.matrix': query(() => ({
    input: z.strictObject({ reservationId: Uuid.optional() }),
    output: z.object({
      reservations: z.array(z.object({ id: z.string(), title: text, status: z.string(), required: z.number() })),
      matrix: z.object({ reservation: MatrixReservation, rows: z.array(MatrixRow), earliest: Earliest }).nullable(),
    }),
  })),
  /**
   * A body says when a committee deals with the question, or what came of it. `line` is the result as it was typed or pasted; what it means
   * is read from it (shared/councils/result.ts) where `result` is left out. Two computers of one body write one record.
   */
  'requirement.report': command(() => ({
    input: z.strictObject({
      id: Uuid,
      step: z.enum(consultationSteps),
      /** A consultation that is there already. */
      consultationId: Uuid.optional(),
      seen: Seen,
      committeeId: Uuid.nullable().optional(),
      meetingId: Uuid.nullable().optional(),
      plannedOn: Day.nullable().optional(),
      line: z.string().max(2000).optional(),
      result: Result.optional(),
      votes: Votes.optional(),
      decidedOn: Day.nullable().optional(),
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile),
    touches: touched,
  })),
  /** D2: whether an amended or partial adoption is as good as an unamended one, with the reason. */
  'requirement.judge': command(() => ({
    input: z.strictObject({ id: Uuid, seen: Seen, isEquivalent: z.boolean(), reason: z.string().max(10_000) }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile, broken),
    touches: touched,
  })),
  /** Where several answers differ: this consultation is the one that counts. */
  'requirement.follow': command(() => ({
    input: z.strictObject({ id: Uuid, seen: Seen, consultationId: Uuid }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile),
    touches: touched,
  })),
  /** Ends a reservation, or takes it up again. Released needs day and resolution, and councils that allow it (D2); all else a reason. */
  'reservation.decide': command(() => ({
    input: z.strictObject({
      id: Uuid,
      seen: Seen,
      status: z.enum(['released', 'refused', 'expired', 'superseded', 'active']),
      on: Day.optional(),
      reference: z.string().trim().max(200).optional(),
      reason: z.string().max(10_000).optional(),
    }),
    output: RecordRow,
    failure: refusals(notFound, changedMeanwhile, broken),
    touches: touched,
  })),
  /** Goes on in spite of a lock: the step and its reason are one action. Without a lock against it, it is refused. */
  'lock.goOn': command(() => ({
    input: z.strictObject({
      entity: z.enum(lockables),
      id: Uuid,
      seen: Seen,
      set: z.record(z.string(), z.unknown()),
      reason: z.string().max(10_000),
    }),
    output: RecordRow,
    failure: refusals(
      notFound,
      changedMeanwhile,
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
      broken,
    ),
    touches: touched,
  })),
} as const;
