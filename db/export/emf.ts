/**
 * A drawing as an Enhanced Metafile (MS-EMF): what Word of any age and every LibreOffice show of a picture in a DOCX or ODT file. It stays
 * sharp, its letters stay letters, and nothing has to be rasterised.
 */
import { type Drawing, type Shape, startOf } from '../../shared/documents/drawing.ts';
import { drawnFaces, letterWidth } from '../../shared/documents/letters.ts';

/** Numbers of the records this file writes. */
const records = {
  ...{ header: 1, polygon: 3, polyline: 4, windowExtent: 9, windowOrigin: 10, viewportExtent: 11, viewportOrigin: 12 },
  ...{ end: 14, mapMode: 17, backgroundMode: 18, textAlign: 22, textColour: 24, select: 37, pen: 38, brush: 39 },
  ...{ remove: 40, ellipse: 42, font: 82, text: 84 },
} as const;

/** MM_ANISOTROPIC, TRANSPARENT, TA_BASELINE at the left, NULL_BRUSH, NULL_PEN. */
const [anisotropic, transparent, baseline, noBrush, noPen] = [8, 1, 24, 0x80000005, 0x80000008];
const [normal, bold] = [400, 700];

/** Coordinates are whole numbers: so many to a unit of the drawing. */
const fineness = 20;
const fine = (length: number): number => Math.round(length * fineness);

const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeUInt32LE(value >>> 0, at * 4);
  });
  return bytes;
};

const floats = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeFloatLE(value, at * 4);
  });
  return bytes;
};

const record = (type: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const padded = Buffer.alloc(Math.ceil(content.length / 4) * 4);
  content.copy(padded);
  return Buffer.concat([u32(type, padded.length + 8), padded]);
};

/** `#rrggbb` as 0x00bbggrr. */
const colourOf = (colour: string): number => Buffer.from(`${colour.slice(1)}00`, 'hex').readUInt32LE(0);

/** The whole picture; nobody needs the box of one shape. */
type Frame = { readonly box: Buffer; readonly perUnit: number };

/** Every object has a number; this program has one of them at a time. */
const object = 1;
const withObject = (made: Buffer, ...drawn: readonly Buffer[]): Buffer[] => [
  made,
  record(records.select, u32(object)),
  ...drawn,
];
const dropped = (stock: number): Buffer[] => [record(records.select, u32(stock)), record(records.remove, u32(object))];

/** Filled first, then its line: each with an object of its own. */
function painted(
  { fill, line, width }: Pick<Extract<Shape, { kind: 'circle' }>, 'fill' | 'line' | 'width'>,
  filled: Buffer,
  outlined: Buffer,
): Buffer[] {
  const ofFill =
    fill === undefined
      ? []
      : [...withObject(record(records.brush, u32(object, 0, colourOf(fill), 0)), filled), ...dropped(noBrush)];
  const ofLine =
    line === undefined
      ? []
      : [
          ...withObject(record(records.pen, u32(object, 0, fine(width ?? 1), 0, colourOf(line))), outlined),
          ...dropped(noPen),
        ];
  return [...ofFill, ...ofLine];
}

function fontRecord({ size, isBold = false, turn = 0 }: Extract<Shape, { kind: 'text' }>): Buffer {
  const font = Buffer.alloc(320);
  font.writeInt32LE(-fine(size), 0);
  // Tenths of a degree against the clock, along the line and of each letter.
  const escapement = Math.round(((((360 - turn) % 360) + 360) % 360) * 10);
  font.writeInt32LE(escapement, 8);
  font.writeInt32LE(escapement, 12);
  font.writeInt32LE(isBold ? bold : normal, 16);
  // Any characters, in outlines, of a face without serifs.
  font.set([0, 0, 0, 1, 0, 0, 0, 0x22], 20);
  font.write(drawnFaces[0], 28, 'utf16le');
  return record(records.font, u32(object), font);
}

function textRecords(shape: Extract<Shape, { kind: 'text' }>, { box, perUnit }: Frame): Buffer[] {
  const { text, size, isBold = false } = shape;
  const { x, y } = startOf(shape);
  const units = Buffer.from(text, 'utf16le');
  const letters = Buffer.alloc(Math.ceil(units.length / 4) * 4);
  units.copy(letters);
  // Each half of a pair has a width: the second one none.
  const widths = [...text].flatMap((letter) => [
    fine(letterWidth(letter, size, isBold)),
    ...Array.from({ length: letter.length - 1 }, () => 0),
  ]);
  const [at, scale] = [76, perUnit / fineness];
  const written = record(
    records.text,
    ...[box, u32(1), floats(scale, scale), u32(fine(x), fine(y), units.length / 2, at, 0), u32(0, 0, 0, 0)],
    ...[u32(at + letters.length), letters, u32(...widths)],
  );
  return [
    record(records.textColour, u32(colourOf(shape.colour))),
    ...withObject(fontRecord(shape), written),
    record(records.select, u32(0x8000000d)),
    record(records.remove, u32(object)),
  ];
}

function recordsOf(shape: Shape, frame: Frame): Buffer[] {
  switch (shape.kind) {
    case 'circle': {
      const { x, y, r } = shape;
      const round = record(records.ellipse, u32(fine(x - r), fine(y - r), fine(x + r), fine(y + r)));
      return painted(shape, round, round);
    }
    case 'path': {
      const along = (type: number, points: typeof shape.points) =>
        record(type, frame.box, u32(points.length, ...points.flatMap(([x, y]) => [fine(x), fine(y)])));
      const [first] = shape.points;
      const closed = shape.fill === undefined || first === undefined ? shape.points : [...shape.points, first];
      return painted(shape, along(records.polygon, shape.points), along(records.polyline, closed));
    }
    case 'text':
      return shape.text === '' ? [] : textRecords(shape, frame);
  }
}

/** The bytes of the file. `widthMm` is how wide it stands on the page; the height follows. */
export function emfOf({ width, height, shapes }: Drawing, widthMm: number): Buffer {
  const [wide, high] = [fine(width), fine(height)];
  const perUnit = (widthMm * 100) / width;
  const frame: Frame = { box: u32(0, 0, wide - 1, high - 1), perUnit };
  const body = [
    record(records.mapMode, u32(anisotropic)),
    record(records.windowOrigin, u32(0, 0)),
    record(records.windowExtent, u32(wide, high)),
    record(records.viewportOrigin, u32(0, 0)),
    record(records.viewportExtent, u32(wide, high)),
    record(records.backgroundMode, u32(transparent)),
    record(records.textAlign, u32(baseline)),
    record(records.select, u32(noBrush)),
    record(records.select, u32(noPen)),
    ...shapes.flatMap((shape) => recordsOf(shape, frame)),
    record(records.end, u32(0, 0x10, 20)),
  ];
  const headLength = 108;
  const length = body.reduce((sum, { length: bytes }) => sum + bytes, headLength);
  const heightMm = (widthMm * height) / width;
  const head = record(
    records.header,
    frame.box,
    u32(0, 0, Math.round(widthMm * 100), Math.round(heightMm * 100)),
    // " EMF", version 1.0, and what the file holds.
    u32(0x464d4520, 0x10000, length, body.length + 1, object + 1, 0, 0, 0),
    // The device it is made for is as large as the picture.
    u32(wide, high, Math.round(widthMm), Math.round(heightMm), 0, 0, 0),
    u32(Math.round(widthMm * 1000), Math.round(heightMm * 1000)),
  );
  return Buffer.concat([head, ...body]);
}
