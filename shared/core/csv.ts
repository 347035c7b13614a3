/** Lines for spreadsheets of this country: semicolons, a byte order mark, lines ended as Windows ends them. */

/** What a spreadsheet would compute, and what looks as if it had been made a text before: that one gets one more mark. */
const startsLikeFormula = /^'*[=+\-@\t\r]/;
const plainNumber = /^-?\d+([.,]\d+)?$/;

/** A cell that a spreadsheet would compute is made a text: what somebody typed must never run anywhere. */
const guarded = (text: string): string => (startsLikeFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** What somebody typed, out of a cell that was made a text; the opposite of what `csvLine` does. */
export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

function cell(text: string, separator: ';' | ','): string {
  const safe = guarded(text);
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvStart = '\uFEFF';

const lineWith = (cells: readonly string[], separator: ';' | ','): string =>
  `${cells.map((text) => cell(text, separator)).join(separator)}\r\n`;

export const csvLine = (cells: readonly string[]): string => lineWith(cells, ';');

/** For other programs that want commas; the same guard. */
export const commaLine = (cells: readonly string[]): string => lineWith(cells, ',');
