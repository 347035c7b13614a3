/**
 * The map of a region as people have it, GeoJSON or TopoJSON in degrees, made into the one form it is kept in.
 *
 * RM1  Any value gives a map or a sentence; nothing throws, and what is not a finite position is never drawn.
 * RM2  A map that was read is read again as itself.
 * RM3  What is finer than a picture can show is simplified; what is still too large then is refused.
 */
import { fail, ok, type Result } from '../core/result.ts';
import { KeptMap } from './map-schema.ts';

type Position = readonly [number, number];
type Ring = readonly Position[];
type Shape = { readonly key: string; readonly rings: readonly Ring[] };
type Step = [number, number];

/** Positions in the file, before anything is simplified; and bytes that one value of an edit can carry, with room around it. */
const mostPositions = 200_000;
export const mostMapBytes = 200 * 1024;
/** Steps across the longer side: four for each unit of the picture. */
const steps = 4096;
const mostAreas = 1000;

export type MapFault = { readonly code: 'invalid-map'; readonly message: string };

class Unreadable extends Error {}

const refuse = (sentence: string): never => {
  throw new Unreadable(sentence);
};

/** Reads a map out of anything. The sentence says what is wrong and where. */
export function readMap(value: unknown): Result<KeptMap, MapFault> {
  const kept = KeptMap.safeParse(value);
  if (kept.success && isWhole(kept.data) && bytesOf(kept.data) <= mostMapBytes) return ok(kept.data);
  try {
    return ok(keep(shapesIn(value)));
  } catch (error) {
    if (error instanceof Unreadable) return fail({ code: 'invalid-map', message: error.message });
    throw error;
  }
}

/** Every arc that is named exists, and every position lies on the globe. */
function isWhole({ arcs, objects, transform }: KeptMap): boolean {
  const { geometries } = objects.bodies;
  const isThere = (number: number) => (number < 0 ? ~number : number) < arcs.length;
  const isNamedOnce = new Set(geometries.map(({ id }) => id)).size === geometries.length;
  const isOnGlobe = arcs.every((arc) => {
    let [x, y] = [0, 0];
    return arc.every(([stepX, stepY]) => {
      x += stepX;
      y += stepY;
      const [lon, lat] = [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ];
      return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    });
  });
  return isNamedOnce && isOnGlobe && geometries.every(({ arcs: rings }) => rings.flat().every(isThere));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function shapesIn(value: unknown): readonly Shape[] {
  if (!isObject(value)) return refuse('erwartet wird GeoJSON (FeatureCollection) oder TopoJSON (Topology)');
  if (value['type'] === 'FeatureCollection') return checked(geoShapes(value));
  if (value['type'] === 'Topology') return checked(topoShapes(value));
  return refuse('erwartet wird GeoJSON (FeatureCollection) oder TopoJSON (Topology)');
}

function checked(shapes: readonly Shape[]): readonly Shape[] {
  if (shapes.length === 0) return refuse('darin ist keine Fläche');
  if (shapes.length > mostAreas) return refuse(`höchstens ${mostAreas} Flächen`);
  const keys = new Set<string>();
  for (const { key } of shapes) {
    if (keys.has(key)) return refuse(`der Schlüssel „${key}“ steht an mehreren Flächen`);
    keys.add(key);
  }
  return shapes;
}

/** Where publishers of borders put the official key. */
const keyNames = ['geometryKey', 'ags', 'AGS', 'ARS', 'key', 'id'] as const;

function keyOf(feature: Readonly<Record<string, unknown>>, at: number): string {
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const found = [...keyNames.map((name) => properties[name]), feature['id']].find(
    (one) => (typeof one === 'string' && one.trim() !== '') || (typeof one === 'number' && Number.isFinite(one)),
  );
  const key = String(found ?? '').trim();
  if (key === '') return refuse(`Fläche ${at + 1} hat keinen Schlüssel (properties.ags)`);
  return key.length > 40 || /[<>\p{Cc}]/u.test(key) ? refuse(`Fläche ${at + 1} hat keinen brauchbaren Schlüssel`) : key;
}

const listOf = (value: unknown, what: string): readonly unknown[] =>
  Array.isArray(value) ? value : refuse(`${what}: erwartet wird eine Liste`);

function geoShapes(file: Readonly<Record<string, unknown>>): readonly Shape[] {
  const left = { positions: mostPositions };
  return listOf(file['features'], 'features').map((feature, at) => {
    if (!isObject(feature) || !isObject(feature['geometry'])) return refuse(`Fläche ${at + 1} hat keine Geometrie`);
    const { type, coordinates } = feature['geometry'];
    const key = keyOf(feature, at);
    const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? listOf(coordinates, key) : null;
    if (polygons === null) return refuse(`Fläche „${key}“: erwartet wird Polygon oder MultiPolygon`);
    const rings = polygons.flatMap((polygon) =>
      listOf(polygon, key).map((ring) => ringOf(listOf(ring, key), key, left)),
    );
    return { key, rings };
  });
}

function ringOf(ring: readonly unknown[], key: string, left: { positions: number }): Ring {
  left.positions -= ring.length;
  if (left.positions < 0)
    return refuse(`mehr als ${mostPositions.toLocaleString('de')} Punkte; bitte eine vereinfachte Karte nehmen`);
  return ring.map((one) => positionOf(one, key));
}

function positionOf(value: unknown, key: string): Position {
  const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    return refuse(`Fläche „${key}“: ein Punkt besteht aus zwei Zahlen`);
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    return refuse(
      `Fläche „${key}“: ${x}, ${y} sind keine Grad. Bitte die Karte in geografischer Länge und Breite speichern (EPSG:4326 oder 4258), nicht in UTM`,
    );
  }
  return [x, y];
}

function topoShapes(file: Readonly<Record<string, unknown>>): readonly Shape[] {
  const left = { positions: mostPositions };
  const transform = isObject(file['transform']) ? file['transform'] : { scale: [1, 1], translate: [0, 0] };
  const isDelta = isObject(file['transform']);
  const [scale, translate] = [positionOfNumbers(transform['scale']), positionOfNumbers(transform['translate'])];
  const arcs = listOf(file['arcs'], 'arcs').map((arc): Ring => {
    let [x, y] = [0, 0];
    const points = listOf(arc, 'arcs');
    left.positions -= points.length;
    if (left.positions < 0)
      return refuse(`mehr als ${mostPositions.toLocaleString('de')} Punkte; bitte eine vereinfachte Karte nehmen`);
    return points.map((point) => {
      const [dx, dy] = positionOfNumbers(point);
      [x, y] = isDelta ? [x + dx, y + dy] : [dx, dy];
      return positionOf([x * scale[0] + translate[0], y * scale[1] + translate[1]], 'arcs');
    });
  });
  const objects = isObject(file['objects']) ? Object.values(file['objects']) : [];
  const first = objects.find((one) => isObject(one) && Array.isArray(one['geometries']));
  if (!isObject(first)) return refuse('objects: darin ist keine Sammlung von Flächen');
  return listOf(first['geometries'], 'geometries').map((geometry, at) => {
    if (!isObject(geometry)) return refuse(`Fläche ${at + 1} hat keine Geometrie`);
    const key = keyOf(geometry, at);
    const { type } = geometry;
    const polygons =
      type === 'Polygon' ? [geometry['arcs']] : type === 'MultiPolygon' ? listOf(geometry['arcs'], key) : null;
    if (polygons === null) return refuse(`Fläche „${key}“: erwartet wird Polygon oder MultiPolygon`);
    const rings = polygons.flatMap((polygon) =>
      listOf(polygon, key).map((ring) => joined(listOf(ring, key), arcs, key, left)),
    );
    return { key, rings };
  });
}

function positionOfNumbers(value: unknown): Position {
  const [x, y] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : refuse('arcs: ein Punkt besteht aus zwei Zahlen');
}

/** The arcs of one border joined. Naming one long arc a thousand times is no way around the limit. */
function joined(numbers: readonly unknown[], arcs: readonly Ring[], key: string, left: { positions: number }): Ring {
  return numbers.flatMap((number, at) => {
    const index = typeof number === 'number' && Number.isInteger(number) ? (number < 0 ? ~number : number) : -1;
    const arc = arcs[index];
    if (arc === undefined) return refuse(`Fläche „${key}“: den Bogen ${String(number)} gibt es nicht`);
    left.positions -= arc.length;
    if (left.positions < 0)
      return refuse(`mehr als ${mostPositions.toLocaleString('de')} Punkte; bitte eine vereinfachte Karte nehmen`);
    const way = (number as number) < 0 ? arc.toReversed() : arc;
    return at === 0 ? way : way.slice(1);
  });
}

function keep(shapes: readonly Shape[]): KeptMap {
  const all = shapes.flatMap(({ rings }) => rings.flat());
  if (all.length === 0) return refuse('darin ist keine Fläche');
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const [x, y] of all) {
    [west, east, south, north] = [Math.min(west, x), Math.max(east, x), Math.min(south, y), Math.max(north, y)];
  }
  const size = Math.max(east - west, north - south);
  if (size === 0) return refuse('alle Punkte liegen an derselben Stelle');
  const place = ([x, y]: Position): Step => [
    Math.round(((x - west) / size) * steps),
    Math.round(((y - south) / size) * steps),
  ];
  const transform = {
    scale: [size / steps, size / steps] as [number, number],
    translate: [west, south] as [number, number],
  };
  for (const tolerance of [1, 2, 4, 8, 16, 32]) {
    const map = kept(shapes, transform, place, tolerance);
    if (bytesOf(map) <= mostMapBytes) return map;
  }
  return refuse('die Karte ist auch vereinfacht zu groß; bitte eine mit weniger Punkten nehmen');
}

function kept(
  shapes: readonly Shape[],
  transform: KeptMap['transform'],
  place: (of: Position) => Step,
  tolerance: number,
): KeptMap {
  const arcs: Step[][] = [];
  const geometries = shapes.map(({ key, rings }) => {
    const own = rings.flatMap((ring) => {
      const drawn = simplified(ring.map(place), tolerance);
      return drawn.length < 4 ? [] : [arcs.push(deltas(drawn)) - 1];
    });
    if (own.length === 0) return refuse(`Fläche „${key}“ ist zu klein, um sie zu zeichnen`);
    return { type: 'Polygon' as const, id: key, arcs: own.map((number) => [number]) };
  });
  return { type: 'Topology', transform, arcs, objects: { bodies: { type: 'GeometryCollection', geometries } } };
}

const deltas = (points: readonly Step[]): Step[] =>
  points.map(([x, y], at) => {
    const before = points[at - 1] ?? [0, 0];
    return [x - before[0], y - before[1]];
  });

/**
 * Leaves out points nearer than `tolerance` to the one before, in one pass: a hostile border must not take longer than a plain one. What
 * two areas share is thinned from the same corner, so at most a tolerance lies between them, a fraction of what a screen shows.
 */
function simplified(ring: readonly Step[], tolerance: number): Step[] {
  let before: Step | null = null;
  return ring.filter((point, at) => {
    const isKept = before === null || at === ring.length - 1 || distance(point, before) >= tolerance;
    if (isKept) before = point;
    return isKept;
  });
}

const distance = ([x, y]: Step, [x0, y0]: Step): number => Math.hypot(x - x0, y - y0);

const bytesOf = (map: KeptMap): number => JSON.stringify(map).length;
