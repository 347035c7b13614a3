/** A document as Markdown (CommonMark with the tables of GFM). */
import type { Block, TextDocument } from './contract.ts';
import { columnShares, headingLevels, isEmptyTable } from './layout.ts';
import { footLines, linesOf, paragraphsOf, plainXml } from './plain.ts';

/** As a number, so that it is only ever a character. */
const asEntity = (text: string): string => [...text].map((character) => `&#${character.codePointAt(0)};`).join('');

/**
 * A line of a text in which nothing is markup.
 *
 * DM1  Read as Markdown it is one text with exactly these characters: no emphasis, link, picture, code, tag, list, heading or table of its own.
 */
function line(text: string, begins = true): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const inside = middle
    .replace(/[\\`*_[\]<>&|~#$^{}]/g, '\\$&')
    // Addresses, and the names of little pictures: some readers make more of them than what stands there.
    .replace(/:(?=\/\/)|:(?=[\w+-]+:)/g, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
  // At the start of a line signs and numbers make lists, rules and headings.
  const escaped = begins ? inside.replace(/^[-+=:]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2') : inside;
  // White space at an edge is dropped or means something.
  return asEntity(before) + escaped + asEntity(after);
}

const inner = (text: string): string => line(text, false);

/** Lines of one paragraph, with hard breaks. */
const lines = (text: string, indent = ''): string =>
  linesOf(text)
    .map((one) => line(one))
    .join(`\\\n${indent}`);

/** In one line: of a heading, or a cell of a table. */
const oneLine = (text: string, write: (part: string) => string = inner): string =>
  paragraphsOf(text)
    .map((part) =>
      linesOf(part)
        .map((one) => write(one))
        .join('<br>'),
    )
    .join('<br><br>');

const bold = (text: string): string => (plainXml(text).trim() === '' ? oneLine(text) : `**${oneLine(text)}**`);

/** In a table even an escaped bar parts cells for some. */
const cell = (text: string, isBold = false): string => (isBold ? bold : oneLine)(text).replaceAll('\\|', '&#124;');

function table(block: Extract<Block, { kind: 'table' }>): string {
  const columns = columnShares(block);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const { head } = block;
  return [
    row(columns.map((_, index) => cell(head[index] ?? ''))),
    row(columns.map(() => '---')),
    ...block.rows.map((cells) =>
      row(columns.map((_, index) => cell(cells[index] ?? '', head.length === 0 && index === 0))),
    ),
  ].join('\n');
}

function list(items: readonly string[], sign: string): string {
  const item = (text: string) =>
    paragraphsOf(text)
      .map((part) => lines(part, '  '))
      .join('\n\n  ');
  return items.map((text) => `${sign} ${item(text)}`.trimEnd()).join('\n');
}

/** The whole file. Pictures are said in words: in a text there are none. */
export function markdownOf(document: TextDocument): string {
  const levels = headingLevels(document.blocks);
  const parts: string[] = [`# ${oneLine(plainXml(document.title))}`];
  // Lists that follow each other stay two only with another sign.
  let sign = '-';
  for (const block of document.blocks) {
    if (block.kind === 'heading') parts.push(`${'#'.repeat((levels.get(block) ?? 1) + 1)} ${oneLine(block.text)}`);
    else if (block.kind === 'list') {
      sign = sign === '-' ? '*' : '-';
      if (block.items.length > 0) parts.push(list(block.items, sign));
    } else if (block.kind === 'table') {
      if (!isEmptyTable(block)) parts.push(table(block));
    } else if (block.kind === 'image') {
      parts.push(`Bild: ${oneLine(block.alt)}`);
      if (block.caption !== undefined) parts.push(lines(block.caption));
    } else {
      const [first = '', ...others] = paragraphsOf(block.text).map((part) => lines(part));
      const lead = block.lead === undefined ? '' : bold(block.lead);
      parts.push([lead, first].filter((part) => part !== '').join(' '), ...others);
    }
  }
  const foot = footLines(document).map((part) => oneLine(part, (text) => line(text)));
  if (foot.length > 0) parts.push(foot.join(' · '));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
