/** Lines for spreadsheets of this country: semicolons, a byte order mark, lines ended as Windows ends them. */

/** What a spreadsheet would compute, and what looks as if it had been made a text before: that one gets one more mark. */
const startsLikeFormula = /^'*[=+\-@\t\r]/;
const plainNumber = /^-?\d+([.,]\d+)?$/;

/** A cell that a spreadsheet would compute is made a text: what somebody typed must never run anywhere. */
const guarded = (text: string): string => (startsLikeFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text);

/** What somebody typed, out of a cell that was made a text; the opposite of what `csvLine` does. */
export function unguarded(text: string): string {
  const kept = keptText.exec(text)?.[1];
  if (kept !== undefined && looksLikeValue(kept)) return kept;
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** A cell a spreadsheet must not read as a number or a day: `="05558004"` is that text, in Excel and LibreOffice alike. */
export type KeptCell = { readonly kept: string };
const keptText = /^="([^"]+)"$/;

const month =
  '(jan(uar)?|feb(ruar)?|mär(z)?|mrz|apr(il)?|mai|juni?|juli?|aug(ust)?|sept?(ember)?|okt(ober)?|nov(ember)?|dez(ember)?)';

/** What a spreadsheet of this country would make a number, a day or a truth value of: 05558004, 04.01.02, 3/4, Mai 2026, 1E5. */
const misread: readonly RegExp[] = [
  /^[\s\d.,:/%€+-]*\d[\s\d.,:/%€+-]*$/,
  /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i,
  new RegExp(`^\\d{1,2}[.\\s-]*${month}[.\\s-]*\\d{0,4}$`, 'i'),
  new RegExp(`^${month}[.\\s-]*\\d{1,4}$`, 'i'),
  /^(wahr|falsch|true|false)$/i,
];
const looksLikeValue = (text: string): boolean => misread.some((shape) => shape.test(text));

/** A text as a cell; kept a text where a spreadsheet would take it for something else. */
export const textCell = (text: string): string | KeptCell =>
  !text.includes('"') && !startsLikeFormula.test(text) && looksLikeValue(text) ? { kept: text } : text;

function cell(content: string | KeptCell, separator: ';' | ','): string {
  const safe = typeof content === 'string' ? guarded(content) : `="${content.kept}"`;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvStart = '\uFEFF';

const lineWith = (cells: readonly (string | KeptCell)[], separator: ';' | ','): string =>
  `${cells.map((text) => cell(text, separator)).join(separator)}\r\n`;

export const csvLine = (cells: readonly (string | KeptCell)[]): string => lineWith(cells, ';');

/** For other programs that want commas; the same guard. */
export const commaLine = (cells: readonly string[]): string => lineWith(cells, ',');
