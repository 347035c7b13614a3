import { writeFileSync } from 'node:fs';
import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { Parsed } from '../../shared/contract.ts';
import { ok } from '../../shared/core/result.ts';
import type { Block, TextDocument } from '../../shared/documents/contract.ts';
import { commitFile } from '../bundle/write.ts';
import type { LongScope, Step } from '../scope.ts';
import { atPlaceLater, fileMissing, placeRefusal, removeQuietly } from '../store/place-trouble.ts';

type Docx = typeof import('docx');

/** In twentieths of a point: 2.5 cm at the sides, and what is between them on A4. */
const margin = 1418;
const textWidth = 11_906 - 2 * margin;

/** XML has no way to write most control characters down; a document with one does not open. */
const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Runs with their line breaks. */
function runsOf({ TextRun }: Docx, text: string, bold = false): ParagraphChild[] {
  return plain(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(index === 0 ? {} : { break: 1 }) }));
}

/** An empty line parts paragraphs. */
const paragraphsIn = (text: string): readonly string[] => {
  const found = text.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/).filter((part) => part.trim() !== '');
  return found.length === 0 ? [''] : found;
};

function tableOf(docx: Docx, { head, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
  const { Table: DocTable, TableRow, TableCell, Paragraph: DocParagraph, WidthType } = docx;
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length));
  const shares = Array.from({ length: columns }, (_, index) => widths?.[index] ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.round((share / whole) * textWidth));
  const cell = (text: string, index: number, bold: boolean) =>
    new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: paragraphsIn(text).map((part) => new DocParagraph({ children: runsOf(docx, part, bold) })),
    });
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: shares.map((_, index) => cell(cells[index] ?? '', index, isHead || (head.length === 0 && index === 0))),
    });
  return new DocTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths,
    rows: [...(head.length === 0 ? [] : [line(head, true)]), ...rows.map((row) => line(row, false))],
  });
}

function blockOf(docx: Docx, block: Block): (Paragraph | Table)[] {
  const { Paragraph: DocParagraph, HeadingLevel } = docx;
  if (block.kind === 'table') return [tableOf(docx, block), new DocParagraph({ children: [] })];
  if (block.kind === 'heading') {
    const heading = ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[
      block.level - 1
    ];
    return [new DocParagraph({ ...(heading === undefined ? {} : { heading }), children: runsOf(docx, block.text) })];
  }
  if (block.kind === 'list')
    return block.items.map(
      (item, index) =>
        new DocParagraph({
          bullet: { level: 0 },
          spacing: { after: index === block.items.length - 1 ? 120 : 0 },
          children: runsOf(docx, item),
        }),
    );
  return paragraphsIn(block.text).map((part, index) => {
    const lead = index === 0 && block.lead !== undefined ? runsOf(docx, `${block.lead} `, true) : [];
    return new DocParagraph({ spacing: { after: 120 }, children: [...lead, ...runsOf(docx, part)] });
  });
}

/** A document as the bytes of a DOCX file: headings are headings, tables have heads, pages have numbers. */
export async function docxOf(document: TextDocument): Promise<Buffer> {
  // Loaded when somebody wants it: few do, and it is large.
  const docx = await import('docx');
  const {
    AlignmentType,
    Document,
    Footer,
    HeadingLevel,
    LineRuleType,
    Packer,
    PageNumber,
    Paragraph: DocParagraph,
    TextRun,
  } = docx;
  const font = 'Calibri';
  const headed = (size: number, before: number) => ({
    run: { font, size, bold: true, color: '17212B' },
    paragraph: { spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  const footer = [
    new TextRun({ text: document.footer === '' ? '' : `${plain(document.footer)} · `, size: 18 }),
    new TextRun({ children: ['Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES], size: 18 }),
  ];
  const file = new Document({
    title: plain(document.title),
    creator: 'Digitalagentur',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: 'de-DE' } }, paragraph: { spacing: { line: 276 } } },
        title: headed(36, 0),
        heading1: headed(28, 320),
        heading2: headed(24, 240),
        heading3: headed(22, 200),
      },
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
          ...document.blocks.flatMap((block) => blockOf(docx, block)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** Writes a document to a chosen place, whole or not at all. */
export async function* exportDocument(scope: LongScope, input: Parsed<'document.export'>) {
  const place = scope.files.pathOf(input.ticket);
  if (place === null) return fileMissing;
  const temporary = `${place.path}.${process.pid}.part`;
  try {
    yield { phase: 'write', done: 0, total: 1 } satisfies Step;
    const bytes = await docxOf(input.document);
    // The last chance to cancel: after this the file is there.
    yield { phase: 'write', done: 1, total: 1 } satisfies Step;
    await atPlaceLater(async () => {
      writeFileSync(temporary, bytes);
      commitFile(temporary, place.path);
    });
    return ok({ bytes: bytes.length });
  } catch (error) {
    return placeRefusal(error);
  } finally {
    removeQuietly(temporary);
  }
}
