import { crc32 } from 'node:zlib';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import type { Block, Picture, TextDocument } from '../../shared/documents/contract.ts';
import { svgOf } from '../../shared/documents/drawing.ts';
import { plainXml } from '../../shared/documents/plain.ts';
import { emfOf } from './emf.ts';

export type ImageBlock = Extract<Block, { kind: 'image' }>;

/** A picture that was looked at: its bytes, and how large it stands on the page. */
export type SizedPicture = {
  readonly format: 'png' | 'svg';
  readonly bytes: Buffer;
  /** Of an SVG: the same for programs that know none, if there is one. */
  readonly other: { readonly format: 'png' | 'emf'; readonly bytes: Buffer } | null;
  readonly widthMm: number;
  readonly heightMm: number;
};

/** What is left of an A4 page under a heading. */
const mostHeightMm = 220;

type Size = { readonly width: number; readonly height: number };

/**
 * Looks at a picture before anything is written.
 *
 * DP1  A picture that is not there, is damaged, or could call something from outside the file is `null`, and is named to the person.
 */
export function sizedPicture({ picture, widthMm }: ImageBlock): SizedPicture | null {
  if (picture === null) return null;
  const size = sizeOf(picture);
  if (size === null || !(size.width > 0 && size.height > 0)) return null;
  const ratio = size.height / size.width;
  const fitting = Math.min(widthMm, mostHeightMm / ratio);
  const on = { widthMm: fitting, heightMm: fitting * ratio };
  switch (picture.format) {
    case 'png':
      return { format: 'png', bytes: Buffer.from(picture.base64, 'base64'), other: null, ...on };
    case 'svg': {
      const png = picture.png === undefined ? null : Buffer.from(picture.png, 'base64');
      if (png !== null && pngSize(png) === null) return null;
      const other = png === null ? null : ({ format: 'png', bytes: png } as const);
      return { format: 'svg', bytes: Buffer.from(picture.svg, 'utf8'), other, ...on };
    }
    case 'drawing': {
      const other = { format: 'emf', bytes: emfOf(picture, on.widthMm) } as const;
      return { format: 'svg', bytes: Buffer.from(svgOf(picture), 'utf8'), other, ...on };
    }
  }
}

function sizeOf(picture: Picture): Size | null {
  if (picture.format === 'png') return pngSize(Buffer.from(picture.base64, 'base64'));
  if (picture.format === 'svg') return svgSize(picture.svg);
  // A drawing of nothing is one that is missing.
  return picture.shapes.length === 0 ? null : picture;
}

/** What the pictures of a document are, or the alt text of the first that cannot be shown. */
export function picturesOf(document: TextDocument): Map<Block, SizedPicture> | { readonly missing: string } {
  const found = new Map<Block, SizedPicture>();
  for (const block of document.blocks) {
    if (block.kind !== 'image') continue;
    const sized = sizedPicture(block);
    if (sized === null) return { missing: block.alt };
    found.set(block, sized);
  }
  return found;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Size in pixels, if every part of the file is whole. */
function pngSize(bytes: Buffer): Size | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  let size: Size | null = null;
  let hasContent = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (size === null && (type !== 'IHDR' || length !== 13)) return null;
    if (type === 'IHDR') size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (type === 'IDAT') hasContent = true;
    if (type === 'IEND') return hasContent ? size : null;
    at = end + 4;
  }
  return null;
}

const svgNamespace = 'http://www.w3.org/2000/svg';
const active = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler']);
const inside = /^\s*(?:#|data:image\/(?:png|jpeg);base64,)/i;

/** Whether a style or an attribute with a style in it fetches something that is not in the file. */
const fetches = (text: string): boolean =>
  /@import/i.test(text) ||
  /\\/.test(text) ||
  [...text.matchAll(/url\(\s*["']?([^)]*)/gi)].some(([, target = '']) => !inside.test(target));

const pointsOut = ({ local, value }: SaxesAttributeNS): boolean => {
  const name = local.toLowerCase();
  if (name.startsWith('on')) return true;
  if (name === 'href' || name === 'src') return !inside.test(value);
  return fetches(value);
};

/** Size in its own units, if it is well-formed, an SVG, and nothing in it runs or points out of it. */
function svgSize(svg: string): Size | null {
  if (plainXml(svg) !== svg) return null;
  let size: Size | null = null;
  let isGood = true;
  let depth = 0;
  const refuse = (): void => {
    isGood = false;
  };
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1;
    if (active.has(local.toLowerCase()) || Object.values(attributes).some(pointsOut)) refuse();
    if (depth > 1) return;
    if (local !== 'svg' || uri !== svgNamespace) refuse();
    size = rootSize((name) => attributes[name]?.value ?? '');
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  // Of a style sheet in the picture.
  const look = (text: string): void => {
    if (fetches(text)) refuse();
  };
  parser.on('text', look);
  parser.on('cdata', look);
  try {
    parser.write(svg).close();
  } catch {
    return null;
  }
  return isGood ? size : null;
}

function rootSize(attribute: (name: string) => string): Size | null {
  const box = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box.length === 4 && box.every(Number.isFinite)) return { width: box[2] ?? 0, height: box[3] ?? 0 };
  const [width, height] = [attribute('width'), attribute('height')].map((value) =>
    /^\d*\.?\d+(?:px)?$/.test(value.trim()) ? Number.parseFloat(value) : 0,
  );
  return width && height ? { width, height } : null;
}
