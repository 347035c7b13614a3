/**
 * Reading a region package from the text of a file, and the region of the example office.
 *
 * RP1  Any text gives a region or faults in sentences that name the place; nothing throws, nothing is written.
 * RP2  A region that was read and written down is read again as itself.
 */
import type { z } from 'zod';
import { stateOfAgs } from '../calendar/calendar-names.ts';
import { fail, ok, type Result } from '../core/result.ts';
import builtIn from './coesfeld.json' with { type: 'json' };
import type { KeptMap } from './map-schema.ts';
import { type Region, RegionPackage } from './package.ts';
import { type MapFault, readMap } from './read-map.ts';

export type { Region, RegionBody } from './package.ts';

/** `place` goes from the root of the file to the value that is wrong. */
export type RegionFault = { readonly place: readonly (string | number)[]; readonly message: string };
export type RegionFailure = {
  readonly code: 'invalid-region';
  readonly message: string;
  readonly faults: readonly RegionFault[];
};

/** What a file may be at most, before anything looks into it, and how deep its lists may lie in each other. */
export const mostRegionBytes = 8 * 1024 * 1024;
const mostDepth = 16;
const mostFaults = 50;
/** The bodies travel as one value of an edit, which may have 256 KiB. */
const mostBodyBytes = 220 * 1024;

const wholly = (message: string) => refused([{ place: [], message }]);

/** Reads a region from the text of a file. What is wrong is said in sentences that name the place. */
export function parseRegion(text: string, map: KeptMap | null = null): Result<Region, RegionFailure> {
  if (text.length > mostRegionBytes) {
    return wholly('die Datei ist zu groß, höchstens 8 MB; bitte eine vereinfachte Karte nehmen');
  }
  const plain = text.replace(/^\uFEFF/, '');
  if (isTooDeep(plain)) return wholly(`Listen und Objekte liegen mehr als ${mostDepth} tief ineinander`);
  const value = parseJson(plain);
  return regionOf(map === null ? value : withMap(value, map));
}

/** The map was a file of its own: it takes the place of the one in the package, and bodies find their areas by their keys. */
function withMap(value: unknown, map: KeptMap): unknown {
  const file = value as { readonly bodies?: unknown } | null;
  const drawn = new Set(map.objects.bodies.geometries.map(({ id }) => id));
  const bodies = Array.isArray(file?.bodies) ? (file.bodies as { readonly ags?: unknown }[]) : [];
  return {
    ...file,
    map,
    bodies: bodies.map((body) => ({ ...body, geometryKey: drawn.has(String(body?.ags)) ? body.ags : null })),
  };
}

/** A map as a file of its own. */
export function parseMap(text: string): Result<KeptMap, MapFault> {
  const plain = text.replace(/^\uFEFF/, '');
  const value = text.length > mostRegionBytes || isTooDeep(plain) ? null : parseJson(plain);
  const map = readMap(value);
  if (map.ok) return map;
  const message = `Die Karte lässt sich nicht lesen: ${map.error.message}. Bitte wählen Sie eine andere Datei; es wurde nichts angelegt.`;
  return fail({ code: 'invalid-map', message });
}

/** The same from a value that was parsed already, of a page of this program or of its store. */
export function regionOf(value: unknown): Result<Region, RegionFailure> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wholly('erwartet wird ein Objekt mit name, attribution und bodies');
  }
  const { map: given = null, ...rest } = value as Readonly<Record<string, unknown>>;
  const map = given === null ? ok(null) : readMap(given);
  const parsed = RegionPackage.safeParse(Object.hasOwn(value, '__proto__') ? value : { ...rest, map: null });
  const faults: RegionFault[] = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ place: issue.path as (string | number)[], message: reason(issue) }));
  if (!map.ok) faults.push({ place: ['map'], message: map.error.message });
  if (!parsed.success || !map.ok) return refused(faults);
  const { $schema: _, state: stated, ...read } = parsed.data;
  if (JSON.stringify(read.bodies).length > mostBodyBytes) {
    return refused([{ place: ['bodies'], message: 'zusammen zu lang; bitte kürzere Namen nehmen' }]);
  }
  const drawn = new Set(map.value?.objects.bodies.geometries.map(({ id }) => id));
  const strays = read.bodies.flatMap(({ geometryKey }, at) =>
    map.value === null || geometryKey === null || drawn.has(geometryKey)
      ? []
      : [{ place: ['bodies', at, 'geometryKey'], message: `die Karte hat keine Fläche „${geometryKey}“` }],
  );
  if (strays.length > 0) return refused(strays);
  return ok({ ...read, map: map.value, state: stated ?? stateIn(read.bodies) });
}

/** The state the keys name; where they name none, only the holidays of all states count. */
const stateIn = (bodies: Region['bodies']): Region['state'] =>
  bodies.map(({ ags }) => stateOfAgs(ags)).find((state) => state !== null) ?? 'BUND';

function refused(faults: readonly RegionFault[]): { readonly ok: false; readonly error: RegionFailure } {
  const [first] = faults;
  const place = first === undefined || first.place.length === 0 ? '' : `${first.place.join('.')}: `;
  const others = faults.length > 1 ? `, und ${faults.length - 1} weitere Stellen` : '';
  const message = `Die Datei beschreibt keine Region (${place}${first?.message ?? 'ungültig'}${others}). Bitte berichtigen Sie die Datei; es wurde nichts angelegt.`;
  return fail({ code: 'invalid-region', message, faults: faults.slice(0, mostFaults) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Looked at sign by sign before it is parsed, so that no parser has to climb. */
function isTooDeep(text: string): boolean {
  let [depth, isText] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth > mostDepth) return true;
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return false;
}

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'diese Angabe fehlt oder hat die falsche Art';
    case 'unrecognized_keys':
      return `unbekannte Angabe ${issue.keys.map((key) => key.slice(0, 40)).join(', ')}`;
    case 'invalid_value':
      return /^Invalid/.test(issue.message) ? `erlaubt sind ${issue.values.join(', ')}` : issue.message;
    case 'too_small':
      return /^Too/.test(issue.message) ? `die Zahl ist zu klein (mindestens ${issue.minimum})` : issue.message;
    case 'too_big':
      return /^Too/.test(issue.message) ? `die Zahl ist zu groß (höchstens ${issue.maximum})` : issue.message;
    default:
      return /^Invalid/.test(issue.message) ? 'ungültig' : issue.message;
  }
}

function built(): Region {
  const read = regionOf(builtIn);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** The region of the example office, and of every office that names no other: a package like any other. */
export const coesfeld: Region = built();
