import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';

/** Who wrote a value, when, and whether that "when" can be believed. */
const written = {
  value: z.unknown(),
  dot: z.string(),
  writer: z.string(),
  site: z.string(),
  author: z.string(),
  at: z.string(),
};

/** Why the moment of a value cannot be believed: its clock was ahead of now, or behind what its author had seen. */
export const ClockDoubt = z.object({ kind: z.enum(['ahead', 'behind']), ms: z.number() });
export type ClockDoubt = z.output<typeof ClockDoubt>;

const Value = z.object({
  ...written,
  /** This site wrote it. */
  own: z.boolean(),
  clock: ClockDoubt.nullable(),
  /** If this value decided a conflict: what it was decided among, newest first. Empty for an ordinary edit. */
  decided: z.array(z.object(written)),
});

export const Conflict = z.object({
  entity: z.string(),
  id: z.string(),
  title: z.string(),
  field: z.string(),
  /** Bodies the record belongs to. */
  owners: z.array(z.string()),
  /** All live values, the shown one first. On field `_del`: `true` deleted, `false` kept. */
  values: z.array(Value),
  /** The value all of them replaced; `null` also where it was empty. */
  base: z.unknown(),
  /** There is a common predecessor, and the log still holds it. */
  hasBase: z.boolean(),
  /**
   * Of a text that merges by sentences: the proposal. Where texts overlap, it holds what each of them says, one after the
   * other; `null` for other fields, and where there is no common predecessor.
   */
  merged: z
    .object({
      text: z.string(),
      overlaps: z.array(
        z.object({
          /** Place in `text`, in characters. */
          at: z.number(),
          length: z.number(),
          base: z.string(),
          /** What the variants say there, each once; empty where one of them struck it. */
          alternatives: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
});
export type Conflict = z.output<typeof Conflict>;

const Field = z.string().max(64);
const Dot = z.string().max(64);

/** Whose value a rule takes. */
const Take = z.discriminatedUnion('kind', [
  /** What a site wrote, under whichever of its keys. */
  z.strictObject({ kind: z.literal('site'), writer: z.string().max(64) }),
  /** The latest by the clocks; nothing where a clock is in doubt. */
  z.strictObject({ kind: z.literal('newest') }),
  /** What the site wrote whose body the record belongs to. */
  z.strictObject({ kind: z.literal('owner') }),
  /** What this site wrote. */
  z.strictObject({ kind: z.literal('own') }),
  /** The one value this site did not write. */
  z.strictObject({ kind: z.literal('other') }),
]);

/** How many conflicts are decided at once: whose value, and in which of them. What is left empty does not restrict. */
export const DecisionRule = z.strictObject({
  take: Take,
  entities: z.array(z.string().max(64)).max(200).default([]),
  /** As `entity.field`. */
  fields: z.array(z.string().max(129)).max(500).default([]),
  /** Only records that belong to this body. */
  owner: Uuid.nullable().default(null),
  /** Only these, as `entity:id:field`. */
  only: z.array(z.string().max(200)).max(5000).default([]),
});
export type DecisionRule = z.output<typeof DecisionRule>;

/**
 * Why a rule leaves a conflict open: nobody it asks for has written there, or several different things; a clock is in doubt; this
 * site may not write there.
 */
export const LeftWhy = z.enum(['no-value', 'several', 'clock', 'not-allowed']);
export type LeftWhy = z.output<typeof LeftWhy>;

const named = { entity: z.string(), id: z.string(), title: z.string(), field: z.string() };

const Decision = z.object({
  ...named,
  /** The value that is taken. */
  take: z.string(),
  value: z.unknown(),
  site: z.string(),
  author: z.string(),
  at: z.string(),
  /** What gives way, newest first. */
  others: z.array(z.object({ value: z.unknown(), site: z.string(), at: z.string() })),
  /** All live dots: decided is only what is still as it was shown. */
  seen: z.array(z.string()),
});
export type Decision = z.output<typeof Decision>;

/** As many as one command decides. */
export const mostDecisions = 5000;

const notFound = refusal('not-found');

export const conflictContract = {
  'conflict.list': query(() => ({
    input: z.strictObject({ limit: z.int().min(1).max(5000).default(1000), after: z.string().max(200).optional() }),
    output: z.object({ conflicts: z.array(Conflict), total: z.number(), next: z.string().nullable() }),
  })),
  /** A person decides: the value is written and replaces all live ones, here and after the next exchange everywhere. */
  'conflict.resolve': command(() => ({
    input: z.strictObject({
      entity: z.string().max(64),
      id: Uuid,
      field: Field,
      value: z.unknown(),
      /** The dots the person saw; if others are live by now, nothing is decided. */
      seen: z.array(Dot).max(100).optional(),
    }),
    output: z.object({ entity: z.string(), id: z.string(), field: z.string(), openConflicts: z.number() }),
    failure: refusals(
      notFound,
      refusal('no-conflict'),
      refusal('changed-meanwhile'),
      refusal('invalid-fields', { issues: z.array(z.object({ field: z.string(), message: z.string() })) }),
    ),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** What open conflicts there are to make a rule for: kinds, fields, sites and bodies, each with how many. */
  'conflict.groups': query(() => ({
    input: z.strictObject({}),
    output: z.object({
      total: z.number(),
      fields: z.array(z.object({ entity: z.string(), field: z.string(), conflicts: z.number() })),
      sites: z.array(z.object({ writer: z.string(), site: z.string(), conflicts: z.number() })),
      owners: z.array(z.object({ body: z.string(), name: z.string(), conflicts: z.number() })),
    }),
  })),
  /** Which conflicts a rule decides and how, and which it leaves open and why; nothing is written. */
  'conflict.preview': query(() => ({
    input: DecisionRule,
    output: z.object({
      decisions: z.array(Decision).max(mostDecisions),
      left: z.array(z.object({ ...named, why: LeftWhy })).max(mostDecisions),
      /** Further ones a rule would decide, for the next time. */
      more: z.number(),
      /** All that are open. */
      total: z.number(),
    }),
  })),
  /**
   * Decides what a preview listed, all or nothing, as one action to take back. If one of them is no longer as it was shown, nothing is
   * decided.
   */
  'conflict.resolveMany': command(() => ({
    input: z.strictObject({
      decisions: z
        .array(
          z.strictObject({
            entity: z.string().max(64),
            id: Uuid,
            field: Field,
            take: Dot,
            seen: z.array(Dot).min(1).max(1000),
          }),
        )
        .min(1)
        .max(mostDecisions),
    }),
    output: z.object({ decided: z.number(), records: z.number(), openConflicts: z.number() }),
    failure: refusals(refusal('changed-meanwhile', { changed: z.number() })),
    touches: ['record', 'conflict', 'undo'],
  })),
} as const;
