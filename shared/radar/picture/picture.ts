import { ringNameBox } from './geometry.ts';
import { type Label, placeLabels } from './labels.ts';
import { layOut, type Place, placeKey, type Spot } from './layout.ts';

type Part = { readonly key: string; readonly title: string };
type Shown = {
  readonly id: string;
  readonly title: string;
  readonly sector: string;
  readonly ring: string;
  readonly impact: number | null;
};

export type Numbered<Blip> = {
  readonly blip: Blip;
  /** Stands in the blip and in the list; fields first, then rings, then names. */
  readonly number: number;
  /** Positions in the lists of the radar; -1: none. */
  readonly sector: number;
  readonly ring: number;
  /** `null`: it has no ring or no field, or there is no room for it; then it stands in the list only. */
  readonly spot: Spot | null;
};

export type Picture<Blip> = {
  readonly blips: readonly Numbered<Blip>[];
  readonly labels: readonly Label[];
  /** How many have a ring and a field and still no room. */
  readonly crowded: number;
};

const last = Number.MAX_SAFE_INTEGER;

/** A radar as it is drawn and listed. Who has no ring comes last. */
export function pictureOf<Blip extends Shown>(
  blips: readonly Blip[],
  places: readonly Place[],
  sectors: readonly Part[],
  rings: readonly Part[],
): Picture<Blip> {
  const at = (parts: readonly Part[]) => new Map(parts.map(({ key }, index) => [key, index]));
  const [sectorAt, ringAt] = [at(sectors), at(rings)];
  const spots = layOut(places, sectors.length, rings.length);
  const placed = blips.map((blip) => {
    const [sector, ring] = [sectorAt.get(blip.sector) ?? -1, ringAt.get(blip.ring) ?? -1];
    return { blip, sector, ring, spot: spots.get(placeKey({ id: blip.id, sector, ring })) ?? null };
  });
  const rank = (index: number) => (index < 0 ? last : index);
  placed.sort(
    (one, other) =>
      Number(one.ring < 0) - Number(other.ring < 0) ||
      rank(one.sector) - rank(other.sector) ||
      rank(one.ring) - rank(other.ring) ||
      one.blip.title.localeCompare(other.blip.title, 'de') ||
      (one.blip.id < other.blip.id ? -1 : 1),
  );
  const numbered = placed.map((one, index) => ({ ...one, number: index + 1 }));
  const labelled = numbered.flatMap(({ blip: { id, title, impact }, spot }) =>
    spot === null ? [] : [{ id, text: title, spot, weight: impact ?? 3 }],
  );
  return {
    blips: numbered,
    labels: placeLabels(
      labelled,
      rings.map((_, ring) => ringNameBox(ring, rings.length)),
    ),
    crowded: numbered.filter(({ sector, ring, spot }) => sector >= 0 && ring >= 0 && spot === null).length,
  };
}
