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

/** The line a name runs along: clockwise above, anticlockwise below, so that nobody has to stand on the head. */
export function rimPath(at: number, count: number): string {
  const [from, to] = [(2 * Math.PI * at) / count, (2 * Math.PI * (at + 1)) / count];
  const middle = (from + to) / 2;
  const isBelow = Math.cos(middle) < -0.001 && count > 1;
  const radius = discRadius + (isBelow ? 20 : 9);
  // A whole turn has no two ends: the name stands on the upper half.
  const [start, end] = count === 1 ? [-Math.PI / 2, Math.PI / 2] : isBelow ? [to, from] : [from, to];
  const [one, other] = [pointAt(start, radius), pointAt(end, radius)];
  const isLong = Math.abs(end - start) > Math.PI ? 1 : 0;
  return `M${one.x.toFixed(2)} ${one.y.toFixed(2)}A${radius} ${radius} 0 ${isLong} ${isBelow ? 0 : 1} ${other.x.toFixed(2)} ${other.y.toFixed(2)}`;
}

/** From 1 to 5 a blip grows; unknown is in the middle. What moves keeps its size, so nothing has to make room. */
export const bodyShare = (impact: number | null): number => 0.62 + 0.05 * Math.min(5, Math.max(1, impact ?? 3));

/** Size of a number in its blip: three digits have to fit into the smallest. */
export const numberSize = (number: number, radius: number): number =>
  (number > 99 ? 8.5 : 11) * Math.min(1, radius / 12);

/** Smaller blips carry no number. */
export const smallestNumbered = 6;
