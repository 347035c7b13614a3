import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { AnyReference, Uuid } from '../core/schema.ts';

/** The name of an entity of this version. Unknown names are refused by `unknown-entity`, with the list of known ones. */
const EntityName = z.string().max(64);
const Fields = z.record(z.string(), z.unknown());

/** A row as it is shown: its values, `id`, stamps, `version`, and the names of its fields in conflict. */
export const RecordRow = z.looseObject({
  id: z.string(),
  version: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  conflicts: z.array(z.string()).optional(),
  deleted: z.boolean().optional(),
  /** Records that stand behind this one (entity `alias`). Only in answers about a single record. */
  mergedFrom: z.array(z.string()).optional(),
  /** What only a record behind this one says, to be taken over. */
  offers: z.array(z.object({ field: z.string(), value: z.unknown(), from: z.string() })).optional(),
});

/** What a user action did, for the message that names it; `label` is the German sentence of the command line. */
export const ActionSummary = z.object({
  verb: z.enum(['create', 'update', 'delete', 'restore', 'decide']),
  entity: z.string(),
  title: z.string(),
  count: z.number(),
  label: z.string(),
});
export type ActionSummary = z.output<typeof ActionSummary>;

/** Why a reference cannot be shown, and which sites have what is missing here. */
export const MissingReference = z.object({
  /** `missing`: not yet received. `newer`: it is here, but of a kind only a newer version knows. */
  state: z.enum(['missing', 'newer']),
  /** The creator is proved by the id; otherwise `sources` are logs its referrer had read farther than this site. */
  isProved: z.boolean(),
  sources: z.array(
    z.object({
      writer: z.string(),
      site: z.string(),
      /** The first change of that log that is not here, and the last one somebody has told of (`null`: nobody has). */
      from: z.number(),
      to: z.number().nullable(),
    }),
  ),
});
export type MissingReference = z.output<typeof MissingReference>;

const unknownEntity = refusal('unknown-entity');
const invalidFields = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});
const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });
const appendOnly = refusal('append-only');
const alreadyShared = refusal('already-shared');
/** `words`: the sentence in both languages, where the rule has it. */
const broken = refusal('rule-broken', {
  rule: z.string(),
  words: z.object({ de: z.string(), en: z.string() }).exactOptional(),
});
const existsAlready = refusal('exists-already', { id: z.string() });

const one = { entity: EntityName, id: Uuid };
const seen = z.string().max(40).optional();

/** One comparison of a filter; all must hold. `contains` compares folded text. */
const Condition = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({
    in: z
      .array(z.union([z.string(), z.number(), z.null()]))
      .max(500)
      .optional(),
    not: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
    from: z.union([z.string(), z.number()]).optional(),
    to: z.union([z.string(), z.number()]).optional(),
    contains: z.string().max(200).optional(),
  }),
]);

const edited = ['record', 'conflict', 'undo'] as const;

/** One edit of a record: who, when, at which site, which field, from what to what. */
export const RecordEdit = z.object({
  at: z.string(),
  dot: z.string(),
  writer: z.string(),
  site: z.string(),
  author: z.string(),
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
});
export type RecordEdit = z.output<typeof RecordEdit>;

export const recordsContract = {
  'record.create': command(() => ({
    /** `linked`: records it belongs to from the beginning, in the same action (a contribution to its audiences). */
    input: z.strictObject({
      entity: EntityName,
      fields: Fields,
      id: Uuid.optional(),
      linked: z.array(AnyReference).max(100).optional(),
    }),
    output: RecordRow,
    failure: refusals(unknownEntity, invalidFields, existsAlready, broken),
    touches: edited,
  })),
  /** `seen` is the version the screen showed; another one is refused, and nothing is written. */
  'record.update': command(() => ({
    input: z.strictObject({ ...one, set: Fields, seen }),
    output: RecordRow,
    failure: refusals(unknownEntity, invalidFields, notFound, changedMeanwhile, appendOnly, alreadyShared, broken),
    touches: edited,
  })),
  /** The same change to many records, with one undo. Nothing is written if one of them is refused. */
  'record.updateMany': command(() => ({
    long: true,
    input: z.strictObject({ entity: EntityName, ids: z.array(Uuid).min(1).max(10_000), set: Fields }),
    output: z.object({ changed: z.number() }),
    failure: refusals(unknownEntity, invalidFields, notFound, appendOnly, alreadyShared, broken),
    touches: edited,
  })),
  'record.delete': command(() => ({
    input: z.strictObject({ ...one, seen }),
    output: z.object({ id: z.string() }),
    failure: refusals(unknownEntity, notFound, changedMeanwhile),
    touches: edited,
  })),
  'record.deleteMany': command(() => ({
    long: true,
    input: z.strictObject({ entity: EntityName, ids: z.array(Uuid).min(1).max(10_000) }),
    output: z.object({ changed: z.number() }),
    failure: refusals(unknownEntity, notFound),
    touches: edited,
  })),
  'record.restore': command(() => ({
    input: z.strictObject(one),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound, broken),
    touches: edited,
  })),
  /** A record that was merged into another one answers that one, with its own id among `mergedFrom`. */
  'record.get': query(() => ({
    input: z.strictObject(one),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound),
  })),
  /** `after` is the `next` of the page before. */
  'record.list': query(() => ({
    input: z.strictObject({
      entity: EntityName,
      filter: z.record(z.string(), Condition).optional(),
      sort: z
        .array(z.union([z.string(), z.strictObject({ field: z.string(), direction: z.enum(['asc', 'desc']) })]))
        .max(4)
        .optional(),
      limit: z.int().min(1).max(20_000).optional(),
      after: z.string().max(2000).optional(),
      deleted: z.boolean().optional(),
    }),
    output: z.object({ rows: z.array(RecordRow), total: z.number(), next: z.string().nullable() }),
    failure: refusals(unknownEntity, refusal('invalid-filter', { field: z.string() })),
  })),
  /** Every edit of a record, oldest first: who, when, at which site, which field, from what to what. */
  'record.history': query(() => ({
    input: z.strictObject(one),
    output: z.object({ entries: z.array(RecordEdit) }),
    failure: refusals(unknownEntity, notFound),
  })),
  /** Names for references: `{ 'body:…': 'Nottuln' }`; what has not arrived yet is listed in `missing`. */
  'record.titles': query(() => ({
    input: z.strictObject({ references: z.array(z.string().max(110)).max(2000) }),
    output: z.object({ titles: z.record(z.string(), z.string()), missing: z.array(z.string()) }),
  })),
  /** Who can fill references to records that are not here. What is here is left out. */
  'reference.missing': query(() => ({
    input: z.strictObject({ references: z.array(z.string().max(110)).max(200) }),
    output: z.object({ missing: z.record(z.string(), MissingReference) }),
  })),
  /** Records that look like the same thing, by the fields the model names; the oldest of each group first. */
  'duplicates.list': query(() => ({
    long: true,
    input: z.strictObject({ entity: EntityName, limit: z.int().min(1).max(1000).default(200) }),
    output: z.object({
      groups: z.array(
        z.object({
          rows: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              createdAt: z.string(),
              createdBy: z.string(),
              updatedAt: z.string(),
              /** Fields in which something is written. */
              filled: z.number(),
            }),
          ),
        }),
      ),
      total: z.number(),
    }),
    failure: refusals(unknownEntity),
  })),
  /** `keep` stands for `drop` from now on: lists, names and references show it. The data of both stays; undo parts them. */
  'record.merge': command(() => ({
    input: z.strictObject({
      entity: EntityName,
      keep: Uuid,
      drop: Uuid,
      reason: z.string().trim().min(1).max(300).default('doppelt angelegt'),
    }),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound, refusal('already-merged'), refusal('cannot-merge')),
    touches: edited,
  })),
  /** Parts a merged record from the one that stands for it. */
  'record.part': command(() => ({
    input: z.strictObject(one),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound, refusal('not-merged')),
    touches: edited,
  })),
  /**
   * Puts a record behind another one of its list, or first (`after: null`). The list are all records of the entity, or those
   * that agree with it in the field `within` (`projectId`).
   */
  'record.move': command(() => ({
    input: z.strictObject({ ...one, after: Uuid.nullable(), within: z.string().max(64).optional() }),
    output: z.object({ id: z.string(), changed: z.number() }),
    failure: refusals(unknownEntity, notFound, refusal('not-ordered'), refusal('not-in-list')),
    touches: edited,
  })),
  /** Full text over all entities, folded ("warme" finds "Wärme"); best hits first. */
  search: query(() => ({
    input: z.strictObject({
      text: z.string().max(200),
      limit: z.int().min(1).max(200).optional(),
      entities: z.array(EntityName).optional(),
    }),
    output: z.object({
      hits: z.array(z.object({ entity: z.string(), id: z.string(), title: z.string(), excerpt: z.string() })),
      /** Records an import has brought that the search has not read yet. */
      behind: z.number(),
    }),
  })),
  undo: command(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      undone: ActionSummary,
      canUndo: z.boolean(),
      canRedo: z.boolean(),
    }),
    failure: refusals(refusal('nothing-to-undo'), refusal('changed-meanwhile')),
    touches: edited,
  })),
  redo: command(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      redone: ActionSummary,
      canUndo: z.boolean(),
      canRedo: z.boolean(),
    }),
    failure: refusals(refusal('nothing-to-redo'), refusal('changed-meanwhile')),
    touches: edited,
  })),
} as const;
