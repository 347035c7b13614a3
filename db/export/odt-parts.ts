/** The parts of an ODT file around its text: how it looks, what it is called, what is in it. */
import type { TextDocument } from '../../shared/documents/contract.ts';
import { footLines, linesOf, plainXml } from '../../shared/documents/plain.ts';
import { odtPart } from './odt-xml.ts';
import { element, escaped } from './xml.ts';

const font = 'Calibri';
const ink = '#17212b';
const border = '0.5pt solid #8a98a3';

const style = (
  name: string,
  family: string,
  attributes: Readonly<Record<string, string>>,
  properties: string,
): string =>
  element(
    'style:style',
    {
      'style:name': name.replaceAll(' ', '_20_'),
      ...(name.includes(' ') ? { 'style:display-name': name } : {}),
      'style:family': family,
      ...attributes,
    },
    properties,
  );

const paragraphs = (attributes: Readonly<Record<string, string>>): string =>
  element('style:paragraph-properties', attributes);
const letters = (size: string, isBold = false): string =>
  element('style:text-properties', {
    'fo:font-size': size,
    ...(isBold ? { 'fo:font-weight': 'bold' } : {}),
    'fo:color': ink,
  });

const heading = (level: number, size: string, before: string): string =>
  style(
    `Heading ${level}`,
    'paragraph',
    {
      'style:parent-style-name': 'Standard',
      'style:next-style-name': 'Text_20_body',
      'style:default-outline-level': `${level}`,
      'style:class': 'text',
    },
    paragraphs({ 'fo:margin-top': before, 'fo:margin-bottom': '2mm', 'fo:keep-with-next': 'always' }) +
      letters(size, true),
  );

const own = { 'style:parent-style-name': 'Standard' } as const;

const common = (): string =>
  [
    element(
      'style:default-style',
      { 'style:family': 'paragraph' },
      paragraphs({
        'style:writing-mode': 'page',
        'style:tab-stop-distance': '12.5mm',
        'fo:orphans': '2',
        'fo:widows': '2',
      }) +
        element('style:text-properties', {
          ...{ 'style:font-name': font, 'fo:font-size': '11pt', 'fo:color': ink },
          ...{ 'fo:language': 'de', 'fo:country': 'DE' },
        }),
    ),
    element(
      'style:default-style',
      { 'style:family': 'table' },
      element('style:table-properties', { 'table:border-model': 'collapsing' }),
    ),
    style('Standard', 'paragraph', { 'style:class': 'text' }, paragraphs({ 'fo:line-height': '115%' })),
    style('Text body', 'paragraph', { ...own, 'style:class': 'text' }, paragraphs({ 'fo:margin-bottom': '2.1mm' })),
    style(
      'Title',
      'paragraph',
      { ...own, 'style:next-style-name': 'Text_20_body', 'style:class': 'chapter' },
      paragraphs({ 'fo:margin-bottom': '5mm', 'fo:keep-with-next': 'always' }) + letters('18pt', true),
    ),
    heading(1, '14pt', '6mm'),
    heading(2, '12pt', '4.5mm'),
    heading(3, '11pt', '4mm'),
    style('List Contents', 'paragraph', { ...own, 'style:class': 'list' }, paragraphs({ 'fo:margin-bottom': '1mm' })),
    style(
      'Table Contents',
      'paragraph',
      { ...own, 'style:class': 'extra' },
      paragraphs({ 'fo:line-height': '110%' }) + letters('10pt'),
    ),
    style(
      'Table Heading',
      'paragraph',
      { 'style:parent-style-name': 'Table_20_Contents', 'style:class': 'extra' },
      letters('10pt', true),
    ),
    // A picture stays on the page of the words below it.
    style(
      'Figure',
      'paragraph',
      { 'style:parent-style-name': 'Text_20_body', 'style:class': 'extra' },
      paragraphs({ 'fo:margin-bottom': '1.5mm', 'fo:keep-with-next': 'always' }),
    ),
    style(
      'Caption',
      'paragraph',
      { ...own, 'style:class': 'extra' },
      paragraphs({ 'fo:line-height': '105%', 'fo:margin-bottom': '3.5mm' }) + letters('9.5pt'),
    ),
    // So low that it never needs a page of its own.
    style(
      'After Table',
      'paragraph',
      own,
      paragraphs({ 'fo:line-height': '0.4mm', 'fo:margin-bottom': '3mm' }) + letters('1pt'),
    ),
    style(
      'Footer',
      'paragraph',
      { ...own, 'style:class': 'extra' },
      paragraphs({ 'fo:text-align': 'end' }) + letters('9pt'),
    ),
    style('Strong', 'text', {}, element('style:text-properties', { 'fo:font-weight': 'bold' })),
    element(
      'text:list-style',
      { 'style:name': 'Bullets' },
      element(
        'text:list-level-style-bullet',
        { 'text:level': '1', 'text:bullet-char': '•' },
        element(
          'style:list-level-properties',
          { 'text:list-level-position-and-space-mode': 'label-alignment' },
          element('style:list-level-label-alignment', {
            ...{ 'text:label-followed-by': 'listtab', 'text:list-tab-stop-position': '6mm' },
            ...{ 'fo:text-indent': '-5mm', 'fo:margin-left': '6mm' },
          }),
        ),
      ),
    ),
  ].join('\n');

/** Programs take these only from the part of the text itself. */
export const odtTableStyles = (): string =>
  [
    style(
      'Picture',
      'graphic',
      {},
      element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' }),
    ),
    style(
      'Table',
      'table',
      {},
      element('style:table-properties', {
        'style:width': '160mm',
        'table:align': 'margins',
        'style:may-break-between-rows': 'true',
      }),
    ),
    style('Row', 'table-row', {}, element('style:table-row-properties', { 'fo:keep-together': 'auto' })),
    style('WholeRow', 'table-row', {}, element('style:table-row-properties', { 'fo:keep-together': 'always' })),
    style(
      'Cell',
      'table-cell',
      {},
      element('style:table-cell-properties', { 'fo:padding': '1mm', 'fo:border': border }),
    ),
    style(
      'HeadCell',
      'table-cell',
      {},
      element('style:table-cell-properties', {
        'fo:padding': '1mm',
        'fo:border': border,
        'fo:background-color': '#e4ecee',
      }),
    ),
  ].join('');

/** An A4 page as Word has it, and the foot with its number. */
const page = (): string =>
  element(
    'style:page-layout',
    { 'style:name': 'A4' },
    element('style:page-layout-properties', {
      ...{ 'fo:page-width': '210mm', 'fo:page-height': '297mm', 'style:print-orientation': 'portrait' },
      ...{ 'fo:margin-top': '25mm', 'fo:margin-bottom': '15mm', 'fo:margin-left': '25mm', 'fo:margin-right': '25mm' },
    }) +
      element(
        'style:footer-style',
        {},
        element('style:header-footer-properties', { 'fo:min-height': '10mm', 'fo:margin-top': '5mm' }),
      ),
  );

const foot = (document: TextDocument): string => {
  const before = [...footLines(document).map(escaped), 'Seite '].join(' · ');
  const number = element('text:page-number', { 'text:select-page': 'current' }, '1');
  return element(
    'text:p',
    { 'text:style-name': 'Footer' },
    `${before}${number} von ${element('text:page-count', {}, '1')}`,
  );
};

export const odtStyles = (document: TextDocument): string =>
  odtPart(
    'styles',
    element(
      'office:font-face-decls',
      {},
      element('style:font-face', {
        'style:name': font,
        'svg:font-family': font,
        'style:font-family-generic': 'swiss',
        'style:font-pitch': 'variable',
      }),
    ) +
      element('office:styles', {}, common()) +
      element('office:automatic-styles', {}, page()) +
      element(
        'office:master-styles',
        {},
        element(
          'style:master-page',
          { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
          element('style:footer', {}, foot(document)),
        ),
      ),
  );

export function odtMeta(document: TextDocument): string {
  const title = escaped(linesOf(plainXml(document.title)).join(' '));
  const date = document.date === undefined ? '' : element('dc:date', {}, `${document.date}T00:00:00`);
  return odtPart(
    'meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, 'Digitalagentur') +
        element('dc:title', {}, title) +
        date +
        element('dc:language', {}, 'de-DE'),
    ),
  );
}

export function odtManifest(type: string, pictures: readonly (readonly [name: string, type: string])[]): string {
  const entry = (path: string, media: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"${path === '/' ? ' manifest:version="1.3"' : ''}/>`;
  const xml = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'));
  const entries = [entry('/', type), ...xml, ...pictures.map(([name, media]) => entry(name, media))].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\n${entries}\n</manifest:manifest>\n`;
}
