/**
 * Areas out of a TopoJSON topology: each border is kept once, as an arc of small steps, and areas name the arcs that go round them.
 * A number below zero names the arc `~number`, walked backwards.
 */

export type Topology = {
  readonly transform: {
    readonly scale: readonly number[];
    readonly translate: readonly number[];
  };
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: {
    readonly bodies: {
      readonly geometries: readonly { readonly id: string; readonly arcs: readonly (readonly number[])[] }[];
    };
  };
};

export type Point = readonly [x: number, y: number];

export type Area = {
  /** Names the body (`geometryKey`). */
  readonly key: string;
  readonly path: string;
  /** Where a name stands: the middle of the area. */
  readonly middle: Point;
};

/** Areas drawn into a picture of a given width; north is up. */
export type AreaMap = { readonly width: number; readonly height: number; readonly areas: readonly Area[] };

/** Steps summed up, in degrees: longitude and latitude. */
function positionsOf(arc: readonly (readonly number[])[], { scale, translate }: Topology['transform']): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]) => {
    x += stepX;
    y += stepY;
    return [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];
  });
}

/** The arcs of one border joined; where one ends the next begins, so that point stands only once. */
const ringOf = (numbers: readonly number[], arcs: readonly (readonly Point[])[]): Point[] =>
  numbers.flatMap((number, at) => {
    const arc = number < 0 ? (arcs[~number] ?? []).toReversed() : (arcs[number] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });

/** The centroid of a border (the shoelace formula). */
function middleOf(ring: readonly Point[]): Point {
  let [sum, x, y] = [0, 0, 0];
  ring.forEach(([x0, y0], at) => {
    const [x1, y1] = ring[(at + 1) % ring.length] ?? [x0, y0];
    const cross = x0 * y1 - x1 * y0;
    sum += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return sum === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * sum), y / (3 * sum)];
}

/** A degree of longitude is shorter the farther one is from the equator: it is drawn by the cosine of the middle latitude. */
export function areaMap(topology: Topology, width: number): AreaMap {
  const arcs = topology.arcs.map((arc) => positionsOf(arc, topology.transform));
  const all = arcs.flat();
  const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
  const shorter = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * shorter);
  const place = ([x, y]: Point): Point => [
    Math.round((x - west) * shorter * scale * 10) / 10,
    Math.round((north - y) * scale * 10) / 10,
  ];
  const areas = topology.objects.bodies.geometries.map(({ id, arcs: rings }): Area => {
    const drawn = rings.map((numbers) => ringOf(numbers, arcs).map(place));
    const path = drawn.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('');
    return { key: id, path, middle: middleOf(drawn[0] ?? []) };
  });
  return { width, height: Math.ceil((north - south) * scale), areas };
}
