/** Lengths in units of the picture: the disc has a radius of 300, which is about a pixel each at 1366×768. */
export const discRadius = 300;
/** Half of the side of the square the picture is drawn in: the titles of the fields run around the disc. */
export const halfSize = 332;

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Angles in radians, clockwise from the top; lengths from the middle. */
export type Cell = {
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
  readonly isWholeTurn: boolean;
};

/** Rings of equal area: what stands further outside has no more room than what stands inside. */
export const ringOuter = (ring: number, rings: number): number =>
  discRadius * Math.sqrt((ring + 1) / Math.max(1, rings));

export function cellOf(sector: number, sectors: number, ring: number, rings: number): Cell {
  const turn = 2 * Math.PI;
  return {
    from: (turn * sector) / sectors,
    to: (turn * (sector + 1)) / sectors,
    inner: ring === 0 ? 0 : ringOuter(ring - 1, rings),
    outer: ringOuter(ring, rings),
    isWholeTurn: sectors <= 1,
  };
}

export const pointAt = (angle: number, length: number): Point => ({
  x: Math.sin(angle) * length,
  y: -Math.cos(angle) * length,
});

/** Whether a circle lies wholly inside a cell. */
export function holds(cell: Cell, angle: number, length: number, radius: number): boolean {
  if (length + radius > cell.outer || (cell.inner > 0 && length - radius < cell.inner)) return false;
  if (cell.isWholeTurn) return true;
  return toEdge(length, angle - cell.from) >= radius && toEdge(length, cell.to - angle) >= radius;
}

/** From a point to a ray from the middle. */
const toEdge = (length: number, between: number): number =>
  between >= Math.PI / 2 ? length : length * Math.sin(Math.max(0, between));

export const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

export const boxesMeet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export function circleMeetsBox({ x, y }: Point, radius: number, box: Box): boolean {
  const near = { x: Math.min(Math.max(x, box.left), box.right), y: Math.min(Math.max(y, box.top), box.bottom) };
  return Math.hypot(x - near.x, y - near.y) < radius;
}

const nameWidth = 84;
const nameHeight = 17;

/** Where the name of a ring stands: on the line to the top, just inside its edge. Blips keep off it, however it is called. */
export function ringNameBox(ring: number, rings: number): Box {
  const top = -ringOuter(ring, rings) + 1;
  return { left: -nameWidth / 2, right: nameWidth / 2, top, bottom: top + nameHeight };
}
