import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { Day } from '../core/schema.ts';

/** A package as text: what a file holds, or what the wizard has put together. A map may be large; everything else is small. */
const Text = z.string().max(8 * 1024 * 1024);

const Fault = z.object({ place: z.array(z.union([z.string(), z.number()])), message: z.string() });
const invalid = refusal('invalid-region', { faults: z.array(Fault) });

const Area = z.object({ key: z.string(), path: z.string(), middle: z.tuple([z.number(), z.number()]) });
const Picture = z.object({ width: z.number(), height: z.number(), areas: z.array(Area) });

const Body = z.object({
  ags: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  geometryKey: z.string().nullable(),
});

/** What a person looks at before anything is written. */
const Seen = z.object({
  /** The package as the program keeps it, to be saved or handed on. */
  text: z.string(),
  name: z.string(),
  attribution: z.string(),
  agencyName: z.string(),
  state: z.string(),
  bodies: z.array(Body),
  map: Picture.nullable(),
  /** The next days that are free there, with the local ones. */
  nextHolidays: z.array(z.object({ on: Day, name: z.string(), isLocal: z.boolean() })),
});

const Change = z.object({
  /** What it is about: `profile` a word, law or rule, `body` a body, `map` the borders. */
  what: z.enum(['profile', 'body', 'map']),
  how: z.enum(['new', 'changed', 'kept', 'stays']),
  name: z.string(),
  before: z.string(),
  after: z.string(),
});

export const regionContract = {
  /** The region this office works by, with its map; before there is an office the one it would be founded with. */
  'region.get': query(() => ({
    input: z.strictObject({}),
    output: Seen.extend({ isBuiltIn: z.boolean() }),
    early: true,
  })),
  /** Reads a package from a file or a text. Nothing is written. */
  'region.read': query(() => ({
    /** The ticket of a file, or the text of one; and a map that is still a file of its own. */
    input: z.strictObject({
      file: z.string().max(300).optional(),
      text: Text.optional(),
      mapFile: z.string().max(300).optional(),
    }),
    output: Seen,
    failure: refusals(invalid, refusal('file-missing')),
    early: true,
  })),
  /** Writes a package as a file, to give it to others; without a text the one of this office. */
  'region.save': query(() => ({
    input: z.strictObject({ file: z.string().max(300), text: Text.optional() }),
    output: z.object({ bytes: z.number() }),
    failure: refusals(
      invalid,
      refusal('file-missing'),
      refusal('place-unusable', { reason: z.enum(['unwritable', 'full', 'gone']) }),
    ),
    early: true,
  })),
  /** What another package would change in this office. */
  'region.preview': query(() => ({
    input: z.strictObject({ text: Text }),
    output: z.object({ changes: z.array(Change), seen: z.string() }),
    failure: refusals(invalid),
  })),
  /** Works by another package from now on: one action, one undo. No body is ever taken away, and what people have renamed stays theirs. */
  'region.apply': command(() => ({
    input: z.strictObject({ text: Text, seen: z.string().max(100) }),
    output: z.object({ changed: z.number() }),
    failure: refusals(invalid, refusal('preview-outdated')),
    touches: ['office', 'record', 'undo', 'setting', 'conflict'],
  })),
} as const;
