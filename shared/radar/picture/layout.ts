import {
  type Box,
  type Cell,
  cellOf,
  circleMeetsBox,
  distance,
  holds,
  type Point,
  pointAt,
  ringNameBox,
} from './geometry.ts';
import { numbersFrom } from './hash.ts';

/** Somebody stands, or once stood, in a cell: `sector` and `ring` are positions in the lists of the radar. */
export type Place = { readonly id: string; readonly sector: number; readonly ring: number };

/** Where a blip is drawn, and the radius it may fill. */
export type Spot = Point & { readonly radius: number };

/** 24 units across: what a finger or a pointer needs. */
export const fullRadius = 12;
const gap = 1;
/** Where a cell is full, who comes later is smaller; below the last size nothing is drawn. */
const scales = [1, 0.8, 0.64, 0.5, 0.4, 0.3] as const;
const randomTries = 60;

export const placeKey = ({ id, sector, ring }: Place): string => `${sector}/${ring}/${id}`;

/**
 * Where everything stands.
 *
 * RL1  No two circles touch, and none leaves its cell or covers the name of a ring.
 * RL2  A place follows from the id and from who came before. So what comes later moves nothing, and is smaller where there is no room.
 * RL3  Who left a cell keeps his place there: in the editions before nothing jumps, and coming back is coming back to it.
 *
 * `places` come in the order of their first appearance: edition by edition, in each by id. What finds no room even at the smallest size
 * is not among the spots; lists name it.
 */
export function layOut(places: readonly Place[], sectors: number, rings: number): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  const rooms = new Map<string, Room>();
  const names = Array.from({ length: rings }, (_, ring) => ringNameBox(ring, rings));
  for (const place of places) {
    const key = placeKey(place);
    if (spots.has(key) || place.sector < 0 || place.ring < 0 || place.sector >= sectors || place.ring >= rings)
      continue;
    const at = `${place.sector}/${place.ring}`;
    const room = rooms.get(at) ?? new Room(cellOf(place.sector, sectors, place.ring, rings), names);
    rooms.set(at, room);
    const spot = room.take(place.id);
    if (spot !== null) spots.set(key, spot);
  }
  return spots;
}

/** One cell, filled one by one. Circles stay inside it, so that neighbours never have to be asked. */
class Room {
  readonly #cell: Cell;
  readonly #names: readonly Box[];
  readonly #taken: Spot[] = [];
  readonly #full = new Set<number>();

  constructor(cell: Cell, names: readonly Box[]) {
    this.#cell = cell;
    this.#names = names;
  }

  take(id: string): Spot | null {
    for (const scale of scales) {
      if (this.#full.has(scale)) continue;
      const spot = this.#find(id, fullRadius * scale);
      if (spot !== null) {
        this.#taken.push(spot);
        return spot;
      }
      this.#full.add(scale);
    }
    return null;
  }

  #find(id: string, radius: number): Spot | null {
    const next = numbersFrom(id);
    const { from, to, inner, outer } = this.#cell;
    for (let tries = 0; tries < randomTries; tries += 1) {
      const angle = from + (to - from) * next();
      // Evenly over the area, not over the radius: else everything would crowd towards the middle.
      const length = Math.sqrt(inner ** 2 + (outer ** 2 - inner ** 2) * next());
      if (this.#isFree(angle, length, radius)) return { ...pointAt(angle, length), radius };
    }
    return this.#sweep(radius);
  }

  /** Arc by arc from the inside: whoever has no luck takes the first place that is free. */
  #sweep(radius: number): Spot | null {
    const { from, to, inner, outer } = this.#cell;
    const step = radius / 2;
    for (let length = inner === 0 ? step : inner + radius; length + radius <= outer; length += step) {
      const turn = step / length;
      for (let angle = from; angle <= to; angle += turn)
        if (this.#isFree(angle, length, radius)) return { ...pointAt(angle, length), radius };
    }
    return null;
  }

  #isFree(angle: number, length: number, radius: number): boolean {
    if (!holds(this.#cell, angle, length, radius + gap / 2)) return false;
    const point = pointAt(angle, length);
    if (this.#taken.some((other) => distance(point, other) < radius + other.radius + gap)) return false;
    return !this.#names.some((box) => circleMeetsBox(point, radius + gap, box));
  }
}

/** Everything that ever stood somewhere, in the order it came: edition by edition, in each by id. */
export const placesInOrder = (editions: readonly (readonly Place[])[]): readonly Place[] =>
  editions.flatMap((places) => [...places].sort((one, other) => (one.id < other.id ? -1 : 1)));
