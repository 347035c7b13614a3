import { z } from 'zod';

/** The form maps are kept in: TopoJSON with steps of whole numbers, one object `bodies`, areas named by their key. */
export const KeptMap = z.strictObject({
  type: z.literal('Topology'),
  transform: z.strictObject({
    scale: z.tuple([z.number().positive(), z.number().positive()]),
    translate: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
  }),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()])).min(2)).max(20_000),
  objects: z.strictObject({
    bodies: z.strictObject({
      type: z.literal('GeometryCollection'),
      geometries: z
        .array(
          z.strictObject({
            type: z.literal('Polygon'),
            id: z.string().min(1).max(40),
            arcs: z.array(z.array(z.int()).min(1)).min(1),
          }),
        )
        .min(1)
        .max(1000),
    }),
  }),
});
export type KeptMap = z.output<typeof KeptMap>;
