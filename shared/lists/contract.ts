import { z } from 'zod';
import { command, query, refusal, refusals } from '../core/contract-kit.ts';
import { faultCodes } from './fault.ts';
import { listKindNames } from './kinds.ts';
import { ListMapping } from './mapping.ts';

/** Why a file is not read as a list. */
export const listTroubleReasons = [
  'too-large',
  'old-workbook',
  'other-workbook',
  'damaged',
  'no-text',
  'empty',
] as const;
export type ListTroubleReason = (typeof listTroubleReasons)[number];

/** Which rows of which file; what is left out is found out. */
const Place = z.strictObject({
  ticket: z.string().max(4096),
  kind: z.enum(listKindNames),
  /** Number of the sheet, from 0. */
  sheet: z.int().min(0).max(1000).nullable().default(null),
  /** Numbers of the first and the last row of the head, as the file counts. */
  head: z
    .strictObject({ first: z.int().min(1), last: z.int().min(1) })
    .nullable()
    .default(null),
});

const Plan = Place.extend({
  /** What was decided; what it does not mention is suggested again. */
  mapping: ListMapping.prefault({}),
  /** What counts where the list and somebody here have both changed a field since the last time. */
  prefers: z.enum(['here', 'list']).default('here'),
  /** Rows with cells that cannot be read: taken over with their texts in the description, or left out. */
  faulty: z.enum(['take', 'leave']).default('take'),
  /** Rows a person does not want, by number. */
  without: z.array(z.int().min(1)).max(200_000).default([]),
});

const ListColumnInfo = z.object({
  index: z.number(),
  letter: z.string(),
  title: z.string(),
  key: z.string(),
  /** The first cells that hold something. */
  samples: z.array(z.string()),
  /** A field, `keep` or `ignore`. */
  target: z.string(),
  because: z.enum(['remembered', 'heading', 'rest']),
});
export type ListColumnInfo = z.output<typeof ListColumnInfo>;

const ListFault = z.object({
  code: z.enum(faultCodes),
  detail: z.string(),
  column: z.string(),
  letter: z.string(),
  target: z.string(),
  text: z.string(),
});

/** A row as it would be taken over. `fate` is what becomes of it; a faulty row has one, too. */
const ListRowLine = z.object({
  row: z.number(),
  verdict: z.enum(['new', 'changed', 'unchanged', 'faulty', 'without']),
  fate: z.enum(['new', 'changed', 'unchanged', 'left-out']),
  id: z.string().nullable(),
  code: z.string(),
  title: z.string(),
  /** A record that has still to be made stands as U+0001 and its name. */
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  /** Fields that were changed on both sides since the last time. */
  both: z.array(z.string()),
  faults: z.array(ListFault),
});
export type ListRowLine = z.output<typeof ListRowLine>;

const ListCounts = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  faulty: z.number(),
  /** Rows a person has taken out. */
  without: z.number(),
  /** Of the faulty ones, those that are left out. */
  leftOut: z.number(),
  /** Records that are made or changed, faulty rows included. */
  written: z.number(),
});
export type ListCounts = z.output<typeof ListCounts>;

/** A word of the list that no choice and no record is called, how often it stands there, and where it leads by now. */
const UnknownValue = z.object({
  field: z.string(),
  column: z.string(),
  key: z.string(),
  text: z.string(),
  count: z.number(),
  /** `null`: nothing was decided. */
  leadsTo: z.string().nullable(),
});
export type UnknownValue = z.output<typeof UnknownValue>;

const unreadable = refusal('unreadable-list', { reason: z.enum(listTroubleReasons) });
const missing = refusal('file-missing');
const noTitle = refusal('no-title-column');

export const listsContract = {
  /** What a list looks like, and what its columns are likely to be. Nothing is written. */
  'list.open': query(() => ({
    input: Place,
    output: z.object({
      format: z.enum(['csv', 'xlsx']),
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
      separator: z.string().nullable(),
      sheets: z.array(z.string()),
      sheet: z.number(),
      head: z.object({ first: z.number(), last: z.number() }),
      rows: z.number(),
      columns: z.array(ListColumnInfo),
    }),
    failure: refusals(missing, unreadable, refusal('cancelled')),
    long: true,
  })),
  /** What taking it over would do, row by row. `digest` names exactly this outcome. */
  'list.preview': query(() => ({
    input: Plan.extend({ limit: z.int().min(0).max(200_000).default(5000) }),
    output: z.object({
      counts: ListCounts,
      /** Faulty rows first, then those that change something. */
      rows: z.array(ListRowLine),
      /** Rows behind the limit. */
      more: z.number(),
      both: z.number(),
      unknown: z.array(UnknownValue),
      titles: z.record(z.string(), z.string()),
      mapping: ListMapping,
      mayCreatePersons: z.boolean(),
      digest: z.string(),
    }),
    failure: refusals(missing, unreadable, noTitle, refusal('cancelled')),
    long: true,
  })),
  /** Takes the list over, whole or not at all, as one action; `seen` is the digest of the preview a person looked at. */
  'list.apply': command(() => ({
    input: Plan.extend({ seen: z.string().max(100) }),
    output: z.object({ counts: ListCounts, created: z.number(), changed: z.number(), persons: z.number() }),
    failure: refusals(missing, unreadable, noTitle, refusal('preview-outdated'), refusal('cancelled')),
    touches: ['record', 'conflict', 'undo', 'setting'],
    long: true,
  })),
} as const;
