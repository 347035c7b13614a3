import { discRadius, pointAt } from './geometry.ts';
import { textWidth } from './labels.ts';

export const ringNameSize = 12.5;
export const sectorNameSize = 15;

/** As much of a name as fits; whole it stands in the list. */
export function fitted(text: string, width: number, letter: number): string {
  if (textWidth(text, letter) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, letter) > width) short = short.slice(0, -1).trimEnd();
  return `${short}…`;
}

/** The name of a field, as much as fits along its part of the rim. */
export const rimName = (title: string, sectors: number): string =>
  fitted(title, (2 * Math.PI * (discRadius + 12)) / sectors - 10, sectorNameSize);

/** Part of the rim: clockwise above, anticlockwise below, so that nobody has to stand on the head. Angles as in `geometry.ts`. */
export type RimArc = { readonly from: number; readonly to: number; readonly radius: number; readonly isBelow: boolean };

/** The line the name of a field runs along. */
export function rimArc(at: number, count: number): RimArc {
  const [from, to] = [(2 * Math.PI * at) / count, (2 * Math.PI * (at + 1)) / count];
  const isBelow = Math.cos((from + to) / 2) < -0.001 && count > 1;
  const radius = discRadius + (isBelow ? 20 : 9);
  // A whole turn has no two ends: the name stands on the upper half.
  if (count === 1) return { from: -Math.PI / 2, to: Math.PI / 2, radius, isBelow };
  return isBelow ? { from: to, to: from, radius, isBelow } : { from, to, radius, isBelow };
}

/** The same for an SVG that bends its letters itself. */
export function rimPath(at: number, count: number): string {
  const { from, to, radius, isBelow } = rimArc(at, count);
  const [one, other] = [pointAt(from, radius), pointAt(to, radius)];
  const isLong = Math.abs(to - from) > Math.PI ? 1 : 0;
  return `M${one.x.toFixed(2)} ${one.y.toFixed(2)}A${radius} ${radius} 0 ${isLong} ${isBelow ? 0 : 1} ${other.x.toFixed(2)} ${other.y.toFixed(2)}`;
}

/** From 1 to 5 a blip grows; unknown is in the middle. What moves keeps its size, so nothing has to make room. */
export const bodyShare = (impact: number | null): number => 0.62 + 0.05 * Math.min(5, Math.max(1, impact ?? 3));

/** Size of a number in its blip: three digits have to fit into the smallest. */
export const numberSize = (number: number, radius: number): number =>
  (number > 99 ? 8.5 : 11) * Math.min(1, radius / 12);

/** Smaller blips carry no number. */
export const smallestNumbered = 6;
