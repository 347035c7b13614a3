import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { emfOf } from '../../db/export/emf.ts';
import { sizedPicture } from '../../db/export/picture.ts';
import { Drawing, startOf, svgOf } from '../../shared/documents/drawing.ts';
import { letterWidth, lineWidth } from '../../shared/documents/letters.ts';
import { sampleDrawing } from './sample-report.ts';

/** The records of a metafile, as anybody reads them: a kind, a length, and what is in it. */
function recordsIn(file: Buffer): { readonly type: number; readonly bytes: Buffer }[] {
  const found = [];
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at + 4);
    expect(length % 4).toBe(0);
    expect(length).toBeGreaterThanOrEqual(8);
    found.push({ type: file.readUInt32LE(at), bytes: file.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** The words of EMR_EXTTEXTOUTW, by the offset and the length it says. */
const wordsIn = (file: Buffer): string[] =>
  recordsIn(file).flatMap(({ type, bytes }) => {
    if (type !== 84) return [];
    const [letters, at] = [bytes.readUInt32LE(44), bytes.readUInt32LE(48)];
    expect(bytes.length).toBeGreaterThanOrEqual(bytes.readUInt32LE(72) + 4 * letters);
    return [bytes.toString('utf16le', at, at + 2 * letters)];
  });

const texts = ['Kümmerer <&>', 'quer', 'C:\\Ablage „a“'];

test('DG1: as SVG it is plain elements with the words as they are, and points nowhere', () => {
  const svg = svgOf(sampleDrawing);
  const found: string[] = [];
  const elements = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => found.push(text));
  parser.on('opentag', ({ name, attributes }) => {
    elements.add(name);
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/href|src|style|^on/);
  });
  parser.write(svg).close();
  expect(found.filter((text) => text !== '')).toEqual(texts);
  expect([...elements].sort()).toEqual(['circle', 'path', 'rect', 'svg', 'text']);
});

test('as a metafile it has a head that is right about what follows, the same words, and leaves no object behind', () => {
  const file = emfOf(sampleDrawing, 90);
  const records = recordsIn(file);
  const [head] = records;
  expect(head?.type).toBe(1);
  expect(head?.bytes.toString('latin1', 40, 44)).toBe(' EMF');
  // Of the picture on the page, in hundredths of a millimetre.
  expect([head?.bytes.readUInt32LE(32), head?.bytes.readUInt32LE(36)]).toEqual([9000, 4500]);
  expect(head?.bytes.readUInt32LE(48)).toBe(file.length);
  expect(head?.bytes.readUInt32LE(52)).toBe(records.length);
  expect(records.at(-1)?.type).toBe(14);
  expect(wordsIn(file)).toEqual(texts);
  const made = records.filter(({ type }) => [38, 39, 82].includes(type)).length;
  expect(records.filter(({ type }) => type === 40)).toHaveLength(made);
  // A quarter turn clockwise is three quarters against the clock, in tenths of a degree.
  const turned = records.filter(({ type }) => type === 82).map(({ bytes }) => bytes.readUInt32LE(12 + 8));
  expect(turned).toEqual([0, 900, 0]);
});

test('DG2: a text that is placed by its middle begins half its width before it, whichever way it runs', () => {
  const text = { kind: 'text', x: 50, y: 20, at: 'middle', text: 'Iglu', size: 10, colour: '#000000' } as const;
  const width = lineWidth('Iglu', 10, false);
  expect(width).toBeCloseTo(2.78 + 5.56 + 2.22 + 5.56);
  expect(startOf(text)).toEqual({ x: 50 - width / 2, y: 20 });
  const down = startOf({ ...text, turn: 90 });
  expect([down.x, down.y]).toEqual([expect.closeTo(50), expect.closeTo(20 - width / 2)]);
  expect(startOf({ ...text, at: 'start' })).toEqual({ x: 50, y: 20 });
  expect(letterWidth('Ü', 1000, false)).toBe(letterWidth('U', 1000, false));
});

test('DP1: a drawing of nothing is a picture that is missing; one with something is vector in every kind', () => {
  const image = { kind: 'image', alt: 'Radar', widthMm: 160 } as const;
  expect(sizedPicture({ ...image, picture: { ...sampleDrawing, shapes: [] } })).toBe(null);
  const sized = sizedPicture({ ...image, picture: sampleDrawing });
  expect(sized).toMatchObject({ format: 'svg', widthMm: 160, heightMm: 80, other: { format: 'emf' } });
  const high = sizedPicture({ ...image, picture: { ...sampleDrawing, width: 60, height: 120 } });
  expect(high).toMatchObject({ widthMm: 110, heightMm: 220 });
});

test('what is no colour, no number, or more than a drawing holds, is none', () => {
  const text = { kind: 'text', x: 0, y: 0, at: 'start', text: 'a', size: 5, colour: 'red"/><script>' };
  for (const shape of [
    text,
    { kind: 'image', href: 'file:///etc/passwd' },
    { kind: 'circle', x: Number.NaN, y: 0, r: 1 },
  ])
    expect(Drawing.safeParse({ ...sampleDrawing, shapes: [shape] }).success).toBe(false);
  expect(Drawing.safeParse(sampleDrawing).success).toBe(true);
});
