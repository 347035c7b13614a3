import { formatDay } from '../calendar/format-day.ts';
import { type KeptCell, textCell } from '../core/csv.ts';
import { day } from '../core/day.ts';
import { cellFormats, type ExportCell } from './cell.ts';

/** A cell as it is written in a file of this country: 31.03.2027, 1234,50, without separators between thousands; a code stays a text. */
export function csvText(cell: ExportCell): string | KeptCell {
  if (cell === null) return '';
  if (cell.kind === 'text') return textCell(cell.text);
  if (cell.kind === 'number') {
    const digits = cell.format === cellFormats.euro ? cell.number.toFixed(2) : String(cell.number);
    return digits.replace('.', ',');
  }
  const iso = new Date(cell.instantMs).toISOString();
  const on = formatDay(day(iso.slice(0, 10)));
  return cell.format === cellFormats.moment ? `${on} ${iso.slice(11, 16)}` : on;
}
