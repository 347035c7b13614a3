import type { ExportKind } from '../../../shared/export/table-contract.ts';
import type { Column } from './columns.ts';
import { cellWords, exportedTable } from './export-table.ts';

type CopiedColumn = { readonly title: string; readonly kind: ExportKind };
type CopiedRow = { readonly words: readonly string[] };

/** A spreadsheet would run what begins like a formula; an apostrophe makes it text again. */
const guard = (text: string): string => (/^[=@]|^[+-](?![\d\s.,]*\s*€?%?$)/.test(text) ? `'${text}` : text);

const oneLine = (text: string): string => guard(text.replace(/[\t\r\n]+/g, ' ').trim());

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Excel and LibreOffice read these marks: "05558004" and "04.01.02" stay what they are, and are no number and no day. */
const textMark = ` style="mso-number-format:'\\@'" sdnum="1031;0;@"`;

/** Cells for the clipboard: as tab-separated text for spreadsheets, as a table for documents and mails. */
export function cellsForClipboard(
  columns: readonly CopiedColumn[],
  rows: readonly CopiedRow[],
): { readonly tsv: string; readonly html: string } {
  const head = columns.map(({ title }) => title);
  const body = rows.map(({ words }) => words.map(oneLine));
  const marks = columns.map(({ kind }) => (kind === 'text' ? textMark : ''));
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell, at) => `<${tag}${tag === 'td' ? marks[at] : ''}>${html(cell)}</${tag}>`).join('')}</tr>`;
  return {
    tsv: [head, ...body].map((cells) => cells.join('\t')).join('\r\n'),
    html: `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`,
  };
}

/** Rows of a table for the clipboard. */
export function rowsForClipboard<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  return cellsForClipboard(
    exportedTable(columns, []).columns,
    rows.map((row) => ({ words: columns.map((column) => cellWords(column, row)) })),
  );
}

/**
 * Puts cells on the clipboard in both forms; answers whether it could. The old way, by an event: the new one cleans the table of the marks
 * that keep codes what they are.
 */
export function copyCells(columns: readonly CopiedColumn[], rows: readonly CopiedRow[]): boolean {
  const copied = cellsForClipboard(columns, rows);
  let isCopied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', copied.tsv);
    event.clipboardData?.setData('text/html', copied.html);
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isCopied;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
