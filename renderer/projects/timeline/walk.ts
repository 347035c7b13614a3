import { middleOfItem, type PlacedItem } from './place.ts';

/** What is in a row of the picture; `null` for the heading of a group. */
export type ItemsAt = (row: number) => readonly PlacedItem[] | null;

export type ItemPlace = { readonly row: number; readonly item: number };

type Pressed = { readonly key: string; readonly ctrlKey: boolean };

/** Rows a page key jumps over. */
const page = 10;

/** The next row with items in a direction, or `null`. */
function rowBeside(itemsAt: ItemsAt, rows: number, from: number, step: 1 | -1): number | null {
  for (let row = from + step; row >= 0 && row < rows; row += step) if (itemsAt(row) !== null) return row;
  return null;
}

function rowAfter(itemsAt: ItemsAt, rows: number, from: number, step: 1 | -1, count: number): number {
  let row = from;
  for (let left = count; left > 0; left -= 1) row = rowBeside(itemsAt, rows, row, step) ?? row;
  return row;
}

function nearest(items: readonly PlacedItem[], x: number): number {
  let best = 0;
  for (const [index, item] of items.entries()) {
    if (Math.abs(middleOfItem(item) - x) < Math.abs(middleOfItem(items[best] ?? item) - x)) best = index;
  }
  return best;
}

/**
 * The item a key leads to. ← and → walk through the bar and the milestones of a row, then on to the next row; ↑ and ↓ lead to
 * the nearest item of the neighbouring row. Pos1 and Ende lead to the ends of the row, with Ctrl to the ends of the picture.
 */
export function walkItems(
  itemsAt: ItemsAt,
  rows: number,
  from: ItemPlace,
  { key, ctrlKey }: Pressed,
): ItemPlace | null {
  const items = itemsAt(from.row) ?? [];
  const current = items[from.item];
  const vertical = (row: number): ItemPlace => ({
    row,
    item: current === undefined ? 0 : nearest(itemsAt(row) ?? [], middleOfItem(current)),
  });
  const along = (step: 1 | -1): ItemPlace => {
    const item = from.item + step;
    if (item >= 0 && item < items.length) return { row: from.row, item };
    const row = rowBeside(itemsAt, rows, from.row, step);
    if (row === null) return from;
    return { row, item: step === 1 ? 0 : (itemsAt(row)?.length ?? 1) - 1 };
  };
  const end = (step: 1 | -1): ItemPlace => ({
    row: rowAfter(itemsAt, rows, step === 1 ? rows : -1, step === 1 ? -1 : 1, 1),
    item: 0,
  });
  switch (key) {
    case 'ArrowDown':
      return ctrlKey ? null : vertical(rowAfter(itemsAt, rows, from.row, 1, 1));
    case 'ArrowUp':
      return ctrlKey ? null : vertical(rowAfter(itemsAt, rows, from.row, -1, 1));
    case 'PageDown':
      return vertical(rowAfter(itemsAt, rows, from.row, 1, page));
    case 'PageUp':
      return vertical(rowAfter(itemsAt, rows, from.row, -1, page));
    case 'ArrowRight':
      return ctrlKey ? null : along(1);
    case 'ArrowLeft':
      return ctrlKey ? null : along(-1);
    case 'Home':
      return ctrlKey ? end(-1) : { row: from.row, item: 0 };
    case 'End':
      return ctrlKey ? end(1) : { row: from.row, item: items.length - 1 };
    default:
      return null;
  }
}
