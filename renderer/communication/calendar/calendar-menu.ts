import { ArrowLeft, ArrowRight, CalendarDays, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import type { MenuGroups } from '../../ui/Menu.tsx';
import type { calendarTexts } from './texts.ts';

type Can = {
  readonly open: () => void;
  readonly move: (days: number) => void;
  readonly moveTo: () => void;
  readonly remove: () => void;
};

/** The menu of a contribution in the calendar: everything that dragging and keys can do. */
export const calendarMenu = (texts: (typeof calendarTexts)['de'], can: Can): MenuGroups => [
  { actions: [{ id: 'open', label: texts.open, icon: SquareArrowOutUpRight, keys: 'Enter', run: can.open }] },
  {
    actions: [
      { id: 'move-to', label: texts.moveTo, icon: CalendarDays, run: can.moveTo },
      { id: 'earlier', label: texts.earlier, icon: ArrowLeft, keys: 'Control+ArrowLeft', run: () => can.move(-1) },
      { id: 'later', label: texts.later, icon: ArrowRight, keys: 'Control+ArrowRight', run: () => can.move(1) },
      { id: 'week-earlier', label: texts.weekEarlier, keys: 'Control+ArrowUp', run: () => can.move(-7) },
      { id: 'week-later', label: texts.weekLater, keys: 'Control+ArrowDown', run: () => can.move(7) },
    ],
  },
  { actions: [{ id: 'remove', label: texts.remove, icon: Trash2, keys: 'Delete', isDanger: true, run: can.remove }] },
];
