import type { NearLine, NearRecord } from './contract.ts';

/**
 * Where the records around another one stand in a small picture: it in the middle, what comes before it on the left, what comes of it
 * on the right, and one step further out what those are connected with.
 *
 * P1  No two of them overlap, and each is a target of its own: their middles are at least `apart` from each other.
 * P2  It is a function of the answer alone: the same connections stand at the same places.
 * P3  What finds no room is counted, and nothing is drawn without what it hangs on.
 */
export type Place = { readonly reference: string; readonly x: number; readonly y: number; readonly step: 0 | 1 | 2 };
export type LinkPicture = {
  readonly places: readonly Place[];
  readonly lines: readonly NearLine[];
  /** Records of the answer that are not drawn. */
  readonly left: number;
};

export const apart = 28;
export const rings = [0, 74, 130] as const;
/** Half the side of the picture: the outer ring and the room of a record on it. */
export const reach = 150;

/** How many stand side by side on the inner ring, on one half of it. */
const mostOnSide = 7;

type Answer = {
  readonly center: string;
  readonly records: readonly NearRecord[];
  readonly lines: readonly NearLine[];
};

/** A slice of the circle, by its middle and its width; 0 points to the right, and it turns as the hands of a clock do. */
type Slice = { readonly middle: number; readonly width: number };

export function layOutLinks({ center, records, lines }: Answer): LinkPicture {
  const near = records.filter(({ step }) => step === 1).map(({ reference }) => reference);
  const isAfter = (reference: string) => lines.some(({ from, to }) => from === center && to === reference);
  const [after, before] = [near.filter(isAfter), near.filter((one) => !isAfter(one))];
  const slices = new Map<string, Slice>([
    ...slicesOf(after, 0, before.length === 0),
    // From the bottom up, so that both sides read from top to bottom.
    ...slicesOf([...before].reverse(), Math.PI, after.length === 0),
  ]);
  const places: Place[] = [{ reference: center, x: 0, y: 0, step: 0 }];
  const far = new Set(records.filter(({ step }) => step === 2).map(({ reference }) => reference));
  const drawn = new Set([center, ...slices.keys()]);
  for (const [reference, { middle }] of slices) places.push(placeAt(reference, middle, 1));
  for (const [reference, slice] of slices) {
    const hanging = othersOf(lines, reference).filter((one) => far.has(one) && !drawn.has(one));
    const room = Math.max(1, Math.floor(slice.width / stepOn(2)));
    const shown = hanging.slice(0, room);
    shown.forEach((one, at) => {
      drawn.add(one);
      places.push(placeAt(one, slice.middle + (at - (shown.length - 1) / 2) * (slice.width / Math.max(room, 1)), 2));
    });
  }
  return {
    places,
    lines: onePerPair(lines.filter(({ from, to }) => drawn.has(from) && drawn.has(to))),
    left: records.length - places.length,
  };
}

/** The angle between two that stand side by side on a ring. */
const stepOn = (step: 1 | 2): number => 2 * Math.asin(apart / (2 * rings[step]));

function slicesOf(references: readonly string[], middle: number, isAlone: boolean): [string, Slice][] {
  const shown = references.slice(0, isAlone ? 2 * mostOnSide : mostOnSide);
  const whole = isAlone ? 2 * Math.PI : Math.PI;
  // One or two alone need not stand on opposite sides.
  const width = Math.min(whole / Math.max(shown.length, 1), Math.PI / 2);
  return shown.map((one, at) => [one, { middle: middle + (at - (shown.length - 1) / 2) * width, width }]);
}

const placeAt = (reference: string, angle: number, step: 1 | 2): Place => ({
  reference,
  x: Math.round(rings[step] * Math.cos(angle) * 100) / 100,
  y: Math.round(rings[step] * Math.sin(angle) * 100) / 100,
  step,
});

const othersOf = (lines: readonly NearLine[], reference: string): string[] => [
  ...new Set(lines.flatMap(({ from, to }) => (from === reference ? [to] : to === reference ? [from] : []))),
];

/** Two records that are connected in several ways have one stroke between them; the list names each. */
function onePerPair(lines: readonly NearLine[]): NearLine[] {
  const pairs = new Map<string, NearLine>();
  for (const line of lines) {
    const key = [line.from, line.to].sort().join(' ');
    const known = pairs.get(key);
    if (known === undefined || (known.entity !== 'link' && line.entity === 'link')) pairs.set(key, line);
  }
  return [...pairs.values()];
}
