/**
 * What another package would change in an office that works already.
 *
 * RU1  A body is added or changed, never taken away: what the other package leaves out stays, with all that belongs to it.
 * RU2  A value somebody has changed by hand since the package that stands stays as it is, and is named.
 */
import type { Region, RegionBody } from './package.ts';
import { stableText } from './parts.ts';

/** A body as it stands in the office now. */
export type StandingBody = Pick<RegionBody, 'ags'> & Readonly<Record<BodyField, string | number | null>>;

export const bodyFields = ['name', 'shortName', 'kind', 'population', 'areaKm2', 'geometryKey'] as const;
export type BodyField = (typeof bodyFields)[number];

export type RegionChange = {
  readonly what: 'profile' | 'body' | 'map';
  readonly how: 'new' | 'changed' | 'kept' | 'stays';
  readonly name: string;
  readonly before: string;
  readonly after: string;
};

export type RegionPlan = {
  readonly changes: readonly RegionChange[];
  readonly newBodies: readonly RegionBody[];
  /** By key of the body. */
  readonly bodyChanges: readonly { readonly ags: string; readonly set: Readonly<Partial<RegionBody>> }[];
  readonly isChanged: boolean;
};

const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? stableText(value) : String(value);

function bodyPlan(now: readonly StandingBody[], from: Region, to: Region) {
  const changes: RegionChange[] = [];
  const newBodies: RegionBody[] = [];
  const bodyChanges: { ags: string; set: Partial<RegionBody> }[] = [];
  const standing = new Map(now.map((body) => [body.ags, body]));
  const before = new Map(from.bodies.map((body) => [body.ags, body]));
  for (const body of to.bodies) {
    const stands = standing.get(body.ags);
    if (stands === undefined) {
      newBodies.push(body);
      changes.push({ what: 'body', how: 'new', name: body.name, before: '', after: `${body.ags} ${body.name}` });
      continue;
    }
    const set: Record<string, string | number | null> = {};
    for (const field of bodyFields) {
      if (stands[field] === body[field]) continue;
      const isByHand = stands[field] !== (before.get(body.ags)?.[field] ?? null);
      const line = {
        what: 'body',
        name: body.name,
        before: textOf(stands[field]),
        after: textOf(body[field]),
      } as const;
      changes.push({ ...line, how: isByHand ? 'kept' : 'changed' });
      if (!isByHand) set[field] = body[field];
    }
    if (Object.keys(set).length > 0) bodyChanges.push({ ags: body.ags, set: set as Partial<RegionBody> });
  }
  const next = new Set(to.bodies.map(({ ags }) => ags));
  for (const { ags, name } of now.filter((body) => !next.has(body.ags))) {
    changes.push({ what: 'body', how: 'stays', name: textOf(name), before: `${ags} ${textOf(name)}`, after: '' });
  }
  return { changes, newBodies, bodyChanges };
}

/** The profile, word by word: `labels.district.de`. */
function* leaves(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield [path, textOf(value)];
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path === '' ? key : `${path}.${key}`);
}

export function planRegion(now: readonly StandingBody[], from: Region, to: Region): RegionPlan {
  const { bodies: _old, map: oldMap, ...oldProfile } = from;
  const { bodies: _new, map: newMap, ...newProfile } = to;
  const old = new Map(leaves(oldProfile, ''));
  const next = new Map(leaves(newProfile, ''));
  const profile = [...new Set([...old.keys(), ...next.keys()])].flatMap((name): RegionChange[] => {
    const [before, after] = [old.get(name) ?? '', next.get(name) ?? ''];
    return before === after ? [] : [{ what: 'profile', how: 'changed', name, before, after }];
  });
  const map: RegionChange[] =
    stableText(oldMap) === stableText(newMap)
      ? []
      : [{ what: 'map', how: 'changed', name: '', before: areasIn(from), after: areasIn(to) }];
  const bodies = bodyPlan(now, from, to);
  const changes = [...profile, ...map, ...bodies.changes];
  return { ...bodies, changes, isChanged: changes.some(({ how }) => how === 'new' || how === 'changed') };
}

const areasIn = ({ map }: Region): string => String(map?.objects.bodies.geometries.length ?? 0);
