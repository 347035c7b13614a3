import { type Drawing, rounded, type Shape } from '../../documents/drawing.ts';
import { letterWidth, lineWidth } from '../../documents/letters.ts';
import { paperColours } from './colours.ts';
import { halfSize, type Point, pointAt } from './geometry.ts';
import type { Mark } from './marks.ts';
import { rimArc } from './rim.ts';

const fieldColour = (field: number): string =>
  paperColours.fields[(field - 1) % paperColours.fields.length] ?? paperColours.text;

/** The lines of rings and fields, and of a circle around what is new. */
const [thin, halo] = [0.75, 1.4];
/** Digits stand so much below their middle, in sizes of their letters. */
const belowMiddle = 0.36;
/** Letters along a bend stand a little further apart: where another face stands in, they still do not touch. */
const apart = 1.06;

const placed = ({ x, y }: Point) => ({ x: rounded(x + halfSize), y: rounded(y + halfSize) });

/** A name along the rim, letter by letter (DG2). */
function alongRim({ at, count, size, text, field }: Extract<Mark, { role: 'sectorName' }>): Shape[] {
  const { from, to, radius, isBelow } = rimArc(at, count);
  const sign = isBelow ? -1 : 1;
  let angle = (from + to) / 2 - (sign * apart * lineWidth(text, size, true)) / radius / 2;
  return [...text].flatMap((letter): Shape[] => {
    const half = (sign * apart * letterWidth(letter, size, true)) / radius / 2;
    const middle = angle + half;
    angle = middle + half;
    if (letter === ' ') return [];
    const turn = rounded((middle * 180) / Math.PI + (isBelow ? 180 : 0)) % 360;
    const look = { text: letter, size, colour: fieldColour(field), isBold: true, turn } as const;
    return [{ kind: 'text', ...placed(pointAt(middle, radius)), at: 'middle', ...look }];
  });
}

function shapesOf(mark: Mark): Shape[] {
  switch (mark.role) {
    case 'ring': {
      const fill = mark.isOdd ? paperColours.app : paperColours.surface;
      const line = { line: paperColours.controlBorder, width: thin };
      return [{ kind: 'circle', x: halfSize, y: halfSize, r: rounded(mark.r), fill, ...line }];
    }
    case 'edge': {
      const { x, y } = placed(mark.to);
      const line = { line: paperColours.controlBorder, width: thin };
      return [
        {
          kind: 'path',
          points: [
            [halfSize, halfSize],
            [x, y],
          ],
          ...line,
        },
      ];
    }
    case 'ringName':
      return [
        {
          kind: 'text',
          ...placed(mark),
          at: 'middle',
          text: mark.text,
          size: mark.size,
          colour: paperColours.muted,
          isBold: true,
        },
      ];
    case 'sectorName':
      return alongRim(mark);
    case 'tip':
      return [
        {
          kind: 'path',
          points: mark.points.map((point) => {
            const { x, y } = placed(point);
            return [x, y];
          }),
          fill: fieldColour(mark.field),
        },
      ];
    case 'body':
      return [{ kind: 'circle', ...placed(mark), r: rounded(mark.r), fill: fieldColour(mark.field) }];
    case 'halo':
      return [{ kind: 'circle', ...placed(mark), r: rounded(mark.r), line: fieldColour(mark.field), width: halo }];
    case 'number': {
      const size = rounded(mark.size);
      const middle = placed({ x: mark.x, y: mark.y + belowMiddle * mark.size });
      return [
        { kind: 'text', ...middle, at: 'middle', text: mark.text, size, colour: paperColours.onField, isBold: true },
      ];
    }
    case 'label':
      return [
        { kind: 'text', ...placed(mark), at: 'start', text: mark.text, size: mark.size, colour: paperColours.text },
      ];
  }
}

/** A radar for paper, out of the marks everybody draws it with (RM1). */
export const drawingOf = (marks: readonly Mark[]): Drawing => ({
  format: 'drawing',
  width: 2 * halfSize,
  height: 2 * halfSize,
  shapes: marks.flatMap(shapesOf),
});
