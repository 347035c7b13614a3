import { bodyId } from '../records/natural-id.ts';
import { coesfeld, type Region } from './region.ts';

/** A region as the fields of its record: each travels as one value of an edit. */
export function partsOfRegion({ bodies, map, ...profile }: Region) {
  return {
    name: profile.name,
    code: 'region' as const,
    profile: profile as Readonly<Record<string, unknown>>,
    bodies: { list: bodies as readonly unknown[] },
    map: map as Readonly<Record<string, unknown>> | null,
  };
}

/** The same whoever wrote it down: keys in the order of the alphabet. */
export function stableText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

export const isSameRegion = (one: Region, other: Region): boolean => stableText(one) === stableText(other);

export const isBuiltIn = (region: Region): boolean => region === coesfeld || isSameRegion(region, coesfeld);

/** Who keeps what all share: the district, which coordinates. */
export function keeperOf(region: Region): string | null {
  const district = region.bodies.find(({ kind }) => kind === 'district');
  return district ? bodyId(district.ags) : null;
}
