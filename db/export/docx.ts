import type { Paragraph, ParagraphChild } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { assert } from '../../shared/core/assert.ts';
import { cut } from '../../shared/core/cut.ts';
import type { Block, TextDocument } from '../../shared/documents/contract.ts';
import { type HeadingLevel, headingLevels, isEmptyTable } from '../../shared/documents/layout.ts';
import { footLines, linesOf, paragraphsOf, plainXml } from '../../shared/documents/plain.ts';
import { docxTable } from './docx-table.ts';
import type { ImageBlock, SizedPicture } from './picture.ts';
import { element } from './xml.ts';

type Docx = typeof import('docx');

/** In twentieths of a point: 2.5 cm at the sides, and what is between them on A4. */
const margin = 1418;
const textWidth = 11_906 - 2 * margin;

/** What a Word from before 2016 shows of an SVG: a plain ground, where the alt text is read. */
const greyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGN48uYdAAV2Ar+mYBU4AAAAAElFTkSuQmCC',
  'base64',
);

const pixelsPerMm = 96 / 25.4;

/** Runs with their line breaks and tabs. */
function runsOf({ Tab, TextRun }: Docx, text: string, bold = false): ParagraphChild[] {
  return linesOf(plainXml(text)).map((line, index) => {
    const children = line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ children, ...(bold ? { bold } : {}), ...(index === 0 ? {} : { break: 1 }) });
  });
}

/** Where a table belongs stands a paragraph with this style and the number of its block; no text can be taken for one. */
const placeStyle = 'PlaceOfTable';
const place = new RegExp(`<w:p><w:pPr><w:pStyle w:val="${placeStyle}(\\d+)"/></w:pPr></w:p>`, 'g');

/** The file with its tables in their places, and the kinds of pictures in it that the library does not know. */
function finished(file: Buffer, blocks: readonly Block[]): Buffer {
  const tables = blocks.filter((block) => block.kind === 'table' && !isEmptyTable(block)).length;
  const parts = unzipSync(file);
  const [text, types] = [parts['word/document.xml'], parts[typesName]];
  assert(text !== undefined && types !== undefined, 'a DOCX file has a document and says of what kind its parts are');
  let placed = 0;
  const whole = strFromU8(text).replace(place, (_, index: string) => {
    const block = blocks[Number(index)];
    assert(block?.kind === 'table', 'only tables have places');
    placed += 1;
    return docxTable(block, textWidth);
  });
  assert(placed === tables, 'every table has its place');
  const emf = element('Default', { ContentType: 'image/x-emf', Extension: 'emf' });
  return Buffer.from(
    zipSync({
      ...parts,
      [typesName]: strToU8(strFromU8(types).replace('<Default ', `${emf}<Default `)),
      'word/document.xml': strToU8(whole),
    }),
  );
}

const typesName = '[Content_Types].xml';

function imageOf(docx: Docx, { alt, caption }: ImageBlock, picture: SizedPicture): Paragraph[] {
  const { ImageRun, LineRuleType, Paragraph: DocParagraph } = docx;
  const { bytes: data, widthMm, heightMm } = picture;
  const shared = {
    transformation: { width: Math.round(widthMm * pixelsPerMm), height: Math.round(heightMm * pixelsPerMm) },
    altText: { name: cut(plainXml(alt), 60), description: plainXml(alt) },
  };
  // Its name for it is in the file only; the library writes any kind down as it is given.
  const { format = 'png', bytes = greyPng } = picture.other ?? {};
  const run =
    picture.format === 'png'
      ? new ImageRun({ type: 'png', data, ...shared })
      : new ImageRun({ type: 'svg', data, fallback: { type: format as 'png', data: bytes }, ...shared });
  const alone = new DocParagraph({
    spacing: { before: 60, after: caption === undefined ? 120 : 60, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: caption !== undefined,
    children: [run],
  });
  if (caption === undefined) return [alone];
  return [alone, new DocParagraph({ style: 'Caption', children: runsOf(docx, caption) })];
}

function blockOf(
  docx: Docx,
  block: Block,
  index: number,
  levels: ReadonlyMap<Block, HeadingLevel>,
  pictures: ReadonlyMap<Block, SizedPicture>,
): Paragraph[] {
  const { Paragraph: DocParagraph, HeadingLevel, LineRuleType } = docx;
  // Two tables with nothing between them are one. What is between them is so low that it never needs a page of its own.
  if (block.kind === 'table') {
    if (isEmptyTable(block)) return [];
    const low = { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 120 };
    return [
      new DocParagraph({ style: `${placeStyle}${index}`, children: [] }),
      new DocParagraph({ spacing: low, children: [] }),
    ];
  }
  if (block.kind === 'image') {
    const picture = pictures.get(block);
    return picture === undefined ? [] : imageOf(docx, block, picture);
  }
  if (block.kind === 'heading') {
    const heading = ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[
      (levels.get(block) ?? 1) - 1
    ];
    return [new DocParagraph({ ...(heading === undefined ? {} : { heading }), children: runsOf(docx, block.text) })];
  }
  if (block.kind === 'list')
    return block.items.map(
      (item, index) =>
        new DocParagraph({
          numbering: { reference: 'bullets', level: 0 },
          spacing: { after: index === block.items.length - 1 ? 120 : 0 },
          children: runsOf(docx, item),
        }),
    );
  return paragraphsOf(block.text).map((part, index) => {
    const lead = index === 0 && block.lead !== undefined ? runsOf(docx, `${block.lead} `, true) : [];
    return new DocParagraph({ spacing: { after: 120 }, children: [...lead, ...runsOf(docx, part)] });
  });
}

/** A document as the bytes of a DOCX file: headings are headings, tables have heads, pages have numbers. */
export async function docxOf(
  document: TextDocument,
  pictures: ReadonlyMap<Block, SizedPicture> = new Map(),
): Promise<Buffer> {
  // Loaded when somebody wants it: few do, and it is large.
  const docx = await import('docx');
  const {
    AlignmentType,
    Document,
    Footer,
    HeadingLevel,
    LevelFormat,
    LineRuleType,
    Packer,
    PageNumber,
    Paragraph: DocParagraph,
    TextRun,
  } = docx;
  const levels = headingLevels(document.blocks);
  const font = 'Calibri';
  const headed = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '17212B' },
    paragraph: { spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  const footer = [
    new TextRun({ text: [...footLines(document), ''].join(' · '), size: 18 }),
    new TextRun({ children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES], size: 18 }),
  ];
  const file = new Document({
    title: plainXml(document.title),
    creator: 'Digitalagentur',
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'de-DE' } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: headed(36, 0),
        heading1: headed(28, 320),
        heading2: headed(24, 240),
        heading3: headed(22, 200),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          quickFormat: true,
          run: { font, size: 19, color: '4A5660' },
          paragraph: { spacing: { after: 200, line: 252, lineRule: LineRuleType.AUTO } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 340, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: {
          default: new Footer({ children: [new DocParagraph({ alignment: AlignmentType.RIGHT, children: footer })] }),
        },
        children: [
          new DocParagraph({ heading: HeadingLevel.TITLE, children: runsOf(docx, document.title) }),
          ...document.blocks.flatMap((block, index) => blockOf(docx, block, index, levels, pictures)),
        ],
      },
    ],
  });
  return finished(await Packer.toBuffer(file), document.blocks);
}
