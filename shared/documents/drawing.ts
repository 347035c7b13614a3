/**
 * A picture made of circles, lines and letters, from which every file gets the kind of picture its readers know.
 *
 * DG1  A drawing holds shapes and words and nothing that runs, calls or refers to anything; so an issued paper can be shown for ever.
 * DG2  Its letters are placed by their widths (`letters.ts`): no program has to bend a text or to find its middle.
 */
import { z } from 'zod';
import { drawnFaces, lineWidth } from './letters.ts';
import { escapedXml } from './plain.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
const Length = z.number().min(-100_000).max(100_000);
const Points = z
  .array(z.tuple([Length, Length]))
  .min(2)
  .max(1000);
const Paint = { fill: Colour.optional(), line: Colour.optional(), width: z.number().positive().max(100).optional() };

/** In units of the drawing, from its upper left corner. */
export const Shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('circle'), x: Length, y: Length, r: z.number().positive().max(100_000), ...Paint }),
  /** Closed if it is filled. */
  z.strictObject({ kind: z.literal('path'), points: Points, ...Paint }),
  z.strictObject({
    kind: z.literal('text'),
    /** Where the text begins, or its middle; `y` is the line the letters stand on. */
    x: Length,
    y: Length,
    at: z.enum(['start', 'middle']),
    text: z.string().max(500),
    size: z.number().positive().max(1000),
    colour: Colour,
    isBold: z.boolean().optional(),
    /** Degrees clockwise around (x, y). */
    turn: z.number().min(-360).max(360).optional(),
  }),
]);
export type Shape = z.output<typeof Shape>;
type Text = Extract<Shape, { kind: 'text' }>;

export const Drawing = z.strictObject({
  format: z.literal('drawing'),
  width: z.number().positive().max(100_000),
  height: z.number().positive().max(100_000),
  /** What comes later covers what came before. */
  shapes: z.array(Shape).max(20_000),
});
export type Drawing = z.output<typeof Drawing>;

/** To a hundredth of a unit, without zeros nobody needs. */
export const rounded = (length: number): number => Math.round(length * 100) / 100;

/** Where a text begins, whatever it is placed by (DG2). */
export function startOf({ x, y, at, text, size, isBold = false, turn = 0 }: Text): {
  readonly x: number;
  readonly y: number;
} {
  if (at === 'start') return { x, y };
  const half = lineWidth(text, size, isBold) / 2;
  const angle = (turn * Math.PI) / 180;
  return { x: x - half * Math.cos(angle), y: y - half * Math.sin(angle) };
}

const attributes = (pairs: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(pairs)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? rounded(value) : escapedXml(value)}"`],
    )
    .join('');

const painted = ({
  fill,
  line,
  width,
}: { readonly [key in 'fill' | 'line']?: string | undefined } & { width?: number | undefined }) => ({
  fill: fill ?? 'none',
  stroke: line,
  'stroke-width': line === undefined ? undefined : (width ?? 1),
});

function svgShape(shape: Shape): string {
  switch (shape.kind) {
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.r, ...painted(shape) })}/>`;
    case 'path': {
      const along = shape.points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L');
      return `<path${attributes({ d: `M${along}${shape.fill === undefined ? '' : 'Z'}`, ...painted(shape) })}/>`;
    }
    case 'text': {
      const { x, y, at, text, size, colour, isBold, turn } = shape;
      const look = attributes({
        x,
        y,
        'font-size': size,
        'font-weight': isBold ? 'bold' : undefined,
        'text-anchor': at === 'middle' ? at : undefined,
        fill: colour,
        transform: turn ? `rotate(${rounded(turn)} ${rounded(x)} ${rounded(y)})` : undefined,
      });
      return `<text${look}>${escapedXml(text)}</text>`;
    }
  }
}

/** The drawing as an SVG file on white: plain elements, which every program that knows SVG can show. */
export function svgOf({ width, height, shapes }: Omit<Drawing, 'format'>): string {
  const faces = [...drawnFaces.map((face) => (face.includes(' ') ? `'${face}'` : face)), 'sans-serif'].join(', ');
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    width,
    height,
    'font-family': faces,
  });
  return `<svg${root}><rect${attributes({ width, height, fill: '#ffffff' })}/>${shapes.map(svgShape).join('')}</svg>`;
}
