/** A row of a list; `number` is how the file calls it: the row of a sheet, or the line a row begins in. */
export type ListRow = { readonly number: number; readonly cells: readonly string[] };

/** A sheet, or a whole CSV file. Numbers and days stand there as people here write them; nothing is missing, empty cells are ''. */
export type ListTable = { readonly name: string; readonly rows: readonly ListRow[] };

/** What a column is called by a spreadsheet: A, B … Z, AA. */
export function columnLetter(index: number): string {
  let [letters, left] = ['', index];
  for (; left >= 0; left = Math.floor(left / 26) - 1) letters = String.fromCharCode(65 + (left % 26)) + letters;
  return letters;
}

/** The number of a column from "AA" or "AA17"; -1 for anything else. */
export function columnIndex(reference: string): number {
  const letters = /^[A-Za-z]{1,3}(?=\d|$)/.exec(reference)?.[0].toUpperCase();
  if (letters === undefined) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export const isBlank = ({ cells }: ListRow): boolean => cells.every((cell) => cell.trim() === '');
