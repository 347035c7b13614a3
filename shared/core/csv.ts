/** Lines for spreadsheets of this country: semicolons, a byte order mark, lines ended as Windows ends them. */

/** A cell that a spreadsheet would compute is made a text: what somebody typed must never run anywhere. */
const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;

function cell(text: string): string {
  const safe = guarded(text);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvStart = '\uFEFF';

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\r\n`;
