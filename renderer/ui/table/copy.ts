import { type Column, cellText } from './columns.ts';

/** A spreadsheet would run what begins like a formula; an apostrophe makes it text again. */
const guard = (text: string): string => (/^[=@]|^[+-](?![\d\s.,]*\s*€?%?$)/.test(text) ? `'${text}` : text);

const oneLine = (text: string): string => guard(text.replace(/[\t\r\n]+/g, ' ').trim());

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Rows for the clipboard: as tab-separated text for spreadsheets, as a table for documents and mails. */
export function rowsForClipboard<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly tsv: string; readonly html: string } {
  const head = columns.map((column) => column.title);
  const body = rows.map((row) => columns.map((column) => oneLine(cellText(column, row))));
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join('')}</tr>`;
  return {
    tsv: [head, ...body].map((cells) => cells.join('\t')).join('\r\n'),
    html: `<table><thead>${line(head, 'th')}</thead><tbody>${body.map((cells) => line(cells, 'td')).join('')}</tbody></table>`,
  };
}
