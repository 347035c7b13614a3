import { ArrowDown, ArrowUp, Copy, EyeOff, PencilLine, SquareArrowOutUpRight, Trash2, X } from 'lucide-react';
import type { MenuAction, MenuGroups } from '../Menu.tsx';
import type { TableView } from './columns.ts';
import type { tableTexts } from './table-texts.ts';
import type { HeadCell } from './use-columns.ts';

type TableTexts = (typeof tableTexts)['de'];

/** How much wider or narrower a column gets by one step of the menu, in rem. */
const widthStep = 2;
const leastWidth = 3;

/** What the head can do with the mouse, by keys. */
export function headMenu(
  texts: TableTexts,
  cell: HeadCell,
  width: number,
  view: TableView,
  onView: (change: Partial<TableView>) => void,
): MenuGroups {
  const resize = (by: number) => onView({ widths: { ...view.widths, [cell.id]: Math.max(leastWidth, width + by) } });
  return [
    {
      actions: [
        { id: 'up', label: texts.sortUp, icon: ArrowUp, run: () => cell.sortBy(false) },
        { id: 'down', label: texts.sortDown, icon: ArrowDown, run: () => cell.sortBy(true) },
        { id: 'unsort', label: texts.unsort, icon: X, isDisabled: !cell.sorted, run: () => cell.sortBy(null) },
      ],
    },
    {
      actions: [
        { id: 'wider', label: texts.wider, staysOpen: true, run: () => resize(widthStep) },
        { id: 'narrower', label: texts.narrower, staysOpen: true, run: () => resize(-widthStep) },
      ],
    },
    {
      actions: [
        {
          id: 'hide',
          label: texts.hide,
          icon: EyeOff,
          run: () => onView({ shown: { ...view.shown, [cell.id]: false } }),
        },
      ],
    },
  ];
}

/** The actions of a row: what the keys do, then what the feature adds, then deleting. */
export function rowMenu(
  texts: TableTexts,
  can: {
    readonly open?: (() => void) | undefined;
    readonly edit?: (() => void) | undefined;
    readonly copy: () => void;
    readonly remove?: (() => void) | undefined;
  },
  more: MenuGroups,
): MenuGroups {
  const action = (run: (() => void) | undefined, rest: Omit<MenuAction, 'run'>): readonly MenuAction[] =>
    run === undefined ? [] : [{ ...rest, run }];
  return [
    {
      actions: [
        ...action(can.open, { id: 'open', label: texts.open, icon: SquareArrowOutUpRight, keys: 'Enter' }),
        ...action(can.edit, { id: 'edit', label: texts.edit, icon: PencilLine, keys: 'F2' }),
        ...action(can.copy, { id: 'copy', label: texts.copy, icon: Copy, keys: 'Control+c' }),
      ],
    },
    ...more,
    {
      actions: action(can.remove, { id: 'remove', label: texts.remove, icon: Trash2, keys: 'Delete', isDanger: true }),
    },
  ];
}
