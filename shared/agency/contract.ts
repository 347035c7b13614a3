import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day, Uuid } from '../core/schema.ts';
import { RecordRow } from '../records/contract.ts';

const text = z.string().nullable();

/** A reservation on a post or on money, and how far its councils are. */
export const Lock = z.object({
  reservationId: z.string(),
  /** `null`: the reservation has not arrived here. */
  title: text,
  status: z.string(),
  isLocking: z.boolean(),
  /** What follows from the councils' answers (shared/councils/requirement.ts). */
  outlook: z.enum(['open', 'check', 'refused', 'releasable', 'manual', 'unclear']),
  /** Resolutions that count (D2), of those that are needed. */
  adopted: z.number(),
  required: z.number(),
  /** Answers a person has to look at. */
  toCheck: z.number(),
});
export type Lock = z.output<typeof Lock>;

const stamps = { id: z.string(), version: z.string(), updatedAt: z.string(), hasConflict: z.boolean() };
const owner = { bodyId: text, body: text };
const codes = { productCode: text, accountCode: text };

/** A line of the list of posts. */
export const PostLine = z.object({
  ...stamps,
  ...owner,
  ...codes,
  title: text,
  fte: z.number().nullable(),
  payScale: text,
  payGrade: text,
  fixedTerm: z.boolean(),
  termMonths: z.number().nullable(),
  startOn: text,
  /** As stated; `endsOn` is the day that counts. */
  endOn: text,
  endsOn: text,
  endSource: z.enum(['stated', 'rule', 'unlimited', 'unknown']),
  annualCostCents: z.number().nullable(),
  status: z.string(),
  lock: Lock.nullable(),
  /** Thousandths of the post without a task; negative when there is too much. */
  missingShare: z.number(),
});
export type PostLine = z.output<typeof PostLine>;

/** What a post has in one quarter, in thousandths of a full-time post. */
export const CapacityPart = z.object({
  positionId: z.string(),
  title: text,
  filled: z.number(),
  open: z.number(),
  assigned: z.number(),
});

export const CapacityCell = z.object({
  filled: z.number(),
  open: z.number(),
  assigned: z.number(),
  /** What is engaged beyond what is filled, post by post: a free half post does not cover for an overfull one. */
  over: z.number(),
  parts: z.array(CapacityPart),
});
export type CapacityCell = z.output<typeof CapacityCell>;

export const BodyCapacity = z.object({ bodyId: text, body: text, cells: z.array(CapacityCell) });
export type BodyCapacity = z.output<typeof BodyCapacity>;

/** A line of the list of costs. */
export const BudgetLine = z.object({
  ...stamps,
  ...owner,
  ...codes,
  title: text,
  year: z.number().nullable(),
  kind: z.string(),
  plannedCents: z.number().nullable(),
  committedCents: z.number().nullable(),
  actualCents: z.number().nullable(),
  /** A condition is named and not met yet. */
  isConditional: z.boolean(),
  lock: Lock.nullable(),
  positionId: text,
  position: text,
});
export type BudgetLine = z.output<typeof BudgetLine>;

/** A line of the list of bodies, with what the agency has to do with each. */
export const BodyLine = z.object({
  id: z.string(),
  version: z.string(),
  name: text,
  shortName: text,
  kind: z.string(),
  ags: text,
  population: z.number().nullable(),
  areaKm2: z.number().nullable(),
  geometryKey: text,
  contacts: z.number(),
  /** Projects it leads, and others it takes part in. */
  leads: z.number(),
  takesPart: z.number(),
  agreements: z.number(),
  /** When something last arrived from one of its sites; `null`: never, or the body is this site's own. */
  lastExchangeAt: text,
  isOwn: z.boolean(),
  /** What its council said to the reservations that still wait. */
  consents: z.object({ adopted: z.number(), rejected: z.number(), required: z.number() }),
  hasConflict: z.boolean(),
});
export type BodyLine = z.output<typeof BodyLine>;

/** A line of the list of agreements; `approvedOn` and `effectiveOn` are the days that count. */
export const AgreementLine = z.object({
  ...stamps,
  title: text,
  form: text,
  transfer: text,
  status: z.string(),
  lock: Lock.nullable(),
  parties: z.array(z.string()),
  concludedOn: text,
  approvalOn: text,
  approvalSource: z.enum(['stated', 'rule']).nullable(),
  inForceOn: text,
  inForceSource: z.enum(['stated', 'rule']).nullable(),
  endsOn: text,
  fileReference: text,
});
export type AgreementLine = z.output<typeof AgreementLine>;

const everything = z.strictObject({});

/** What a reservation can hold back. */
export const lockables = ['position', 'budgetItem', 'project', 'agreement'] as const;
export type Lockable = (typeof lockables)[number];
const Lockable = z.enum(lockables);

export const agencyContract = {
  /** What holds a record back, what still does first, and who went on all the same and why, the newest first. */
  'lock.of': query(() => ({
    input: z.strictObject({ entity: Lockable, id: Uuid }),
    output: z.object({
      locks: z.array(Lock),
      overrides: z.array(z.object({ id: z.string(), reservationId: text, reason: text, on: text, by: z.string() })),
    }),
  })),
  'position.list': query(() => ({ input: everything, output: z.object({ positions: z.array(PostLine) }) })),
  /** Capacity of every body, by quarter, from the quarter `from` lies in. */
  'capacity.list': query(() => ({
    input: z.strictObject({ from: Day.optional(), quarters: z.int().min(1).max(20).default(8) }),
    output: z.object({ quarters: z.array(z.string()), bodies: z.array(BodyCapacity) }),
  })),
  'budget.list': query(() => ({ input: everything, output: z.object({ items: z.array(BudgetLine) }) })),
  'body.list': query(() => ({ long: true, input: everything, output: z.object({ bodies: z.array(BodyLine) }) })),
  'agreement.list': query(() => ({ input: everything, output: z.object({ agreements: z.array(AgreementLine) }) })),
  /**
   * Puts a new reservation on a post or on money, or links it with a project or an agreement as blocking, with one requirement for each body whose council has to agree; one action, one
   * undo. A body's council is named where there is exactly one.
   */
  'reservation.place': command(() => ({
    input: z.strictObject({
      on: z.strictObject({ entity: Lockable, id: Uuid, seen: z.string().max(40).optional() }),
      fields: z.record(z.string(), z.unknown()),
      bodies: z.array(Uuid).max(500),
    }),
    output: RecordRow,
    failure: refusals(
      refusal('not-found'),
      refusal('changed-meanwhile', { current: RecordRow }),
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
