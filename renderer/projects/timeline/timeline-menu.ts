import {
  CalendarRange,
  Check,
  ChevronsLeft,
  ChevronsRight,
  Locate,
  SquareArrowOutUpRight,
  Trash2,
  Waypoints,
} from 'lucide-react';
import type { Unit } from '../../charts/timeline/axis.ts';
import type { MenuAction, MenuGroups } from '../../ui/Menu.tsx';
import type { Grip } from './span.ts';
import type { TimelineTexts } from './texts.ts';

type Can = {
  readonly texts: TimelineTexts;
  readonly zoom: Unit;
  readonly isMilestone: boolean;
  readonly isReached: boolean;
  readonly open: () => void;
  readonly openLabel: string;
  readonly report: MenuAction;
  readonly shift: (grip: Grip, steps: number) => void;
  readonly changeDates: () => void;
  readonly changeDependencies: () => void;
  readonly bringIn: () => void;
  readonly reach: () => void;
  readonly remove: () => void;
  readonly removeLabel: string;
};

/** The menu of a bar or a milestone: everything mouse and keys can do with it. */
export function timelineMenu(can: Can): MenuGroups {
  const { texts, isMilestone } = can;
  const step = texts.step[can.zoom];
  const shift = (id: string, label: string, keys: string, grip: Grip, by: number): MenuAction => ({
    id,
    label,
    keys,
    icon: by < 0 ? ChevronsLeft : ChevronsRight,
    run: () => can.shift(grip, by),
  });
  return [
    {
      actions: [
        { id: 'open', label: can.openLabel, icon: SquareArrowOutUpRight, keys: 'Enter', run: can.open },
        ...(isMilestone
          ? can.isReached
            ? []
            : [{ id: 'reach', label: texts.reach, icon: Check, run: can.reach }]
          : [can.report]),
        { id: 'bring-in', label: texts.bringIn, icon: Locate, run: can.bringIn },
      ],
    },
    {
      title: texts.moveTo,
      actions: [
        ...(can.isReached
          ? []
          : [
              shift('earlier', texts.stepEarlier(step), 'Control+ArrowLeft', 'whole', -1),
              shift('later', texts.stepLater(step), 'Control+ArrowRight', 'whole', 1),
            ]),
        ...(isMilestone
          ? []
          : [
              shift('shorter', texts.stepShorter(step), 'Control+Shift+ArrowLeft', 'end', -1),
              shift('longer', texts.stepLonger(step), 'Control+Shift+ArrowRight', 'end', 1),
            ]),
        { id: 'dates', label: texts.dates, icon: CalendarRange, run: can.changeDates },
        { id: 'dependencies', label: texts.dependencies, icon: Waypoints, run: can.changeDependencies },
      ],
    },
    {
      actions: [
        { id: 'remove', label: can.removeLabel, icon: Trash2, keys: 'Delete', isDanger: true, run: can.remove },
      ],
    },
  ];
}
