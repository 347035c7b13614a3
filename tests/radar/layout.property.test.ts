import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boxesMeet,
  circleMeetsBox,
  discRadius,
  distance,
  ringNameBox,
  ringOuter,
} from '../../shared/radar/picture/geometry.ts';
import { placeLabels } from '../../shared/radar/picture/labels.ts';
import { layOut, type Place, placeKey, placesInOrder, type Spot } from '../../shared/radar/picture/layout.ts';

const sizes = fc.record({ sectors: fc.integer({ min: 1, max: 9 }), rings: fc.integer({ min: 1, max: 6 }) });
const anyPlaces = (sectors: number, rings: number, most = 150) =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      sector: fc.integer({ min: 0, max: sectors - 1 }),
      ring: fc.integer({ min: 0, max: rings - 1 }),
    }),
    { maxLength: most, minLength: Math.min(most, 20), selector: ({ id }) => id },
  );
const anyRadar = sizes.chain(({ sectors, rings }) =>
  anyPlaces(sectors, rings).map((places) => ({ sectors, rings, places })),
);

const pairs = (spots: readonly Spot[]) =>
  spots.flatMap((one, at) => spots.slice(at + 1).map((other) => [one, other] as const));

/** The ring a point lies in, from the definition. */
const ringAt = ({ x, y }: Spot, rings: number): number =>
  Array.from({ length: rings }, (_, ring) => ringOuter(ring, rings)).findIndex((outer) => Math.hypot(x, y) <= outer);

const sectorAt = ({ x, y }: Spot, sectors: number): number => {
  const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  return Math.min(sectors - 1, Math.floor((angle / (2 * Math.PI)) * sectors));
};

test('RL1: up to 150 blips: all are drawn, none touches another, covers the name of a ring or leaves its cell', () => {
  fc.assert(
    fc.property(anyRadar, ({ sectors, rings, places }) => {
      const spots = layOut(places, sectors, rings);
      for (const [one, other] of pairs([...spots.values()]))
        expect(distance(one, other)).toBeGreaterThanOrEqual(one.radius + other.radius);
      for (const place of places) {
        const spot = spots.get(placeKey(place));
        if (spot === undefined) continue;
        expect(Math.hypot(spot.x, spot.y) + spot.radius).toBeLessThanOrEqual(discRadius);
        expect([sectorAt(spot, sectors), ringAt(spot, rings)]).toEqual([place.sector, place.ring]);
        for (let ring = 0; ring < rings; ring += 1)
          expect(circleMeetsBox(spot, spot.radius, ringNameBox(ring, rings))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('RL1: 150 blips over six fields and four rings all find room, most of them at full size', () => {
  const places = Array.from({ length: 150 }, (_, at) => ({
    id: `trend-${at}`,
    sector: at % 6,
    ring: Math.floor(at / 6) % 4,
  }));
  const radii = [...layOut(places, 6, 4).values()].map(({ radius }) => radius);
  expect(radii).toHaveLength(150);
  expect(radii.filter((radius) => radius === 12).length).toBeGreaterThan(130);
});

test('RL2: what comes later moves nothing that was there', () => {
  const growing = anyRadar.chain((radar) =>
    anyPlaces(radar.sectors, radar.rings, 30).map((more) => ({
      ...radar,
      more: more.map((p) => ({ ...p, id: `z${p.id}` })),
    })),
  );
  fc.assert(
    fc.property(growing, ({ sectors, rings, places, more }) => {
      const before = layOut(places, sectors, rings);
      const after = layOut([...places, ...more], sectors, rings);
      for (const [key, spot] of before) expect(after.get(key)).toEqual(spot);
    }),
    { numRuns: 60 },
  );
});

test('RL3: from edition to edition only what changed its cell stands elsewhere, and who comes back stands where it stood', () => {
  const history = sizes.chain(({ sectors, rings }) =>
    anyPlaces(sectors, rings, 60).chain((first) =>
      fc
        .array(fc.tuple(fc.nat({ max: first.length - 1 }), fc.nat({ max: rings - 1 })), { maxLength: 20 })
        .map((moves) => {
          const second = first.map((place) => ({ ...place }) as { id: string; sector: number; ring: number });
          for (const [at, ring] of moves) {
            const place = second[at];
            if (place !== undefined) place.ring = ring;
          }
          return { sectors, rings, editions: [first, second, first] as readonly (readonly Place[])[] };
        }),
    ),
  );
  fc.assert(
    fc.property(history, ({ sectors, rings, editions }) => {
      const alone = layOut(placesInOrder(editions.slice(0, 1)), sectors, rings);
      const all = layOut(placesInOrder(editions), sectors, rings);
      for (const [key, spot] of alone) expect(all.get(key)).toEqual(spot);
    }),
    { numRuns: 60 },
  );
});

test('RL4: names cover neither blips nor each other nor the names of rings, whatever they are', () => {
  const named = anyRadar.chain((radar) =>
    fc
      .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), {
        minLength: radar.places.length,
        maxLength: radar.places.length,
      })
      .map((names) => ({ ...radar, names })),
  );
  fc.assert(
    fc.property(named, ({ sectors, rings, places, names }) => {
      const spots = layOut(places, sectors, rings);
      const blips = places.flatMap((place, at) => {
        const spot = spots.get(placeKey(place));
        return spot === undefined ? [] : [{ id: place.id, text: names[at] ?? '', spot, weight: at % 5 }];
      });
      const kept = Array.from({ length: rings }, (_, ring) => ringNameBox(ring, rings));
      const boxes = placeLabels(blips, kept).map(({ box }) => box);
      for (const [at, box] of boxes.entries()) {
        for (const { spot } of blips) expect(circleMeetsBox(spot, spot.radius, box)).toBe(false);
        for (const other of [...boxes.slice(at + 1), ...kept]) expect(boxesMeet(box, other)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('5 000 blips are laid out at once; who finds no room is left to the list, and nothing overlaps', () => {
  const places = Array.from({ length: 5000 }, (_, at) => ({ id: `trend-${at}`, sector: at % 4, ring: (at >> 2) % 4 }));
  const spots = [...layOut(places, 4, 4).values()];
  expect(spots.length).toBeGreaterThan(500);
  for (const [one, other] of pairs(spots.slice(0, 1500)))
    if (distance(one, other) < one.radius + other.radius) expect.fail('two blips overlap');
});
