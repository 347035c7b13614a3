import type { ExportKind, ExportValue } from '../../../shared/export/table-contract.ts';
import type { Sheet, SheetColumn, SheetLine } from './sheet.ts';

/**
 * A table of a few lines as a sheet, read from the page: its cells are made by hand, so what stands in them is known there only. Buttons
 * that do something are no part of it; what opens a record is, by its words.
 */
export function readTable(table: HTMLTableElement, filters: readonly string[] = []): Sheet {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows].flatMap((row) => wordsOfRow(row, heads.length)));
  const columns = heads.flatMap((head, at) => {
    const words = rows.map((row) => row[at] ?? '');
    // A heading nobody sees may stand above a mark that says something; above buttons alone there is nothing to read.
    return wordsOf(head, '.visually-hidden') === '' && words.every((text) => text === '')
      ? []
      : [{ at, kind: kindOf(words), words, title: wordsOf(head) }];
  });
  return {
    columns: columns.map(({ kind, title, words }): SheetColumn => {
      const longest = Math.max(title.length, ...words.map((text) => text.length));
      return {
        title,
        kind,
        width: Math.min(60, Math.max(10, longest + 2)),
        align: kind === 'text' || kind === 'day' ? 'start' : 'end',
      };
    }),
    lines: rows.map((row): SheetLine => {
      const words = columns.map(({ at }) => row[at] ?? '');
      return { kind: 'row', words, values: columns.map(({ kind }, index) => valueIn(words[index] ?? '', kind)) };
    }),
    filters,
    sortedBy: [],
  };
}

/** A cell over several columns stands in the first of them; one over the whole table is what unfolds beneath a line. */
function wordsOfRow(row: HTMLTableRowElement, width: number): readonly (readonly string[])[] {
  const cells = [...row.cells];
  if (cells.length === 1 && (cells[0]?.colSpan ?? 1) >= width) return [];
  return [cells.flatMap((cell) => [wordsOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')])];
}

/** Buttons but those that are the value of their cell, pictures, and what is there for the eye only. */
const notRead = 'button:not([data-value]), [aria-hidden="true"], [data-unread], svg, input, select';

function wordsOf(cell: Element, besides = ''): string {
  const parts: string[] = [];
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const skipped = besides === '' ? notRead : `${notRead}, ${besides}`;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!node.parentElement?.closest(skipped)) parts.push(node.textContent ?? '');
  }
  return plainWords(parts);
}

/** Texts that stand in elements of their own are words of their own. */
export const plainWords = (parts: readonly string[]): string => parts.join(' ').replace(/\s+/g, ' ').trim();

const shapes: readonly (readonly [ExportKind, RegExp])[] = [
  ['day', /^\d{2}\.\d{2}\.\d{4}$/],
  ['cents', /^-?(€\d{1,3}(,\d{3})*\.\d{2}|\d{1,3}(\.\d{3})*,\d{2}\s€)$/],
  ['basisPoints', /^-?\d{1,6}([.,]\d{1,2})?\s?%$/],
  // A number that begins with a zero is a code, and so is a long one.
  ['integer', /^-?(0|[1-9]\d{0,8})$/],
];

/** What a column of words holds: something else than text only where every cell says so. */
export function kindOf(words: readonly string[]): ExportKind {
  const filled = words.filter((text) => text !== '' && text !== '–');
  if (filled.length === 0) return 'text';
  return shapes.find(([, shape]) => filled.every((text) => shape.test(text)))?.[0] ?? 'text';
}

/** The value behind the words of a cell. */
export function valueIn(words: string, kind: ExportKind): ExportValue {
  if (words === '') return null;
  if (kind === 'text') return words;
  if (words === '–') return null;
  if (kind === 'day') return words.split('.').reverse().join('-');
  if (kind === 'integer') return Number(words);
  const isGerman = kind === 'cents' ? words.endsWith('€') : words.includes(',');
  const digits = isGerman ? words.replaceAll('.', '').replace(',', '.') : words.replaceAll(',', '');
  return Math.round(Number(digits.replace(/[€%\s]/g, '')) * 100);
}
