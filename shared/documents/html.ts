/** A document as one web page for printing: nothing in it runs, and nothing is fetched. */
import { printPolicy } from '../host/print-page.ts';
import type { Block, TextDocument } from './contract.ts';
import { columnShares, type HeadingLevel, headingLevels, isEmptyTable, staysTogether } from './layout.ts';
import { addressOf } from './picture.ts';
import { escapedXml, footLines, linesOf, paragraphsOf, plainXml } from './plain.ts';

const withBreaks = (text: string): string => linesOf(plainXml(text)).map(escapedXml).join('<br />');

/** A string of a style sheet; what is neither letter nor digit is written by its number. */
const cssString = (text: string): string =>
  `"${[...plainXml(text)].map((sign) => (/^[\p{L}\p{N}]$/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('')}"`;

/**
 * Only fonts that stand still: of one with axes a printed page keeps pictures of the letters (Type 3), which nobody can search.
 * What the first has no letter for is looked for in the next; symbols in one of black and white.
 */
const fonts = '"Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, "Segoe UI Symbol", "DejaVu Sans", sans-serif';

const style = (document: TextDocument): string => `
@page {
  size: A4;
  margin: 22mm 25mm 24mm;
  @bottom-left { content: ${cssString(footLines(document).join(' · '))}; font: 9pt ${fonts}; color: #4a5660; }
  @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 9pt ${fonts}; color: #4a5660; white-space: nowrap; }
}
body { margin: 0; font: 11pt/1.4 ${fonts}; font-variant-emoji: text; color: #17212b; background: #fff; overflow-wrap: break-word; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 6mm; }
h2 { font-size: 14pt; line-height: 1.3; margin: 8mm 0 2mm; }
h3 { font-size: 12pt; line-height: 1.3; margin: 6mm 0 2mm; }
h4 { font-size: 11pt; line-height: 1.3; margin: 5mm 0 2mm; }
h1, h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
ul { margin: 0 0 2.5mm; padding-left: 6mm; }
p, li, th, td, h1, h2, h3, h4 { white-space: pre-wrap; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0 0 4mm; font-size: 9.5pt; line-height: 1.3; }
thead { display: table-header-group; }
th, td { border: 0.5pt solid #8a98a3; padding: 0.8mm 1.6mm; text-align: left; vertical-align: top; }
thead th { background: #e4ecee; print-color-adjust: exact; }
tr.together { break-inside: avoid; }
.picture { margin: 2mm 0 4mm; break-inside: avoid; }
.captioned { margin-bottom: 1.5mm; break-after: avoid; }
.caption { margin-bottom: 4mm; font-size: 9.5pt; color: #4a5660; }
img { display: block; max-width: 100%; max-height: 220mm; }
@media screen { main { max-width: 160mm; margin: 0 auto; padding: 10mm 5mm; } }
`;

function table(block: Extract<Block, { kind: 'table' }>): string {
  if (isEmptyTable(block)) return '';
  const shares = columnShares(block);
  const columns = shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%" />`).join('');
  const head = shares.map((_, index) => `<th scope="col">${withBreaks(block.head[index] ?? '')}</th>`).join('');
  const rows = block.rows.map((cells) => {
    const written = shares.map((_, index) => {
      const text = withBreaks(cells[index] ?? '');
      return block.head.length === 0 && index === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
    });
    return `<tr${staysTogether(cells, shares) ? ' class="together"' : ''}>${written.join('')}</tr>`;
  });
  const thead = block.head.length === 0 ? '' : `<thead><tr>${head}</tr></thead>\n`;
  return `<table><colgroup>${columns}</colgroup>\n${thead}<tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function written(block: Block, levels: ReadonlyMap<Block, HeadingLevel>): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${(levels.get(block) ?? 1) + 1}`;
      return `<${tag}>${withBreaks(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return paragraphsOf(block.text)
        .map((part, index) => {
          const lead = index === 0 && block.lead !== undefined ? `<strong>${withBreaks(block.lead)}</strong> ` : '';
          return `<p>${lead}${withBreaks(part)}</p>`;
        })
        .join('\n');
    case 'list':
      if (block.items.length === 0) return '';
      return `<ul>\n${block.items.map((item) => `<li>${withBreaks(item)}</li>`).join('\n')}\n</ul>`;
    case 'table':
      return table(block);
    case 'image': {
      // No `figure` around it: a tagged PDF would have a second picture, without words.
      // A document with a picture that is missing is not written; whoever shows it before that sees what should be here.
      if (block.picture === null) return `<p>${escapedXml(block.alt)}</p>`;
      const image = `<img src="${escapedXml(addressOf(block.picture))}" alt="${escapedXml(block.alt)}" style="width:${block.widthMm}mm" />`;
      if (block.caption === undefined) return `<p class="picture">${image}</p>`;
      return `<p class="picture captioned">${image}</p>\n<p class="caption">${withBreaks(block.caption)}</p>`;
    }
  }
}

/** The whole page, in German. Headings, heads of tables and alt texts are what a tagged PDF is made of. */
export function htmlOf(document: TextDocument): string {
  const levels = headingLevels(document.blocks);
  const title = document.title.trim() === '' ? 'Dokument' : document.title;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${printPolicy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapedXml(linesOf(title).join(' '))}</title>
<style>${style(document)}</style>
</head>
<body>
<main>
<h1>${withBreaks(title)}</h1>
${document.blocks.map((block) => written(block, levels)).join('\n')}
</main>
</body>
</html>
`;
}
