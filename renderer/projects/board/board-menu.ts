import { SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import type { Locale } from '../../../shared/core/locale.ts';
import type { ProjectLine } from '../../../shared/projects/contract.ts';
import { uiTexts } from '../../i18n/ui-texts.ts';
import type { MenuAction, MenuGroups } from '../../ui/Menu.tsx';
import { tableTexts } from '../../ui/table/table-texts.ts';
import { removeProjects } from '../actions.ts';
import type { projectTexts } from '../texts.ts';
import { statuses, statusWord } from './columns.ts';

type Can = {
  readonly texts: (typeof projectTexts)['de']['board'];
  readonly locale: Locale;
  readonly report: (row: ProjectLine | undefined) => MenuAction;
  readonly onOpen: (id: string) => void;
  readonly onMove: (status: string) => void;
};

/** The menu of cards: everything the mouse can do with them. */
export function boardMenu(rows: readonly ProjectLine[], { texts, locale, report, onOpen, onMove }: Can): MenuGroups {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      actions: [
        {
          id: 'open',
          label: tableTexts[locale].open,
          icon: SquareArrowOutUpRight,
          keys: 'Enter',
          run: () => onOpen(first.id),
        },
        report(first),
      ],
    },
    {
      title: texts.moveTo,
      actions: statuses.map((status) => ({
        id: status,
        label: statusWord(status, locale),
        isChecked: rows.every((row) => row.status === status),
        run: () => onMove(status),
      })),
    },
    {
      actions: [
        {
          id: 'remove',
          label: uiTexts[locale].delete,
          icon: Trash2,
          keys: 'Delete',
          isDanger: true,
          run: () => void removeProjects(rows, locale),
        },
      ],
    },
  ];
}
