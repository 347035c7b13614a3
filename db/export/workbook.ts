import type { CellObject, Sheet } from 'write-excel-file/node';
import type { ExportCell } from '../../shared/export/cell.ts';
import { commitFile } from '../bundle/write.ts';
import { atPlaceLater, removeQuietly } from '../store/place-trouble.ts';

export type WorkbookRow = (CellObject | null)[];
export type WorkbookSheet = Omit<Sheet<never>, 'data'> & { readonly data: WorkbookRow[] };

/** The cell of a heading: bold, on a ground of its own. */
export const heading = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#e4ecee',
  wrap: true,
  alignVertical: 'top',
});

/** Always written as a text and never as a formula, whatever it begins with: nothing somebody typed is ever computed. */
export const text = (value: string): CellObject | null => (value === '' ? null : { value, type: String });

export function toCell(cell: ExportCell): CellObject | null {
  if (cell === null) return null;
  if (cell.kind === 'text')
    return { value: cell.text, type: String, ...(cell.text.includes('\n') ? { wrap: true } : {}) };
  if (cell.kind === 'number') return { value: cell.number, type: Number, format: cell.format };
  return { value: new Date(cell.instantMs), type: Date, format: cell.format };
}

/** A sheet whose head stays where it is while one scrolls. */
export const sheetOf = (name: string, headings: readonly string[], widths: readonly number[]): WorkbookSheet => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: widths.map((width) => ({ width })),
  data: [headings.map(heading)],
});

/** Writes a workbook to a chosen place, whole or not at all. */
export async function writeWorkbook(path: string, sheets: readonly WorkbookSheet[]): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  try {
    // Loaded when somebody wants it: few do, and it is large.
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    await atPlaceLater(async () => {
      await writeXlsxFile([...sheets]).toFile(temporary);
      commitFile(temporary, path);
    });
  } finally {
    removeQuietly(temporary);
  }
}
