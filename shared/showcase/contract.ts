import { z } from 'zod';
import { query, refusal, refusals } from '../core/contract-kit.ts';
import { required, ShowcaseSettings } from './settings.ts';

const Named = z.object({ entity: z.string(), id: z.string(), title: z.string() });

/** Why a record is not on the pages although it seems to be meant for them. */
export const SoonReason = z.enum([
  /** It says public in one of the two places only (PB1). */
  'half',
  /** It belongs to a public project, and does not say public itself (PB3). */
  'part',
  /** A public record names it: a field of action, a measure. */
  'named',
  /** It says public twice, and is not finished: a contribution that was not published or planned for a day. */
  'unfinished',
]);
export type SoonReason = z.output<typeof SoonReason>;

export const showcaseContract = {
  /** What the Schaufenster would show, and what is missing on it; nothing is written. */
  'showcase.preview': query(() => ({
    long: true,
    input: z.strictObject({}),
    output: z.object({
      settings: ShowcaseSettings,
      /** What the law asks for and nobody has typed: gaps on the pages. */
      missing: z.array(z.enum(required)),
      /** Of projects the first two hundred; `showcase.file` knows them all. */
      pages: z.array(z.object({ path: z.string(), title: z.string(), locale: z.enum(['de', 'en']) })),
      /** Public records, by entity in the order of the model. */
      records: z.array(Named),
      /** Public projects without a text for the public. */
      withoutText: z.array(z.object({ id: z.string(), title: z.string() })),
      soon: z.array(Named.extend({ reason: SoonReason })),
      /** More of them than are listed. */
      moreSoon: z.number(),
    }),
  })),
  /** One file of it, to be looked at before anything is made. */
  'showcase.file': query(() => ({
    input: z.strictObject({ path: z.string().max(200) }),
    output: z.object({ path: z.string(), text: z.string() }),
    failure: refusals(refusal('not-found')),
  })),
  /** Writes the whole site into a folder, or nothing. An older one of ours is replaced; a folder with other things in it is not touched. */
  'showcase.export': query(() => ({
    input: z.strictObject({ ticket: z.string().max(4000) }),
    output: z.object({
      folder: z.string(),
      files: z.number(),
      bytes: z.number(),
      projects: z.number(),
      replaced: z.boolean(),
      missing: z.array(z.enum(required)),
    }),
    failure: refusals(
      refusal('file-missing'),
      refusal('not-a-folder'),
      refusal('folder-in-use', { names: z.array(z.string()) }),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
      refusal('cancelled'),
    ),
    long: true,
  })),
} as const;
