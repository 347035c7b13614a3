/**
 * What a radar is drawn with. The screen, the showcase and the paper dress the same marks in their own colours.
 *
 * RM1  There is one list of marks: what stands where, and what covers what, is decided here and nowhere else.
 */
import type { Movement } from '../radar.ts';
import { discRadius, type Point, pointAt, ringNameBox, ringOuter } from './geometry.ts';
import { type Label, labelSize } from './labels.ts';
import type { Spot } from './layout.ts';
import { bodyShare, fitted, numberSize, rimName, ringNameSize, sectorNameSize, smallestNumbered } from './rim.ts';

/** Lengths in units of the picture, from its middle; `field` is the number of a colour. */
export type BackdropMark =
  | { readonly role: 'ring'; readonly r: number; readonly isOdd: boolean }
  | { readonly role: 'edge'; readonly to: Point }
  | { readonly role: 'ringName'; readonly x: number; readonly y: number; readonly size: number; readonly text: string }
  /** Its letters stand along the rim (`rimArc`, `rimPath`). */
  | {
      readonly role: 'sectorName';
      readonly at: number;
      readonly count: number;
      readonly size: number;
      readonly text: string;
      readonly field: number;
    };

export type BlipMark =
  | { readonly role: 'tip'; readonly points: readonly [Point, Point, Point]; readonly field: number }
  | {
      readonly role: 'body' | 'halo';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly field: number;
    }
  /** (x, y) is the middle of its digits. */
  | { readonly role: 'number'; readonly x: number; readonly y: number; readonly size: number; readonly text: string };

export type LabelMark = {
  readonly role: 'label';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
};

export type Mark = BackdropMark | BlipMark | LabelMark;

type Titled = { readonly title: string };

/** Rings with their names, and fields with theirs along the rim. */
export function backdropMarks(
  sectors: readonly (Titled & { readonly colour: number })[],
  rings: readonly Titled[],
): readonly BackdropMark[] {
  const [count, many] = [sectors.length, rings.length];
  return [
    ...rings
      .map((_, ring): BackdropMark => ({ role: 'ring', r: ringOuter(ring, many), isOdd: ring % 2 === 1 }))
      .reverse(),
    ...(count > 1
      ? sectors.map((_, at): BackdropMark => ({ role: 'edge', to: pointAt((2 * Math.PI * at) / count, discRadius) }))
      : []),
    ...rings.map(({ title }, ring): BackdropMark => {
      const { left, right, bottom } = ringNameBox(ring, many);
      const text = fitted(title, right - left, ringNameSize);
      return { role: 'ringName', x: 0, y: bottom - 4, size: ringNameSize, text };
    }),
    ...sectors.map(({ title, colour: field }, at): BackdropMark => {
      const text = rimName(title, count);
      return { role: 'sectorName', at, count, size: sectorNameSize, text, field };
    }),
  ];
}

type DrawnBlip = {
  readonly spot: Spot;
  readonly number: number;
  readonly colour: number;
  readonly impact: number | null;
  readonly movement: Movement;
};

/** The tip of a drop towards the middle (inwards) or away from it, up to the edge of the spot. */
function tipOf({ x, y, radius }: Spot, body: number, sign: 1 | -1): readonly [Point, Point, Point] {
  const length = Math.hypot(x, y) || 1;
  const [ux, uy] = [(sign * x) / length, (sign * y) / length];
  const half = body * 0.62;
  const foot = body * 0.75;
  const at = (along: number, across: number): Point => ({
    x: x + ux * along - uy * across,
    y: y + uy * along + ux * across,
  });
  return [at(radius, 0), at(foot, half), at(foot, -half)];
}

/** A blip: colour is the field, size the impact, shape the movement, and the number leads to the list. */
export function blipMarks({ spot, number, colour: field, impact, movement }: DrawnBlip): readonly BlipMark[] {
  const { x, y, radius } = spot;
  const r = radius * bodyShare(impact);
  const marks: BlipMark[] = [];
  if (movement === 'in' || movement === 'out')
    marks.push({ role: 'tip', points: tipOf(spot, r, movement === 'in' ? -1 : 1), field });
  marks.push({ role: 'body', x, y, r, field });
  if (movement === 'new') marks.push({ role: 'halo', x, y, r: radius - 0.8, field });
  if (radius > smallestNumbered)
    marks.push({ role: 'number', x, y, size: numberSize(number, radius), text: `${number}` });
  return marks;
}

export const labelMarks = (labels: readonly Label[]): readonly LabelMark[] =>
  labels.map(({ text, x, y }) => ({ role: 'label', x, y, size: labelSize, text }));
