import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Uuid } from '../core/schema.ts';
import { Linked } from '../links/linked.ts';

const text = z.string().nullable();

/** A line of the list of contributions. */
export const ItemLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  title: text,
  channel: text,
  direction: z.string(),
  /** Whom it is for: the audiences it is linked with, and the one an old version knew. */
  audiences: z.array(Linked),
  formId: text,
  projectId: text,
  project: text,
  status: z.string(),
  plannedOn: text,
  plannedTime: text,
  endsOn: text,
  place: text,
  publishedOn: text,
  responsible: text,
  approvedBy: text,
  approvedOn: text,
  /** `changed`: other words than those that were approved (KA2). */
  approval: z.enum(['none', 'given', 'changed']),
  /** Longer than its kind of text may be (TL1). */
  isTooLong: z.boolean(),
  visibility: z.string(),
});
export type ItemLine = z.output<typeof ItemLine>;

/** A line of the list of audiences. */
export const AudienceLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  name: text,
  title: text,
  direction: z.string(),
  description: text,
  /** Contributions for it, and the day of the next one to come. */
  items: z.number(),
  nextOn: text,
  lastOn: text,
});
export type AudienceLine = z.output<typeof AudienceLine>;

export const FormLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  name: text,
  title: text,
  channel: text,
  titleMax: z.number().nullable(),
  textMax: z.number().nullable(),
  notes: text,
});
export type FormLine = z.output<typeof FormLine>;

export const TemplateLine = z.object({
  id: z.string(),
  version: z.string(),
  updatedAt: z.string(),
  hasConflict: z.boolean(),
  name: text,
  title: text,
  channel: text,
  formId: text,
  form: text,
  heading: text,
  text,
  /** Placeholders that name no field (KT1), as they are written. */
  mistakes: z.array(z.string()),
});
export type TemplateLine = z.output<typeof TemplateLine>;

/** A record a template can be filled from: its values by field, as they are stored. */
export const SourceRecord = z.object({
  entity: z.enum(['project', 'paper', 'fundingCase', 'communicationItem']),
  id: z.string(),
  title: z.string(),
  visibility: text,
  classification: text,
  values: z.record(z.string(), z.unknown()),
});
export type SourceRecord = z.output<typeof SourceRecord>;

export const communicationContract = {
  /** All contributions and events by day, those without a day at the end. */
  'communication.list': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ items: z.array(ItemLine) }),
  })),
  'audience.list': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({ audiences: z.array(AudienceLine) }),
  })),
  /** Whether a contribution is for an audience, or a person belongs to it; whatever tied the two before, one action. */
  'audience.assign': command(() => ({
    input: z.strictObject({
      of: z.strictObject({ entity: z.enum(['communicationItem', 'person']), id: Uuid }),
      audienceId: Uuid,
      isMeant: z.boolean(),
    }),
    output: z.object({ changed: z.boolean() }),
    failure: refusals(refusal('not-found')),
    touches: ['record', 'conflict', 'undo'],
  })),
  /** Kinds of text with their lengths, and the templates. */
  'communication.texts': query(() => ({
    input: z.strictObject({}),
    output: z.object({ forms: z.array(FormLine), templates: z.array(TemplateLine) }),
  })),
  /**
   * What a template can be filled from: the contribution itself, its project, and the projects, papers and funding cases linked with it;
   * with the names of what these refer to.
   */
  'communication.sources': query(() => ({
    input: z.strictObject({ id: Uuid }),
    output: z.object({ sources: z.array(SourceRecord), titles: z.record(z.string(), z.string()) }),
    failure: refusals(refusal('not-found')),
  })),
  /** Enters the usual kinds of text that are not there yet, as one step of undo. */
  'communication.usualForms': command(() => ({
    input: z.strictObject({}),
    output: z.object({ added: z.number() }),
    touches: ['record', 'undo'],
  })),
} as const;
