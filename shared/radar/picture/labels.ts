import { type Box, boxesMeet, circleMeetsBox, discRadius } from './geometry.ts';
import type { Spot } from './layout.ts';

export type Labelled = { readonly id: string; readonly text: string; readonly spot: Spot; readonly weight: number };
export type Label = {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
};

/** Size of the letters, in units of the picture. */
export const labelSize = 12.5;
const height = labelSize * 1.25;
/** Whole where there is room for it, else shortened; nobody reads a line of sixty letters in a picture. */
const lengths = [44, 26, 18] as const;
const margin = 2.5;

/** Wide enough for whatever typeface stands in: letters are counted by how wide they are at most. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += /[MWmw@%—…]/u.test(letter) ? 0.92 : /[iIljft.,:;'’|! ()-]/u.test(letter) ? 0.36 : 0.62;
  return width * size;
}

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

/** From the longest to the shortest; a short name is tried once. */
const writings = (text: string): readonly string[] => [...new Set(lengths.map((longest) => shortened(text, longest)))];

const boxAt = (left: number, top: number, width: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Right of the blip, then left, below, above. */
function candidates({ text, spot: { x, y, radius } }: Labelled): Box[] {
  const width = textWidth(text, labelSize);
  return [
    boxAt(x + radius + margin, y - height / 2, width),
    boxAt(x - radius - margin - width, y - height / 2, width),
    boxAt(x - width / 2, y + radius + margin / 2, width),
    boxAt(x - width / 2, y - radius - margin / 2 - height, width),
  ];
}

/** Around the disc run the titles of the fields. */
const isInDisc = ({ left, right, top, bottom }: Box): boolean =>
  Math.hypot(Math.max(-left, right), Math.max(-top, bottom)) <= discRadius + 4;

/** Squares of the picture, so that a label asks only what is near. */
const side = 60;
const squaresOf = function* ({ left, top, right, bottom }: Box): Generator<string> {
  for (let x = Math.floor(left / side); x <= Math.floor(right / side); x += 1)
    for (let y = Math.floor(top / side); y <= Math.floor(bottom / side); y += 1) yield `${x}/${y}`;
};

/**
 * Names beside their blips.
 *
 * RL4  A name covers no blip, no other name and nothing in `kept`, and stays inside the disc. What has no room is left out whole: its
 *      number stands in the blip, and the list beside says who it is. Heavier ones come first, then by id.
 */
export function placeLabels(blips: readonly Labelled[], kept: readonly Box[]): readonly Label[] {
  const spots = new Map<string, Spot[]>();
  for (const { spot } of blips) {
    const { x, y, radius } = spot;
    const around = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    for (const square of squaresOf(around)) spots.set(square, [...(spots.get(square) ?? []), spot]);
  }
  const boxes = new Map<string, Box[]>();
  const isFree = (box: Box): boolean =>
    isInDisc(box) &&
    !kept.some((other) => boxesMeet(box, other)) &&
    [...squaresOf(box)].every(
      (square) =>
        !(spots.get(square) ?? []).some((spot) => circleMeetsBox(spot, spot.radius + 1, box)) &&
        !(boxes.get(square) ?? []).some((other) => boxesMeet(box, other)),
    );
  const order = [...blips].sort((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
  return order.flatMap((blip): Label[] => {
    const found = writings(blip.text)
      .flatMap((text) => candidates({ ...blip, text }).map((box) => ({ text, box })))
      .find(({ box }) => isFree(box));
    if (found === undefined) return [];
    const { text, box } = found;
    for (const square of squaresOf(box)) boxes.set(square, [...(boxes.get(square) ?? []), box]);
    return [{ id: blip.id, text, x: box.left, y: box.top + labelSize, box }];
  });
}
