import type { Point } from '../../../shared/region/topology.ts';

type Placed = { readonly id: string; readonly middle: Point };

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where the keys lead from an area: the nearest one that lies more in the direction of the arrow than across it, Pos1 and Ende to
 * the first and last. The same area where nothing lies in that direction; `null` for a key that leads nowhere.
 */
export function walkMap(areas: readonly Placed[], from: string, key: string): string | null {
  if (key === 'Home') return areas[0]?.id ?? null;
  if (key === 'End') return areas.at(-1)?.id ?? null;
  const direction = directions[key];
  const start = areas.find(({ id }) => id === from);
  if (direction === undefined || start === undefined) return null;
  let nearest: { readonly id: string; readonly distance: number } | null = null;
  for (const { id, middle } of areas) {
    const [dx, dy] = [middle[0] - start.middle[0], middle[1] - start.middle[1]];
    const along = dx * direction[0] + dy * direction[1];
    const across = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    if (id === from || along <= 0 || across > along) continue;
    const distance = along + across;
    if (nearest === null || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id ?? from;
}
