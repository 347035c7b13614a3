import { z } from 'zod';
import { command, query, refusal, refusals } from '../../core/contract-kit.ts';
import { Day, Uuid } from '../../core/schema.ts';
import { amendmentFaultCodes } from './apply.ts';
import { partKinds } from './parts.ts';
import { amendmentStates } from './state.ts';

const text = z.string().nullable();
const Key = z.string().max(120);
const PartKind = z.enum(partKinds);
const kinds = ['add', 'change', 'drop', 'merge'] as const;
const results = ['accepted', 'refused', 'deferred'] as const;
const statuses = ['draft', 'in_consultation', 'adopted', 'superseded'] as const;

const Words = z.strictObject({
  code: z.string().trim().max(20),
  title: z.string().trim().max(300),
  text: z.string().max(80_000),
  fieldKey: Key,
});

const Part = z.object({
  key: z.string(),
  kind: PartKind,
  code: z.string(),
  title: z.string(),
  text: z.string(),
  details: z.string(),
  fieldKey: z.string(),
  mergedFrom: z.array(z.string()),
  amendments: z.array(z.string()),
});

const Fault = z.object({
  code: z.enum(amendmentFaultCodes),
  part: z.string(),
  name: z.string(),
  amendments: z.array(z.string()),
});

/** One edition in the list of all. */
const EditionLine = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  edition: z.string(),
  status: z.enum(statuses),
  adoptedOn: text,
  basedOnId: text,
  /** Its words are frozen since; `null`: they still follow the records, or the decisions about amendments. */
  frozenOn: text,
  isFrozen: z.boolean(),
  /** Councils that have adopted it, are to be looked at, have refused, and have said nothing. */
  councils: z.object({ met: z.number(), check: z.number(), refused: z.number(), open: z.number() }),
});
export type EditionLine = z.output<typeof EditionLine>;

const Council = z.object({
  bodyId: z.string(),
  body: z.string(),
  kind: z.enum(['met', 'check', 'refused', 'open']),
  result: z.string(),
  decidedOn: text,
  paperId: text,
  reference: text,
});

const Edition = EditionLine.extend({
  parts: z.array(Part),
  /** Where accepted amendments contradict each other; those parts keep the words they had. */
  faults: z.array(Fault),
  /** Names of frozen parts that are not here, or do not have the content they are named by. */
  damaged: z.number(),
  /** Amendments it follows. */
  amendments: z.array(z.string()),
  answers: z.array(Council),
});
export type Edition = z.output<typeof Edition>;

const Decision = z.object({
  version: z.string(),
  strategyId: z.string(),
  result: z.enum(results),
  reason: z.string(),
  decidedOn: text,
  decidedBy: z.string(),
  /** Accepted in other words than proposed; then these are the words that count. */
  words: Words.nullable(),
  hasConflict: z.boolean(),
});

const AmendmentLine = z.object({
  id: z.string(),
  version: z.string(),
  strategyId: z.string(),
  kind: z.enum(kinds),
  targetKind: PartKind,
  target: z.string(),
  mergeInto: z.string(),
  words: Words,
  seen: Words.nullable(),
  reason: z.string(),
  bodyId: text,
  body: z.string(),
  proposedOn: text,
  proposedBy: z.string(),
  withdrawnOn: text,
  state: z.enum(amendmentStates),
  /** The decision that counts, or the last one there was. */
  decision: Decision.nullable(),
  comments: z.number(),
  hasConflict: z.boolean(),
  /** Whether this site may change, or withdraw, it: asked as an edit is. */
  isOurs: z.boolean(),
});
export type AmendmentLine = z.output<typeof AmendmentLine>;

const notFound = refusal('not-found');
const invalidFields = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});
const changedMeanwhile = refusal('changed-meanwhile');
const touches = ['record', 'conflict', 'undo'] as const;
const Seen = z.string().max(40);
const Reason = z.string().trim().max(10_000);

export const amendmentsContract = {
  /** Amendments, and the parts they speak of: those of the edition in force. Without one there is nothing to amend. */
  'amendment.list': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      inForce: EditionLine.nullable(),
      parts: z.array(Part),
      amendments: z.array(AmendmentLine),
      faults: z.array(Fault),
      /** A new edition is being written from what is decided here. */
      draftId: text,
      mayPropose: z.boolean(),
      mayDecide: z.boolean(),
    }),
  })),
  /** A new amendment of this site's body, or with `id` other words for one that is not decided. */
  'amendment.propose': command(() => ({
    input: z.strictObject({
      id: Uuid.optional(),
      seen: Seen.optional(),
      kind: z.enum(kinds),
      targetKind: PartKind,
      target: Key.default(''),
      mergeInto: Key.default(''),
      words: Words,
      reason: Reason,
      /** What it comes from, `entity:id`: a trend, a note. */
      inspiredBy: z.string().max(120).optional(),
    }),
    output: z.object({ id: z.string() }),
    failure: refusals(
      notFound,
      changedMeanwhile,
      refusal('no-edition'),
      refusal('unknown-part'),
      refusal('says-nothing'),
      refusal('decided-already'),
      invalidFields,
    ),
    touches: [...touches],
  })),
  /** Its body does not want it any more. It stays readable. */
  'amendment.withdraw': command(() => ({
    input: z.strictObject({ id: Uuid, seen: Seen.optional() }),
    output: z.object({ id: z.string() }),
    failure: refusals(notFound, changedMeanwhile, refusal('decided-already')),
    touches: [...touches],
  })),
  /** What becomes of an amendment. `words`: accepted in these instead of the proposed ones. A decision can be made again until frozen. */
  'amendment.decide': command(() => ({
    input: z.strictObject({
      id: Uuid,
      /** Versions the screen showed: of the amendment, and of the decision that is replaced. */
      seen: Seen.optional(),
      seenDecision: Seen.optional(),
      result: z.enum(results),
      reason: Reason.min(1),
      words: Words.optional(),
    }),
    output: z.object({ id: z.string() }),
    failure: refusals(
      notFound,
      changedMeanwhile,
      refusal('no-edition'),
      refusal('contained-already'),
      refusal('withdrawn-already'),
    ),
    touches: [...touches],
  })),
  /** All editions, the newest first. */
  'strategy.editions': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ editions: z.array(EditionLine), mayWrite: z.boolean() }),
  })),
  /** One edition with every word of it: frozen, or as it would be if it were frozen now. */
  'strategy.edition': query(() => ({
    long: true,
    input: z.strictObject({ id: Uuid }),
    output: Edition,
    failure: refusals(notFound),
  })),
  /** Begins the next edition: the one in force is frozen, unless it is, and a draft goes on from it. */
  'strategy.begin': command(() => ({
    input: z.strictObject({
      basedOnId: Uuid,
      title: z.string().trim().min(1).max(300),
      edition: z.string().trim().min(1).max(60),
    }),
    output: z.object({ id: z.string() }),
    failure: refusals(notFound, refusal('not-in-force'), refusal('draft-exists', { id: z.string() })),
    touches: [...touches],
  })),
  /** Freezes the words of an edition, for ever; a draft goes to the councils with it. */
  'strategy.freeze': command(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({ id: z.string(), parts: z.number() }),
    failure: refusals(
      notFound,
      refusal('frozen-already'),
      refusal('contradictions', { faults: z.array(Fault) }),
      refusal('nothing-to-freeze'),
    ),
    touches: [...touches],
  })),
  /** A frozen edition is in force from now on: goals, fields and measures say what it says, and the one before is superseded. */
  'strategy.adopt': command(() => ({
    input: z.strictObject({ id: Uuid, adoptedOn: Day }),
    output: z.object({ id: z.string(), created: z.number(), changed: z.number(), dropped: z.number() }),
    failure: refusals(notFound, refusal('not-frozen'), refusal('adopted-already'), refusal('damaged')),
    touches: [...touches],
  })),
} as const;
