import type { Block } from '../../shared/documents/contract.ts';
import { columnShares, staysTogether } from '../../shared/documents/layout.ts';
import { linesOf, paragraphsOf } from '../../shared/documents/plain.ts';
import { element, escaped } from './xml.ts';

/** The ground of a table's head, its lines, and the size of its letters in half points. */
const headGround = 'E4ECEE';
const line = { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '8A98A3' } as const;
const letterSize = '20';

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const around = { top: 40, left: 80, bottom: 40, right: 80 } as const;

/** Text of a run: tabs and line ends are elements. */
const content = (text: string): string =>
  linesOf(text)
    .map((one) =>
      one
        .split('\t')
        .map((part) => (part === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escaped(part))))
        .join('<w:tab/>'),
    )
    .join('<w:br/>');

function paragraph(text: string, isBold: boolean): string {
  const spacing = element('w:spacing', { 'w:before': '0', 'w:after': '0', 'w:line': '252', 'w:lineRule': 'auto' });
  const size = element('w:sz', { 'w:val': letterSize }) + element('w:szCs', { 'w:val': letterSize });
  const look = element('w:rPr', {}, (isBold ? '<w:b/><w:bCs/>' : '') + size);
  return element(
    'w:p',
    {},
    element('w:pPr', {}, spacing) + (text === '' ? '' : element('w:r', {}, look + content(text))),
  );
}

/**
 * A table of a DOCX file, as XML. The library makes an object of every mark, which for a list of ten thousand rows takes a gigabyte and
 * most of a minute; strings take neither. The order of elements is that of ECMA-376, which Word insists on.
 */
export function docxTable(block: Extract<Block, { kind: 'table' }>, widthTwips: number): string {
  const { head, rows } = block;
  const shares = columnShares(block);
  const widths = shares.map((share) => String(Math.round(share * widthTwips)));
  const hasHead = head.length > 0;
  const cell = (text: string, index: number, isHead: boolean): string => {
    const width = element('w:tcW', { 'w:w': widths[index] ?? '0', 'w:type': 'dxa' });
    const ground = isHead ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': headGround }) : '';
    const isBold = isHead || (!hasHead && index === 0);
    const paragraphs = paragraphsOf(text).map((part) => paragraph(part, isBold));
    return element('w:tc', {}, element('w:tcPr', {}, width + ground) + paragraphs.join(''));
  };
  const row = (cells: readonly string[], isHead: boolean): string => {
    const rules = (staysTogether(cells, shares) ? '<w:cantSplit/>' : '') + (isHead ? '<w:tblHeader/>' : '');
    const written = shares.map((_, index) => cell(cells[index] ?? '', index, isHead)).join('');
    return element('w:tr', {}, (rules === '' ? '' : element('w:trPr', {}, rules)) + written);
  };
  const properties = [
    element('w:tblW', { 'w:w': String(widthTwips), 'w:type': 'dxa' }),
    element('w:tblBorders', {}, sides.map((side) => element(`w:${side}`, line)).join('')),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      Object.entries(around)
        .map(([side, width]) => element(`w:${side}`, { 'w:w': String(width), 'w:type': 'dxa' }))
        .join(''),
    ),
    // What is a head is one to a screen reader too.
    element('w:tblLook', {
      ...{ 'w:val': hasHead ? '0020' : '0080', 'w:firstRow': hasHead ? '1' : '0', 'w:lastRow': '0' },
      ...{ 'w:firstColumn': hasHead ? '0' : '1', 'w:lastColumn': '0', 'w:noHBand': '1', 'w:noVBand': '1' },
    }),
  ];
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width }));
  const all = [...(hasHead ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))];
  return element(
    'w:tbl',
    {},
    element('w:tblPr', {}, properties.join('')) + element('w:tblGrid', {}, grid.join('')) + all.join(''),
  );
}
