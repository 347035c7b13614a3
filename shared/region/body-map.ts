import type { KeptMap } from './map-schema.ts';
import { type Area, type AreaMap, areaMap } from './topology.ts';

/** Units of the picture. Bodies without an area stand in boxes one above the other, in the corner the region leaves free. */
const mapWidth = 620;
const box = { width: 150, height: 44, gap: 12 } as const;

type Shape = Pick<Area, 'path' | 'middle'>;

/** The areas of a region, drawn. Without a map there are none, and every body stands in a box. */
export const bodyMapOf = (map: KeptMap | null): AreaMap =>
  map === null ? { width: mapWidth, height: 0, areas: [] } : areaMap(map, mapWidth);

/** Where bodies are drawn, in their order: each on its area, or in a box. The picture is as high as both need. */
export function shapesOf(
  map: AreaMap,
  geometryKeys: readonly (string | null)[],
): { readonly shapes: readonly Shape[]; readonly width: number; readonly height: number } {
  const areaByKey = new Map(map.areas.map((area) => [area.key, area]));
  const isBoxed = (key: string | null) => key === null || !areaByKey.has(key);
  const boxed = geometryKeys.filter(isBoxed).length;
  const columns = map.areas.length > 0 ? 1 : Math.max(1, Math.floor((map.width + box.gap) / (box.width + box.gap)));
  const rows = Math.ceil(boxed / columns);
  const height = Math.max(map.height, rows * (box.height + box.gap) - box.gap, box.height);
  let boxes = 0;
  const shapes = geometryKeys.map((key): Shape => {
    const area = key === null ? undefined : areaByKey.get(key);
    if (area !== undefined) return area;
    const x = (boxes % columns) * (box.width + box.gap);
    const y = height - box.height - Math.floor(boxes / columns) * (box.height + box.gap);
    boxes += 1;
    const path = `M${x} ${y}h${box.width}v${box.height}h${-box.width}Z`;
    return { path, middle: [x + box.width / 2, y + box.height / 2 + 4] };
  });
  return { shapes, width: map.width, height };
}

/** Whether any of them has an area: in a region without a map there is nothing to draw. */
export const isOnMap = (map: AreaMap, geometryKeys: readonly (string | null)[]): boolean =>
  geometryKeys.some((key) => key !== null && map.areas.some((area) => area.key === key));
