/** What a key means in a grid. */
export type Intent =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extends: boolean }
  | { readonly kind: 'page'; readonly step: 1 | -1 }
  | { readonly kind: 'row-end'; readonly step: 1 | -1 }
  | { readonly kind: 'table-end'; readonly step: 1 | -1 }
  | { readonly kind: 'open' | 'edit' | 'select' | 'select-all' | 'delete' | 'menu' };

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** `null` for keys that are none of the grid's business. */
export function intentOf({ key, ctrlKey, shiftKey, altKey }: Pressed): Intent | null {
  if (altKey) return null;
  const move = moves[key];
  if (move && !ctrlKey) return { kind: 'move', rows: move[0], columns: move[1], extends: shiftKey && move[1] === 0 };
  switch (key) {
    case 'Home':
      return { kind: ctrlKey ? 'table-end' : 'row-end', step: -1 };
    case 'End':
      return { kind: ctrlKey ? 'table-end' : 'row-end', step: 1 };
    case 'PageUp':
      return { kind: 'page', step: -1 };
    case 'PageDown':
      return { kind: 'page', step: 1 };
    case 'Enter':
      return ctrlKey ? null : { kind: 'open' };
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return { kind: 'select' };
    case 'a':
      return ctrlKey ? { kind: 'select-all' } : null;
    case 'Delete':
      return { kind: 'delete' };
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    case 'ContextMenu':
      return { kind: 'menu' };
    default:
      return null;
  }
}
