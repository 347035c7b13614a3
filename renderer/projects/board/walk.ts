import type { ProjectLine } from '../../../shared/projects/contract.ts';
import type { Intent } from '../../ui/table/grid-keys.ts';
import type { BoardColumn } from './columns.ts';

export type BoardPlace = { readonly column: number; readonly card: number };

/** Cards a page key jumps over. */
const page = 5;

/** Where a project stands on the board, or `null` when no column has it. */
export function placeOf(columns: readonly BoardColumn[], id: string | null): BoardPlace | null {
  for (const [column, { rows }] of columns.entries()) {
    const card = rows.findIndex((row) => row.id === id);
    if (card !== -1) return { column, card };
  }
  return null;
}

/**
 * The card a key leads to. ↑ and ↓ walk along a column, ← and → to the card beside it in the next column that has any; Pos1
 * and Ende lead to the ends of the column, with Ctrl to the ends of the board. `null` for keys that lead nowhere.
 */
export function walkBoard(columns: readonly BoardColumn[], from: BoardPlace, intent: Intent): ProjectLine | null {
  const rows = columns[from.column]?.rows ?? [];
  const at = (card: number): ProjectLine | null => rows[Math.min(rows.length - 1, Math.max(0, card))] ?? null;
  switch (intent.kind) {
    case 'move':
      return intent.columns === 0 ? at(from.card + intent.rows) : beside(columns, from, intent.columns);
    case 'page':
      return at(from.card + intent.step * page);
    case 'row-end':
      return at(intent.step === 1 ? rows.length - 1 : 0);
    case 'table-end': {
      const filled = columns.filter((column) => column.rows.length > 0);
      return (intent.step === 1 ? filled.at(-1) : filled[0])?.rows[0] ?? null;
    }
    default:
      return null;
  }
}

function beside(columns: readonly BoardColumn[], from: BoardPlace, step: number): ProjectLine | null {
  for (let column = from.column + step; column >= 0 && column < columns.length; column += step) {
    const rows = columns[column]?.rows ?? [];
    if (rows.length > 0) return rows[Math.min(from.card, rows.length - 1)] ?? null;
  }
  return columns[from.column]?.rows[from.card] ?? null;
}

/** The status one step further in a project's life, or `null` at its ends. */
export const statusBeside = (columns: readonly BoardColumn[], status: string, step: 1 | -1): string | null =>
  columns[columns.findIndex((column) => column.status === status) + step]?.status ?? null;
