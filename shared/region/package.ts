/**
 * A region package: everything an office has to know about the district it works in, as one JSON file (docs/region.md).
 *
 * This schema is the one definition: what the program reads, the published JSON Schema, and the types are made of it. Data, not code:
 * the region of the example office is a file like any other.
 */
import { z } from 'zod';
import { calendars } from '../calendar/calendars.ts';
import { KeptMap } from './map-schema.ts';

export const regionFormat = 'digitalagentur-region';
export const regionVersion = 1;

/** Signs that are no part of a name: marks of other languages of machines, control signs, and those that turn writing around. */
const foreign = /[<>\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

const said = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'darf nicht leer sein')
    .max(most, `höchstens ${most} Zeichen`)
    .refine(
      (text) => !foreign.test(text),
      'enthält Zeichen, die in keinen Namen gehören (spitze Klammern, Steuerzeichen)',
    );
const name = said(200);
const sentence = said(500);

/** 5 digits: a district; 8: a town or municipality; 9: an association of municipalities (Amt, Verbandsgemeinde). */
const key = z.string().regex(/^\d{5}(\d{3,4})?$/, 'erwartet wird ein Gemeindeschlüssel mit 5, 8 oder 9 Ziffern');

export const bodyKinds = ['district', 'city', 'municipality', 'association', 'other'] as const;

export const RegionBody = z.strictObject({
  ags: key,
  name,
  shortName: name,
  kind: z.enum(bodyKinds),
  population: z.int().nonnegative().max(100_000_000).nullable().default(null),
  areaKm2: z.number().nonnegative().max(1_000_000).nullable().default(null),
  /** Name of the area on the map; bodies without one are listed beside it. */
  geometryKey: z.string().min(1).max(40).nullable().default(null),
});
export type RegionBody = z.output<typeof RegionBody>;

/** A word in both languages of the program; its gender and genitive make German sentences of it ("des Amtes"). */
export const Word = z.strictObject({
  de: name,
  en: name,
  gender: z.enum(['m', 'f', 'n']).optional(),
  genitive: name.optional(),
});
export type Word = z.output<typeof Word>;

const wordOf = (de: string, en: string, gender: 'm' | 'f' | 'n') => Word.default({ de, en, gender });

/** What bodies, councils and committees are called here. What a package leaves out keeps the word most districts use. */
const Labels = z.strictObject({
  district: wordOf('Kreis', 'District', 'm'),
  city: wordOf('Stadt', 'Town', 'f'),
  municipality: wordOf('Gemeinde', 'Municipality', 'f'),
  association: wordOf('Verband', 'Association', 'm'),
  council: wordOf('Rat', 'Council', 'm'),
  associationCouncil: wordOf('Verbandsversammlung', 'Association assembly', 'f'),
  districtCouncil: wordOf('Kreistag', 'District council', 'm'),
  districtCommittee: wordOf('Kreisausschuss', 'District committee', 'm'),
  mainCommittee: wordOf('Hauptausschuss', 'Main committee', 'm'),
  mayorsConference: wordOf('Bürgermeisterkonferenz', "Mayors' conference", 'f'),
});
export type Labels = z.output<typeof Labels>;
export type LabelName = keyof Labels;

const law = sentence.nullable().default(null);

/** Laws that differ from state to state, spelled as their owners spell them; `null`: the program names none. */
const Law = z.strictObject({
  /** By which right data of employees are kept. */
  employeeData: law,
  /** The regulation on accessible information technology. */
  accessibility: law,
  /** By which rule the district council decides, and the council of a town. */
  districtCouncil: law,
  council: law,
  /** How municipalities work together: the law, and where each form stands in it. */
  cooperation: law,
  workingGroup: law,
  publicLawAgreement: law,
  association: law,
  jointEnterprise: law,
});
export type Law = z.output<typeof Law>;

export const rulePacks = ['anbest-nrw', 'gkg-nrw'] as const;
export type RulePack = (typeof rulePacks)[number];

const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'erwartet wird Monat und Tag, zum Beispiel 08-08');

const taskText = sentence.nullable().default(null);

/** The five tasks of the agency, in the words of its founding paper. */
const Tasks = z.strictObject({
  implementation: taskText,
  funding: taskText,
  communication: taskText,
  scouting: taskText,
  strategy: taskText,
});

const Program = z.strictObject({
  title: name,
  funder: name,
  funderKind: z.enum(['eu', 'federal', 'state', 'district', 'foundation', 'other']).default('other'),
  url: z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s<>"]+$/, 'erwartet wird eine Adresse mit https://')
    .nullable()
    .default(null),
});

const RuleEdition = z.strictObject({
  ruleId: z.string().regex(/^[A-Z0-9_]{1,60}$/),
  edition: name,
  source: sentence.nullable().default(null),
  amount: z.int().positive().max(10_000),
  unit: z.enum(['days', 'weeks', 'months', 'years']),
});

/** What a package says besides bodies and map: small, and the same at every site. */
const profile = {
  format: z.literal(regionFormat).default(regionFormat),
  version: z.literal(regionVersion, 'diese Fassung des Formats kennt das Programm nicht').default(regionVersion),
  name,
  /** Shown wherever the map is shown. */
  attribution: z
    .string()
    .max(500)
    .refine((text) => !foreign.test(text), 'enthält spitze Klammern oder Steuerzeichen')
    .default(''),
  /** What the office is called, and the short words of its logo. */
  agency: z
    .strictObject({ name: name.default('Digitalagentur'), logoText: said(40).default('Digitalagentur') })
    .prefault({}),
  /** Whose holidays count; left out: the state the first municipality key names. */
  state: z.enum(calendars).optional(),
  /** Days that are free here only, every year. */
  localHolidays: z
    .array(z.strictObject({ on: monthDay, name }))
    .max(20, 'höchstens 20 Tage')
    .default([]),
  labels: Labels.prefault({}),
  law: Law.prefault({}),
  /** Rules of days that hold in one state only. */
  rulePacks: z.array(z.enum(rulePacks)).max(20).default([]),
  /** Editions of the rules beside those the program knows. */
  ruleEditions: z.array(RuleEdition).max(100).default([]),
  tasks: Tasks.prefault({}),
  /** Funding programmes the list begins with. */
  programs: z.array(Program).max(200).default([]),
  /** Whom the office speaks to. */
  audiences: z.array(name).max(50).default([]),
  showcase: z
    .strictObject({ introDe: said(2000).nullable().default(null), introEn: said(2000).nullable().default(null) })
    .prefault({}),
};

/** A package as the program keeps it: read, completed, its map in the one form the pictures are made of. */
export const RegionPackage = z.strictObject({
  ...profile,
  $schema: z.string().max(500).optional(),
  bodies: z
    .array(RegionBody)
    .min(1, 'mindestens eine Kommune')
    .max(1000, 'höchstens 1000 Kommunen')
    .refine((bodies) => new Set(bodies.map(({ ags }) => ags)).size === bodies.length, {
      error: 'ein Gemeindeschlüssel kommt mehrfach vor',
    }),
  map: KeptMap.nullable().default(null),
});

type Read = z.output<typeof RegionPackage>;
export type Region = Omit<Read, '$schema' | 'state'> & { readonly state: (typeof calendars)[number] };
