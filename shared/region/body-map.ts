import { once } from '../core/once.ts';
import topology from './coesfeld-map.json' with { type: 'json' };
import { type Area, type AreaMap, areaMap, type Topology } from './topology.ts';

/** Units of the picture. Bodies without an area stand in boxes one above the other, in the corner the region leaves free. */
const mapWidth = 620;
const box = { width: 150, height: 44, gap: 12 } as const;

/** The areas of the region, drawn. */
export const bodyMap = once((): AreaMap => areaMap(topology as Topology, mapWidth));

const areaByKey = once((): ReadonlyMap<string, Area> => new Map(bodyMap().areas.map((area) => [area.key, area])));

type Shape = Pick<Area, 'path' | 'middle'>;

/** Where bodies are drawn, in their order: each on its area, or in a box. */
export function shapesOf(geometryKeys: readonly (string | null)[]): readonly Shape[] {
  let boxes = 0;
  return geometryKeys.map((key): Shape => {
    const area = key === null ? undefined : areaByKey().get(key);
    if (area !== undefined) return area;
    const [x, y] = [0, bodyMap().height - box.height - boxes * (box.height + box.gap)];
    boxes += 1;
    const path = `M${x} ${y}h${box.width}v${box.height}h${-box.width}Z`;
    return { path, middle: [x + box.width / 2, y + box.height / 2 + 4] };
  });
}

/** Whether any of them has an area: in a region without a map there is nothing to draw. */
export const isOnMap = (geometryKeys: readonly (string | null)[]): boolean =>
  geometryKeys.some((key) => key !== null && areaByKey().has(key));
