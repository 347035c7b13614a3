import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';

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
});

/** What a user action did, for the message that names it; `label` is the German sentence of the command line. */
export const ActionSummary = z.object({
  verb: z.enum(['create', 'update', 'delete', 'restore']),
  entity: z.string(),
  title: z.string(),
  count: z.number(),
  label: z.string(),
});
export type ActionSummary = z.output<typeof ActionSummary>;

const unknownEntity = refusal('unknown-entity');
const invalidFields = refusal('invalid-fields', {
  issues: z.array(z.object({ field: z.string(), message: z.string() })),
});
const notFound = refusal('not-found');
const changedMeanwhile = refusal('changed-meanwhile', { current: RecordRow });
const appendOnly = refusal('append-only');
const alreadyShared = refusal('already-shared');
const broken = refusal('rule-broken', { rule: z.string() });
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

export const recordsContract = {
  'record.create': command({
    input: z.strictObject({ entity: EntityName, fields: Fields, id: Uuid.optional() }),
    output: RecordRow,
    failure: refusals(unknownEntity, invalidFields, existsAlready, broken),
    touches: edited,
  }),
  /** `seen` is the version the screen showed; another one is refused, and nothing is written. */
  'record.update': command({
    input: z.strictObject({ ...one, set: Fields, seen }),
    output: RecordRow,
    failure: refusals(unknownEntity, invalidFields, notFound, changedMeanwhile, appendOnly, alreadyShared, broken),
    touches: edited,
  }),
  /** The same change to many records, with one undo. Nothing is written if one of them is refused. */
  'record.updateMany': command({
    input: z.strictObject({ entity: EntityName, ids: z.array(Uuid).min(1).max(10_000), set: Fields }),
    output: z.object({ changed: z.number() }),
    failure: refusals(unknownEntity, invalidFields, notFound, appendOnly, alreadyShared, broken),
    touches: edited,
  }),
  'record.delete': command({
    input: z.strictObject({ ...one, seen }),
    output: z.object({ id: z.string() }),
    failure: refusals(unknownEntity, notFound, changedMeanwhile),
    touches: edited,
  }),
  'record.deleteMany': command({
    input: z.strictObject({ entity: EntityName, ids: z.array(Uuid).min(1).max(10_000) }),
    output: z.object({ changed: z.number() }),
    failure: refusals(unknownEntity, notFound),
    touches: edited,
  }),
  'record.restore': command({
    input: z.strictObject(one),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound, broken),
    touches: edited,
  }),
  'record.get': query({
    input: z.strictObject(one),
    output: RecordRow,
    failure: refusals(unknownEntity, notFound),
  }),
  /** `after` is the `next` of the page before. */
  'record.list': query({
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
  }),
  /** Every edit of a record, oldest first: who, when, at which site, which field, from what to what. */
  'record.history': query({
    input: z.strictObject(one),
    output: z.object({
      entries: z.array(
        z.object({
          at: z.string(),
          dot: z.string(),
          writer: z.string(),
          site: z.string(),
          author: z.string(),
          changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
        }),
      ),
    }),
    failure: refusals(unknownEntity, notFound),
  }),
  /** Names for references: `{ 'body:…': 'Nottuln' }`; what has not arrived yet is missing from the answer. */
  'record.titles': query({
    input: z.strictObject({ references: z.array(z.string().max(110)).max(2000) }),
    output: z.object({ titles: z.record(z.string(), z.string()) }),
  }),
  /** Full text over all entities, folded ("warme" finds "Wärme"); best hits first. */
  search: query({
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
  }),
  undo: command({
    input: z.strictObject({}),
    output: z.object({
      undone: ActionSummary,
      canUndo: z.boolean(),
      canRedo: z.boolean(),
    }),
    failure: refusals(refusal('nothing-to-undo'), refusal('changed-meanwhile')),
    touches: edited,
  }),
  redo: command({
    input: z.strictObject({}),
    output: z.object({
      redone: ActionSummary,
      canUndo: z.boolean(),
      canRedo: z.boolean(),
    }),
    failure: refusals(refusal('nothing-to-redo'), refusal('changed-meanwhile')),
    touches: edited,
  }),
} as const;
