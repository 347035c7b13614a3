import { z } from 'zod';
import { KeptMap } from './map-schema.ts';
import { RegionPackage } from './package.ts';

/** Borders as publishers hand them out: polygons in degrees, each with its key (`properties.ags`, `id` …). */
const GeoJson = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.looseObject({}).nullable(),
      geometry: z.looseObject({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.array(z.any())) }),
    }),
  ),
});

const TopoJson = z.looseObject({ type: z.literal('Topology'), arcs: z.array(z.any()), objects: z.looseObject({}) });

/** A package as a file may bring it: its map in any of the three forms. Names are looked at more closely when it is read. */
const RegionFile = RegionPackage.extend({ map: z.union([KeptMap, GeoJson, TopoJson]).nullable().default(null) });

/** The published JSON Schema (docs/region.schema.json), made of the schema the program reads by. */
export const regionSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'region.schema.json',
  title: 'Regionspaket der Digitalagentur',
  ...z.toJSONSchema(RegionFile, { io: 'input', unrepresentable: 'any' }),
});
