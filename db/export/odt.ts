import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Block, TextDocument } from '../../shared/documents/contract.ts';
import {
  columnShares,
  type HeadingLevel,
  headingLevels,
  isEmptyTable,
  staysTogether,
} from '../../shared/documents/layout.ts';
import { linesOf, paragraphsOf, plainXml } from '../../shared/documents/plain.ts';
import { odtManifest, odtMeta, odtStyles, odtTableStyles } from './odt-parts.ts';
import { odtPart } from './odt-xml.ts';
import type { ImageBlock, SizedPicture } from './picture.ts';
import { element, escaped } from './xml.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Pictures = ReadonlyMap<Block, SizedPicture>;

const mediaType = 'application/vnd.oasis.opendocument.text';

/** Spaces and tabs as this format keeps them: of several in a row, and at an edge of a line, it forgets all that are not elements. */
const spaced = (line: string): string =>
  line
    .split(/(\t| +)/)
    .map((part, index, parts) => {
      if (part === '\t') return '<text:tab/>';
      if (!/^ +$/.test(part)) return escaped(part);
      const isEdge = (parts[index - 1] ?? '') === '' || (parts[index + 1] ?? '') === '';
      if (isEdge) return `<text:s text:c="${part.length}"/>`;
      return part.length === 1 ? ' ' : ` <text:s text:c="${part.length - 1}"/>`;
    })
    .join('');

const inline = (text: string): string => linesOf(plainXml(text)).map(spaced).join('<text:line-break/>');

const strong = (text: string): string => element('text:span', { 'text:style-name': 'Strong' }, inline(text));

const paragraph = (style: string, content: string): string => element('text:p', { 'text:style-name': style }, content);

/** Styles that only one table has: its columns. */
type Drawn = { readonly styles: string; readonly body: string };

function tableOf(block: Table, number: number): Drawn {
  const shares = columnShares(block);
  const name = `Tabelle${number}`;
  const styles = shares.map((share, index) =>
    element(
      'style:style',
      { 'style:name': `${name}.${index + 1}`, 'style:family': 'table-column' },
      element('style:table-column-properties', {
        'style:column-width': `${(160 * share).toFixed(3)}mm`,
        'style:rel-column-width': `${Math.max(1, Math.round(65_535 * share))}*`,
      }),
    ),
  );
  const columns = shares.map((_, index) =>
    element('table:table-column', { 'table:style-name': `${name}.${index + 1}` }),
  );
  const cell = (text: string, isHead: boolean, isStrong: boolean): string =>
    element(
      'table:table-cell',
      { 'table:style-name': isHead ? 'HeadCell' : 'Cell', 'office:value-type': 'string' },
      paragraphsOf(text)
        .map((part) =>
          paragraph(isHead ? 'Table_20_Heading' : 'Table_20_Contents', isStrong ? strong(part) : inline(part)),
        )
        .join(''),
    );
  const row = (cells: readonly string[], isHead: boolean): string =>
    element(
      'table:table-row',
      { 'table:style-name': staysTogether(cells, shares) ? 'WholeRow' : 'Row' },
      shares
        .map((_, index) => cell(cells[index] ?? '', isHead, !isHead && block.head.length === 0 && index === 0))
        .join(''),
    );
  const head = block.head.length === 0 ? '' : element('table:table-header-rows', {}, row(block.head, true));
  const rows = block.rows.map((cells) => row(cells, false)).join('');
  const body = element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'Table' },
    columns.join('') + head + rows,
  );
  return { styles: styles.join(''), body: body + paragraph('After_20_Table', '') };
}

/** A picture in each of its kinds, the best one first: a program takes the first it knows. */
const kindsOf = ({ format, bytes, other }: SizedPicture) => [{ format, bytes }, ...(other === null ? [] : [other])];

function imageOf({ alt, caption }: ImageBlock, picture: SizedPicture, number: number): string {
  const size = { 'svg:width': `${picture.widthMm.toFixed(2)}mm`, 'svg:height': `${picture.heightMm.toFixed(2)}mm` };
  const images = kindsOf(picture).map(({ format }) =>
    element('draw:image', {
      'xlink:href': pictureName(format, number),
      ...{ 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' },
      'draw:mime-type': pictureTypes[format],
    }),
  );
  const said = escaped(plainXml(alt));
  const frame = element(
    'draw:frame',
    { 'draw:name': `Bild ${number}`, 'draw:style-name': 'Picture', 'text:anchor-type': 'as-char', ...size },
    images.join('') + element('svg:title', {}, said) + element('svg:desc', {}, said),
  );
  if (caption === undefined) return paragraph('Text_20_body', frame);
  return paragraph('Figure', frame) + paragraph('Caption', inline(caption));
}

const pictureTypes = { png: 'image/png', svg: 'image/svg+xml', emf: 'image/x-emf' } as const;
const pictureName = (format: keyof typeof pictureTypes, number: number): string => `Pictures/${number}.${format}`;

function blockOf(block: Exclude<Block, { kind: 'table' | 'image' }>, levels: ReadonlyMap<Block, HeadingLevel>): string {
  if (block.kind === 'heading') {
    const level = levels.get(block) ?? 1;
    return element(
      'text:h',
      { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': `${level}` },
      inline(block.text),
    );
  }
  if (block.kind === 'list') {
    if (block.items.length === 0) return '';
    const item = (text: string) =>
      element(
        'text:list-item',
        {},
        paragraphsOf(text)
          .map((part) => paragraph('List_20_Contents', inline(part)))
          .join(''),
      );
    return element('text:list', { 'text:style-name': 'Bullets' }, block.items.map(item).join(''));
  }
  return paragraphsOf(block.text)
    .map((part, index) => {
      const lead = index === 0 && block.lead !== undefined ? `${strong(block.lead)}<text:s/>` : '';
      return paragraph('Text_20_body', lead + inline(part));
    })
    .join('');
}

/** Part by part: the styles of the columns, and the text. */
function content(document: TextDocument, pictures: Pictures): string {
  const levels = headingLevels(document.blocks);
  const styles: string[] = [odtTableStyles()];
  const body: string[] = [paragraph('Title', inline(document.title))];
  let [tables, images] = [0, 0];
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      if (isEmptyTable(block)) continue;
      tables += 1;
      const drawn = tableOf(block, tables);
      styles.push(drawn.styles);
      body.push(drawn.body);
    } else if (block.kind === 'image') {
      const picture = pictures.get(block);
      if (picture === undefined) continue;
      images += 1;
      body.push(imageOf(block, picture, images));
    } else body.push(blockOf(block, levels));
  }
  return odtPart(
    'content',
    element('office:automatic-styles', {}, styles.join('')) +
      element('office:body', {}, element('office:text', {}, body.join('\n'))),
  );
}

/** Before ZIP knows a year there is none; a file made twice is the same twice. */
const mtime = new Date(1980, 0, 1);

/** A document as the bytes of an ODT file (OpenDocument 1.3): headings are headings, heads of tables are repeated, pictures have words. */
export async function odtOf(document: TextDocument, pictures: Pictures = new Map()): Promise<Buffer> {
  const kept = document.blocks.flatMap((block) => pictures.get(block) ?? []);
  const files = kept.flatMap((picture, index) =>
    kindsOf(picture).map(({ format, bytes }) => ({ name: pictureName(format, index + 1), format, bytes })),
  );
  const parts: Zippable = {
    // First and not packed: whoever looks at the beginning of the file knows what it is.
    mimetype: [strToU8(mediaType), { level: 0, mtime }],
    'content.xml': [strToU8(content(document, pictures)), { mtime }],
    'styles.xml': [strToU8(odtStyles(document)), { mtime }],
    'meta.xml': [strToU8(odtMeta(document)), { mtime }],
  };
  for (const { name, format, bytes } of files) parts[name] = [bytes, { mtime, level: format === 'png' ? 0 : 6 }];
  const listed = files.map(({ name, format }) => [name, pictureTypes[format]] as const);
  parts['META-INF/manifest.xml'] = [strToU8(odtManifest(mediaType, listed)), { mtime }];
  return Buffer.from(zipSync(parts));
}
