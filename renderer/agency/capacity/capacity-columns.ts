import type { Locale } from '../../../shared/core/locale.ts';
import { formatFte } from '../../../shared/core/money.ts';
import type { Column } from '../../ui/table/columns.ts';
import { quarterWords } from './capacity-words.ts';
import type { Cell } from './cells.ts';
import { capacityTexts } from './texts.ts';

/** The same fields as in the picture, as lines. */
export function capacityColumns(locale: Locale): readonly Column<Cell>[] {
  const texts = capacityTexts[locale];
  const fte = (
    id: string,
    title: string,
    of: (cell: Cell) => number,
    more: Partial<Column<Cell>> = {},
  ): Column<Cell> => ({
    id,
    title,
    value: of,
    text: (cell) => formatFte(of(cell), locale),
    align: 'end',
    width: 6.5,
    ...more,
  });
  return [
    // Sorted by place, not by name: the order of the bodies is the order of the picture.
    {
      id: 'body',
      title: texts.body,
      value: ({ row }) => row,
      text: ({ body }) => body ?? texts.noBody,
      width: 9,
      minWidth: 7,
      grows: true,
    },
    {
      id: 'quarter',
      title: texts.quarter,
      value: ({ quarter }) => quarter,
      text: ({ quarter }) => quarterWords(quarter, locale),
      width: 9,
    },
    fte('filled', texts.filled, ({ filled }) => filled),
    fte('open', texts.open, ({ open }) => open, { width: 8, priority: 2 }),
    fte('assigned', texts.assigned, ({ assigned }) => assigned),
    fte('free', texts.free, ({ filled, assigned, over }) => filled - (assigned - over), { width: 5, priority: 3 }),
    fte('over', texts.over, ({ over }) => over, { width: 9, priority: 1 }),
  ];
}
