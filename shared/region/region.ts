/**
 * The region an office works in: its bodies and who made the map. Data, not code: another region is another file
 * (`init --region FILE`).
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../core/result.ts';
import municipalities from './coesfeld.json' with { type: 'json' };

const key = z.string().regex(/^\d{5}(\d{3})?$/, 'erwartet wird ein Gemeindeschlüssel mit 5 oder 8 Ziffern');
const name = z.string().trim().min(1, 'darf nicht leer sein').max(200, 'höchstens 200 Zeichen');

const RegionBody = z.strictObject({
  ags: key,
  name,
  shortName: name,
  kind: z.enum(['district', 'city', 'municipality', 'association', 'other']),
  population: z.int().nonnegative().nullable().default(null),
  areaKm2: z.number().nonnegative().nullable().default(null),
  /** Name of the area on the map; bodies without one are listed beside it. */
  geometryKey: z.string().max(40).nullable().default(null),
});
export type RegionBody = z.output<typeof RegionBody>;

const Region = z.strictObject({
  name,
  /** Shown wherever the map is shown. */
  attribution: z.string().max(500).default(''),
  bodies: z
    .array(RegionBody)
    .min(1, 'mindestens eine Kommune')
    .max(2000, 'höchstens 2000 Kommunen')
    .refine((bodies) => new Set(bodies.map(({ ags }) => ags)).size === bodies.length, {
      error: 'ein Gemeindeschlüssel kommt mehrfach vor',
    }),
});
export type Region = z.output<typeof Region>;

const kinds: Readonly<Record<string, RegionBody['kind']>> = { Stadt: 'city', Gemeinde: 'municipality' };

const towns = municipalities.map((town): RegionBody => {
  const { ags, areaKm2, population } = town;
  const kind = kinds[town.type] ?? 'other';
  return { ags, name: town.name, shortName: town.name, kind, population, areaKm2, geometryKey: ags };
});

const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

/** The district has no area of its own on the map: it is its eleven towns and municipalities. */
const district: RegionBody = {
  ags: '05558',
  name: 'Kreis Coesfeld',
  shortName: 'Kreis',
  kind: 'district',
  population: sum(towns.map(({ population }) => population)),
  areaKm2: Math.round(sum(towns.map(({ areaKm2 }) => areaKm2)) * 100) / 100,
  geometryKey: null,
};

/** The region of the example office, and of every office that names no other. */
export const coesfeld: Region = {
  name: 'Kreis Coesfeld',
  attribution: '© GeoBasis-DE / BKG 2018 (VG250), dl-de/by-2-0, verändert; Einwohner: Destatis',
  bodies: [district, ...towns],
};

export type RegionFailure = { readonly code: 'invalid-region'; readonly message: string };

/** Reads a region from the text of a file. What is wrong is said in a sentence that names the place. */
export function parseRegion(text: string): Result<Region, RegionFailure> {
  const parsed = Region.safeParse(parseJson(text));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  const fault =
    place === '' ? 'erwartet wird ein Objekt mit name, attribution und bodies' : `${place}: ${reason(issue)}`;
  const message = `Die Datei beschreibt keine Region (${fault}). Bitte berichtigen Sie die Datei; es wurde nichts angelegt.`;
  return fail({ code: 'invalid-region', message });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function reason(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return 'diese Angabe fehlt oder hat die falsche Art';
  if (issue?.code === 'invalid_value') return `erlaubt sind ${issue.values.join(', ')}`;
  if (issue?.code === 'unrecognized_keys') return `unbekannte Angabe ${issue.keys.join(', ')}`;
  return issue?.message ?? 'ungültig';
}
